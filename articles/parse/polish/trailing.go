package polish

import (
	"lede/articles"
	"lede/articles/parse/phrases"
)

// hideTail goes up from the end and keeps aside lists of other stories,
// notices of rights and what stands between.
func hideTail(blocks []articles.Block) {
	end := len(blocks)
	for end > 0 && tailLike(blocks[end-1]) {
		end--
	}
	for end > 0 && end < len(blocks) && isReferences(blocks[end-1]) {
		end++
	}
	if end < 2 || end*2 < len(blocks) {
		return
	}
	if end < len(blocks) {
		hideOver(blocks, end)
	}
	for i := end; i < len(blocks); i++ {
		if _, isFigure := blocks[i].(articles.Figure); !isFigure {
			hide(blocks, i, tailReason(blocks[i]))
		}
	}
}

// hideOver keeps the heading over the tail that begins at end aside with it,
// since nothing that is shown stands under it; a list's label need be none.
func hideOver(blocks []articles.Block, end int) {
	if h, ok := blocks[end-1].(articles.Heading); ok && tailReason(blocks[end]) != Unseen {
		blocks[end-1] = Aside(h, tailReason(blocks[end]))
	} else if _, ok := blocks[end].(articles.List); ok {
		hideLabel(blocks, end)
	}
}

func isReferences(block articles.Block) bool {
	h, ok := block.(articles.Heading)
	return ok && phrases.References(h.Text.String())
}

func tailLike(block articles.Block) bool {
	switch b := articles.Bare(block).(type) {
	case articles.Hidden, articles.Rule:
		return true
	case articles.Paragraph:
		return onlyLinks(b.Text) || phrases.Rights(b.Text.String())
	case articles.Heading:
		return phrases.Tail(b.Text.String()) || onlyLinks(b.Text)
	case articles.List:
		return listOfLinks(b)
	}
	return false
}

func tailReason(block articles.Block) string {
	if h, ok := block.(articles.Hidden); ok {
		return h.Reason
	}
	if p, ok := articles.Bare(block).(articles.Paragraph); ok && phrases.Rights(p.Text.String()) {
		return "copyright notice"
	}
	return "related stories"
}
