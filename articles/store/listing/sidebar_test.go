package listing_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

func TestTalliesWhatCanBeListed(t *testing.T) {
	t.Parallel()
	s := storetest.FreshWith(t, store.Options{
		Idle: true, Saved: []store.Saved{{Name: "Ferries", Filter: "ferry"}}, Sidebar: []store.SidebarKind{store.Sections, store.Sources},
	})
	storetest.Three(t, s)
	storetest.Index(t, s)
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

func TestASourceCountsBesideOneOfAnAccountAtTheSameAddress(t *testing.T) {
	t.Parallel()
	s := storetest.FreshWith(t, store.Options{Idle: true, Sidebar: []store.SidebarKind{store.Categories}})
	own, err := s.Subscribe(t.Context(), articles.Source{Address: "https://tide.example/", Title: "Tide", Category: "News"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.KeepAccount(t.Context(), articles.Account{Name: "home"}); err != nil {
		t.Fatal(err)
	}
	kept, err := s.KeepFeeds(t.Context(), "home", []articles.Source{{Kind: articles.ServerSource, Account: "home", Remote: "1", Address: "https://tide.example/", Title: "Tide", Category: "News"}})
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range []articles.SourceID{own.ID, kept[0].ID} {
		storetest.Save(t, s, id, storetest.Story(strconv.Itoa(i), fmt.Sprintf("Herons %d", i), "World", i+1, fmt.Sprintf("<p>They stood on mole %d.</p>", i)))
	}
	tallies, err := s.Tallies(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got := tallies[len(tallies)-1]; got.Label != "News" || got.Count != 2 {
		t.Errorf("%+v", got)
	}
}

func TestShelvesCountByWhatTheReaderChose(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	add := func(title, category string, kind articles.SourceKind, hours int, body string) {
		t.Helper()
		src, err := s.Subscribe(t.Context(), articles.Source{Address: "https://" + title + ".example/", Title: title, Named: true, Category: category, Kind: kind})
		if err != nil {
			t.Fatal(err)
		}
		storetest.Save(t, s, src.ID, storetest.Story(title, title, "World", hours, body), storetest.Story(title+"2", title+" again", "Sport", hours, "<p>"+title))
		storetest.Index(t, s)
	}
	add("north", "News/Europe", articles.FeedSource, 3, storetest.Wire)
	add("west", "News/Asia", articles.FeedSource, 2, storetest.Wire) // a copy
	add("paper", "news", articles.FeedSource, 1, "<p>A paper.</p>")
	add("tide", "Sea", articles.FeedSource, 1, "<p>A tide.</p>")
	add("stray", "", articles.FeedSource, 1, "<p>A stray.</p>")
	add("notes", "", articles.FolderSource, 1, "<p>Some notes.</p>")
	page, _ := storetest.Edition(t, s, articles.Query{Part: "title:/^tide$/"}).Page(t.Context(), 0, 1)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Read)
	for shelf, want := range map[store.SidebarKind]string{
		store.Sections:   "Sport 6/6, World 4/5",
		store.Categories: "news 5/5, News/Asia 2/2, News/Europe 2/2, Sea 1/2, Other 4/4",
		store.Folders:    "news 5/5, notes 2/2, Sea 1/2, Other 2/2",
		store.Sources:    "north 2/2, notes 2/2, paper 2/2, stray 2/2, tide 1/2, west 2/2",
	} {
		s := storetest.OpenWith(t, s.Path, store.Options{Idle: true, Sidebar: []store.SidebarKind{shelf}})
		tallies, err := s.Tallies(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		for _, tally := range tallies[3:] {
			list = append(list, fmt.Sprintf("%s %d/%d", tally.Label, tally.Unread, tally.Count))
			e := storetest.Edition(t, s, articles.Query{Part: tally.Filter})
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
