package polish

import "lede/articles"

// Unseen is the reason for what the page itself does not show.
const Unseen = "hidden on the page"

// TextOf is the text of a block that may be junk, and whether it may.
func TextOf(block articles.Block) (articles.Text, bool) {
	switch b := articles.Bare(block).(type) {
	case articles.Paragraph:
		return b.Text, true
	case articles.Heading:
		return b.Text, true
	}
	return nil, false
}

func hide(blocks []articles.Block, i int, reason string) {
	if _, ok := blocks[i].(articles.Hidden); !ok {
		blocks[i] = Aside(blocks[i], reason)
	}
}

// Aside keeps block aside. Bylines, dates and sections are not dropped: they
// are set with the headline.
func Aside(block articles.Block, reason string) articles.Hidden {
	lifted := reason == "byline" || reason == "date" || reason == "section"
	return articles.Hidden{Reason: reason, Block: articles.Bare(block), Lifted: lifted}
}
