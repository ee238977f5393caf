package polish

import (
	"lede/articles"
	"lede/articles/parse/phrases"
)

// hideEnd keeps aside what follows the story on its page: readers' comments,
// and a word on the author.
func hideEnd(blocks []articles.Block, meta articles.Meta) {
	total, before := 0, 0
	for _, block := range blocks {
		total += weight(block)
	}
	for i, block := range blocks {
		size := weight(block)
		before += size
		t, ok := TextOf(block)
		_, heading := block.(articles.Heading)
		if !ok || i == 0 || !heading && size >= 60 {
			continue
		}
		switch s := t.String(); {
		case len(s) < 60 && before*3 > total && phrases.OpensDiscussion(s):
			hideFrom(blocks, i, "comments")
			return
		case heading && before*3 > total*2 && isAboutAuthor(s, meta):
			hidePart(blocks, i, "about the author")
		}
	}
}

// weight is how much of the story a block is.
func weight(block articles.Block) int {
	t, _ := TextOf(block)
	return bytesIn(t)
}

// bytesIn is the length of t.
func bytesIn(t articles.Text) int {
	size := 0
	for i := range t {
		size += len(t[i].Text)
	}
	return size
}

func hideFrom(blocks []articles.Block, i int, reason string) {
	for ; i < len(blocks); i++ {
		hide(blocks, i, reason)
	}
}

// maxPart is how many blocks a part after the story may have.
const maxPart = 8

// hidePart keeps aside the heading at i and what stands under it.
func hidePart(blocks []articles.Block, i int, reason string) {
	hide(blocks, i, reason)
	for j := i + 1; j < len(blocks) && j < i+maxPart; j++ {
		if _, heading := blocks[j].(articles.Heading); heading {
			return
		}
		hide(blocks, j, reason)
	}
}

func isAboutAuthor(s string, meta articles.Meta) bool {
	return phrases.AboutAuthorHeading(s, authors(meta))
}
