package sanitize

import (
	"encoding/binary"
	"unicode/utf8"
)

// clean reports whether rewriting s would change nothing. It may say no of a
// clean string that is unusual, never yes of one that is not.
func clean(s string, m mode) bool {
	if m == field && s != "" && (s[0] == ' ' || s[len(s)-1] == ' ') {
		return false
	}
	for i := 0; i < len(s); {
		if m == body && i%8 == 0 { // not after each character of a text that is no ASCII
			if i += printable(s[i:]); i == len(s) {
				break
			}
		}
		c := s[i]
		switch {
		case c > ' ' && c < 0x7f:
			i++
		case c == ' ':
			if m != body && i+1 < len(s) && s[i+1] <= ' ' {
				return false
			}
			i++
		case c >= utf8.RuneSelf:
			n := cleanRunes(s, i, m)
			if n == 0 {
				return false
			}
			i += n
		case c == '\n' && m != field:
			if m == inline && i+1 < len(s) && s[i+1] <= ' ' {
				return false
			}
			i++
		case c == '\t' && m == body:
			i++
		default:
			return false
		}
	}
	return true
}

// printable returns how many of the first bytes of s are printable ASCII. It
// takes them eight at a time, and leaves the last few uncounted: bodies are
// large, and mostly this.
func printable(s string) int {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	n := 0
	for ; len(s)-n >= 8; n += 8 {
		eight := binary.LittleEndian.Uint64([]byte(s[n : n+8]))
		if (eight|(eight-' '*ones)|(eight+ones))&tops != 0 { // above ASCII, a control, or delete
			break
		}
	}
	return n
}

// cleanRunes returns the length of the run of runes above ASCII that begins at
// s[start], or 0 where one of them is not clean.
func cleanRunes(s string, start int, m mode) int {
	marks, joins := 0, 0
	last := space
	if start > 0 && s[start-1] > ' ' {
		last = newline // an ASCII character: it takes marks, but joiners are rare enough to be looked at twice
	}
	i := start
	for i < len(s) && s[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(s[i:])
		c := plain
		if !quick(r) {
			c = classify(r)
		}
		i += size
		switch {
		case r == utf8.RuneError && size == 1:
			return 0
		case c == plain:
			marks = 0
		case c == mark && last != space && marks < maxMarks:
			marks++
		case c == joiner && (last == plain || last == mark) && joins < maxJoins:
			joins++
		case c == space && m == body, c == space && m == inline && !wide(r) && lone(s, i, last):
			marks = 0
		default:
			return 0
		}
		last = c
	}
	return i - start
}

// lone reports whether the space that ends at s[i] stands between characters.
func lone(s string, i int, last class) bool {
	return last != space && last != joiner && i < len(s) && s[i] > ' '
}
