// Package export writes a story for others to read: as JSON for programs, as
// Markdown, as a page of HTML, and as a report of what was recovered from
// where. It writes what the story holds and changes nothing of it; that the
// story is sanitized is its maker's promise.
package export

import (
	"io"

	"lede/articles"
)

// printer writes strings and keeps the first error, so that layout code need
// not look at each.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) print(parts ...string) {
	for _, s := range parts {
		if p.err != nil {
			return
		}
		_, p.err = io.WriteString(p.w, s)
	}
}

// shown returns the blocks that are to be written: without those kept aside,
// unless they are asked for.
func shown(blocks []articles.Block, hidden bool) []articles.Block {
	if hidden {
		return blocks
	}
	kept := make([]articles.Block, 0, len(blocks))
	for _, b := range blocks {
		if _, ok := b.(articles.Hidden); !ok {
			kept = append(kept, b)
		}
	}
	return kept
}

// labelled puts a note's label before its text, unless the text has it.
func labelled(n articles.Note) articles.Text {
	if n.Label == "" || startsWithFold(n.Text.String(), n.Label) {
		return n.Text
	}
	label := articles.Span{Text: n.Label + ":", Style: articles.Strong}
	return append(articles.Text{label, {Text: " "}}, n.Text...)
}
