package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
	"lede/tui/cells"
)

const (
	zeroWidthSpace = '\u200b'
	softHyphen     = '\u00ad'

	// closing and opening are the marks that stand by themselves between spaces, as
	// the French write them: the space beside them is no place to break.
	closing = "»›!?:;%‰)]}”’.,…—–"
	opening = "«‹([{“‘„¿¡№§"
)

// bindMarks binds a mark that stands alone between spaces to the word that it
// belongs to: no line begins with one that closes, none ends with one that opens.
func bindMarks(list []word) {
	for i := 1; i < len(list); i++ {
		if list[i].gap == spaced && (standsAlone(list, i, closing) || endsAlone(list, i-1, opening)) {
			list[i].gap = bound
		}
	}
}

// standsAlone reports whether the unit that begins at i is all of some marks.
func standsAlone(list []word, i int, marks string) bool {
	for n := i; n < len(list) && (n == i || list[n].gap == glued); n++ {
		if !allOf(list[n].text, marks) {
			return false
		}
	}
	return true
}

// endsAlone is standsAlone for the unit that ends at i.
func endsAlone(list []word, i int, marks string) bool {
	for n := i; n >= 0; n-- {
		if !allOf(list[n].text, marks) {
			return false
		}
		if list[n].gap != glued {
			break
		}
	}
	return true
}

func allOf(s, marks string) bool {
	for _, r := range s {
		if !strings.ContainsRune(marks, r) {
			return false
		}
	}
	return true
}

// narrow reports whether r is one cell wide by itself, joins with nothing and
// is no place to break: Latin letters and the quotes and dashes around them,
// Greek, Cyrillic.
func narrow(r rune) bool {
	switch {
	case r < 0x7f:
		return true
	case r >= 0xa0 && r < 0x300:
		return r != softHyphen && r != '©' && r != '®'
	case r >= 0x370 && r < 0x483, r >= 0x48a && r < 0x530:
		return true
	default:
		return r >= 0x2010 && r <= 0x2027 && r != '—'
	}
}

// between reports whether a line may break between two texts that touch.
func between(a, b string) bool {
	r, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	return cells.Breakable(last, r) && !unicode.Is(unicode.M, r)
}

// clean drops what must not reach a terminal or would make a measured width
// untrue: controls, direction marks that could outlive a line, soft hyphens.
// Text comes sanitized; this is the second lock on the door.
func clean(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		c := s[i]
		plain = c >= ' ' && c < 0x7f || c == '\n'
	}
	if plain {
		return s
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\ufffd")
	}
	if strings.IndexFunc(s, func(r rune) bool { return unwanted(r) || joiner(r) }) < 0 {
		return s
	}
	last := ' '
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u2028' || r == '\u2029':
			r = ' '
		case unwanted(r), joiner(r) && (last == zeroWidthSpace || unicode.IsSpace(last)):
			return -1
		}
		last = r
		return r
	}, s)
}

// joiner reports whether r changes the letter before it. With nothing to join
// it would widen a space.
func joiner(r rune) bool { return r == '\u200d' || r == '\ufe0e' || r == '\ufe0f' }

func unwanted(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0, r == softHyphen:
		return true
	default:
		return (r >= 0x2028 && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069) || r == 0xfeff
	}
}

// rightToLeft reports whether t runs from right to left: the first letter
// with a direction decides, as in the Unicode bidirectional algorithm (P2).
func rightToLeft(t articles.Text) bool {
	for _, s := range t {
		for _, r := range s.Text {
			switch {
			case articles.RunsLeft(r):
				return true
			case r < 0x80 && letter(byte(r)), r >= 0xaa && unicode.IsLetter(r):
				return false
			}
		}
	}
	return false
}
