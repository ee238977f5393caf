package webpage

import "lede/articles"

// finish passes the blocks through the last steps, each of which looks at
// words rather than at elements.
func finish(blocks []articles.Block, meta articles.Meta) []articles.Block {
	blocks = dropHeadline(blocks, meta.Title.Value)
	blocks = setDek(blocks, meta.Dek.Value)
	hideStamps(blocks, meta)
	blocks = captionAfter(blocks)
	blocks = creditAfter(blocks)
	hideJunk(blocks)
	hideLinkRuns(blocks)
	hideEnd(blocks, meta)
	hideTail(blocks)
	markQuotes(blocks)
	markNotes(blocks)
	return blocks
}

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
			if spells(b.Text.String(), letters(title)) {
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
