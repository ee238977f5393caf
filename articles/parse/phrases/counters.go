package phrases

import "lede/articles/parse/language"

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
