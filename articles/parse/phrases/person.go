package phrases

import (
	"strings"

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
	for _, tail := range language.NameTails {
		name = strings.TrimRight(strings.TrimSuffix(name, tail), " ")
	}
	words := strings.Fields(strings.ToLower(name))
	if IsBureau(name) {
		return name, true
	}
	if len(words) == 0 || noNames()[words[0]] || len(words) > 1 && LeadsOn(words[len(words)-1]) {
		return name, false
	}
	return name, true
}
