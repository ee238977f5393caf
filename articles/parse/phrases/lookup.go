package phrases

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/language"
)

// longest is the length in bytes of the longest line that a table can know.
const longest = 160

// Key is the form in which the tables hold a line: lower case, single spaces,
// typographic apostrophes made plain, and no punctuation, digits of a counter
// or signs at either end.
func Key(line string) string {
	line = strings.TrimFunc(line, edge)
	if plainLower(line) {
		return line
	}
	line = strings.ReplaceAll(strings.ToLower(line), "’", "'")
	if unevenlySpaced(line) {
		line = strings.Join(strings.Fields(line), " ")
	}
	return line
}

// unevenlySpaced reports whether s holds any blank but single spaces.
func unevenlySpaced(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == ' ' && i > 0 && s[i-1] == ' ', c == 0xa0 && i > 0 && s[i-1] == 0xc2:
			return true
		}
	}
	return false
}

// edge reports whether r says nothing at the end of a label.
func edge(r rune) bool {
	if r < utf8.RuneSelf {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '%')
	}
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

func plainLower(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c < ' ' || c == ' ' && s[i-1] == ' ' {
			return false
		}
	}
	return true
}

// index turns rows into a lookup by line; a line that stands in two rows
// keeps the first. It is made when it is first asked: most commands read no
// story, and start without it.
func index(rows []language.Row) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		found := map[string]string{}
		for _, r := range rows {
			for _, l := range r.Phrases {
				if _, taken := found[l]; !taken {
					found[l] = r.Meaning
				}
			}
		}
		return found
	})
}

// set turns phrases into a lookup by line, made like an index.
func set(phrases []string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		found := make(map[string]bool, len(phrases))
		for _, p := range phrases {
			found[p] = true
		}
		return found
	})
}

// plain makes a row of phrases that mean one thing.
func plain(phrases []string) []language.Row {
	return []language.Row{{Meaning: "known", Phrases: phrases}}
}

// opening is an index of phrases by their first word.
type opening map[string][]phrase

type phrase struct{ text, reason string }

// openings turns rows into a lookup by the words that a line begins with, made
// like an index.
func openings(rows []language.Row) func() opening {
	return sync.OnceValue(func() opening {
		o := opening{}
		for _, r := range rows {
			for _, l := range r.Phrases {
				w := firstWord(l)
				o[w] = append(o[w], phrase{l, r.Meaning})
			}
		}
		return o
	})
}

// match returns the reason of the longest phrase that key begins with, word
// by word, and the length of the phrase.
func (o opening) match(key string) (reason string, length int) {
	for _, p := range o[firstWord(key)] {
		if len(p.text) > length && strings.HasPrefix(key, p.text) && wordEnds(key, len(p.text)) {
			reason, length = p.reason, len(p.text)
		}
	}
	return reason, length
}

// mayOpen is a cheap test that passes every line that match could know.
func (o opening) mayOpen(line string) bool {
	line = strings.TrimLeftFunc(line, edge)
	word := firstWord(line)
	if len(word) > 40 {
		return len(word) < len(line) || len(o[strings.ToLower(word)]) > 0
	}
	var low [40]byte
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return len(o[strings.ReplaceAll(strings.ToLower(word), "’", "'")]) > 0
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		low[i] = c
	}
	return len(o[string(low[:len(word)])]) > 0
}

func firstWord(s string) string {
	for i := range len(s) {
		if c := s[i]; c == ' ' || c == ':' || c == ',' || c == '|' || c == '=' || c == 0xef && strings.HasPrefix(s[i:], "：") || c == 0xe3 && (strings.HasPrefix(s[i:], "。") || strings.HasPrefix(s[i:], "、")) {
			return s[:i]
		}
	}
	return s
}

// wordEnds reports whether a word of s ends at byte i, or has ended before it
// with a sign: "文：" needs no space.
func wordEnds(s string, i int) bool {
	if i >= len(s) {
		return true
	}
	if last, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.IsLetter(last) && !unicode.IsDigit(last) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// cut shortens s to at most n bytes at a rune's start.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}

// oneOf is a part of a pattern that matches each of phrases.
func oneOf(phrases []string) string {
	quoted := make([]string, len(phrases))
	for i, p := range phrases {
		quoted[i] = regexp.QuoteMeta(p)
	}
	return "(?:" + strings.Join(quoted, "|") + ")"
}

// lazily compiles a pattern that knows no case when it is first asked: large
// ones take a millisecond, and most commands read no page.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^(?i:" + pattern + ")$") })
}

var innerCapitals = set(language.InnerCapitals)

// InnerCapital reports whether word is a name that is written with a capital inside
// it: "YouTube".
func InnerCapital(word string) bool { return innerCapitals()[strings.ToLower(word)] }
