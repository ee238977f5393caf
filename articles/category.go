package articles

import (
	"slices"
	"strings"
)

// A source may be kept in several categories. They stand in one text, each after
// the other: "News/Europe; Coast".
const betweenCategories = "; "

// Categories are those that a text names, in its order; one that is empty where
// it names none.
func Categories(text string) []string {
	var all []string
	for name := range strings.SplitSeq(text, ";") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	if len(all) == 0 {
		return []string{""}
	}
	return all
}

// OneCategory is a foreign name as that of one category: a ; would part it.
func OneCategory(name string) string { return strings.ReplaceAll(name, ";", ",") }

// InCategories is the text that names all of some categories, each once.
func InCategories(all ...string) string {
	return strings.Join(Categories(strings.Join(all, ";")), betweenCategories)
}
