package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

// Commenter reports whether all of line says who comments: "annlee says:".
// The same stands over speech in a story; a date below it decides.
func Commenter(line string) bool {
	if len(line) > 60 {
		return false
	}
	for _, verb := range language.CommentVerbs {
		if strings.HasSuffix(line, verb) {
			return true
		}
	}
	return false
}
