// Package prose tells what can be told of running text by its form alone: whether
// it was wrapped, and what of it can stand for a headline.
package prose

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The columns at which prose is wrapped.
const (
	narrowest = 50
	widest    = 120
	slack     = 4 // some programs wrap before the last column
)

// listed fits a line that is an item of a list.
var listed = regexp.MustCompile(`^\s*(?:[-*+•–—>#]\s|\(?\d{1,3}[.):]|\d{1,2}:\d\d)`)

// Wrapped reports whether lines are prose that was wrapped at some column: each is
// as full as the word that begins the next one allows, and none is an item of a
// list. A line alone is not.
func Wrapped(lines []string) bool {
	width := 0
	for _, line := range lines {
		width = max(width, utf8.RuneCountInString(line))
	}
	if len(lines) < 2 || width < narrowest || width > widest {
		return false
	}
	for i, line := range lines[1:] {
		word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		if listed.MatchString(line) || utf8.RuneCountInString(lines[i])+1+utf8.RuneCountInString(word) <= width-slack {
			return false
		}
	}
	return true
}

// Headline is the detail of the evidence of a headline that is the first words
// of a text without one. They stand in the text as well.
const Headline = "first words"

// longest is how many characters of a text stand for its missing headline.
const longest = 80

// FirstWords is s, or as much of it as stands for a missing headline: up to the
// end of a word where words are parted.
func FirstWords(s string) string {
	count, end := 0, 0
	for i, r := range s {
		if count == longest {
			if end == 0 {
				end = i
			}
			return strings.TrimRight(s[:end], " ,;:–—-") + "…"
		}
		if count++; unicode.IsSpace(r) || unspaced(r) {
			end = i
		}
	}
	return s
}

// unspaced reports whether r is of a script that does not part its words.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}
