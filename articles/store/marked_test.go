package store

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// read and unread are what most deeds do.
var (
	read   = articles.Change{Kind: articles.MarkRead}
	unread = articles.Change{Kind: articles.MarkUnread}
)

// many delivers n short stories that all speak of herons, some minutes apart.
func many(t testing.TB, s *Store, src articles.SourceID, from, n int) {
	t.Helper()
	list := make([]articles.Article, n)
	for i := range list {
		key := strconv.Itoa(from + i)
		list[i] = story(key, "Heron "+key, "Section "+strconv.Itoa(i%3), 0, "<p>A heron stands in the reeds.</p>")
		list[i].Stated.Published.Time = noon.AddDate(0, 0, -(from+i)/20)
	}
	saveAs(t, s, "Birds", src, list...)
}

func wantUnread(t testing.TB, s *Store, want int) {
	t.Helper()
	if got := edition(t, s, articles.Query{}).Outline().Unread; got != want {
		t.Errorf("%d are unread, want %d", got, want)
	}
}

func TestMarkingASearchMarksWhatItListsAndNothingElse(t *testing.T) {
	for filter, more := range map[string]int{"heron": 100, "title:heron -starred": 100, "heron unread -sport": 100, "latest:130": 30} {
		s := fresh(t)
		const most = 100
		s.db.Bounds.Listed = most
		src := subscribe(t, s, "https://birds.example/feed")
		other := three(t, s)
		many(t, s, src.ID, 0, 2*most)
		indexed(t, s)
		e := edition(t, s, articles.Query{Filter: filter})
		if e.Outline().Count != most || e.Outline().Notice == "" {
			t.Errorf("%s: %d are listed, %q", filter, e.Outline().Count, e.Outline().Notice)
		}
		late := story("late", "A late heron", "World", 2000, "<p>An old heron, which has only come now.</p>")
		save(t, s, other.ID, late, story("new", "A new heron", "World", 0, "<p>It has just come.</p>"))
		indexed(t, s)
		deed, err := e.Mark(t.Context(), read)
		if err != nil || deed.Count != most || deed.More != more {
			t.Errorf("%s: marked %d and left %d, %v; want %d, %d", filter, deed.Count, deed.More, err, most, more)
		}
		for _, h := range all(t, e) {
			if !h.Read {
				t.Errorf("%s: %q was listed and is unread", filter, h.Title)
			}
		}
		wantUnread(t, s, most+5)
		if undone, ok, err := s.Undo(t.Context()); !ok || err != nil || undone.Count != most || undone.More != 0 {
			t.Errorf("%s: undid %v, %v", filter, undone, err)
		}
		wantUnread(t, s, 2*most+5)
		if _, ok, _ := s.Undo(t.Context()); ok {
			t.Errorf("%s: it takes two undos", filter)
		}
		s.Close()
		sound(t, s.db.Path)
	}
}

func TestAWholeSearchListsAllThatItFinds(t *testing.T) {
	s := fresh(t)
	s.db.Bounds.Listed = 100
	src := subscribe(t, s, "https://birds.example/feed")
	many(t, s, src.ID, 0, 250)
	indexed(t, s)
	for filter, want := range map[string]int{"heron": 250, "newer:9999d": 250, "latest:130": 130} {
		e := edition(t, s, articles.Query{Filter: filter, Whole: true})
		if n := len(all(t, e)); n != want || e.Outline().Notice != "" {
			t.Errorf("%s: lists %d, %q; want %d", filter, n, e.Outline().Notice, want)
		}
	}
}

func all(t *testing.T, e articles.Edition) []articles.Headline {
	t.Helper()
	list, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// inParts makes deeds be carried out in parts of n stories.
func inParts(s *Store, n int) { s.db.Bounds.Marked = n }

func TestADeedInPartsIsOneDeed(t *testing.T) {
	for _, q := range []articles.Query{{}, {Unread: true}, {Part: "section:=\"Section 1\""}, {Part: `source:="Birds"`}, {Filter: "heron"}, {Copies: true}} {
		s := fresh(t)
		inParts(s, 90)
		src := subscribe(t, s, "https://birds.example/feed")
		many(t, s, src.ID, 0, 300)
		brought(t, s, "north", 3, wire)
		brought(t, s, "west", 2, wire)
		indexed(t, s)
		before := edition(t, s, articles.Query{}).Outline().Unread
		e := edition(t, s, q)
		early := edition(t, s, articles.Query{Unread: true})
		many(t, s, src.ID, 300, 5)
		deed, err := e.Mark(t.Context(), read)
		if err != nil || deed.Count != e.Outline().Count {
			t.Errorf("%+v: marked %d of %d, %v", q, deed.Count, e.Outline().Count, err)
		}
		sound(t, s.db.Path)
		if got := strings.Count(titles(t, early), "no longer kept"); got != 0 {
			t.Errorf("%+v: an open list has lost %d rows", q, got)
		}
		if n, err := s.Count(t.Context(), articles.Query{Part: "read", Copies: true}); err != nil || n < deed.Count {
			t.Errorf("%+v: %d are read, %v", q, n, err)
		}
		if undone, ok, err := s.Undo(t.Context()); !ok || err != nil || undone != deed {
			t.Errorf("%+v: undid %+v, %v; want %+v", q, undone, err, deed)
		}
		wantUnread(t, s, before+5)
		sound(t, s.db.Path)
		s.Close()
	}
}

func TestADeedByAQueryIsCarriedOutInPartsToo(t *testing.T) {
	s := fresh(t)
	inParts(s, 90)
	src := subscribe(t, s, "https://birds.example/feed")
	many(t, s, src.ID, 0, 300)
	indexed(t, s)
	for _, part := range []string{"heron", "older:2d", "", `author:"" title:heron`} {
		want, err := s.Count(t.Context(), articles.Query{Part: part})
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []articles.Change{read, unread, {Kind: articles.Star}, {Kind: articles.Unstar}, {Kind: articles.AddTag, Tag: "bird"}} {
			deed, err := s.MarkAll(t.Context(), articles.Query{Part: part}, c)
			if err != nil || deed.Count != want {
				t.Errorf("%q: %v, %v; want %d", part, deed, err, want)
			}
		}
		sound(t, s.db.Path)
		for i := range 5 {
			if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Count != want {
				t.Errorf("%q: undoing the %dth: %v, %v", part, i, deed, err)
			}
		}
		wantUnread(t, s, 300)
	}
}

func TestWhatHappenedToStoriesSinceADeedIsNotUndoneWithIt(t *testing.T) {
	s := fresh(t)
	inParts(s, 50)
	src := subscribe(t, s, "https://birds.example/feed")
	many(t, s, src.ID, 0, 300)
	if _, err := edition(t, s, articles.Query{}).Mark(t.Context(), read); err != nil {
		t.Fatal(err)
	}
	page, err := edition(t, s, articles.Query{}).Page(t.Context(), 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	var ids []articles.ID
	for _, h := range page {
		ids = append(ids, h.ID)
	}
	s.Mark(t.Context(), ids, unread)
	s.Mark(t.Context(), ids[:5], read)
	if err := changes.Do(t.Context(), s.db, database.AsRefresh, func(tx *changes.Tx) error {
		_, err := drop(t.Context(), tx, database.Where("ref % 7 = 0"))
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, ok, err := s.Undo(t.Context()); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	left := edition(t, s, articles.Query{}).Outline()
	if left.Unread != left.Count || left.Count == 300 {
		t.Errorf("%d of %d are unread", left.Unread, left.Count)
	}
	sound(t, s.db.Path)
}

func TestALibraryOfTheFirstSchemasIsBroughtUpToDate(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, read)
	s.Mark(t.Context(), []articles.ID{page[1].ID}, read)
	indexed(t, s)
	for _, undo := range []string{
		`DROP INDEX story_of`, `DROP TABLE vocabulary`, `DROP TRIGGER story_seen`, `DROP INDEX story_turned`, `ALTER TABLE story RENAME COLUMN turned TO sketch`,
		`ALTER TABLE deed DROP COLUMN part_of`, `ALTER TABLE deed DROP COLUMN low`, `ALTER TABLE deed DROP COLUMN high`, `ALTER TABLE deed DROP COLUMN deeds`,
		`ALTER TABLE source DROP COLUMN rest`, `ALTER TABLE source DROP COLUMN silent_hours`, `ALTER TABLE source DROP COLUMN silent_days`,
		`PRAGMA user_version = 4`,
	} {
		if err := s.db.Write.Exec(t.Context(), undo); err != nil {
			t.Fatal(fmt.Errorf("%s: %w", undo, err))
		}
	}
	s.Close()
	s = open(t, s.db.Path)
	save(t, s, src.ID, story("4", "Just in", "World", 0, "<p>New.</p>"))
	wantUnread(t, s, 2)
	for range 2 {
		if _, ok, err := s.Undo(t.Context()); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	wantUnread(t, s, 4)
	sound(t, s.db.Path)
}
