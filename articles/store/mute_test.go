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

func TestWhatIsMutedNowIsNotListedWhenItComes(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://owls.example/feed")
	brings := func(key string, listed int) {
		t.Helper()
		storetest.Save(t, s, src.ID, storetest.Story(key, "An owl called "+key, "Birds", 1, "<p>It hoots as "+key+" does.</p>"))
		storetest.WantCount(t, s, listed)
	}
	if err := s.Mute(t.Context(), []string{"title:owl"}); err != nil {
		t.Fatal(err)
	}
	brings("one", 0)
	if err := s.Mute(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	brings("two", 2)
}
