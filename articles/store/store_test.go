package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
)

// noon is the time of most tests: a Wednesday.
var noon = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

func open(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(t.Context(), path, Options{Now: func() time.Time { return noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func fresh(t testing.TB) *Store {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "library.db"))
}

func subscribe(t testing.TB, s *Store, address string) articles.Source {
	t.Helper()
	src, err := s.Subscribe(t.Context(), articles.Source{Address: address, Title: address})
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// story makes what a feed delivers, published some hours before noon.
func story(key, title, section string, hours int, body string) articles.Article {
	stated := articles.Evidence{From: articles.FeedEntry, Sure: articles.Stated}
	a := articles.Article{
		Key: key, Origin: "https://paper.example/" + key, Base: "https://paper.example/" + key,
		Format: articles.Fragment, Body: []byte(body),
	}
	a.Stated.Title = articles.Field{Value: title, Evidence: stated}
	a.Stated.Section = articles.Field{Value: section, Evidence: stated}
	a.Stated.Published = articles.Moment{
		Date:     articles.Date{Time: noon.Add(-time.Duration(hours) * time.Hour), Precision: articles.ToSecond, Zoned: true},
		Evidence: stated,
	}
	return a
}

func save(t testing.TB, s *Store, src articles.SourceID, list ...articles.Article) articles.Receipt {
	t.Helper()
	return saveAs(t, s, "The Paper", src, list...)
}

func saveAs(t testing.TB, s *Store, title string, src articles.SourceID, list ...articles.Article) articles.Receipt {
	t.Helper()
	receipts, err := s.Save(t.Context(), []articles.Delivery{{Source: src, Title: title, Articles: list}})
	if err != nil {
		t.Fatal(err)
	}
	return receipts[0]
}

func edition(t testing.TB, s *Store, q articles.Query) articles.Edition {
	t.Helper()
	e, err := s.Edition(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// titles lists an edition: each story under its groups, with a dot where it is
// unread.
func titles(t testing.TB, e articles.Edition) string {
	t.Helper()
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, g := range e.Outline().Groups {
		fmt.Fprintf(&b, "%s %d/%d\n", g.Label, g.Unread, g.Count)
		for _, p := range g.Parts {
			fmt.Fprintf(&b, "  %s %d/%d @%d\n", p.Label, p.Unread, p.Count, p.First)
		}
		for _, h := range rows[g.First : g.First+g.Count] {
			mark := "."
			if h.Read {
				mark = " "
			}
			fmt.Fprintf(&b, "    %s%s\n", mark, h.Title)
		}
	}
	return b.String()
}

func three(t testing.TB, s *Store) articles.Source {
	t.Helper()
	src := subscribe(t, s, "https://paper.example/feed")
	got := save(t, s, src.ID,
		story("1", "Ferry stopped", "World", 1, "<p>The ferry stays in the harbour.</p>"),
		story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"),
		story("3", "Rain at last", "World", 30, "<p>After forty days, rain.</p>"))
	if got.New != 3 {
		t.Fatalf("kept %+v, want three new stories", got)
	}
	return src
}

func TestListsByDayAndSection(t *testing.T) {
	s := fresh(t)
	three(t, s)
	want := `Today 2/2
  Sport 1/1 @0
  World 1/1 @1
    .Late goal
    .Ferry stopped
Yesterday 1/1
  World 1/1 @2
    .Rain at last
`
	if got := titles(t, edition(t, s, articles.Query{})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestKeepsEverythingOverARestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s := open(t, path)
	src := three(t, s)
	first, err := edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Mark(t.Context(), []articles.ID{first[0].ID}, articles.Change{Kind: articles.MarkRead}); err != nil {
		t.Fatal(err)
	}
	if err := s.Stop(t.Context(), first[0].ID, 7); err != nil {
		t.Fatal(err)
	}
	s.Close()

	s = open(t, path)
	story, err := s.Story(t.Context(), first[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if story.Stop != 7 || story.Meta.Title.Value != "Late goal" || len(story.Blocks) != 1 {
		t.Errorf("story is %+v", story)
	}
	sources, err := s.Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].ID != src.ID || sources[0].Count != 3 || sources[0].Unread != 2 {
		t.Errorf("sources are %+v, %v", sources, err)
	}
	deed, ok, err := s.Undo(t.Context())
	if err != nil || !ok || deed.String() != "1 story marked read" {
		t.Errorf("undid %v, %v, %v", deed, ok, err)
	}
	if e := edition(t, s, articles.Query{}); e.Outline().Unread != 3 {
		t.Errorf("unread are %d, want 3", e.Outline().Unread)
	}
	if _, ok, _ := s.Undo(t.Context()); ok {
		t.Error("undid what was not done")
	}
}

func TestDeliveringAgainChangesNothing(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	s.Mark(t.Context(), []articles.ID{page[1].ID}, articles.Change{Kind: articles.MarkRead})
	got := save(t, s, src.ID,
		story("1", "Ferry stopped", "World", 1, `<p>The   ferry stays <a href="https://x.example/?utm_source=feed">in</a> the harbour.</p>`),
		story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"))
	if !cmp.Equal(got, articles.Receipt{}) {
		t.Errorf("the same again gave %+v", got)
	}
	again, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 3)
	if again[1].ID != page[1].ID || !again[1].Read {
		t.Errorf("row is %+v, was %+v", again[1], page[1])
	}
}

func TestAnEditedStoryKeepsItsIDStateAndOldText(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	s.Mark(t.Context(), []articles.ID{id}, articles.Change{Kind: articles.MarkRead})
	got := save(t, s, src.ID, story("1", "Ferry sails again", "World", 1, "<p>The ferry has left the harbour.</p>"))
	if !cmp.Equal(got, articles.Receipt{Revised: 1}) {
		t.Errorf("an edit gave %+v", got)
	}
	page, _ = edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	if h := page[0]; h.ID != id || !h.Read || h.Title != "Ferry sails again" || !h.Revised.Equal(noon) {
		t.Errorf("row is %+v", h)
	}
	story, err := s.Story(t.Context(), id)
	if err != nil || story.Earlier == nil {
		t.Fatalf("story is %+v, %v", story, err)
	}
	was := story.Earlier.Blocks[0].(articles.Paragraph).Text.String()
	if was != "The ferry stays in the harbour." {
		t.Errorf("earlier text is %q", was)
	}
}

func TestMarkingAnEditionLeavesAloneWhatCameSince(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	before := edition(t, s, articles.Query{})
	save(t, s, src.ID, story("4", "Just in", "World", 0, "<p>New.</p>"))
	deed, err := before.Mark(t.Context(), articles.Change{Kind: articles.MarkRead})
	if err != nil || deed.Count != 3 {
		t.Fatalf("marked %v, %v", deed, err)
	}
	after := edition(t, s, articles.Query{Unread: true})
	if got := titles(t, after); !strings.Contains(got, "Just in") || after.Outline().Count != 1 {
		t.Errorf("unread are\n%s", got)
	}
	if before.Outline().Count != 3 || !strings.Contains(titles(t, before), " Late goal") {
		t.Errorf("the old edition is\n%s", titles(t, before))
	}
}

func TestAnUnreadEditionDoesNotMoveUnderTheReader(t *testing.T) {
	s := fresh(t)
	three(t, s)
	e := edition(t, s, articles.Query{Unread: true})
	first, _ := e.Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{first[0].ID}, articles.Change{Kind: articles.MarkRead})
	again, _ := e.Page(t.Context(), 0, 3)
	if again[0].ID != first[0].ID || !again[0].Read || again[2].Title != "Rain at last" {
		t.Errorf("page is %+v", again)
	}
	if at, ok, _ := e.Locate(t.Context(), again[2].ID); !ok || at != 2 {
		t.Errorf("the last story is at %d, %v", at, ok)
	}
	if at, ok, _ := e.NextUnread(t.Context(), 0, 1); !ok || at != 1 {
		t.Errorf("next unread is at %d, %v", at, ok)
	}
	if at, ok, _ := e.NextUnread(t.Context(), 2, -1); !ok || at != 2 {
		t.Errorf("unread going up from the last is %d, %v", at, ok)
	}
}

func TestStarsAndTagsAreUndoneInTurn(t *testing.T) {
	s := fresh(t)
	three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	ids := []articles.ID{page[0].ID, page[1].ID}
	s.Mark(t.Context(), ids[:1], articles.Change{Kind: articles.AddTag, Tag: "later"})
	s.Mark(t.Context(), ids, articles.Change{Kind: articles.AddTag, Tag: "later"})
	s.Mark(t.Context(), ids, articles.Change{Kind: articles.Star})
	page, _ = edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if !page[0].Starred || len(page[1].Tags) != 1 {
		t.Errorf("rows are %+v", page)
	}
	s.Undo(t.Context())
	s.Undo(t.Context())
	page, _ = edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if page[0].Starred || len(page[0].Tags) != 1 || len(page[1].Tags) != 0 {
		t.Errorf("rows are %+v, want the first tagged only", page)
	}
}

func TestWaitTellsOfOtherProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s, other := open(t, path), open(t, path)
	now, err := s.Wait(t.Context(), articles.Progress{})
	if err != nil || !now.Done {
		t.Fatalf("%+v, %v", now, err)
	}
	three(t, other)
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	next, err := s.Wait(ctx, now)
	if err != nil || next.Version == now.Version || next.Listed != 3 {
		t.Errorf("waited for %+v, %v", next, err)
	}
}
