package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// definitions makes terms and definitions of a list of them. Lists that only
// lay out what they hold, as galleries do, are what they hold.
func (b *builder) definitions(n *html.Node, v voice) {
	if !isDefinitions(n) {
		b.container(n, v)
		return
	}
	b.flush()
	b.terms(n)
	b.flush()
}

// isDefinitions reports whether n is a list of words and what they mean.
func isDefinitions(n *html.Node) bool {
	terms, meanings := 0, 0
	laid := dom.Find(n, func(m *html.Node) bool {
		switch m.DataAtom {
		case atom.Dt:
			terms++
			return dom.Brief(m, maxTerm) == ""
		case atom.Dd:
			meanings++
		case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Figure, atom.Table, atom.Form:
			return true
		}
		return dom.IsMedium(m)
	})
	return laid == nil && terms > 0 && meanings > 0
}

// maxTerm is how long a term is at most, in bytes: a longer one is a text.
const maxTerm = 200

// terms adds the terms and definitions of n, which may be in groups.
func (b *builder) terms(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode:
			if c.Type == html.TextNode && b.wanted(n) {
				b.run.add(c.Data, voice{})
			}
		case b.ruledOut(c), b.strange(c):
		case c.DataAtom != atom.Dt && c.DataAtom != atom.Dd && c.DataAtom != atom.Div || !b.wanted(c) && !b.keep.Holds(c):
			b.visit(c, voice{})
		case c.DataAtom == atom.Div:
			b.terms(c)
		case c.DataAtom == atom.Dt:
			b.flush()
			b.flow(c, voice{style: articles.Strong})
			b.flush()
		default:
			inner, hidden := hoist(b.within(c, voice{}))
			if len(inner) > 0 {
				b.add(articles.Definition{Blocks: inner})
			}
			b.blocks = append(b.blocks, hidden...)
		}
	}
}
