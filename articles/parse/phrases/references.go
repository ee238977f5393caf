package phrases

import (
	"strings"

	"lede/articles/parse/language"
)

var references = lazily(oneOf(language.References) + `(?:\W*(?:` + oneOf(language.EditLinks) + `|\d+))?\W*`)

// References reports whether heading stands over the sources of a story: a list
// of links that is its own.
func References(heading string) bool { return references().MatchString(heading) }

// rightsBytes is how far into a line its rights are looked for.
const rightsBytes = 200

// Rights reports whether line says who has the rights in the page.
func Rights(line string) bool {
	lower := strings.ToLower(cut(line, rightsBytes))
	for _, opening := range language.RightsOpenings {
		if strings.HasPrefix(lower, opening) {
			return true
		}
	}
	return containsAny(lower, language.RightsReserved)
}
