package webpage

import (
	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/extract"
	"lede/articles/parse/polish"
)

// maxLinkedBody bounds, in bytes, the story that is taken from JSON-LD.
const maxLinkedBody = 1 << 20

// fromLinked returns the story as JSON-LD has it (schema.org's articleBody)
// where the page shows less than half of that: a page that a script would
// fill, or one that shows only the beginning. Figures and what is kept aside
// stay.
func (b *builder) fromLinked(blocks []articles.Block) ([]articles.Block, bool) {
	said := b.p.LinkedBody
	if said == "" || len(said) > maxLinkedBody {
		return blocks, false
	}
	area := extract.LinkedBody(said)
	if shown := wordsIn(blocks); dom.CountWords(area) <= 2*shown {
		return blocks, false
	}
	inner := newBuilder(b.p, extract.Verdict{Area: area, All: true}, b.meta)
	inner.flow(area, voice{})
	inner.flush()
	story := polish.Page(inner.blocks, b.meta)
	for _, block := range blocks {
		switch block.(type) {
		case articles.Hidden, articles.Figure, articles.Embed, articles.Dek:
			story = append(story, block)
		}
	}
	return story, true
}

// wordsIn counts the words of the paragraphs that blocks show.
func wordsIn(blocks []articles.Block) int {
	words := 0
	for _, block := range blocks {
		if t, ok := polish.TextOf(block); ok {
			words += articles.CountWords(t.String())
		}
	}
	return words
}
