package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// inline returns all of n as one text.
func (b *builder) inline(n *html.Node) articles.Text {
	outer := b.run
	b.run = outer.beside()
	b.gather(n, voice{})
	t := b.run.take()
	b.run = outer
	return t
}

// gather adds what n holds to the run, blocks parted by spaces.
func (b *builder) gather(n *html.Node, v voice) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.run.add(c.Data, v)
		case c.Type != html.ElementNode || dom.Silent(c.DataAtom):
		case dom.IsControl(c):
			b.control(c)
		case c.DataAtom == atom.Img:
			b.glyph(c, v)
		case c.DataAtom == atom.Br:
			b.run.newline()
		default:
			if dom.IsBlock(c) {
				b.run.space = true
			}
			b.gather(c, b.voiceOf(c, v))
			if dom.IsBlock(c) {
				b.run.space = true
			}
		}
	}
}

// voiceOf is the voice of what stands inside n.
func (b *builder) voiceOf(n *html.Node, v voice) voice {
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Cite, atom.Dfn, atom.Var:
		v.style |= articles.Emphasis
	case atom.Strong, atom.B:
		v.style |= articles.Strong
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		v.style |= articles.Code
	case atom.S, atom.Del, atom.Strike:
		v.style |= articles.Strike
	case atom.A:
		if href := b.p.Absolute(dom.Attr(n, "href")); href != "" {
			v.link = href
		}
	}
	return v
}

// inlineWithout is the text of n but for what stands in part.
func (b *builder) inlineWithout(n, part *html.Node) articles.Text {
	next, parent := part.NextSibling, part.Parent
	parent.RemoveChild(part)
	t := b.inline(n)
	parent.InsertBefore(part, next)
	return t
}

// closeQuote sets the sign against the word before it.
func (b *builder) closeQuote(v voice) {
	space := b.run.space
	b.run.space = false
	b.run.add("”", v)
	b.run.space = space
}
