// Package lines reads the lines of a page that was scraped to text, joins those
// that belong together, and says what each is: of the story, the page's own, a
// caption, a date or a byline. It finds where the story's prose lies. Later steps
// note on the lines what they settle.
package lines

import (
	"strings"

	"lede/articles"
)

// Kind is what a line was found to be.
type Kind uint8

// The kinds of lines.
const (
	Story    Kind = iota // of the story, as long as nothing else is shown
	Ad                   // says "Advertisement"
	PageOwn              // a menu, a share bar, a newsletter box …
	Picture              // a caption, a credit, or both
	Repeated             // the second copy of a caption
	Title                // the headline
	Section              // the kicker or the crumbs
	Byline               // who wrote it
	Stamp                // when it was published or updated
	Dek                  // the line under the headline
	Masthead             // the publication's name
	Code                 // preformatted: its lines are one, with breaks
	Cells                // a table: its rows are one line, with breaks
	Post                 // something from elsewhere: a post, a video
	Joined               // went into an earlier line
)

// Line is one line of the text with what the steps found out about it.
type Line struct {
	Text         string
	Number       int // from 1 on, as an editor counts
	Gap          bool
	Indent       int // columns of blanks before it; a tab counts four
	Kind         Kind
	Reason       string   // why it is kept aside
	Width        int      // in columns of Latin text; a Han character counts three
	Parts        int      // lines that went into it, less one
	tail         bool     // opens a list of other stories
	FieldLike    bool     // looks like a date or a byline; what reads fields decides
	NamesSection bool     // is the name of a section
	Items        []string // of a menu or crumbs that ran together
	Caption      string   // of a picture
	Credit       string
	Embed        *articles.Embed // of a post
	Speaker      int             // bytes of the label that says who speaks
}

// OpensRelated reports whether l stands over a list of other stories.
func (l *Line) OpensRelated() bool { return l.tail }

// Page is a text on its way through the steps.
type Page struct {
	Lines    []Line
	Lang     string
	Title    int // index of the headline, -1 where there is none
	Headline string
	Beside   string // what ran into the headline's line
	Wrapped  bool   // its lines were broken at a margin: Unwrap has joined them
	prose    int    // index of the first line that is surely prose
	From, To int    // the body: Lines[From:To]
}

// NewPage cuts text, whose language is lang, into lines.
func NewPage(text, lang string) *Page {
	return &Page{Lines: split(text), Lang: lang, Title: -1}
}

// split cuts text into its lines, trimmed, blank ones left out but remembered.
func split(text string) []Line {
	lines := make([]Line, 0, 16+len(text)/80)
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	gap := false
	for number := 1; text != ""; number++ {
		var raw string
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			raw, text = text[:i], text[i+1:]
		} else {
			raw, text = text, ""
		}
		trimmed := strings.TrimFunc(raw, blank)
		if trimmed == "" {
			gap = true
			continue
		}
		lines = append(lines, Line{Text: trimmed, Number: number, Gap: gap, Indent: indent(raw), Width: Width(trimmed)})
		gap = false
	}
	return lines
}

// indent counts the columns of blanks that s begins with.
func indent(s string) int {
	n := 0
	for i := range len(s) {
		switch s[i] {
		case ' ':
			n++
		case '\t':
			n += 4
		default:
			return n
		}
	}
	return n
}
