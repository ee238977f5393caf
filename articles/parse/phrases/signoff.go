package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

var signOffs = openings(plain(language.SignOffs))

// SignOff reports whether line names those who worked on the story above it.
func SignOff(line string) bool {
	if !signOffs().mayOpen(line) && !strings.Contains(line, "contributed") {
		return false
	}
	line = strings.ToLower(strings.TrimLeft(line, "(—–- "))
	for _, opening := range language.SignOffs {
		if strings.HasPrefix(line, opening) {
			return true
		}
	}
	line = strings.TrimRight(line, ".) ")
	for _, ending := range language.SignOffEnds {
		if strings.HasSuffix(line, ending) {
			return true
		}
	}
	return false
}
