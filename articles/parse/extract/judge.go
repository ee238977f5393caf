package extract

import (
	"log/slog"
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles/parse/dom"
)

// maxJudged is how many nodes go-readability is given; its time grows faster
// than the page.
const maxJudged = 60_000

// maxCost bounds the bytes of text times the elements around them, which is
// what go-readability's measuring of nested elements costs; a long page of
// news has a tenth of it.
const maxCost = 40_000_000

// Judge asks go-readability about a copy of the tree.
func (t *Tree) Judge() Verdict {
	whole := t.Whole()
	if t.Simple {
		return whole
	}
	size := measure(t.Root)
	if size.elements > maxJudged || size.cost > maxCost {
		t.Notice = "simplified: the page is too large to tell its story from the rest"
		return whole
	}
	c := newCopier(size.elements)
	article, err := readabilityParser().ParseAndMutate(c.clone(t.Root), nil)
	if err != nil || article.Node == nil {
		return whole
	}
	v := Verdict{parts: make(map[*html.Node]standing, count(article.Node))}
	dom.Each(article.Node, func(n *html.Node) { v.admit(n, c.originals) })
	v.admitLoose(article.Node, c.originals)
	v.Area = v.common(whole.Area)
	if len(v.parts) == 0 {
		return whole
	}
	return v
}

// readabilityParser is a parser that does no more than judge: of what it
// returns only the marks of elements are read, so that classes may stay, no
// address (it is given none to resolve against) is made absolute, and nothing
// is logged.
func readabilityParser() *readability.Parser {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	parser.Logger = slog.New(slog.DiscardHandler)
	return &parser
}

// Whole takes all of the page for the story.
func (t *Tree) Whole() Verdict {
	body := dom.FindAtom(t.Root, atom.Body)
	if body == nil {
		body = t.Root
	}
	return Verdict{Area: body, All: true}
}

// count is how many elements are below n, n included.
func count(n *html.Node) int {
	elements := 0
	dom.Each(n, func(*html.Node) { elements++ })
	return elements
}

// admit notes the originals of n, an element of the judged copy.
func (v *Verdict) admit(n *html.Node, originals []*html.Node) {
	for i := range n.Attr {
		number, ok := strings.CutPrefix(n.Attr[i].Key, mark)
		if !ok {
			continue
		}
		k, err := strconv.Atoi(number)
		if err != nil || k >= len(originals) {
			continue
		}
		v.keep(originals[k])
	}
}

// admitLoose keeps the originals of the elements that go-readability put a
// new paragraph in place of: the words of a paragraph without a mark tell them.
func (v *Verdict) admitLoose(judged *html.Node, originals []*html.Node) {
	said := map[string]bool{}
	looseWords(judged, func(s string) { said[s] = true })
	if len(said) == 0 {
		return
	}
	for _, n := range originals {
		if replaceable(n) && !v.Has(n) && saysAny(n, said) {
			v.keep(n)
		}
	}
}

// replaceable reports whether go-readability may put another element in n's place.
func replaceable(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Div, atom.Font, atom.Center, atom.Section:
		return true
	case atom.A:
		return strings.HasPrefix(dom.Attr(n, "href"), "javascript:")
	}
	return false
}

func saysAny(n *html.Node, said map[string]bool) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && said[strings.TrimSpace(c.Data)] {
			return true
		}
	}
	return false
}

// looseWords calls visit for each text below n whose element has no mark.
func looseWords(n *html.Node, visit func(string)) {
	marked := n.Type == html.ElementNode && isMarked(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.TextNode {
			looseWords(c, visit)
			continue
		}
		if s := strings.TrimSpace(c.Data); s != "" && !marked {
			visit(s)
		}
	}
}

func isMarked(n *html.Node) bool {
	for i := range n.Attr {
		if strings.HasPrefix(n.Attr[i].Key, mark) {
			return true
		}
	}
	return false
}
