package phrases

import "strings"

// signOffs open the line at the end that says who worked on a story.
var signOffs = []string{
	"reporting by", "additional reporting by", "additional reporting", "writing by", "editing by", "compiled by",
	"with reporting by", "with files from", "mit material von", "avec l'afp", "con información de",
}

var signOffIndex = openings([]row{{"sign-off", signOffs}})

// signOffEnds close such a line.
var signOffEnds = []string{"contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting", "contributed to this post"}

// SignOff reports whether line names those who worked on the story above it.
func SignOff(line string) bool {
	if !signOffIndex().mayOpen(line) && !strings.Contains(line, "contributed") {
		return false
	}
	line = strings.ToLower(strings.TrimLeft(line, "(—–- "))
	for _, opening := range signOffs {
		if strings.HasPrefix(line, opening) {
			return true
		}
	}
	line = strings.TrimRight(line, ".) ")
	for _, ending := range signOffEnds {
		if strings.HasSuffix(line, ending) {
			return true
		}
	}
	return false
}
