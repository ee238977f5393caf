package fields

import (
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/plaintext/lines"
)

// bloom is a set of word beginnings that may err towards holding a word.
type bloom [64]uint64

// stem is how many letters of a word count: enough to see past its ending.
const stem = 5

// vocabulary collects the words of the body's beginning.
func (p *page) vocabulary() (words bloom) {
	left := 4000
	for i := p.From; i < p.To && left > 0; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || !lines.Ends(l.Text) {
			continue
		}
		text := l.Text
		if len(text) > left {
			text = text[:left]
		}
		left -= len(text)
		words.add(text)
	}
	return words
}

// add puts the words of s into the set.
func (b *bloom) add(s string) {
	eachStem(s, func(h uint32) { b[h>>6&63] |= 1 << (h & 63) })
}

// share is the part of s's words that the set holds.
func (b *bloom) share(s string) float64 {
	n, held := 0, 0
	eachStem(s, func(h uint32) {
		n++
		if b[h>>6&63]&(1<<(h&63)) != 0 {
			held++
		}
	})
	if n == 0 {
		return 0
	}
	return float64(held) / float64(n)
}

// eachStem calls f with a hash of the beginning of every word of four letters
// or more, and of every pair of characters in scripts without spaces.
func eachStem(s string, f func(uint32)) {
	h, n := uint32(2166136261), 0
	var before rune
	flush := func() {
		if n >= 4 {
			f(h ^ h>>12)
		}
		h, n = 2166136261, 0
	}
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case lines.Wide(r):
			if lines.Wide(before) {
				x := uint32(before)*31 + uint32(r)
				x *= 16777619
				f(x ^ x>>12)
			}
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
			if n < stem {
				if r < utf8.RuneSelf {
					r |= 0x20
				} else {
					r = unicode.ToLower(r)
				}
				h = (h ^ uint32(r)) * 16777619
			}
			n++
		default:
			flush()
		}
		before = r
	}
	flush()
}
