package phrases

import (
	"strings"
	"unicode"

	"lede/articles/parse/language"
)

var counted = set(language.Counted)

// Counted reports whether s names what a counter counts: "comments".
func Counted(s string) bool { return counted()[Key(s)] }

// maxPictureCounter is the length in bytes of the longest: "Immagine 100 von 100".
const maxPictureCounter = 24

var pictureCounter = lazily(oneOf(language.PictureCounters) + `?\s*\d{1,3}\s*` + oneOf(language.PictureOf) + `\s*\d{1,3}`)

// PictureCounter reports whether line is what a gallery shows beside its
// pictures: "3 / 12", "Photo 3 of 12".
func PictureCounter(line string) bool {
	if line == "" || len(line) > maxPictureCounter {
		return false
	}
	last := line[len(line)-1]
	return last >= '0' && last <= '9' && pictureCounter().MatchString(line)
}

var duration = lazily(oneOf(language.Durations) + `?\W{0,3}\d{1,2}:\d{2}(?:\s?/\s?\d{1,2}:\d{2})?`)

// Duration reports whether line is how long a film or a recording runs, and
// perhaps how much of it has: "Duration 1:30", "00:00 / 03:15".
func Duration(line string) bool {
	if len(line) < 4 || len(line) > 40 || !strings.Contains(line, ":") {
		return false
	}
	return duration().MatchString(line) && (strings.Contains(line, "/") || unicode.IsLetter(first(line)))
}
