package phrases

import (
	"regexp"
	"slices"
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

// discussion is the line over readers' comments.
var discussion = func() func() *regexp.Regexp {
	d := language.Discussion
	counted := `(?:\d+|#\d+|` + oneOf(d.Counts) + `)?\s*` + oneOf(d.Nouns) + `(?:\s*\(?\d*\)?|\s+` + oneOf(d.Links) + ` .*)`
	replied := `(?:\d+|` + oneOf(d.Counts) + `) ` + oneOf(d.Replies) + `\b.*`
	return lazily(counted + "|" + replied + "|" + oneOf(d.Invitations) + ".*")
}()

// OpensDiscussion reports whether line stands over readers' comments. It looks
// for the parts of its words before it tries the pattern: short lines are many.
func OpensDiscussion(line string) bool {
	lower := strings.ToLower(line)
	return containsAny(lower, language.Discussion.Stems) && discussion().MatchString(line)
}

func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
