package phrases

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/language"
)

var ages = sync.OnceValue(func() *regexp.Regexp {
	var patterns []string
	for _, row := range language.Ages {
		number := `(?:[0-9]{1,3}`
		if row.Ones != nil {
			number += `|` + oneOf(row.Ones)
		}
		patterns = append(patterns, inFront(row.Before)+number+`)\s?`+oneOf(row.Units)+`\.?`+behind(row.After))
	}
	day := oneOf(language.Days) + `,?\s(?:` + oneOf(language.Clocks) + `\.?\s)?[0-9]{1,2}[:.h][0-9]{2}(?:\s?(?:uhr|[ap]\.?m\.?))?`
	return regexp.MustCompile(`(?i:` + strings.Join(patterns, "|") + `|` + day + `)`)
})

// inFront is a part of a pattern for words before a number, if there are any.
func inFront(words []string) string {
	if words == nil {
		return ""
	}
	return oneOf(words) + `\s`
}

// behind is one for words after a unit.
func behind(words []string) string {
	if words == nil {
		return ""
	}
	return `\s?` + oneOf(words)
}

// Age finds the bytes s[start:end] that say how long ago something was, or at
// what time of today or yesterday: "24 minutes ago", "heute um 12:19 Uhr".
func Age(s string) (start, end int, ok bool) {
	if !mayStateAge(s) {
		return 0, 0, false
	}
	for from := 0; from < len(s); {
		at := ages().FindStringIndex(s[from:])
		if at == nil {
			return 0, 0, false
		}
		start, end = from+at[0], from+at[1]
		if !joined(s, start) && !joined(s, end) {
			return start, end, true
		}
		_, size := utf8.DecodeRuneInString(s[start:])
		from = start + size
	}
	return 0, 0, false
}

// mayStateAge reports whether s has what every age has: a digit, or, where a
// word says "one", the words in front of that or those at the end. Short lines
// are asked for ages by the thousand, and the pattern of all languages is slow.
func mayStateAge(s string) bool {
	if strings.ContainsAny(s, "0123456789") {
		return true
	}
	s = strings.Map(foldedSpace, s)
	words := onlyAges()
	return slices.ContainsFunc(words.inFront, func(w string) bool { return strings.Contains(s, w) }) ||
		slices.ContainsFunc(words.atEnd, func(w string) bool { return endsWord(s, w) })
}

// ageWords are words of ages that have no digit, folded.
type ageWords struct{ inFront, atEnd []string }

var onlyAges = sync.OnceValue(func() (words ageWords) {
	fold := func(s string) string { return strings.Map(foldedSpace, s) }
	for _, row := range language.Ages {
		for _, one := range row.Ones {
			for _, before := range row.Before {
				words.inFront = append(words.inFront, fold(before+" "+one))
			}
		}
		if row.Ones != nil && row.Before == nil {
			for _, after := range row.After {
				words.atEnd = append(words.atEnd, fold(after))
			}
		}
	}
	return words
})

// foldedSpace returns one letter for all that a pattern without regard to case
// takes for c, and one space for all that it takes for spaces.
func foldedSpace(c rune) rune {
	switch {
	case c >= 'a' && c <= 'z' && c != 'k' && c != 's':
		return c - 'a' + 'A'
	case strings.ContainsRune("\t\n\f\r", c):
		return ' '
	}
	least := c
	for other := unicode.SimpleFold(c); other != c; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return least
}

// endsWord reports whether w stands in s where a word ends.
func endsWord(s, w string) bool {
	for from := 0; ; {
		at := strings.Index(s[from:], w)
		if at < 0 {
			return false
		}
		from += at + len(w)
		if !joined(s, from) {
			return true
		}
	}
}

// joined reports whether byte i of s stands inside a word, in a script that
// sets spaces between words.
func joined(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return spaced(before) && spaced(after)
}

// spaced reports whether c is of a word that has spaces around it.
func spaced(c rune) bool {
	return (unicode.IsLetter(c) || unicode.IsDigit(c)) && !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
