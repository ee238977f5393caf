package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

var stampLabels = openings(language.StampLabels)

// Stamp reads the label before a date: "updated", "published" or neither. The
// label's length in bytes comes with it.
func Stamp(s string) (kind string, length int) {
	if !stampLabels().mayOpen(s) {
		return "", 0
	}
	return stampLabels().match(strings.ToLower(cut(s, 64)))
}

var readingTime = lazily(oneOf(language.ReadingTime.Labels) + `?\W{0,3}(?:ca\. ?)?\d{1,3}\W{0,2}` + oneOf(language.ReadingTime.Units) + `\.?(?: ` + oneOf(language.ReadingTime.Ends) + `)?`)

// ReadingTime reports whether line says how long the story takes to read.
func ReadingTime(line string) bool { return readingTime().MatchString(line) }
