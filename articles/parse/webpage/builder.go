package webpage

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/polish"
)

// builder walks the story's area and makes blocks.
type builder struct {
	p      *page
	keep   verdict
	meta   articles.Meta
	blocks []articles.Block
	run    run
	aside  bool // inside of something that is kept aside whole
	begun  bool // a paragraph of the story stands already
	size   int  // length of the area's text, once asked for
	seen   map[string]bool
	known  map[string]string // why what is named so is not the story's, or ""
	ruling ruling            // what the user's rules say of the page
	late   []articles.Block  // kept aside until the paragraph in hand ends
}

func newBuilder(p *page, keep verdict, meta articles.Meta) *builder {
	return &builder{p: p, keep: keep, meta: meta, seen: map[string]bool{}, known: map[string]string{}}
}

// story returns the blocks, passed through finish once they are all there.
func (b *builder) story(finish func([]articles.Block, articles.Meta) []articles.Block) []articles.Block {
	b.leadFigure()
	b.element(b.keep.area, voice{})
	b.flush()
	before, after := b.outside()
	return b.withRest(slices.Concat(before, finish(b.blocks, b.meta), after))
}

// flow walks the children of n in voice v.
func (b *builder) flow(n *html.Node, v voice) {
	wanted := b.wanted(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			if wanted {
				b.run.add(c.Data, v)
			} else {
				b.run.space = true // it parts the words beside it
			}
		case html.ElementNode:
			b.visit(c, v)
		}
	}
}

// wanted reports whether the words directly in n belong to the story.
func (b *builder) wanted(n *html.Node) bool {
	return b.aside || b.keep.all || b.keep.has(n) || b.inherits(n)
}

// inherits reports whether n is an inline element that go-readability
// replaced by another: its words are still there.
func (b *builder) inherits(n *html.Node) bool {
	if n.Parent == nil || !b.keep.has(n.Parent) {
		return false
	}
	switch n.DataAtom {
	case atom.A:
		return strings.HasPrefix(attr(n, "href"), "javascript:")
	case atom.Font:
		return true
	case atom.Footer, atom.Cite:
		return n.Parent.DataAtom == atom.Blockquote
	}
	return false
}

// visit decides whether c is walked, or kept aside.
func (b *builder) visit(c *html.Node, v voice) {
	switch {
	case c.DataAtom == atom.Br:
		b.lineBreak()
	case silent(c.DataAtom) && c.DataAtom != atom.Audio, b.ruledOut(c), b.strange(c):
	case isPullQuote(c) && !b.aside && brief(c, 800) != "":
		b.pullQuote(c)
	case b.wanted(c) || b.keep.holds(c):
		b.element(c, v)
	case b.restored(c, v):
	default:
		b.dropped(c)
	}
}

// lineBreak ends the line; two in a row end the paragraph.
func (b *builder) lineBreak() {
	if !b.run.begun && b.run.pending() {
		b.flush()
		return
	}
	b.run.newline()
}

// flush ends the paragraph in hand.
func (b *builder) flush() {
	if t := b.run.take(); t != nil {
		b.add(articles.Paragraph{Text: t})
		b.begun = b.begun || !b.aside
		b.setWaiting()
	}
	b.blocks = append(b.blocks, b.late...)
	b.late = nil
}

// lay keeps block aside: now, or after the paragraph that it stands in.
func (b *builder) lay(block articles.Block, reason string) {
	switch h := polish.Aside(block, reason); {
	case len(b.blocks)+len(b.late) > maxAside:
	case b.run.pending():
		b.late = append(b.late, h)
	default:
		b.add(h)
	}
}

func (b *builder) add(block articles.Block) { b.blocks = append(b.blocks, block) }

// within builds the blocks of n apart from those so far.
func (b *builder) within(n *html.Node, v voice) []articles.Block {
	b.flush()
	outer := b.blocks
	b.blocks = nil
	b.flow(n, v)
	b.flush()
	inner := b.blocks
	b.blocks = outer
	return inner
}

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
		case c.Type != html.ElementNode || silent(c.DataAtom):
		case isControl(c):
			b.control(c)
		case c.DataAtom == atom.Img:
			b.glyph(c, v)
		case c.DataAtom == atom.Br:
			b.run.newline()
		default:
			if isBlock(c) {
				b.run.space = true
			}
			b.gather(c, b.voiceOf(c, v))
			if isBlock(c) {
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
		if href := b.p.absolute(attr(n, "href")); href != "" {
			v.link = href
		}
	}
	return v
}
