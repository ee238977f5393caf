package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold takes case, accents and the width of a letter from s, so that texts can
// be compared by their words: "Élan" and "elan", "Straße" and "strasse" are the
// same. Marks that make another letter, such as those of kana and of the
// scripts of India, stay.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	var out strings.Builder
	out.Grow(len(s))
	for _, r := range norm.NFC.String(s) {
		foldRune(&out, r)
	}
	return norm.NFC.String(out.String())
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func foldRune(out *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		out.WriteRune(unicode.ToLower(r))
		return
	case accent(r):
		return
	case Unspaced(r):
		if r < halfwidth {
			out.WriteRune(r)
			return
		}
	}
	if letters := unstroked(unicode.ToLower(r)); letters != "" {
		out.WriteString(letters)
		return
	}
	decomposed := norm.NFKD.PropertiesString(string(r)).Decomposition()
	if decomposed == nil {
		out.WriteRune(unicode.ToLower(r))
		return
	}
	for _, d := range string(decomposed) {
		d = unicode.ToLower(d)
		if letters := unstroked(d); letters != "" { // beneath the accent
			out.WriteString(letters)
		} else if !accent(d) {
			out.WriteRune(d)
		}
	}
}

// unstroked is how a letter is written by who has no key for it, where it has
// no accent in Unicode; empty for every other letter.
func unstroked(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ħ':
		return "h"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return ""
}

// accent reports whether r is a mark that words are compared without: those of
// Latin, Greek and Cyrillic, and the vowels of Hebrew and Arabic.
func accent(r rune) bool {
	return r >= 0x0300 && r <= 0x036F || r >= 0x0591 && r <= 0x05C7 && unicode.Is(unicode.Mn, r) ||
		r >= 0x064B && r <= 0x065F
}

// halfwidth is where the narrow forms of kana begin.
const halfwidth = 0xFF65

// Unspaced reports whether r is of a script that sets no spaces between words,
// or none that tell them apart: each character then counts as a word.
func Unspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return true // the usual ones, at once
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// Tokens returns the words of s, folded, as texts are searched by: runs of
// letters, marks and digits, and single characters of scripts without spaces.
func Tokens(s string) []string { return tokens(Fold(s)) }

// tokens parts a folded text into words.
func tokens(s string) []string {
	var tokens []string
	start := -1 // of the word that is being read
	end := func(at int) {
		if start >= 0 {
			tokens = append(tokens, s[start:at])
			start = -1
		}
	}
	alone := false // the word is a single character
	for at, r := range s {
		mark := r >= utf8.RuneSelf && unicode.Is(unicode.M, r)
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !mark:
			end(at)
		case mark && start >= 0: // it belongs to the character before it
		case Unspaced(r) || alone:
			end(at)
			start, alone = at, Unspaced(r)
		case start < 0:
			start = at
		}
	}
	end(len(s))
	return tokens
}
