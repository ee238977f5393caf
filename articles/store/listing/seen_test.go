package listing_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

func TestFindsWhatHasCome(t *testing.T) {
	t.Parallel()
	now := storetest.Noon
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.OpenWith(t, path, store.Options{Idle: true, Now: func() time.Time { return now }})
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	storetest.Save(t, s, src.ID, storetest.Story("a", "Heron", "Birds", 1, "<p>A heron.</p>"))
	now = now.Add(3 * time.Hour)
	storetest.Save(t, s, src.ID, storetest.Story("b", "Gull", "Birds", 2, "<p>A gull.</p>"))
	found := func(query, want string) {
		t.Helper()
		if got := storetest.Found(t, s, articles.Query{Filter: query}); got != want {
			t.Errorf("%s finds %s, want %s", query, got, want)
		}
	}
	found("arrived:2h", "Gull")
	found("arrived:4h", "Heron, Gull")
	found("arrived:2026-11-25", "Heron, Gull")
	found("arrived:2026-11-24", "")
	found("arrived:..2026-11-25T12:30:00Z", "Heron")
	found("arrived:last", "Heron, Gull") // there was no visit: all is new
	if err := s.EndVisit(t.Context()); err != nil {
		t.Fatal(err)
	}
	found("arrived:last", "")
	storetest.Save(t, s, src.ID, storetest.Story("c", "Swift", "Birds", 30, "<p>A swift.</p>"))
	found("arrived:last", "Swift")
	found("-arrived:last", "Heron, Gull")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = storetest.Open(t, path)
	found("arrived:last", "Swift")
}

func TestTellsTheFirstStoryThatWasThereAtTheLastVisit(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	seen := func(q articles.Query, want ...int) {
		t.Helper()
		if got := storetest.Edition(t, s, q).Outline().Seen; !slices.Equal(got, want) {
			t.Errorf("%+v: what was seen begins at %v, want %v", q, got, want)
		}
	}
	storetest.Save(t, s, src.ID,
		storetest.Story("a", "Heron", "Birds", 5, "<p>A heron.</p>"), storetest.Story("b", "Owl", "Birds", 50, "<p>An owl.</p>"))
	seen(articles.Query{})
	if err := s.EndVisit(t.Context()); err != nil {
		t.Fatal(err)
	}
	seen(articles.Query{})
	storetest.Save(t, s, src.ID,
		storetest.Story("c", "Gull", "Birds", 1, "<p>A gull.</p>"), storetest.Story("d", "Swift", "Birds", 2, "<p>A swift.</p>"),
		storetest.Story("e", "Rook", "Birds", 40, "<p>A rook.</p>"))
	seen(articles.Query{}, 2, 4)
	seen(articles.Query{Unread: true}, 2, 4)
	seen(articles.Query{Part: "section:birds"}, 2, 4)
	seen(articles.Query{By: articles.BySource})
	seen(articles.Query{Part: "section:none"})

	// What is new in sections that stand below others, a whole one too.
	if err := s.EndVisit(t.Context()); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, src.ID,
		storetest.Story("f", "Reed", "Plants", 1, "<p>A reed.</p>"), storetest.Story("g", "Sedge", "Plants", 3, "<p>A sedge.</p>"))
	seen(articles.Query{}, 5) // three birds, two plants, and the birds of the day before
	if err := s.EndVisit(t.Context()); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, src.ID,
		storetest.Story("h", "Swan", "Birds", 0, "<p>A swan.</p>"), storetest.Story("i", "Rush", "Plants", 0, "<p>A rush.</p>"))
	seen(articles.Query{}, 1, 5)
}
