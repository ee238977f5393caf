package webpage

import (
	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/dom"
)

// ruledOut keeps aside what c stands for, if it is a stand-in. What stands
// inside of a paragraph comes after it.
func (b *builder) ruledOut(c *html.Node) bool {
	n := b.ruling.Stripped[c]
	if n == nil {
		return false
	}
	if !dom.IsBlock(n) && b.run.pending() {
		b.waiting = append(b.waiting, c)
		return true
	}
	b.setStripped(c)
	return true
}

// setStripped builds what c stands for as Hidden blocks.
func (b *builder) setStripped(c *html.Node) {
	n := b.ruling.Stripped[c]
	if n == nil || len(b.blocks) > maxAside {
		return
	}
	delete(b.ruling.Stripped, c)
	outer := b.aside
	b.setAside(n, b.ruling.Aside[n])
	b.aside = outer
}

// setWaiting builds what waited for the end of a paragraph.
func (b *builder) setWaiting() {
	waiting := b.waiting
	b.waiting = nil
	for _, c := range waiting {
		b.setStripped(c)
	}
}

// withRest adds what was stripped outside of the story, or where nothing but
// words can stand.
func (b *builder) withRest(blocks []articles.Block) []articles.Block {
	b.blocks = blocks
	for _, c := range b.ruling.StandIns {
		b.setStripped(c)
	}
	return b.blocks
}
