package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
	"lede/articles/parse/letters"
	"lede/articles/parse/polish"
)

// maxAside bounds how much is kept aside of a page that is mostly machinery.
const maxAside = 20_000

// dropped keeps c aside, with the reason.
func (b *builder) dropped(c *html.Node) {
	if len(b.blocks) > maxAside {
		return
	}
	said := dom.Text(c)
	if said != "" && letters.Spell(said, letters.Of(b.meta.Title.Value)) {
		return
	}
	if said != "" || dom.Find(c, dom.IsMedium) != nil {
		b.putAside(c, said, extract.ReasonFor(c, said))
	}
}

// putAside keeps c aside without breaking the paragraph that it stands in.
func (b *builder) putAside(c *html.Node, said, reason string) {
	if said != "" && !dom.IsBlock(c) && b.run.pending() {
		b.lay(articles.Paragraph{Text: articles.Plain(said)}, reason)
		return
	}
	b.setAside(c, reason)
}

// setAside builds c as Hidden blocks.
func (b *builder) setAside(c *html.Node, reason string) {
	b.flush()
	b.aside = true
	inner := b.alone(c)
	b.aside = false
	for _, block := range inner {
		if _, ok := block.(articles.Hidden); !ok {
			block = polish.Aside(block, reason)
		}
		b.add(block)
	}
}

// restored puts back what go-readability loses inside a story: a block of
// prose between others that nothing but its statistics speaks against. What
// is uncertain stays in the story, in doubt.
func (b *builder) restored(c *html.Node, v voice) bool {
	if b.keep.Holds(c.Parent) && (dom.IsBlock(c) || c.DataAtom == atom.Button) {
		if f := b.captioned(c); f != nil {
			b.figure(f)
			return true
		}
	}
	if !b.keep.Regained(c) && (!b.begun || !b.keep.Has(c.Parent) || !dom.IsBlock(c) || !extract.IsProse(c) && !extract.IsFootnotes(c)) {
		return false
	}
	b.flush()
	from := len(b.blocks)
	outer := b.aside
	b.aside = true
	b.element(c, v)
	b.flush()
	b.aside = outer
	if !b.keep.Stated(c) && !extract.IsFootnotes(c) {
		doubt(b.blocks[from:], "one of two judgements leaves it out")
	}
	return true
}

// doubt marks those of blocks that hold words.
func doubt(blocks []articles.Block, reason string) {
	for i, block := range blocks {
		switch block.(type) {
		case articles.Hidden, articles.Doubted, articles.Dek, articles.Rule, articles.Figure, articles.Embed:
		default:
			blocks[i] = articles.Doubted{Reason: reason, Block: block}
		}
	}
}

// strange keeps n aside if go-readability kept it although it is misplaced.
func (b *builder) strange(n *html.Node) bool {
	if b.aside {
		return false
	}
	reason := b.keep.Misplaced(n)
	if reason == "" {
		return false
	}
	b.putAside(n, dom.Text(n), reason)
	return true
}
