package webpage

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
)

// element makes of n what it is: a block, a part of the run, or the blocks
// that it holds.
func (b *builder) element(n *html.Node, v voice) {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.heading(n, int(n.Data[1]-'0'))
	case atom.Summary:
		b.summary(n)
	case atom.Dl:
		b.definitions(n, v)
	case atom.Blockquote:
		b.quote(n)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		b.list(n)
	case atom.Pre:
		b.code(n)
	case atom.Table:
		b.table(n, v)
	case atom.Figure:
		b.figure(n)
	case atom.Img, atom.Picture:
		if !b.inLine(n, v) {
			b.picture(n)
		}
	case atom.Iframe, atom.Video, atom.Audio, atom.Embed:
		b.embed(n)
	case atom.Hr:
		b.flush()
		b.add(articles.Rule{})
	case atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Option:
		if !b.aside && isPictureBox(n) {
			b.figure(n)
			return
		}
		b.control(n)
	default:
		if !b.notation(n, v, b.flow) {
			b.container(n, v)
		}
	}
}

func (b *builder) container(n *html.Node, v voice) {
	switch {
	case !b.aside && (dom.IsBlock(n) || !b.run.begun) && isPictureBox(n):
		b.figure(n)
	case !b.aside && (dom.IsBlock(n) || !b.run.begun) && (isLooseCaption(n) || b.saysOfFigure(n)):
		b.looseCaption(n)
	case !dom.IsBlock(n) && dom.BreaksLine(n):
		b.lineOfItsOwn(n, v)
	case !dom.IsBlock(n):
		b.flow(n, b.voiceOf(n, v))
	default:
		b.flush()
		first := len(b.blocks)
		b.flow(n, v)
		b.flush()
		if isGallery(n) {
			b.numberGallery(first)
		}
	}
}

// lineOfItsOwn sets an inline element that its style sets apart.
func (b *builder) lineOfItsOwn(n *html.Node, v voice) {
	b.run.newline()
	b.flow(n, b.voiceOf(n, v))
	b.run.newline()
}

// ofTotal is "2 of 5".
func ofTotal(at, total int) string { return strconv.Itoa(at) + " of " + strconv.Itoa(total) }

// alone builds c itself apart from the blocks so far.
func (b *builder) alone(c *html.Node) []articles.Block {
	b.flush()
	outer := b.blocks
	b.blocks = nil
	b.element(c, voice{})
	b.flush()
	inner := b.blocks
	b.blocks = outer
	return inner
}
