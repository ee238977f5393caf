package plaintext

import (
	"strings"

	"lede/articles"
)

// kind is what a line was found to be.
type kind uint8

const (
	story    kind = iota // of the story, as long as nothing else is shown
	ad                   // says "Advertisement"
	pageOwn              // a menu, a share bar, a newsletter box …
	picture              // a caption, a credit, or both
	repeated             // the second copy of a caption
	title                // the headline
	section              // the kicker or the crumbs
	byline               // who wrote it
	stamp                // when it was published or updated
	dek                  // the line under the headline
	masthead             // the publication's name
	code                 // preformatted: its lines are one, with breaks
	cells                // a table: its rows are one line, with breaks
	post                 // something from elsewhere: a post, a video
	joined               // went into an earlier line
)

// line is a line of the text with what the steps found out about it.
type line struct {
	text    string
	number  int // from 1 on, as an editor counts
	gap     bool
	indent  int // columns of blanks before it; a tab counts four
	kind    kind
	reason  string   // why it is kept aside
	width   int      // in columns of Latin text; a Han character counts three
	parts   int      // lines that went into it, less one
	tail    bool     // opens a list of other stories
	maybe   bool     // looks like a date or a byline; readFields decides
	filed   bool     // is the name of a section
	items   []string // of a menu or crumbs that ran together
	caption string   // of a picture
	credit  string
	embed   *articles.Embed // of a post
	speaker int             // bytes of the label that says who speaks
}

// page is a text on its way through the steps.
type page struct {
	lines    []line
	lang     string
	title    int // index of the headline, -1 where there is none
	headline string
	beside   string // what ran into the headline's line
	prose    int    // index of the first line that is surely prose
	from, to int    // the body: lines[from:to]
	stampAt  int    // index of the line that dates the story, -1 where none does
	meta     articles.Meta
}

// split cuts text into its lines, trimmed, blank ones left out but remembered.
func split(text string) []line {
	lines := make([]line, 0, 16+len(text)/80)
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
		lines = append(lines, line{text: trimmed, number: number, gap: gap, indent: indent(raw), width: width(trimmed)})
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
