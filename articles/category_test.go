package articles_test

import (
	"slices"
	"testing"

	"lede/articles"
)

func TestASourceIsInSeveralCategories(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"": {""}, " ; ": {""}, "News": {"News"}, "News/Europe; Coast": {"News/Europe", "Coast"}, "A;B ;A": {"A", "B"},
	} {
		if got := articles.Categories(text); !slices.Equal(got, want) {
			t.Errorf("%q is in %q, want %q", text, got, want)
		}
	}
	if got := articles.InCategories("News", "", "Coast; News"); got != "News; Coast" {
		t.Errorf("got %q", got)
	}
}
