// Package plaintext gives back the story from a news page that was scraped to
// text: lines without markup, among them menus, advertisements, captions that
// stand twice and sentences that links have broken.
//
// A page is a list of lines that a row of small steps passes over. Each step
// settles one question and leaves what it found on the lines themselves:
//
//	split        lines, and the blank ones between them
//	markFixed    which lines are code or the rows of a table?
//	unwrap       were paragraphs wrapped by hand?
//	markPage     which lines are the page's own: ads, menus, share bars?
//	markPictures which lines are captions and credits?
//	markFields   which lines look like dates and bylines?
//	rejoin       which lines are pieces of one sentence?
//	remark       which sentences made whole are the page's own?
//	markPosts    which lines are a post from elsewhere, or stand for a video?
//	findBody     where does the story's prose lie?
//	findTitle    which line is the headline?
//	readFields   what do the lines around the headline say?
//	markMiddle   which lines inside the body link to other stories?
//	cutTail      does the body run on into a list of stories or an author's box?
//	markSpeakers is the story an interview, and who speaks?
//	blocks       what is each line of the story?
//	markDoubts   which blocks may be the page's and not the story's?
//
// Words that differ by language are rows of package language. No line is
// dropped: what is not the story becomes an articles.Hidden with its reason, and
// what may not be it an articles.Doubted.
package plaintext

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/language"
)

// headBytes bounds how much of a file Head looks at.
const headBytes = 128 << 10

// Parse recovers the story from a whole text.
func Parse(text string) (articles.Meta, articles.Document) {
	p := read(text)
	p.markSpeakers()
	return p.meta, articles.Document{Blocks: p.blocks()}
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
	p := read(start)
	words := p.words()
	if len(start) < len(text) {
		words = int(float64(words) * float64(len(text)) / float64(len(start)))
		doubt(&p.meta)
	}
	return p.meta, words
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
func read(text string) *page {
	p := &page{lines: split(text), stampAt: -1}
	p.lang = language.Of(text)
	p.markFixed()
	p.unwrap()
	p.markPage()
	p.markPictures()
	p.markFields()
	p.rejoin()
	p.remark()
	p.markPosts()
	p.findBody()
	p.findTitle()
	p.readFields()
	p.markMiddle()
	p.cutTail()
	p.takeOpening()
	return p
}
