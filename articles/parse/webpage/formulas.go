package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// maxBeside is how many nodes on either side of an element are looked at for
// the formula that it draws, and maxDrawn the bytes of the longest drawing.
const (
	maxBeside = 4
	maxDrawn  = 4_000
)

// isEcho reports whether n draws a formula that stands beside it in MathML:
// pages say it once for the eye and once for those who have it read to them.
func isEcho(n *html.Node) bool {
	if dom.Attr(n, "aria-hidden") != "true" && !strings.Contains(dom.Attr(n, "class"), "MathJax_Preview") || dom.Size(n, maxDrawn) > maxDrawn {
		return false
	}
	before, after := n.PrevSibling, n.NextSibling
	for range maxBeside {
		if saysFormula(before) || saysFormula(after) {
			return dom.FindAtom(n, atom.Math) == nil
		}
		if before != nil {
			before = before.PrevSibling
		}
		if after != nil {
			after = after.NextSibling
		}
	}
	return false
}

func saysFormula(n *html.Node) bool {
	return n != nil && n.Type == html.ElementNode && dom.Size(n, maxDrawn) <= maxDrawn && (dom.FindAtom(n, atom.Math) != nil || isTeX(n))
}

// isHiddenFormula reports whether n keeps a formula from the eye, because a
// picture of it stands beside: the formula itself is better.
func isHiddenFormula(n *html.Node) bool {
	if !dom.IsHidden(n) || dom.Size(n, maxDrawn) > maxDrawn {
		return false
	}
	math := dom.FindAtom(n, atom.Math)
	return math != nil && math != n && dom.Text(n) == dom.Text(math)
}

// isTeX reports whether n is a formula that a script would set, and has not.
func isTeX(n *html.Node) bool {
	if n.DataAtom != atom.Script || !strings.HasPrefix(strings.ToLower(dom.Attr(n, "type")), "math/tex") {
		return false
	}
	for m := n.PrevSibling; m != nil; m = m.PrevSibling {
		if m.Type == html.ElementNode {
			return !dom.IsCalled(m, "mathjax") || dom.IsCalled(m, "preview")
		}
	}
	return true
}
