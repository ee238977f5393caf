package polish

import (
	"lede/articles"
	"lede/articles/parse/letters"
)

// maxAboveHeadline is the length in bytes of the longest line that may stand
// between the top and the headline: a date, a section.
const maxAboveHeadline = 80

// dropHeadline removes the heading above the story that is the story's title, which is
// shown anyway.
func dropHeadline(blocks []articles.Block, title string) []articles.Block {
	for i, block := range blocks {
		if h, ok := block.(articles.Hidden); ok {
			if _, ok := h.Block.(articles.Heading); !ok {
				continue
			}
			block = h.Block
		}
		switch b := block.(type) {
		case articles.Heading:
			if letters.Spell(b.Text.String(), letters.Of(title)) {
				return append(blocks[:i:i], blocks[i+1:]...)
			}
		case articles.Paragraph:
			if i >= maxStamps || len(b.Text.String()) > maxAboveHeadline {
				return blocks
			}
		}
	}
	return blocks
}
