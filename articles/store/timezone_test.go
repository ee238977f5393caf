package store

import (
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
)

func TestDaysFollowTheReaderToAnotherZone(t *testing.T) {
	tokyo, vancouver := time.FixedZone("", 9*3600), time.FixedZone("", -8*3600)
	at := func(path string, loc *time.Location) *Store {
		t.Helper()
		s, err := Open(t.Context(), path, Options{Now: func() time.Time { return noon.In(loc) }})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	fill := func(s *Store) {
		t.Helper()
		src := three(t, s)
		var list []articles.Article
		for i := range 60 {
			list = append(list, story("h"+string(rune('A'+i)), "Hourly", []string{"World", "Sport"}[i%2], i, "<p>It is told.</p>"))
			list[i].Stated.Published.Time = list[i].Stated.Published.Time.Add(-10 * time.Minute)
		}
		day := story("day", "Of a day", "World", 60, "<p>Some time that day.</p>")
		day.Stated.Published.Precision, day.Stated.Published.Zoned = articles.ToDay, false
		undated := story("none", "Of no day", "World", 0, "<p>Whenever.</p>")
		undated.Stated.Published = articles.Moment{}
		save(t, s, src.ID, append(list, day, undated)...)
		if _, err := s.MarkAll(t.Context(), articles.Query{Part: "section:sport"}, read); err != nil {
			t.Fatal(err)
		}
		brought(t, s, "north", 5, wire)
		brought(t, s, "west", 4, wire)
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
			want, got := titles(t, edition(t, there, q)), titles(t, edition(t, moved, q))
			if got != want {
				t.Errorf("%d: %+v: in another zone it is\n%swant\n%s", i, q, got, want)
			}
		}
		moved.Close()
		sound(t, path)
	}
}
