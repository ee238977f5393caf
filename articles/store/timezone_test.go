package store_test

import (
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

func TestDaysFollowTheReaderToAnotherZone(t *testing.T) {
	t.Parallel()
	tokyo, vancouver := time.FixedZone("", 9*3600), time.FixedZone("", -8*3600)
	at := func(path string, loc *time.Location) *storetest.Library {
		t.Helper()
		return storetest.OpenWith(t, path, store.Options{Idle: true, Now: func() time.Time { return storetest.Noon.In(loc) }})
	}
	fill := func(s *storetest.Library) {
		t.Helper()
		src := storetest.Three(t, s)
		var list []articles.Article
		for i := range 60 {
			list = append(list, storetest.Story("h"+string(rune('A'+i)), "Hourly", []string{"World", "Sport"}[i%2], i, "<p>It is told.</p>"))
			list[i].Stated.Published.Time = list[i].Stated.Published.Time.Add(-10 * time.Minute)
		}
		day := storetest.Story("day", "Of a day", "World", 60, "<p>Some time that day.</p>")
		day.Stated.Published.Precision, day.Stated.Published.Zoned = articles.ToDay, false
		undated := storetest.Story("none", "Of no day", "World", 0, "<p>Whenever.</p>")
		undated.Stated.Published = articles.Moment{}
		storetest.Save(t, s, src.ID, append(list, day, undated)...)
		if _, err := s.MarkAll(t.Context(), articles.Query{Part: "section:sport"}, storetest.Read); err != nil {
			t.Fatal(err)
		}
		storetest.Brought(t, s, "north", 5, storetest.Wire)
		storetest.Brought(t, s, "west", 4, storetest.Wire)
	}
	path := filepath.Join(t.TempDir(), "library.db")
	s := at(path, time.UTC)
	fill(s)
	s.Close()
	for i, loc := range []*time.Location{tokyo, vancouver, time.UTC} {
		there := at(filepath.Join(t.TempDir(), "library.db"), loc)
		fill(there)
		moved := at(path, loc)
		for _, q := range []articles.Query{{}, {By: articles.BySection}, {Unread: true}, {Part: "section:sport"}} {
			want, got := storetest.Titles(t, storetest.Edition(t, there, q)), storetest.Titles(t, storetest.Edition(t, moved, q))
			if got != want {
				t.Errorf("%d: %+v: in another zone it is\n%swant\n%s", i, q, got, want)
			}
		}
		moved.Close()
		storetest.WantSound(t, path)
	}
}
