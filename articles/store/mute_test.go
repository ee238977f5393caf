package store_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

func TestMutedStoriesAreNeitherListedNorCountedUntilTheyAreNoLonger(t *testing.T) {
	t.Parallel()
	s := storetest.FreshWith(t, store.Options{Mute: []string{"section:sport"}, Idle: true})
	storetest.Three(t, s)
	listed := func(want int) {
		t.Helper()
		storetest.WantCount(t, s, want)
		if got := storetest.Edition(t, s, articles.Query{}).Outline(); got.Count != want || got.Unread != want {
			t.Errorf("%d listed, %d storetest.Unread, want %d", got.Count, got.Unread, want)
		}
	}
	listed(2)
	mute := func(filters ...string) {
		t.Helper()
		if err := s.Mute(t.Context(), filters); err != nil {
			t.Fatal(err)
		}
	}
	mute("section:sport", "ferry") // a word of the text, too
	listed(1)
	mute("ferry")
	listed(2)
	mute()
	listed(3)
}
