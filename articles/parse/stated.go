package parse

import (
	"bytes"

	"lede/articles"
)

// stated sets what the feed that brought the story says of it. It is what the
// list shows, so it holds whatever the linked page says; what it leaves open
// is the page's to tell.
func stated(m *articles.Meta, by articles.Meta) {
	for _, f := range [...]struct{ field, by *articles.Field }{
		{&m.Title, &by.Title},
		{&m.Section, &by.Section},
		{&m.Dek, &by.Dek},
		{&m.Summary, &by.Summary},
		{&m.Source, &by.Source},
		{&m.Link, &by.Link},
		{&m.Language, &by.Language},
	} {
		if f.by.Value != "" {
			*f.field = *f.by
		}
	}
	if len(by.Byline.Authors) > 0 {
		m.Byline = by.Byline
	}
	if !by.Published.IsZero() {
		m.Published = by.Published
	}
	if !by.Updated.IsZero() {
		m.Updated = by.Updated
	}
	if len(by.Enclosures) > 0 {
		m.Enclosures = by.Enclosures
	}
}

// wordsOf counts the words of markup, roughly: those between its tags. A
// refresh brings thousands of stories, and none of them is parsed for its row.
func wordsOf(markup []byte) int {
	words := 0
	for len(markup) > 0 {
		open := bytes.IndexByte(markup, '<')
		if open < 0 {
			open = len(markup)
		}
		words += articles.CountWords(markup[:open])
		markup = markup[open:]
		if end := bytes.IndexByte(markup, '>'); end >= 0 {
			markup = markup[end+1:]
		} else {
			markup = nil
		}
	}
	return words
}
