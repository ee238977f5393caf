package webpage

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lede/articles"
)

// voice is how a run of text is set.
type voice struct {
	style articles.Style
	link  string
}

// textRun gathers the text of a paragraph: spaces collapse, newlines are meant.
type textRun struct {
	spans articles.Text // of which take returns a copy, and keeps the memory
	b     []byte        // the span in hand
	voice voice
	space bool // a space is due before the next word
	begun bool // there is a word already
}

// add appends text in voice v.
func (r *textRun) add(s string, v voice) {
	for s != "" {
		if c, n := utf8.DecodeRuneInString(s); collapses(c) {
			r.space = true
			s = s[n:]
			continue
		}
		n := stretch(s)
		r.words(s[:n], v)
		s = s[n:]
	}
}

// stretch is the length of the words at the beginning of s that have one plain
// space between them, which is to say nearly always of all that s holds.
func stretch(s string) int {
	gap := -1 // where the space before the rune in hand is
	for i, c := range s {
		switch {
		case !collapses(c):
			gap = -1
		case gap >= 0:
			return gap
		case c != ' ':
			return i
		default:
			gap = i
		}
	}
	if gap >= 0 {
		return gap
	}
	return len(s)
}

func collapses(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || c >= '\t' && c <= '\r'
	}
	return unicode.IsSpace(c) && c != 0x3000 || c == 0x200b
}

// words appends words between which all spaces are as they shall be.
func (r *textRun) words(w string, v voice) {
	if v != r.voice {
		due := r.space && r.begun
		if due && (v.link != "" || v.style != 0) {
			r.b = append(r.b, ' ')
			r.space = false
		}
		r.cut()
		r.voice = v
	}
	if r.space && r.begun {
		r.b = append(r.b, ' ')
	}
	r.b = append(r.b, w...)
	r.space, r.begun = false, true
}

// newline ends a line that the author ended.
func (r *textRun) newline() {
	if r.begun {
		r.b = append(r.b, '\n')
		r.space, r.begun = false, false
	}
}

// cut ends the span in hand. Letters and their marks are composed, since
// terminals set them badly side by side.
func (r *textRun) cut() {
	if len(r.b) > 0 {
		r.spans = append(r.spans, articles.Span{Text: norm.NFC.String(string(r.b)), Style: r.voice.style, Link: r.voice.link})
		r.b = r.b[:0]
	}
}

// take returns what was gathered and begins anew.
func (r *textRun) take() articles.Text {
	r.cut()
	t := slices.Clone(r.spans.Trimmed())
	*r = textRun{spans: r.spans[:0], b: r.b}
	return t
}

// last is the last character of the line in hand.
func (r *textRun) last() rune {
	if len(r.b) > 0 {
		c, _ := utf8.DecodeLastRune(r.b)
		return c
	}
	if len(r.spans) > 0 {
		c, _ := utf8.DecodeLastRuneInString(r.spans[len(r.spans)-1].Text)
		return c
	}
	return 0
}

// pending reports whether anything was gathered.
func (r *textRun) pending() bool { return len(r.spans)+len(r.b) > 0 }

// beside is an empty run in the memory that r does not use yet. It must be
// taken before r goes on.
func (r *textRun) beside() textRun {
	return textRun{spans: r.spans[len(r.spans):], b: r.b[len(r.b):]}
}
