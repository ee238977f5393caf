package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

var (
	turns      = set(language.Turns)
	noSpeakers = set(language.NoSpeakers)
)

// Turn reports whether label marks a question or an answer: "Q", "Frage".
func Turn(label string) bool {
	return turns()[Key(label)]
}

// maxSpeaker is how many bytes the name of a speaker may have.
const maxSpeaker = 60

// Speaker cuts the label off a line of an interview: "Ann Lee: No." and
// "Q. Why?" give "Ann Lee:" and "Q.". It says that the line may be spoken, not
// that it is: one such line proves nothing.
func Speaker(line string) (label string, ok bool) {
	i := strings.IndexAny(cut(line, maxSpeaker), ":：")
	if i < 0 {
		return abbreviated(line)
	}
	name := line[:i]
	size := 1
	if line[i] != ':' {
		size = len("：")
	} else if i+1 < len(line) && line[i+1] != ' ' && line[i+1] < 0x80 {
		return "", false // an address or a time
	}
	if Turn(name) {
		return line[:i+size], true
	}
	if noSpeakers()[Key(name)] || !NameLike(name) || IsSection(name) {
		return "", false
	}
	if _, _, credit := Credit(line); credit {
		return "", false
	}
	return line[:i+size], true
}

// abbreviated cuts "Q." and "A." off a line.
func abbreviated(line string) (label string, ok bool) {
	if len(line) > 3 && line[1] == '.' && line[2] == ' ' && Turn(line[:1]) {
		return line[:2], true
	}
	return "", false
}
