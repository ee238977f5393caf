package phrases

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/language"
)

// TrimNames cuts a byline at the first word that belongs to no name: "Bo Ek
// on Monday" and "Bo Ek 5 Comments" leave "Bo Ek".
func TrimNames(s string) string {
	lower := strings.ToLower(s) + " "
	end := len(s)
	for _, w := range language.NameEnds {
		if i := nameEnd(s, lower[:min(len(lower), end+len(w))], w); i > 0 && i < end {
			end = i
		}
	}
	if len(lower) != len(s)+1 {
		return s
	}
	s = s[:end]
	for i := 0; i+1 < len(s); i++ {
		if s[i] == ' ' && (s[i+1] >= '0' && s[i+1] <= '9' || strings.ContainsRune("©|•·", first(s[i+1:]))) {
			s = s[:i]
			break
		}
	}
	if i := strings.LastIndexByte(s, ' '); i > 0 && strings.ContainsRune(s[i:], '@') {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,–—-·•|/")
}

// nameEnd is where the words w, which belong to no name, begin in s, whose lower case
// is lower; -1 where they do not. An article may be of a name: "Loïc Le Goff".
func nameEnd(s, lower, w string) int {
	from := 0
	for {
		i := strings.Index(lower[from:], w)
		if i < 0 {
			return -1
		}
		i += from
		if !isArticle(w) || !capitalised(s, i+1) {
			return i
		}
		from = i + 1
	}
}

func isArticle(w string) bool { return definiteArticles()[strings.TrimSpace(w)] }

// capitalised reports whether a word of a name begins at i, as in "Loïc Le Clerc": a
// capital that small letters follow, and a letter of a name after a blank.
func capitalised(s string, i int) bool {
	if len(s) <= i {
		return false
	}
	word, rest, more := strings.Cut(s[i:], " ")
	return more && unicode.IsUpper(first(word)) && strings.ToUpper(word) != word && unicode.IsUpper(first(rest))
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// IsHandle reports whether s is a pen name of one word, as blogs sign:
// "reineckefuchs", "det/dpa".
func IsHandle(s string) bool {
	if len(s) < 3 || len(s) > 30 || particles()[strings.ToLower(s)] {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-./", r) {
			return false
		}
	}
	return unicode.IsLetter(first(s)) && !strings.HasSuffix(s, ".")
}

// HoldsSection reports whether a word of s is the name of a section, as it is
// in "Top News" and never in a person's name.
func HoldsSection(s string) bool {
	if IsSection(s) {
		return true
	}
	for _, w := range strings.Fields(s) {
		if IsSection(w) {
			return true
		}
	}
	return false
}
