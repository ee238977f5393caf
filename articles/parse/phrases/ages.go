package phrases

import (
	"regexp"
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
