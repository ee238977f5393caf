package articles_test

import (
	"testing"

	"lede/articles"
)

func TestCountsAsPeopleWriteIt(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{
		0: "0 stories", 1: "1 story", 2: "2 stories", 999: "999 stories", 1000: "1,000 stories",
		1234567: "1,234,567 stories", -1200: "-1,200 stories",
	} {
		if got := articles.Counted(n, "story", "stories"); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
	action := articles.Action{Change: articles.Change{Kind: articles.MarkRead}, Count: 5000}
	if got := action.String(); got != "5,000 stories marked read" {
		t.Error(got)
	}
}
