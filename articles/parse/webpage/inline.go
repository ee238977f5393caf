package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/formula"
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
		case c.Type != html.ElementNode:
		case dom.Silent(c.DataAtom):
			b.run.space = b.run.space || c.DataAtom == atom.Svg
		case dom.IsControl(c):
			b.control(c)
		case c.DataAtom == atom.Img:
			b.inLine(c, v)
		case c.DataAtom == atom.Br:
			b.run.newline()
		case b.notation(c, v, b.gather):
		default:
			apart := dom.IsBlock(c) && c.DataAtom != atom.Picture || dom.BreaksLine(c)
			b.run.space = b.run.space || apart
			b.gather(c, b.voiceOf(c, v))
			b.run.space = b.run.space || apart
		}
	}
}

// notation adds the elements that say something by how they are set: raised
// and lowered figures, formulas, quotations, readings. It reports whether n is
// one. inner adds what an element holds.
func (b *builder) notation(n *html.Node, v voice, inner func(*html.Node, voice)) bool {
	switch n.DataAtom {
	case atom.Span:
		return b.shiftedByStyle(n, v)
	case atom.Sup:
		b.shifted(n, v, formula.Raised)
	case atom.Sub:
		b.shifted(n, v, formula.Lowered)
	case atom.Math:
		b.run.add(formula.Of(n), v)
	case atom.Q:
		b.run.add("“", v)
		inner(n, v)
		b.close("”", v)
	case atom.Rt:
		b.close("("+b.inline(n).String()+")", v)
	case atom.Rp:
	default:
		return false
	}
	return true
}

// shifted adds what n says as it stands above or below the line.
func (b *builder) shifted(n *html.Node, v voice, shift func(s string, attached bool) string) {
	for _, s := range b.inline(n) {
		at := voice{style: v.style | s.Style, link: v.link}
		if s.Link != "" {
			at.link = s.Link
		}
		b.run.add(shift(s.Text, b.run.begun && !b.run.space), at)
	}
}

// shiftedByStyle is shifted for what stands above or below the line by its style.
func (b *builder) shiftedByStyle(n *html.Node, v voice) bool {
	switch dom.Style(n, "vertical-align") {
	case "super":
		b.shifted(n, v, formula.Raised)
	case "sub":
		b.shifted(n, v, formula.Lowered)
	default:
		return false
	}
	return true
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
	case atom.Span, atom.Font, atom.U, atom.Ins:
		if strings.Contains(dom.Style(n, "text-decoration")+dom.Style(n, "text-decoration-line"), "line-through") {
			v.style |= articles.Strike
		}
	case atom.A:
		if href := b.p.Absolute(dom.Attr(n, "href")); href != "" {
			v.link = href
		}
	}
	return v
}

// inlineWithout is the text of n but for what stands in parts, none of which
// stands in another.
func (b *builder) inlineWithout(n *html.Node, parts ...*html.Node) articles.Text {
	for _, part := range parts {
		next, parent := part.NextSibling, part.Parent
		parent.RemoveChild(part)
		defer parent.InsertBefore(part, next)
	}
	return b.inline(n)
}

// close sets a sign against the word before it.
func (b *builder) close(sign string, v voice) {
	space := b.run.space
	b.run.space = false
	b.run.add(sign, v)
	b.run.space = space
}
