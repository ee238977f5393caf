// Package polish cleans the blocks of a story, whatever format it came in: it
// keeps lines aside that belong to the page or the feed and not to the story,
// gives pictures their captions and credits, and tells quotations, pull quotes
// and notes from prose. It reads words and never markup. Nothing is removed but
// the headline, which is shown anyway; what is kept aside becomes Hidden in its
// place, with the reason.
package polish

import (
	"strings"
	"unicode"

	"lede/articles"
)

// Page cleans the blocks of a saved page, which is apt to hold more than its
// story. It may change blocks, and returns what is left of them.
func Page(blocks []articles.Block, meta articles.Meta) []articles.Block {
	blocks = dropHeadline(blocks, meta.Title.Value)
	blocks = setDek(blocks, meta.Dek.Value)
	hideStamps(blocks, meta)
	blocks = captionAfter(blocks)
	blocks = creditAfter(blocks)
	hideJunk(blocks)
	hideLinkRuns(blocks)
	hideEnd(blocks, meta)
	hideEnding(blocks, meta)
	hideTail(blocks)
	hideEnding(blocks, meta)
	markQuotes(blocks)
	markNotes(blocks)
	return blocks
}

// Written cleans the blocks of a story that came without a page around it, as
// Markdown does. Its headings and its lists of links are the author's, and so is
// what stands under a heading that a page would have for comments. A word alone
// proves nothing here: "More" may be what the author has folded a part under.
// Neither does a line that is all there is.
func Written(blocks []articles.Block) {
	if len(blocks) < 2 {
		return
	}
	for i, block := range blocks {
		if p, ok := articles.Bare(block).(articles.Paragraph); ok && articles.CountWords(strings.TrimFunc(p.Text.String(), outsideWords)) > 1 {
			hideJunkLine(blocks, i)
		}
	}
}

// outsideWords reports whether c is neither a letter nor a digit: no word begins or ends
// with it.
func outsideWords(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }
