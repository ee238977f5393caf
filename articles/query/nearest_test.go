package query_test

import (
	"testing"

	. "lede/articles/query"
)

func TestFindsTheWordThatWasMeant(t *testing.T) {
	t.Parallel()
	known := []string{"author", "by", "category", "has", "is", "section", "source", "tag", "title"}
	for word, want := range map[string]string{
		"sectoin":   "section",  // two neighbours swapped are one mistake
		"sectino":   "section",  // at the end
		"esction":   "section",  // at the beginning
		"esctino":   "section",  // two of them
		"esctinos":  "",         // and another
		"secton":    "section",  // one is missing
		"sectionn":  "section",  // one too many
		"sextion":   "section",  // another one
		"xexction":  "section",  // two
		"xexctioon": "",         // three
		"categroy":  "category", // the nearest of several
		"suorce":    "source",
		"tga":       "tag", // short words bear one mistake
		"gat":       "",
		"tagg":      "tag",
		"taggg":     "tag",
		"ys":        "is",
		"xs":        "is",
		"x":         "",
		"":          "",
		"s":         "",
		"by":        "by",
	} {
		got, ok := Nearest(word, known)
		if got != want || ok != (want != "") {
			t.Errorf("%q is taken for %q, want %q", word, got, want)
		}
	}
}
