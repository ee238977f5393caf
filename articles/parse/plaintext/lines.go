package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

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

// blank reports whether r shows nothing at the end of a line.
func blank(r rune) bool {
	return r <= ' ' || r > 0x7f && (unicode.IsSpace(r) || r == 0xfeff || r == 0x200b || r == 0x200e || r == 0x200f)
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

// width measures s so that lengths mean the same in every script.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x1100:
			n++
		case wide(r):
			n += 3
		default:
			n++
		}
	}
	return n
}

// wide reports whether r is of a script that says much in one character.
func wide(r rune) bool {
	return r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7a3
}

// closes reports whether r may follow the stop that ends a sentence.
func closes(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '）', '」', '』', '›', '“', '*':
		return true
	}
	return false
}

// ends reports whether s ends as a sentence does.
func ends(s string) bool {
	for s != "" {
		r, size := rune(s[len(s)-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(s)
		}
		switch r {
		case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔', '❤':
			return true
		}
		if r != ' ' && !closes(r) || opens(s) {
			return false
		}
		s = s[:len(s)-size]
	}
	return false
}

// endsOpen reports whether s stops where no paragraph does: at a comma, a
// dash, an opening bracket.
func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '"':
		return strings.HasSuffix(s, " \"")
	case ',', '(', '[', '„', '«', '–', '—', '、', '，', '،', '“', '‘', '「', '/', '-':
		return true
	}
	return false
}

// first returns the first rune of s.
func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// startsLow reports whether s begins in the middle of a sentence: with a
// small letter, or with a mark that follows a word.
func startsLow(s string) bool {
	r := first(s)
	return unicode.IsLower(r) || startsMark(s)
}

// startsMark reports whether s begins with a mark that closes or parts.
func startsMark(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '»':
		return len(s) > size && s[size] != ' '
	case ',', ';', ':', '?', '!', ')', ']', '”', '’', '。', '、', '，', '」', '）', '،', '؛', '%':
		return true
	case '.':
		return !strings.HasPrefix(s[size:], ".") || len(s) < 5
	case '…', '–', '—', '&', '/':
		return len(s) > size+1 && s[size] == ' ' && unicode.IsLower(first(s[size+1:]))
	case '"':
		return strings.HasPrefix(s, "\" ")
	case '\'':
		return strings.HasPrefix(s, "'s ")
	}
	return false
}

// wordCount counts words roughly, and stops at most.
func wordCount(s string, most int) int {
	n, in := 0, false
	for i := range len(s) {
		if s[i] <= ' ' {
			in = false
		} else if !in {
			in = true
			if n++; n >= most {
				return n
			}
		}
	}
	return n
}

// hasDigit reports whether s holds a digit of the kinds that dates are in.
func hasDigit(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			return true
		case c == 0xd9 && i+1 < len(s) && s[i+1] >= 0xa0 && s[i+1] <= 0xa9:
			return true // Arabic digits
		case c == 0xef && i+2 < len(s) && s[i+1] == 0xbc && s[i+2] >= 0x90 && s[i+2] <= 0x99:
			return true // digits of full width
		}
	}
	return false
}
