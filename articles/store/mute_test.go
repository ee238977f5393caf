package store

import (
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
)

func TestMutedStoriesAreNeitherListedNorCountedUntilTheyAreNoLonger(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s, err := Open(t.Context(), path, Options{Now: func() time.Time { return noon }, Mute: []string{"section:sport"}})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	three(t, s)
	listed := func(want int) {
		t.Helper()
		count(t, s, want)
		if got := edition(t, s, articles.Query{}).Outline(); got.Count != want || got.Unread != want {
			t.Errorf("%d listed, %d unread, want %d", got.Count, got.Unread, want)
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
