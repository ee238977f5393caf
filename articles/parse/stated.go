package parse

import (
	"bytes"
	"strings"

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

// wordsOf counts the words of markup, roughly: those between its tags, but for
// what is no prose, as [articles.Document.Words] has it. A refresh brings
// thousands of stories, and none of them is parsed for its row.
func wordsOf(markup []byte) int {
	words, depth := 0, 0
	var within []byte // the element that is passed over, of which depth are open
	for len(markup) > 0 {
		open := bytes.IndexByte(markup, '<')
		if open < 0 {
			open = len(markup)
		}
		if depth == 0 {
			words += articles.CountWords(markup[:open])
		}
		tag, rest, _ := bytes.Cut(markup[open:], []byte(">"))
		markup = rest
		name, closing := tagName(tag)
		switch {
		case depth == 0 && !closing && isNoProse(name):
			within, depth = name, 1
		case depth > 0 && bytes.EqualFold(name, within) && closing:
			depth--
		case depth > 0 && bytes.EqualFold(name, within):
			depth++
		}
	}
	return words
}

// tagName is the name in a tag, "<pre class=x" or "</pre".
func tagName(tag []byte) (name []byte, closing bool) {
	name, closing = bytes.CutPrefix(bytes.TrimPrefix(tag, []byte("<")), []byte("/"))
	if end := bytes.IndexAny(name, " \t\r\n/"); end >= 0 {
		name = name[:end]
	}
	return name, closing
}

// isNoProse reports whether nobody reads the words of an element as prose. Tables
// are often layout.
func isNoProse(name []byte) bool {
	switch strings.ToLower(string(name)) {
	case "pre", "figcaption":
		return true
	}
	return false
}
