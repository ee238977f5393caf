package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles"
)

const (
	zeroWidthSpace = '\u200b'
	softHyphen     = '\u00ad'

	// noLineStart and noLineEnd are the marks that must not begin or end a
	// line of Japanese or Chinese.
	noLineStart = "、。，．・：；？！）」』】〕》〉｝］ー～…‥々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ”’〟"
	noLineEnd   = "（「『【〔《〈｛［“‘〝"
)

// ideograph reports whether lines may break beside r: Han, kana, Hangul
// syllables excepted, and their full-width marks.
func ideograph(r rune) bool {
	return (r >= 0x2e80 && r <= 0x9fff) || (r >= 0xf900 && r <= 0xfaff) ||
		(r >= 0xff00 && r <= 0xffef) || (r >= 0x20000 && r <= 0x3fffd)
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

// breakable reports whether a line may break between last and r; last is 0
// at the beginning.
func breakable(last, r rune, width int) bool {
	if last == 0 || width == 0 {
		return false
	}
	if strings.ContainsRune(noLineStart, r) || strings.ContainsRune(noLineEnd, last) {
		return false
	}
	return last == '—' || ideograph(r) || ideograph(last)
}

// between reports whether a line may break between two texts that touch.
func between(a, b string) bool {
	r, _ := utf8.DecodeRuneInString(b)
	last, _ := utf8.DecodeLastRuneInString(a)
	return breakable(last, r, 1) && !unicode.Is(unicode.M, r)
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
