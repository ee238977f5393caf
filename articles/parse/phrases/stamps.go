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

// WithoutStampLabel takes the label off the end of what stands before a date:
// "Ann Lee, published on" is "Ann Lee,".
func WithoutStampLabel(s string) string {
	trimmed := strings.TrimRight(s, " :")
	lower := strings.ToLower(trimmed)
	if len(lower) != len(trimmed) {
		return s
	}
	longest := 0
	for _, row := range language.StampLabels {
		for _, label := range row.Phrases {
			if len(label) > longest && strings.HasSuffix(lower, label) && (len(lower) == len(label) || strings.ContainsAny(lower[len(lower)-len(label)-1:len(lower)-len(label)], " ,|(")) {
				longest = len(label)
			}
		}
	}
	return trimmed[:len(trimmed)-longest]
}

var otherDates = openings(plain(language.OtherDates))

// OtherDate reports whether the date in line is one at which something else
// happened than that a story was published: "Received 16 December 2022".
func OtherDate(line string) bool {
	if !otherDates().mayOpen(line) {
		return false
	}
	_, n := otherDates().match(strings.ToLower(cut(line, 64)))
	return n > 0
}
