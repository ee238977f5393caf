package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/ingest"
	"lede/articles/store/listing"
)

// indexed waits until every story can be found by its words.
func indexed(t testing.TB, s *Store) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	for now := (articles.Progress{}); ; {
		left, err := s.Unindexed(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if left == 0 {
			return
		}
		if now, err = s.Wait(ctx, now); err != nil {
			t.Fatal(err)
		}
	}
}

func found(t testing.TB, s *Store, q articles.Query) string {
	t.Helper()
	e := edition(t, s, q)
	rows, err := e.Page(t.Context(), 0, e.Outline().Count)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, h := range rows {
		list = append(list, h.Title)
	}
	n, err := s.Count(t.Context(), q)
	if err != nil || n != len(list) {
		t.Errorf("%v: counted %d, listed %d, %v", q, n, len(list), err)
	}
	return strings.Join(list, ", ")
}

func TestAnswersQueries(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	src.Title, src.Named, src.Category = "The Paper", true, "News/Europe"
	if err := s.Update(t.Context(), src); err != nil {
		t.Fatal(err)
	}
	other := subscribe(t, s, "https://tide.example/feed")
	saveAs(t, s, "Tide", other.ID,
		story("a", "東京の港に船が戻る", "国際", 3, "<p>港は静かだ。京都ではない。</p>"),
		story("b", "Élan and délices", "", 4, "<p>The ferry again &amp; again: don't miss it.</p>"))
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.MarkRead})
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.AddTag, Tag: "late"})
	indexed(t, s)
	for _, test := range []struct{ query, want string }{
		{"", "Late goal, Ferry stopped, 東京の港に船が戻る, Élan and délices, Rain at last"},
		{"ferry", "Ferry stopped, Élan and délices"},
		{"ferry harbour", "Ferry stopped"},
		{`"ferry stays"`, "Ferry stopped"},
		{`"stays ferry"`, ""},
		{`"stopped world"`, ""}, // no phrase reaches over a field
		{"elan", "Élan and délices"},
		{"ELAN", "Élan and délices"},
		{"東京", "東京の港に船が戻る"},
		{"京都", "東京の港に船が戻る"},
		{"港", "東京の港に船が戻る"},
		{"静", "東京の港に船が戻る"},
		{"東港", ""},
		{"港に船が", "東京の港に船が戻る"},
		{"ferry -harbour", "Élan and délices"},
		{"ferry or rain", "Ferry stopped, Élan and délices, Rain at last"},
		{"section:world", "Ferry stopped, Rain at last"},
		{"section:world unread newer:1d", "Ferry stopped"},
		{"category:news", "Ferry stopped, Late goal, Rain at last"}, // a source has no sections
		{"category:news newer:1d", "Late goal, Ferry stopped"},
		{"category:news/europe -section:sport", "Ferry stopped, Rain at last"},
		{"source:paper", "Late goal, Ferry stopped, Rain at last"},
		{`source:="The Paper"`, "Ferry stopped, Late goal, Rain at last"},
		{"read", "Late goal"},
		{"tag:late", "Late goal"},
		{"late", "Late goal"},
		{"has:tag", "Late goal"},
		{"tag:none", ""},
		{"title:/^rain/", "Rain at last"},
		{`title:"AT LAST"`, "Rain at last"},
		{"id:" + string(page[0].ID)[:5], "Late goal"},
		{"latest:2", "Late goal, Ferry stopped"},
		{"date:2026-11-24", "Rain at last"},
		{"starred", ""},
		{"link:paper.example/3", "Rain at last"},
	} {
		if got := found(t, s, articles.Query{Filter: test.query}); got != test.want {
			t.Errorf("%s\n  found %s\n  want  %s", test.query, got, test.want)
		}
	}
}

func TestGroupsBySectionAndSource(t *testing.T) {
	s := fresh(t)
	three(t, s)
	other := subscribe(t, s, "A second source")
	s.Save(t.Context(), []articles.Delivery{{Source: other.ID, Articles: []articles.Article{story("b", "No kicker", "", 40, "<p>Text.</p>")}}})
	want := `Sport 1/1
  Today 1/1 @0
    .Late goal
World 2/2
  Today 1/1 @1
  Yesterday 1/1 @2
    .Ferry stopped
    .Rain at last
Other 1/1
  Monday 23 November 1/1 @3
    .No kicker
`
	if got := titles(t, edition(t, s, articles.Query{By: articles.BySection})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	want = `A second source 1/1
    .No kicker
The Paper 3/3
    .Ferry stopped
    .Late goal
    .Rain at last
`
	if got := titles(t, edition(t, s, articles.Query{By: articles.BySource})); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestAnUnsubscribedSourceLeavesItsStarredStories(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.Star})
	if err := s.Unsubscribe(t.Context(), src.ID); err != nil {
		t.Fatal(err)
	}
	if got := found(t, s, articles.Query{}); got != "Late goal" {
		t.Errorf("left are %s", got)
	}
	if _, err := s.Subscribe(t.Context(), articles.Source{Address: src.Address}); err != nil {
		t.Error("can't subscribe again:", err)
	}
	if _, ok, err := s.Restore(t.Context()); ok || err != nil {
		t.Errorf("restored beside its double: %v, %v", ok, err)
	}
}

func TestRestoringASourceBringsItsStoriesBack(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	s.Unsubscribe(t.Context(), src.ID)
	if n, _ := s.Count(t.Context(), articles.Query{}); n != 0 {
		t.Errorf("%d stories are listed still", n)
	}
	back, ok, err := s.Restore(t.Context())
	if err != nil || !ok || back.ID != src.ID || back.Count != 3 || back.Unread != 3 {
		t.Errorf("got %+v, %v, %v", back, ok, err)
	}
}

func TestOfSourcesRemovedAtOnceTheLastComesBackFirst(t *testing.T) {
	s := fresh(t)
	ferry, tide := subscribe(t, s, "https://ferry.example/"), subscribe(t, s, "https://tide.example/")
	for _, id := range []articles.SourceID{tide.ID, ferry.ID} { // in the same second
		if err := s.Unsubscribe(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []articles.SourceID{ferry.ID, tide.ID} {
		if back, ok, err := s.Restore(t.Context()); err != nil || !ok || back.ID != want {
			t.Errorf("source %d came back, %v, %v, want %d", back.ID, ok, err, want)
		}
	}
}

func TestUndoTakesBackTheEndOfASubscription(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 1)
	s.Unsubscribe(t.Context(), src.ID)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, articles.Change{Kind: articles.Star})
	for _, want := range []string{"1 story starred", "no longer subscribed to The Paper"} {
		if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.String() != want {
			t.Errorf("took back %q, %v, %v, want %q", deed, ok, err, want)
		}
	}
	if n, _ := s.Count(t.Context(), articles.Query{}); n != 3 {
		t.Errorf("%d stories are listed", n)
	}
	s.Unsubscribe(t.Context(), src.ID)
	s.Restore(t.Context())
	if deed, ok, _ := s.Undo(t.Context()); ok {
		t.Errorf("took back %q a second time", deed)
	}
}

func TestUndoPassesOverASubscriptionThatIsThereAgain(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	s.MarkAll(t.Context(), articles.Query{}, articles.Change{Kind: articles.MarkRead})
	s.Unsubscribe(t.Context(), src.ID)
	subscribe(t, s, src.Address)
	if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Kind != articles.MarkRead {
		t.Errorf("took back %q, %v, %v", deed, ok, err)
	}
	if deed, ok, err := s.Undo(t.Context()); ok || err != nil {
		t.Errorf("took back %q, %v, %v", deed, ok, err)
	}
}

func TestUndoTakesBackWhatWasChangedOfASource(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	if err := s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.Title, s.Named, s.Category = "Tide", true, "Sea" }); err != nil {
		t.Fatal(err)
	}
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	s.Edit(t.Context(), src.ID, func(*articles.Source) {}) // is no deed
	for range 2 {
		if deed, ok, err := s.Undo(t.Context()); !ok || err != nil || deed.Kind != articles.ChangeSource {
			t.Errorf("took back %q, %v, %v", deed, ok, err)
		}
	}
	if now, _ := s.Sources(t.Context()); now[0].Title != "The Paper" || now[0].Named || now[0].Category != "" || now[0].FullText {
		t.Errorf("it is %+v", now[0])
	}
	if err := s.Edit(t.Context(), 99, func(*articles.Source) {}); err == nil {
		t.Error("a source that is not there is changed")
	}
}

func TestThePageOfAStoryIsWantedOnce(t *testing.T) {
	s := fresh(t)
	src := three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	wanted := func(i int) bool {
		t.Helper()
		ok, err := s.PageWanted(t.Context(), page[i].ID)
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	if wanted(0) {
		t.Error("of a source that wants none")
	}
	s.Edit(t.Context(), src.ID, func(s *articles.Source) { s.FullText = true })
	if !wanted(0) || !wanted(1) {
		t.Error("not of one that wants them")
	}
	a, _, _ := s.Article(t.Context(), page[0].ID)
	s.Replace(t.Context(), page[0].ID, a)
	s.Note(t.Context(), page[1].ID, "answered 404")
	if wanted(0) || wanted(1) {
		t.Error("again, though it has come or failed")
	}
}

func TestTalliesWhatCanBeListed(t *testing.T) {
	s := fresh(t)
	s.Saved = []listing.Saved{{Name: "Ferries", Filter: "ferry"}}
	s.Sidebar = []listing.SidebarKind{listing.Sections, listing.Sources}
	three(t, s)
	indexed(t, s)
	got, err := s.Tallies(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, tally := range got {
		list = append(list, tally.Group+"/"+tally.Label+"/"+tally.Filter)
		n, err := s.Count(t.Context(), articles.Query{Part: tally.Filter})
		if err != nil || n != tally.Count {
			t.Errorf("%s says %d, counted %d, %v", tally.Label, tally.Count, n, err)
		}
	}
	want := `/All/ /Unread/unread /Starred/starred Searches/Ferries/ferry Sections/Sport/section:Sport Sections/World/section:World Sources/The Paper/source:="The Paper"`
	if strings.Join(list, " ") != want {
		t.Errorf("tallies are\n%s\nwant\n%s", strings.Join(list, " "), want)
	}
}

func TestAFilterThatIsTypedMayBeUnfinished(t *testing.T) {
	s := fresh(t)
	three(t, s)
	indexed(t, s)
	for _, q := range []articles.Query{{Filter: "ferr", Typed: true}, {Filter: "ferry section:", Typed: true}} {
		if found(t, s, q) == "" {
			t.Errorf("%q finds nothing while it is typed", q.Filter)
		}
	}
	empty := edition(t, s, articles.Query{Filter: "(barnacle", Typed: true}).Outline()
	if want := "the ( is not closed at column 1 - write ) where it ends"; empty.Notice != want {
		t.Errorf("an unfinished filter that finds nothing says %q, want %q", empty.Notice, want)
	}
	if _, err := s.Edition(t.Context(), articles.Query{Filter: "ferry section:"}); err == nil {
		t.Error("an unfinished query is taken for a whole one")
	}
}

func TestReplacedTextIsFoundAndTheFeedsStays(t *testing.T) {
	s := fresh(t)
	three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	if err := s.Note(t.Context(), id, "the page answered 500"); err != nil {
		t.Fatal(err)
	}
	if got, _ := s.Story(t.Context(), id); got.Notice != "the page answered 500" {
		t.Errorf("notice is %q", got.Notice)
	}
	full := story("1", "Ferry stopped", "World", 1, "<p>The whole page speaks of barnacles.</p>")
	if err := s.Replace(t.Context(), id, full); err != nil {
		t.Fatal(err)
	}
	indexed(t, s)
	if got := found(t, s, articles.Query{Filter: "barnacles has:full-text"}); got != "Ferry stopped" {
		t.Errorf("found %q", got)
	}
	got, err := s.Story(t.Context(), id)
	if err != nil || got.Notice != "" || got.Earlier == nil {
		t.Errorf("story is %+v, %v", got, err)
	}
}

func TestAPageThatSaysLessThanTheFeedDoesNotReplaceIt(t *testing.T) {
	s := fresh(t)
	three(t, s)
	page, _ := edition(t, s, articles.Query{}).Page(t.Context(), 1, 1)
	id := page[0].ID
	wall := articles.Article{
		Key: "1", Base: "https://paper.example/1", Format: articles.HTML, Stated: story("1", "Ferry stopped", "World", 1, "").Stated,
		Body: []byte("<html><body><article><h1>Ferry stopped</h1><p>Subscribe now.</p></article></body></html>"),
	}
	text := func() string {
		t.Helper()
		got, err := s.Story(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(ingest.PlainText(got.Blocks), " ") + "|" + got.Notice
	}
	if err := s.Replace(t.Context(), id, wall); !errors.Is(err, ingest.ErrPoorer) {
		t.Errorf("a paywall is kept: %v", err)
	}
	if got := text(); got != "The ferry stays in the harbour.|the page has less text than the feed: 0 words, not 6" {
		t.Errorf("it reads %s", got)
	}
	whole := wall
	whole.Body = []byte("<html><body><article><h1>Ferry stopped</h1><p>The ferry stays in the harbour until the wind has turned, its captain said on Wednesday.</p></article></body></html>")
	if err := s.Replace(t.Context(), id, whole); err != nil {
		t.Error(err)
	}
	if err := s.Replace(t.Context(), id, wall); !errors.Is(err, ingest.ErrPoorer) {
		t.Errorf("a paywall replaces a page: %v", err)
	}
	if got := text(); !strings.Contains(got, "captain") || !strings.HasSuffix(got, "|") {
		t.Errorf("it reads %s", got)
	}
}

func TestOneRefreshesAtATime(t *testing.T) {
	s := fresh(t)
	for i, test := range []struct {
		holder string
		term   time.Duration
		want   bool
	}{{"one", time.Minute, true}, {"two", time.Minute, false}, {"one", 0, true}, {"two", time.Minute, true}} {
		if held, err := s.Lease(t.Context(), test.holder, test.term); held != test.want || err != nil {
			t.Errorf("%d: %s holds it: %v, %v", i, test.holder, held, err)
		}
	}
}

func TestShelvesCountByWhatTheReaderChose(t *testing.T) {
	s := fresh(t)
	add := func(title, category string, kind articles.SourceKind, hours int, body string) {
		t.Helper()
		src, err := s.Subscribe(t.Context(), articles.Source{Address: "https://" + title + ".example/", Title: title, Named: true, Category: category, Kind: kind})
		if err != nil {
			t.Fatal(err)
		}
		save(t, s, src.ID, story(title, title, "World", hours, body), story(title+"2", title+" again", "Sport", hours, "<p>"+title))
		indexed(t, s)
	}
	add("north", "News/Europe", articles.FeedSource, 3, wire)
	add("west", "News/Asia", articles.FeedSource, 2, wire) // a copy
	add("paper", "news", articles.FeedSource, 1, "<p>A paper.</p>")
	add("tide", "Sea", articles.FeedSource, 1, "<p>A tide.</p>")
	add("stray", "", articles.FeedSource, 1, "<p>A stray.</p>")
	add("notes", "", articles.FolderSource, 1, "<p>Some notes.</p>")
	page, _ := edition(t, s, articles.Query{Part: "title:/^tide$/"}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, read)
	for shelf, want := range map[listing.SidebarKind]string{
		listing.Sections:   "Sport 6/6, World 4/5",
		listing.Categories: "news 5/5, News/Asia 2/2, News/Europe 2/2, Sea 1/2, Other 4/4",
		listing.Folders:    "news 5/5, notes 2/2, Sea 1/2, Other 2/2",
		listing.Sources:    "north 2/2, notes 2/2, paper 2/2, stray 2/2, tide 1/2, west 2/2",
	} {
		s.Sidebar = []listing.SidebarKind{shelf}
		tallies, err := s.Tallies(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		for _, tally := range tallies[3:] {
			list = append(list, fmt.Sprintf("%s %d/%d", tally.Label, tally.Unread, tally.Count))
			e := edition(t, s, articles.Query{Part: tally.Filter})
			if o := e.Outline(); o.Count != tally.Count || o.Unread != tally.Unread {
				t.Errorf("%s says %d/%d and lists %d/%d", tally.Filter, tally.Unread, tally.Count, o.Unread, o.Count)
			}
			n, err := s.Count(t.Context(), articles.Query{Part: tally.Filter})
			if err != nil || n != tally.Count {
				t.Errorf("%s says %d and counts %d, %v", tally.Filter, tally.Count, n, err)
			}
		}
		if got := strings.Join(list, ", "); !strings.EqualFold(got, want) {
			t.Errorf("%d: %s\nwant %s", shelf, got, want)
		}
	}
}
