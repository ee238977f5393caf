package changes_test

import (
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestMarkingASearchMarksWhatItListsAndNothingElse(t *testing.T) {
	t.Parallel()
	for filter, more := range map[string]int{"heron": 100, "title:heron -starred": 100, "heron unread -sport": 100, "latest:130": 30} {
		const most = 100
		s := storetest.FreshWith(t, store.Options{Idle: true, Bounds: database.Bounds{Listed: most}})
		src := storetest.Subscribe(t, s, "https://birds.example/feed")
		other := storetest.Three(t, s)
		storetest.Many(t, s, src.ID, 0, 2*most)
		storetest.Index(t, s)
		e := storetest.Edition(t, s, articles.Query{Filter: filter})
		if e.Outline().Count != most || e.Outline().Notice == "" {
			t.Errorf("%s: %d are listed, %q", filter, e.Outline().Count, e.Outline().Notice)
		}
		late := storetest.Story("late", "A late heron", "World", 2000, "<p>An old heron, which has only come now.</p>")
		storetest.Save(t, s, other.ID, late, storetest.Story("new", "A new heron", "World", 0, "<p>It has just come.</p>"))
		storetest.Index(t, s)
		deed, err := e.Mark(t.Context(), storetest.Read)
		if err != nil || deed.Count != most || deed.More != more {
			t.Errorf("%s: marked %d and left %d, %v; want %d, %d", filter, deed.Count, deed.More, err, most, more)
		}
		for _, h := range storetest.All(t, e) {
			if !h.Read {
				t.Errorf("%s: %q was listed and is unread", filter, h.Title)
			}
		}
		storetest.WantUnread(t, s, most+5)
		if undone, ok, err := s.Undo(t.Context()); !ok || err != nil || undone.Count != most || undone.More != 0 {
			t.Errorf("%s: undid %v, %v", filter, undone, err)
		}
		storetest.WantUnread(t, s, 2*most+5)
		if _, ok, _ := s.Undo(t.Context()); ok {
			t.Errorf("%s: it takes two undos", filter)
		}
		s.Close()
		storetest.WantSound(t, s.Path)
	}
}

// inParts opens a new library whose deeds are carried out in parts of n stories.
func inParts(t *testing.T, n int) *storetest.Library {
	t.Helper()
	return storetest.FreshWith(t, store.Options{Idle: true, Bounds: database.Bounds{Marked: n}})
}

func TestADeedInPartsIsOneDeed(t *testing.T) {
	t.Parallel()
	for _, q := range []articles.Query{{}, {Unread: true}, {Part: "section:=\"Section 1\""}, {Part: `source:="Birds"`}, {Filter: "heron"}, {Copies: true}} {
		s := inParts(t, 90)
		src := storetest.Subscribe(t, s, "https://birds.example/feed")
		storetest.Many(t, s, src.ID, 0, 300)
		storetest.Brought(t, s, "north", 3, storetest.Wire)
		storetest.Brought(t, s, "west", 2, storetest.Wire)
		storetest.Index(t, s)
		before := storetest.Edition(t, s, articles.Query{}).Outline().Unread
		e := storetest.Edition(t, s, q)
		early := storetest.Edition(t, s, articles.Query{Unread: true})
		storetest.Many(t, s, src.ID, 300, 5)
		deed, err := e.Mark(t.Context(), storetest.Read)
		if err != nil || deed.Count != e.Outline().Count {
			t.Errorf("%+v: marked %d of %d, %v", q, deed.Count, e.Outline().Count, err)
		}
		storetest.WantSound(t, s.Path)
		if got := strings.Count(storetest.Titles(t, early), "no longer kept"); got != 0 {
			t.Errorf("%+v: an open list has lost %d rows", q, got)
		}
		if n, err := s.Count(t.Context(), articles.Query{Part: "read", Copies: true}); err != nil || n < deed.Count {
			t.Errorf("%+v: %d are storetest.Read, %v", q, n, err)
		}
		if undone, ok, err := s.Undo(t.Context()); !ok || err != nil || undone != deed {
			t.Errorf("%+v: undid %+v, %v; want %+v", q, undone, err, deed)
		}
		storetest.WantUnread(t, s, before+5)
		storetest.WantSound(t, s.Path)
		s.Close()
	}
}

func TestADeedByAQueryIsCarriedOutInPartsToo(t *testing.T) {
	t.Parallel()
	s := inParts(t, 90)
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	storetest.Many(t, s, src.ID, 0, 300)
	storetest.Index(t, s)
	for _, part := range []string{"heron", "older:2d", "", `author:"" title:heron`} {
		want, err := s.Count(t.Context(), articles.Query{Part: part})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []articles.Change{storetest.Read, storetest.Unread, {Kind: articles.Star}, {Kind: articles.Unstar}, {Kind: articles.AddTag, Tag: "bird"}} {
			deed, err := s.MarkAll(t.Context(), articles.Query{Part: part}, c)
			if err != nil || deed.Count != want {
				t.Errorf("%q: %v, %v; want %d", part, deed, err, want)
			}
		}
		storetest.WantSound(t, s.Path)
		for i := range 5 {
			if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Count != want {
				t.Errorf("%q: undoing the %dth: %v, %v", part, i, deed, err)
			}
		}
		storetest.WantUnread(t, s, 300)
	}
}

func TestWhatHappenedToStoriesSinceADeedIsNotUndoneWithIt(t *testing.T) {
	t.Parallel()
	s := inParts(t, 50)
	src := storetest.Subscribe(t, s, "https://birds.example/feed")
	storetest.Many(t, s, src.ID, 0, 300)
	if _, err := storetest.Edition(t, s, articles.Query{}).Mark(t.Context(), storetest.Read); err != nil {
		t.Fatal(err)
	}
	page, err := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	var ids []articles.ID
	for _, h := range page {
		ids = append(ids, h.ID)
	}
	s.Mark(t.Context(), ids, storetest.Unread)
	s.Mark(t.Context(), ids[:5], storetest.Read)
	// The oldest are dropped.
	if n, err := s.Retain(t.Context(), store.Policy{Keep: store.Keep{Count: 250}}); n != 50 || err != nil {
		t.Fatal(n, err)
	}
	for range 3 {
		if _, ok, err := s.Undo(t.Context()); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	left := storetest.Edition(t, s, articles.Query{}).Outline()
	if left.Unread != left.Count || left.Count == 300 {
		t.Errorf("%d of %d are unread", left.Unread, left.Count)
	}
	storetest.WantSound(t, s.Path)
}

func TestMarkingAnEditionLeavesAloneWhatCameSince(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	before := storetest.Edition(t, s, articles.Query{})
	storetest.Save(t, s, src.ID, storetest.Story("4", "Just in", "World", 0, "<p>New.</p>"))
	deed, err := before.Mark(t.Context(), storetest.Read)
	if err != nil || deed.Count != 3 {
		t.Fatalf("marked %v, %v", deed, err)
	}
	after := storetest.Edition(t, s, articles.Query{Unread: true})
	if got := storetest.Titles(t, after); !strings.Contains(got, "Just in") || after.Outline().Count != 1 {
		t.Errorf("unread are\n%s", got)
	}
	if before.Outline().Count != 3 || !strings.Contains(storetest.Titles(t, before), " Late goal") {
		t.Errorf("the old edition is\n%s", storetest.Titles(t, before))
	}
}

func TestStarsAndTagsAreUndoneInTurn(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	ids := []articles.ID{page[0].ID, page[1].ID}
	s.Mark(t.Context(), ids[:1], articles.Change{Kind: articles.AddTag, Tag: "later"})
	s.Mark(t.Context(), ids, articles.Change{Kind: articles.AddTag, Tag: "later"})
	s.Mark(t.Context(), ids, storetest.Star)
	page, _ = storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if !page[0].Starred || len(page[1].Tags) != 1 {
		t.Errorf("rows are %+v", page)
	}
	s.Undo(t.Context())
	s.Undo(t.Context())
	page, _ = storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if page[0].Starred || len(page[0].Tags) != 1 || len(page[1].Tags) != 0 {
		t.Errorf("rows are %+v, want the first tagged only", page)
	}
}
