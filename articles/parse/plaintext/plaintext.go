// Package plaintext gives back the story from a news page that was scraped to
// text: lines without markup, among them menus, advertisements, captions that
// stand twice and sentences that links have broken.
//
// A page is a list of lines that a row of small steps passes over. Each step
// settles one question and leaves what it found on the lines themselves. The
// steps of package lines tell what a line is by itself and its neighbours, those
// of package fields find the headline and what is said around it, and those of
// package blocks make paragraphs, lists, tables and quotations of what is left.
//
// Words that differ by language are rows of package language. No line is
// dropped: what is not the story becomes an articles.Hidden with its reason, and
// what may not be it an articles.Doubted.
package plaintext

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/language"
	"lede/articles/parse/plaintext/blocks"
	"lede/articles/parse/plaintext/fields"
	"lede/articles/parse/plaintext/lines"
)

// headBytes bounds how much of a file Head looks at.
const headBytes = 128 << 10

// Parse recovers the story from a whole text.
func Parse(text string) (articles.Meta, articles.Document) {
	p, meta := read(text)
	return meta, articles.Document{Blocks: blocks.Of(p)}
}

// Head recovers the metadata from the beginning of a text, and an estimate of
// the words of its body. It looks at no more than 128 KB. Of a longer text the
// whole may say otherwise, so that all of it is then a guess.
func Head(text string) (articles.Meta, int) {
	start := text
	if len(start) > headBytes {
		start = text[:headBytes]
		if i := strings.LastIndexByte(start, '\n'); i > 0 {
			start = start[:i]
		}
	}
	p, meta := read(start)
	words := p.Words()
	if len(start) < len(text) {
		words = int(float64(words) * float64(len(text)) / float64(len(start)))
		doubt(&meta)
	}
	return meta, words
}

// doubt makes a guess of every field.
func doubt(m *articles.Meta) {
	for _, e := range []*articles.Evidence{
		&m.Title.Evidence, &m.Section.Evidence, &m.Dek.Evidence, &m.Byline.Evidence, &m.Dateline.Evidence,
		&m.Published.Evidence, &m.Updated.Evidence, &m.Source.Evidence, &m.Language.Evidence,
	} {
		e.Sure = articles.Guess
	}
}

// read takes text through all steps but the last.
func read(text string) (*lines.Page, articles.Meta) {
	p := lines.NewPage(text, language.Of(text))
	blocks.MarkPreformatted(p) // before any step can join or part what belongs as it stands
	p.Unwrap()
	p.PartText()
	p.MarkPage()
	p.MarkPictures()
	p.MarkFields()
	p.JoinSentences()
	p.MarkJoined()
	blocks.MarkPosts(p)
	p.FindBody()
	return p, fields.Read(p)
}
