package polish

import (
	"strings"
	"unicode/utf8"

	"lede/articles/parse/formula"
	"lede/articles/parse/letters"
	"lede/articles/pattern"
)

// The lengths in bytes of what pictures are called: a sign without letters, a
// formula in TeX, words that may stand in a line of text.
const (
	maxSign    = 16
	maxFormula = 1_000
	maxTold    = 80
)

// maxLabel is how many words of the longest label a picture in a sentence may
// have; longer ones describe a picture to look at.
const maxLabel = 3

var (
	shortcode = pattern.Of(`^:[\w+-]{1,40}:$`)
	texPart   = pattern.Of(`\\[A-Za-z]+|[\^_]\{|^\$.+\$$`)
)

// IsSign reports whether a picture that is called alt stands for a sign: an
// emoji, a formula.
func IsSign(alt string) bool {
	if alt == "" || len(alt) <= maxSign && !letters.Any(alt) {
		return alt != ""
	}
	return shortcode().MatchString(alt) || len(alt) <= maxFormula && texPart().MatchString(alt)
}

// IsTold reports whether alt is short enough to stand in a line for its picture.
func IsTold(alt string) bool { return alt != "" && len(alt) <= maxTold }

// IsLabel reports whether alt names what the picture is in its sentence rather
// than describing a picture to look at.
func IsLabel(alt string) bool {
	return alt != "" && len(alt) <= maxTold/2 && len(strings.Fields(alt)) <= maxLabel
}

// Told is what stands in a line of text for a picture that is called alt: the
// sign or the letter that it is, or words in brackets.
func Told(alt string) string {
	if IsSign(alt) || utf8.RuneCountInString(alt) == 1 {
		return formula.TeX(alt)
	}
	return "[" + alt + "]"
}
