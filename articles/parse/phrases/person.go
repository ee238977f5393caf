package phrases

import (
	"strings"
	"unicode"

	"lede/articles/parse/language"
)

var noNames = set(language.NoNames)

// Person takes off a name what is none of it: the label of a portrait before it, a
// title behind it. It is not ok where words that no opening says to be names
// can be none: they begin with an article, or lead on to what is missing. The
// name of a newsroom may begin with an article.
func Person(name string) (person string, ok bool) {
	lower := strings.ToLower(name)
	for _, label := range language.PortraitLabels {
		if rest, found := strings.CutPrefix(lower, label+" "); found && len(lower) == len(name) {
			name = name[len(name)-len(rest):]
			break
		}
	}
	name = WithoutTail(name)
	words := strings.Fields(strings.ToLower(name))
	if IsBureau(name) {
		return name, true
	}
	if len(words) == 0 || noNames()[words[0]] || len(words) > 1 && LeadsOn(words[len(words)-1]) {
		return name, false
	}
	return name, true
}

// WithoutTail is name without what stands behind names and is none of them.
func WithoutTail(name string) string {
	for _, tail := range language.NameTails {
		name = strings.TrimRight(strings.TrimSuffix(name, tail), " ")
	}
	return name
}

// CutRole takes off the end of a name what its bearer does, also where the two
// run together: "Ann Lee Senior Politics Editor", "Ann LeeStaff Writer".
func CutRole(s string) (name, role string) {
	before := ' '
	for i, c := range s {
		starts := unicode.IsUpper(c) && (before == ' ' || unicode.IsLower(before))
		before = c
		if !starts || i == 0 || !IsRole(s[i:]) {
			continue
		}
		if name = strings.TrimRight(s[:i], " ,-–"); strings.Contains(name, " ") && NameLike(name) {
			return name, s[i:]
		}
	}
	return s, ""
}
