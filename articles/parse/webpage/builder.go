package webpage

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
	"lede/articles/parse/formula"
	"lede/articles/parse/meta"
	"lede/articles/parse/polish"
)

// builder walks the story's area and makes blocks.
type builder struct {
	p       *meta.Page
	keep    extract.Verdict
	meta    articles.Meta
	blocks  []articles.Block
	run     textRun
	lines   bool // line breaks of the source are the author's
	aside   bool // inside of something that is kept aside whole
	begun   bool // a paragraph of the story stands already
	seen    map[string]bool
	ruling  extract.Ruling   // what the user's rules say of the page
	late    []articles.Block // kept aside until the paragraph in hand ends
	waiting []*html.Node     // stand-ins of what rules strip, inside of the paragraph in hand
}

func newBuilder(p *meta.Page, keep extract.Verdict, m articles.Meta) *builder {
	return &builder{p: p, keep: keep, meta: m, seen: map[string]bool{}}
}

// story returns the blocks, passed through finish once they are all there.
func (b *builder) story(finish func([]articles.Block, articles.Meta) []articles.Block) []articles.Block {
	b.leadFigure()
	b.element(b.keep.Area, voice{})
	b.flush()
	before, after := b.outside()
	return b.withRest(slices.Concat(before, finish(b.blocks, b.meta), after))
}

// flow walks the children of n in voice v.
func (b *builder) flow(n *html.Node, v voice) {
	if space := dom.Style(n, "white-space"); space != "" {
		outer := b.lines
		b.lines = strings.HasPrefix(space, "pre") || space == "break-spaces"
		defer func() { b.lines = outer }()
	}
	wanted := b.wanted(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			switch {
			case wanted && b.lines:
				b.addLines(c.Data, v)
			case wanted:
				b.run.add(c.Data, v)
			default:
				b.run.space = true // it parts the words beside it
			}
		case html.ElementNode:
			b.visit(c, v)
		}
	}
}

// addLines adds text whose line breaks are the author's.
func (b *builder) addLines(text string, v voice) {
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.lineBreak()
		}
		b.run.add(line, v)
	}
}

// wanted reports whether the words directly in n belong to the story.
func (b *builder) wanted(n *html.Node) bool {
	return b.aside || b.keep.All || b.keep.Has(n) || b.inherits(n)
}

// inherits reports whether n is an inline element that go-readability
// replaced by another: its words are still there.
func (b *builder) inherits(n *html.Node) bool {
	if n.Parent == nil || !b.keep.Has(n.Parent) {
		return false
	}
	switch n.DataAtom {
	case atom.A:
		return strings.HasPrefix(dom.Attr(n, "href"), "javascript:")
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
	case isTeX(c) && b.wanted(c.Parent):
		b.run.add(formula.TeX(dom.RawText(c)), v)
	case dom.Silent(c.DataAtom) && c.DataAtom != atom.Audio:
		b.run.space = b.run.space || c.DataAtom == atom.Svg || c.DataAtom == atom.Canvas
	case isEcho(c), b.ruledOut(c):
	case isHiddenFormula(c) && b.wanted(c.Parent):
		b.notation(dom.FindAtom(c, atom.Math), v, b.flow)
	case b.strange(c):
	case isPullQuote(c) && !b.aside && dom.Brief(c, 800) != "":
		b.pullQuote(c)
	case b.wanted(c) || b.keep.Holds(c):
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
	if t := b.run.take(); t != nil && isSeen(t) {
		b.add(articles.Paragraph{Text: t})
		b.begun = b.begun || !b.aside
		b.setWaiting()
	}
	b.blocks = append(b.blocks, b.late...)
	b.late = nil
}

// isSeen reports whether t has a character that shows: newsletters pad the line
// under their subject with characters that do not.
func isSeen(t articles.Text) bool {
	return slices.ContainsFunc(t, func(s articles.Span) bool {
		return strings.ContainsFunc(s.Text, func(c rune) bool {
			return c != '\u034f' && !unicode.IsSpace(c) && !unicode.Is(unicode.Cf, c)
		})
	})
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
