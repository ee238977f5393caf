// Package parse turns an article as it arrived into the story that it holds.
//
// It decides the format, hands the text to the parser of that format, fills
// the fields that the text leaves open from the file's name, folder and time,
// and passes the whole result through [sanitize.Story]: what it returns is
// safe to show. It never panics and never fails; where a file is beyond
// reading, the story says so in its Notice.
package parse

import (
	"fmt"
	"unicode/utf8"

	"lede/articles"
	"lede/articles/parse/charset"
	"lede/articles/parse/markdown"
	"lede/articles/parse/rules"
	"lede/articles/parse/webpage"
	"lede/articles/sanitize"
)

// Reader recovers stories. The zero Reader goes by the stories alone. A Reader
// may be used from any goroutine.
type Reader struct {
	Rules *rules.Set // what the user wrote down about single sites; nil for nothing
}

// Story recovers everything that a holds, without rules.
func Story(a articles.Article) articles.Story { return Reader{}.Story(a) }

// Headline recovers what a list shows of a, without rules.
func Headline(a articles.Article) articles.Headline { return Reader{}.Headline(a) }

// MaxBytes is how much of an article's body is read. A story has a few
// kilobytes; 20 MB is a saved page with its pictures inlined.
const MaxBytes = 20 << 20

// bounded cuts the body of a to MaxBytes, at a character, and says so.
func bounded(a articles.Article) (cut articles.Article, note string) {
	if len(a.Body) <= MaxBytes {
		return a, ""
	}
	end := MaxBytes
	for end > MaxBytes-utf8.UTFMax && !utf8.RuneStart(a.Body[end]) {
		end--
	}
	a.Body = a.Body[:end]
	return a, fmt.Sprintf("cut off: only the first %d MB were read", MaxBytes>>20)
}

// Story recovers everything that a holds.
func (r Reader) Story(a articles.Article) articles.Story {
	a, cut := bounded(a)
	story := articles.Story{ID: a.ID, Origin: a.Origin, Format: formatOf(a)}
	var note string
	story.Meta, story.Document, note = parsers[story.Format].story(a, r.rulesFor(a))
	story.Notice = joinNotices(joinNotices(cut, story.Notice), note)
	stated(&story.Meta, a.Stated)
	fillGaps(&story.Meta, a)
	dekFromSummary(&story)
	sanitize.Story(&story)
	return story
}

// Headline recovers what a list shows of a. It reads no more than it must:
// the fields are those of Story, the length of the body is an estimate.
func (r Reader) Headline(a articles.Article) articles.Headline {
	a, _ = bounded(a)
	meta, words := parsers[formatOf(a)].head(a, r.rulesFor(a))
	stated(&meta, a.Stated)
	fillGaps(&meta, a)
	story := articles.Story{Meta: meta}
	sanitize.Story(&story)
	return articles.NewHeadline(a, story.Meta, words)
}

// parser reads one format, whole or for its headline only.
type parser struct {
	story func(a articles.Article, site rules.Lookup) (m articles.Meta, d articles.Document, note string)
	head  func(a articles.Article, site rules.Lookup) (m articles.Meta, words int)
}

var parsers = map[articles.Format]parser{
	articles.PlainText: {
		story: func(a articles.Article, site rules.Lookup) (articles.Meta, articles.Document, string) {
			text, note := charset.Decode(a.Body, "")
			m, d := plainLines.ruledStory(text, site)
			return m, d, note
		},
		head: func(a articles.Article, site rules.Lookup) (articles.Meta, int) {
			text, _ := charset.Decode(a.Body, "")
			return plainLines.ruledHead(text, site)
		},
	},
	articles.Markdown: {
		story: func(a articles.Article, site rules.Lookup) (articles.Meta, articles.Document, string) {
			text, note := charset.Decode(a.Body, "")
			text = markdown.From(a.Origin, text)
			m, d := markdownLines(a.Base).ruledStory(text, site)
			return m, d, note
		},
		head: func(a articles.Article, site rules.Lookup) (articles.Meta, int) {
			text, _ := charset.Decode(a.Body, "")
			text = markdown.From(a.Origin, text)
			return markdownLines(a.Base).ruledHead(text, site)
		},
	},
	articles.HTML: {
		story: func(a articles.Article, site rules.Lookup) (articles.Meta, articles.Document, string) {
			m, d := webpage.Parse(a.Body, a.Base, site)
			return m, d, ""
		},
		head: func(a articles.Article, site rules.Lookup) (articles.Meta, int) {
			return webpage.Head(a.Body, a.Base, site)
		},
	},
	articles.Fragment: {
		story: func(a articles.Article, site rules.Lookup) (articles.Meta, articles.Document, string) {
			return a.Stated, webpage.Fragment(a.Body, a.Base, a.Stated, site), ""
		},
		head: func(a articles.Article, _ rules.Lookup) (articles.Meta, int) {
			return a.Stated, wordsOf(a.Body)
		},
	},
}

func formatOf(a articles.Article) articles.Format {
	if a.Format != articles.Unknown {
		return a.Format
	}
	return Sniff(a.Origin, a.Body)
}

func joinNotices(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}
