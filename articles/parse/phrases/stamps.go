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
