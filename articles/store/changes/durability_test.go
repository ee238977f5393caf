package changes_test

import (
	"testing"

	"lede/articles"
	"lede/articles/store/storetest"
)

// What the reader did is on the disk when the call returns: SQLite waits for the
// disk at each commit with synchronous = FULL (2), and not with NORMAL (1). A
// trigger writes down which of them held while a table was written to.
func TestWhatTheReaderDidWaitsForTheDiskAndWhatCameDoesNot(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	db := storetest.SQL(t, s.Path)
	if _, err := db.ExecContext(t.Context(), `CREATE TABLE held (what TEXT, synchronous INTEGER)`); err != nil {
		t.Fatal(err)
	}
	for name, on := range map[string]string{
		"marked": "INSERT ON seen", "unmarked": "DELETE ON seen", "starred": "INSERT ON starred", "unstarred": "DELETE ON starred",
		"tagged": "INSERT ON tagged", "untagged": "DELETE ON tagged", "subscribed": "INSERT ON source",
		"changed": "UPDATE OF title ON source WHEN old.title <> new.title", "removed": "UPDATE OF removed ON source", "came": "INSERT ON story",
	} {
		if _, err := db.ExecContext(t.Context(), `CREATE TRIGGER held_`+name+` AFTER `+on+` BEGIN
			INSERT INTO held SELECT '`+name+`', synchronous FROM pragma_synchronous; END`); err != nil {
			t.Fatal(err)
		}
	}
	tag := articles.Change{Kind: articles.AddTag, Tag: "tide"}
	for _, c := range []articles.Change{storetest.Read, storetest.Unread, storetest.Star, storetest.Star.Inverse(), tag, tag.Inverse(), storetest.Read} {
		if _, err := s.MarkAll(t.Context(), articles.Query{Part: "title:goal"}, c); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.Title, s.Named = "Another", true }); err != nil {
		t.Fatal(err)
	}
	other := storetest.Subscribe(t, s, "https://tide.example/feed")
	if err := s.Unsubscribe(t.Context(), other.ID); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.Restore(t.Context()); !ok || err != nil {
		t.Fatal(ok, err)
	}
	storetest.Save(t, s, src.ID, storetest.Story("4", "Just in", "World", 0, "<p>New.</p>"))
	var wrong, reader, came int
	err := db.QueryRowContext(t.Context(), `SELECT count(*) FILTER (WHERE synchronous <> iif(what = 'came', 1, 2)),
		count(DISTINCT what) FILTER (WHERE what <> 'came'), count(*) FILTER (WHERE what = 'came') FROM held`).Scan(&wrong, &reader, &came)
	if err != nil || wrong > 0 || reader != 9 || came != 1 {
		t.Errorf("%d of %d kinds of changes and %d deliveries were written otherwise: %v", wrong, reader, came, err)
	}
}
