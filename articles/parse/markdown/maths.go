package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
	"lede/articles/parse/formula"
)

// maxFormula is how many pieces of source a formula is made of at most.
const maxFormula = 1_000

// mathML returns the formula whose <math> is at n, if it ends in the same text.
func (in *inlines) mathML(n *ast.RawHTML) (said string, ok bool) {
	if n.Segments.Len() == 0 {
		return "", false
	}
	m := n.NextSibling()
	for range maxFormula {
		if m == nil {
			break
		}
		if end, raw := m.(*ast.RawHTML); raw && end.Segments.Len() > 0 {
			if t := parseTag(in.rawTag(end)); t.closing && t.name == "math" {
				from, to := n.Segments.At(0).Start, end.Segments.At(end.Segments.Len()-1).Stop
				return formulaOf(string(in.src[from:to])), true
			}
		}
		m = m.NextSibling()
	}
	return "", false
}

// formulaOf is the formula that MathML says, in one line of text.
func formulaOf(markup string) string {
	nodes, err := html.ParseFragment(strings.NewReader(markup), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil || len(nodes) == 0 {
		return ""
	}
	if math := dom.FindAtom(nodes[0], atom.Math); math != nil {
		return formula.Of(math)
	}
	return dom.Text(nodes[0])
}
