package bidi

import (
	"strconv"
	"strings"
	"unicode"

	"lede/articles"
)

// A mark begins a paragraph in a row. It is a private string of ECMA-48 (PM, 8.3.94)
// without cells, and never reaches the terminal.
const (
	markOpen  = "\x1b^lede-bidi;"
	stringEnd = "\x1b\\"
)

// The directions of a mark, and whether what stands between gaps and rules are
// texts of their own.
const (
	leftText    = 'l'
	rightText   = 'r'
	rightFields = 'f'
)

// Text marks the next width cells of a row as a paragraph, or as a line of one, that
// runs from right to left or from left to right. Where it ends earlier, it stands at
// the right.
func Text(rightToLeft bool, width int) string {
	if rightToLeft {
		return mark(rightText, width)
	}
	return mark(leftText, width)
}

// Line is a line of a paragraph that is width cells wide, with the mark that it needs.
func Line(line string, rightToLeft bool, width int) string {
	if rightToLeft || Has(line) {
		return Text(rightToLeft, width) + line
	}
	return line
}

// Fields marks the next width cells of a row as texts that stand beside each other
// from right to left: the cells of a table, or facts with " · " between them. Each
// runs as it begins.
func Fields(width int) string { return mark(rightFields, width) }

func mark(direction rune, width int) string {
	return markOpen + string(direction) + strconv.Itoa(width) + stringEnd
}

// parseMark reads a mark.
func parseMark(s string) (direction rune, width int, ok bool) {
	s, ok = strings.CutPrefix(s, markOpen)
	if !ok || len(s) < 2 {
		return 0, 0, false
	}
	width, err := strconv.Atoi(strings.TrimSuffix(s[1:], stringEnd))
	return rune(s[0]), width, err == nil
}

// RightToLeft reports whether s runs from right to left: its first letter with a
// direction decides (UAX #9, P2 and P3).
func RightToLeft(s string) bool {
	if !Has(s) {
		return false
	}
	for _, r := range s {
		switch {
		case articles.RunsLeft(r):
			return true
		case unicode.IsLetter(r):
			return false
		}
	}
	return false
}

// Has reports whether any letter of s runs from right to left. It is asked for every
// screen: the first byte of their UTF-8 tells nearly all of them.
func Has[S string | []byte](s S) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < 0xd6 || i+1 == len(s):
		case c <= 0xdf:
			if c > 0xd6 || s[i+1] >= 0x90 {
				return true
			}
		case c == 0xe0 && s[i+1] >= 0xa0 && s[i+1] <= 0xa3,
			c == 0xef && (s[i+1] >= 0xac && s[i+1] <= 0xb7 || s[i+1] >= 0xb9 && s[i+1] <= 0xbb),
			c == 0xf0 && i+2 < len(s) && (s[i+1] == 0x90 && s[i+2] >= 0xa0 || s[i+1] == 0x9e && s[i+2] >= 0xa0):
			return true
		}
	}
	return false
}
