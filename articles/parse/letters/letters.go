// Package letters compares texts by their letters and digits alone: what
// differs only in case, spaces and signs is the same.
package letters

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of returns the letters and digits of s in lower case and nothing else.
func Of(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, c := range s {
		if c, ok := letter(c); ok {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// letter is c in lower case, if it is a letter or a digit.
func letter(c rune) (rune, bool) {
	switch {
	case c >= utf8.RuneSelf:
		c = level(c)
		return unicode.ToLower(c), unicode.IsLetter(c) || unicode.IsDigit(c)
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A', true
	}
	return c, 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
}

// level is the digit that a raised or lowered one stands for: pages write "km²"
// in one place and "km2" in another.
func level(c rune) rune {
	switch {
	case c == '¹':
		return '1'
	case c == '²' || c == '³':
		return '2' + c - '²'
	case c == '⁰' || c >= '⁴' && c <= '⁹':
		return '0' + c - '⁰'
	case c >= '₀' && c <= '₉':
		return '0' + c - '₀'
	}
	return c
}

// Any reports whether s has a letter or a digit.
func Any(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { _, ok := letter(c); return ok })
}

// Spell reports whether Of(s) is key. Most texts differ in their
// first few, so that it makes no copy of them.
func Spell(s, key string) bool {
	for _, c := range s {
		c, ok := letter(c)
		if !ok {
			continue
		}
		k, n := utf8.DecodeRuneInString(key)
		if k != c || n == 0 {
			return false
		}
		key = key[n:]
	}
	return key == ""
}
