package store_test

import (
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/storetest"
)

// Stories of before 1970 stand on their own day, and queries find them there.
func TestAStoryOf1901StandsIn1901(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://paper.example/feed")
	old := storetest.Story("old", "The old pier", "Coast", 0, "<p>It burnt.</p>")
	old.Stated.Published.Time = time.Date(1901, 1, 1, 12, 0, 0, 0, time.UTC)
	storetest.Save(t, s, src.ID, old, storetest.Story("new", "The new pier", "Coast", 1, "<p>It stands.</p>"))
	groups := storetest.Edition(t, s, articles.Query{}).Outline().Groups
	if last := groups[len(groups)-1]; last.Key != "1901-01-01" {
		t.Errorf("stands under %q", last.Key)
	}
	for _, q := range []string{"date:1901", "date:1901-01-01", "before:1902", "older:20000d"} {
		if got := storetest.Found(t, s, articles.Query{Filter: q}); got != "The old pier" {
			t.Errorf("%s finds %q", q, got)
		}
	}
}
