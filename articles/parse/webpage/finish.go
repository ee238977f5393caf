package webpage

import "lede/articles"

// finish passes the blocks through the last steps, each of which looks at
// words rather than at elements.
func finish(blocks []articles.Block, meta articles.Meta) []articles.Block {
	blocks = dropHeadline(blocks, meta.Title.Value)
	blocks = setDek(blocks, meta.Dek.Value)
	hideStamps(blocks, meta)
	blocks = captionAfter(blocks)
	hideJunk(blocks)
	hideEnd(blocks, meta)
	hideTail(blocks)
	markQuotes(blocks)
	markNotes(blocks)
	return blocks
}

// dropHeadline removes the first heading if it is the story's title, which is
// shown anyway.
func dropHeadline(blocks []articles.Block, title string) []articles.Block {
	for i, block := range blocks {
		switch b := block.(type) {
		case articles.Heading:
			if letters(b.Text.String()) == letters(title) {
				return append(blocks[:i:i], blocks[i+1:]...)
			}
			return blocks
		case articles.Paragraph:
			return blocks
		}
	}
	return blocks
}
