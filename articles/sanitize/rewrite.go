package sanitize

import (
	"strings"
	"unicode/utf8"
)

// rewrite cleans s for m. Text is mostly clean, so s is first read without
// writing, and only what follows the first stain is copied.
func rewrite(s string, m mode) string {
	if clean(s, m) {
		return s
	}
	w := newWriter(m)
	w.out.Grow(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == '\r' && i+1 < len(s) && s[i+1] == '\n' {
			i++
			continue
		}
		w.add(r, r == utf8.RuneError && size == 1)
		i += size
	}
	return w.String()
}

// writer holds what the next rune's fate depends on.
type writer struct {
	out   strings.Builder
	mode  mode
	gap   rune // white space that waits for what follows it; 0 for none
	marks int  // combining marks since the last character
	joins int  // joiners of the running chain
	last  class
	begun bool
}

// newWriter begins as after a space: what needs a character before it has none.
func newWriter(m mode) *writer { return &writer{mode: m, last: space} }

func (w *writer) add(r rune, broken bool) {
	c := classify(r)
	if broken {
		c = plain
	}
	switch c {
	case dropped:
	case space, newline:
		w.white(r, c)
	case control:
		if w.mode != field {
			w.put(picture(r), plain)
		}
	case joiner:
		w.join(r)
	case mark:
		if w.marks < maxMarks && (w.begun && w.gap == 0 || w.mode != field) {
			w.marks++
			w.put(r, mark)
		}
	default:
		w.put(r, plain)
	}
}

// white takes a space or line break. A field and a part of a paragraph hold
// it back until they know what follows; a body keeps every one.
func (w *writer) white(r rune, c class) {
	if c == newline {
		r = '\n'
	}
	switch w.mode {
	case body:
		w.put(r, c)
	case inline:
		if wide(r) {
			r = ' '
		}
		if w.gap == 0 || r == '\n' || w.gap == ' ' && r != ' ' {
			w.gap = keep(w.gap, r)
		}
	default:
		w.gap = ' '
	}
}

// wide reports whether r is a space for layout, which is one like others
// inside of a paragraph: a tab, an en or an em space.
func wide(r rune) bool { return r == '\t' || r == 0x2002 || r == 0x2003 }

// keep returns the stronger of two spaces: a line break, then one that must
// not break, then a plain one.
func keep(have, r rune) rune {
	if have == '\n' {
		return have
	}
	return r
}

func (w *writer) join(r rune) {
	if w.gap != 0 || w.joins >= maxJoins || (w.last != plain && w.last != mark) {
		return
	}
	w.joins++
	w.put(r, joiner)
}

// put writes r, after the white space that was held back.
func (w *writer) put(r rune, c class) {
	if w.gap != 0 {
		if w.begun || w.mode == inline {
			w.out.WriteRune(w.gap)
		}
		w.gap, w.joins, w.last = 0, 0, space
	}
	if c != mark && c != joiner {
		w.marks = 0
		if w.last != joiner && !modifier(r) {
			w.joins = 0
		}
	}
	w.out.WriteRune(r)
	w.begun, w.last = true, c
}

// modifier reports whether r is a skin tone, which belongs to the emoji
// before it.
func modifier(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

func (w *writer) String() string {
	if w.gap != 0 && w.mode == inline {
		w.out.WriteRune(w.gap)
	}
	return w.out.String()
}
