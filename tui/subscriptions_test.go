package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"lede/articles"
	"lede/tui/keys"
)

// newReader is a terminal over a library of feeds.
func newReader(t *testing.T, width, height int) (*terminal, *fakeSubscriptions) {
	t.Helper()
	s := newLibrary(60).withTallies()
	c := newSubscriptions(s, 17)
	return newTerminal(t, s, width, height, Options{Subscriptions: c}), c
}

func TestTheSidebarStandsBesideOrOverTheList(t *testing.T) {
	for _, tt := range []struct {
		name          string
		width, height int
		keys          []string
	}{
		{"beside in 200 columns", 200, 24, nil},
		{"over the list in 80 columns", 80, 14, []string{"tab", "j", "j"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := newReader(t, tt.width, tt.height)
			d.keys(tt.keys...)
			golden.RequireEqual(t, d.screen()+"\n")
		})
	}
}

func TestAPartOfTheSidebarIsListed(t *testing.T) {
	d, _ := newReader(t, 80, 24)
	d.keys("tab", "j", "j", "j", "enter")
	if q := d.m.list.Query(); q.Part != "section:world" {
		t.Fatalf("the part is %q", q.Part)
	}
	d.says("World · ")
	if _, count, _ := d.m.list.Position(); count != 20 {
		t.Errorf("%d stories in the part", count)
	}
	d.keys("A")
	if n := d.m.library.Library.(*fakeLibrary).count(read); n != 19 && n != 20 {
		t.Errorf("%d stories are read", n)
	}
	d.keys("esc")
	if q := d.m.list.Query(); q.Part != "" {
		t.Errorf("esc leaves the part %q", q.Part)
	}
}

func TestTheSidebarNarrowsToWhatIsTyped(t *testing.T) {
	d, _ := newReader(t, 200, 24)
	d.keys("tab", "/")
	d.word("har")
	if s := d.screen(); strings.Contains(s, "Starred") || !strings.Contains(s, "The Harbour News, wit") {
		t.Errorf("not narrowed:\n%s", s)
	}
	d.keys("enter", "enter")
	if q := d.m.list.Query(); q.Part != "source:harbour" {
		t.Errorf("the part is %q", q.Part)
	}
	d.says("Starred")
}

func TestThereIsNoSidebarOverAFolder(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 200, 24, Options{})
	if d.m.screen.beside {
		t.Error("an empty sidebar takes room")
	}
	d.keys("tab")
	if d.m.screen.focus != onList {
		t.Error("an empty sidebar has the keys")
	}
}

func TestFeedsScreens(t *testing.T) {
	for _, tt := range []struct {
		name          string
		width, height int
		keys          []string
	}{
		{"in 80 columns", 80, 24, []string{"E"}},
		{"in 132 columns", 132, 16, []string{"E", "j"}},
		{"failed, in 40 columns", 40, 14, []string{"E", "!"}},
		{"several found", 80, 10, []string{"a"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, _ := newReader(t, tt.width, tt.height)
			d.keys(tt.keys...)
			if d.m.feeds.Typing() {
				d.word("harbour.example")
				d.keys("enter", "j")
			}
			golden.RequireEqual(t, d.screen()+"\n")
		})
	}
}

func TestSubscribesToWhatIsFoundBehindAnAddress(t *testing.T) {
	d, c := newReader(t, 80, 24)
	d.keys("a")
	d.word("one.example")
	d.keys("enter")
	if last := c.sources[len(c.sources)-1]; last.Title != "One Lamp" {
		t.Fatalf("the last source is %q", last.Title)
	}
	d.says("subscribed to One Lamp")
	if s, _ := d.m.feeds.Selected(); s.Title != "One Lamp" {
		t.Errorf("the cursor is on %q", s.Title)
	}
	d.keys("a")
	d.word("harbour.example")
	d.keys("enter", "enter")
	d.says("you have The Harbour News already")
	d.keys("j", "enter")
	if last := c.sources[len(c.sources)-1]; !strings.HasSuffix(last.Address, "sport.xml") {
		t.Errorf("the last source is %q", last.Address)
	}
	d.keys("a")
	d.word("nowhere.example")
	d.keys("enter")
	d.says("no such host - check the spelling")
}

func TestRenamesMovesAndRemovesAFeed(t *testing.T) {
	d, c := newReader(t, 80, 24)
	d.keys("E", "j")
	was, _ := d.m.feeds.Selected()
	d.keys("c", "ctrl+u")
	d.word("Quay")
	d.keys("enter")
	if got := c.at(was.ID).Title; got != "Quay" {
		t.Errorf("the name is %q", got)
	}
	d.keys("M", "ctrl+u")
	d.word(" Coast / North ")
	d.keys("enter")
	if got := c.at(was.ID).Category; got != "Coast/North" {
		t.Errorf("the category is %q", got)
	}
	if s, _ := d.m.feeds.Selected(); s.ID != was.ID {
		t.Error("the cursor did not go with the feed")
	}
	d.keys("d")
	d.says("Quay removed, its starred stories stay - U undoes it")
	if len(c.sources) != 16 {
		t.Fatalf("%d sources", len(c.sources))
	}
	d.keys("U")
	if s, _ := d.m.feeds.Selected(); s.ID != was.ID || len(c.sources) != 17 {
		t.Errorf("on %q, %d sources", s.Title, len(c.sources))
	}
	d.says("undone: no longer subscribed to Quay")
	d.keys("U")
	d.says("nothing to undo")
}

func TestUndoRevertsTheLastChangeWhereverThatWas(t *testing.T) {
	d, c := newReader(t, 80, 24)
	d.keys("s", "E", "d", "q", "U")
	if len(c.sources) != 17 {
		t.Error("the feed is not back")
	}
	d.keys("E", "U")
	d.says("undone: 1 story starred")
	if n := c.library.count(func(h articles.Headline) bool { return h.Starred }); n != 0 {
		t.Errorf("%d stars are left", n)
	}
}

func TestAFeedsPagesAreFetchedOnceItSaysSo(t *testing.T) {
	d, c := newReader(t, 80, 24)
	d.keys("E", "g")
	s, _ := d.m.feeds.Selected()
	d.keys("F")
	d.says("from now on")
	d.says("· full pages")
	if !c.at(s.ID).FullText {
		t.Fatal("the feed is as it was")
	}
	d.keys("F")
	d.says("no more full pages of")
	c.sources[0].FullText = true
	d.keys("q", "enter")
	d.says("The whole of it, as the page has it.")
}

func TestListsWhatOneFeedHasBrought(t *testing.T) {
	d, _ := newReader(t, 80, 24)
	d.keys("E", "enter")
	if q := d.m.list.Query(); !strings.HasPrefix(q.Part, "source:=https://feed") || d.m.screen.focus != onList {
		t.Errorf("the part is %q", q.Part)
	}
}

func TestTellsHowARefreshGoes(t *testing.T) {
	d, c := newReader(t, 80, 24)
	var said []string
	d.keys("R")
	said = append(said, d.screen())
	if len(c.asked) != 0 {
		t.Errorf("asked %v, want all", c.asked)
	}
	d.says("2 feeds failed - E shows them")
	d.keys("j")
	d.says("2 feeds failed - E shows them")
	d.keys("E")
	d.says("Feeds that failed")
	d.keys("esc", "esc", "r")
	if h, _ := d.m.list.Selected(); len(c.asked) != 1 || c.asked[0] != h.From {
		t.Errorf("asked %v, want the story's source", c.asked)
	}
	_ = said
}

func TestShowsProgressWhileFeedsAreAsked(t *testing.T) {
	d, _ := newReader(t, 80, 24)
	_, _ = d.m.Update(refreshed{state: articles.Refresh{Version: 9, Running: true, Asked: 100, Done: 37, Failed: 2, New: 212}})
	d.says("37 of 100 feeds asked · 212 new · 2 failed")
	_, _ = d.m.Update(press("j"))
	d.says("37 of 100 feeds")
}

func TestFetchesThePageOfAStory(t *testing.T) {
	d, c := newReader(t, 80, 24)
	d.keys("enter", "F")
	d.says("The whole of it, as the page has it.")
	c.page = errors.New("harbour.example: the page answered 403 Forbidden")
	d.keys("J", "F")
	d.says("answered 403")
	d.says("Paragraph 1.")
	_, _ = d.m.Update(press("F"))
	d.says("fetching the page")
}

func TestForeignWordsInAnErrorStayInTheirLine(t *testing.T) {
	evil := errors.New("it answered \x1b]0;owned\x07\nand\r\u202e more")
	d, c := newReader(t, 80, 24)
	c.page = evil
	d.m.library.Library.(*fakeLibrary).refuses = evil
	for _, keys := range [][]string{{"m"}, {"A"}, {"F"}, {"enter", "F"}, {"q"}} {
		d.keys(keys...)
		d.fits(strings.Join(keys, " "))
		if s := d.m.View().Content; strings.Contains(s, "owned\x07") || strings.ContainsAny(s, "\r\u202e") {
			t.Errorf("after %q a foreign sequence is on the screen", keys)
		}
	}
}

func TestShowsNoPasswordOfAnAddress(t *testing.T) {
	d, c := newReader(t, 80, 24)
	c.behind["http://ann:secret@harbour.example/news"] = c.behind["harbour.example"]
	d.keys("a")
	d.send(tea.PasteMsg{Content: "http://ann:secret@harbour.example/news"})
	d.keys("enter")
	d.says("3 feeds at harbour.example")
	if strings.Contains(d.screen(), "secret") {
		t.Error("the password is on the screen")
	}
}

func TestTheFirstPageOffersSomethingToRead(t *testing.T) {
	empty, sample := newLibrary(0), newLibrary(16)
	offers := []Offer{
		{Key: "e", Label: "read the sample edition", Detail: "16 stories", Open: func(context.Context) (Library, error) { return sample, nil }},
		{Key: "f", Label: "the stories of this folder", Detail: "~/news", Open: func(context.Context) (Library, error) { return nil, errors.New("~/news: no permission") }},
	}
	d := newTerminal(t, empty, 80, 12, Options{Subscriptions: newSubscriptions(empty, 0), Offers: offers})
	golden.RequireEqual(t, d.screen()+"\n")
	d.keys("f")
	d.says("no permission")
	d.keys("enter")
	if _, count, _ := d.m.list.Position(); count != 16 {
		t.Errorf("%d stories", count)
	}
	d.says("esc back to your library")
	d.keys("enter", "m", "q", "esc")
	d.says("nothing to read here yet")
	d.keys("a")
	d.word("one.example")
	d.keys("enter")
	d.says("subscribed to One Lamp")
}

func TestTheFirstPageStandsHoweverTheListIsSet(t *testing.T) {
	offers := []Offer{{Key: "e", Label: "read the sample edition"}}
	for _, o := range []Options{{By: articles.BySource}, {Copies: true}, {Front: true}, {Density: "compact"}} {
		o.Offers = offers
		d := newTerminal(t, newLibrary(0), 120, 30, o)
		d.says("nothing to read here yet")
		d.keys("v")
		d.says("nothing to read here yet")
	}
}

func TestTheStoryBesideTheListIsThereAfterTheFeedsScreen(t *testing.T) {
	d, _ := newReader(t, 160, 24)
	d.keys("E")
	d.send(changed{progress: articles.Progress{Version: 5, Done: true}})
	d.keys("j", "j", "enter")
	h, _ := d.m.list.Selected()
	if d.m.story.Wanted() != h.ID {
		t.Error("the list of another feed has no story beside it")
	}
}

func TestTheStoryBesideTheListIsThereWhenTheWindowGrows(t *testing.T) {
	d, _ := newReader(t, 80, 24)
	d.keys("j")
	d.send(tea.WindowSizeMsg{Width: 160, Height: 24})
	if h, _ := d.m.list.Selected(); d.m.story.Wanted() != h.ID {
		t.Error("there is no story beside the list")
	}
}

func TestTellsThatThePageWasFetched(t *testing.T) {
	d, c := newReader(t, 100, 24)
	h, _ := d.m.list.Selected()
	story := c.library.stories[h.ID]
	story.Earlier = &articles.Document{Blocks: []articles.Block{articles.Paragraph{Text: articles.Plain("In short.")}}}
	c.library.stories[h.ID] = story
	d.keys("enter")
	d.says("the page's text")
	d.keys("d")
	d.says("beside the feed's text, d shows the page's")
	d.says("In short.")
}

func TestAReasonIsReadWholeInAnyWidth(t *testing.T) {
	reason := "https://gone.example/feed.xml answered 404 Not Found; it may have moved - look at its pages for another address"
	for _, width := range []int{24, 40, 60, 80, 120} {
		d, c := newReader(t, width, 24)
		c.refuses = errors.New(reason)
		d.keys("a", "gone.example", "enter")
		d.fits("the reason")
		got := strings.Join(strings.Fields(d.screen()), "")
		if !strings.Contains(got, strings.Join(strings.Fields(reason), "")) && width > 24 {
			t.Errorf("%d columns:\n%s", width, d.screen())
		}
		d.keys("j")
		if strings.Contains(d.screen(), "gone.example") {
			t.Errorf("%d columns: it stays:\n%s", width, d.screen())
		}
	}
}

func TestWhatIsWrongWithAFilterIsReadWhole(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 40, 24, Options{})
	d.keys("/")
	d.word("section:")
	d.fits("a wrong filter")
	d.says(`"section:" names no section`)
	d.says("/section:")
}

func TestATeaserNamesTheKeysThatLeadOn(t *testing.T) {
	for preset, want := range map[string]string{
		"vim":      "F fetches the page, o opens it in the browser.",
		"newsboat": "w fetches the page, o opens it in the browser.",
	} {
		d, _ := newReader(t, 80, 24)
		d.m.keys = newKeyMap(keys.Preset(preset), Options{})
		if got := d.m.setting().More; got != want {
			t.Errorf("%s: %q", preset, got)
		}
		d.m.options.Subscriptions = nil
		if got := d.m.setting().More; got != "o opens it in the browser." {
			t.Errorf("%s, without subscriptions: %q", preset, got)
		}
	}
}

func TestAStorySaysWhyItsPageIsNotThere(t *testing.T) {
	d, c := newReader(t, 80, 24)
	c.page = errors.New("the page answered 500")
	d.keys("enter", "F", "j")
	if story, _ := d.m.story.Story(); story.Notice == "" {
		t.Error("the story was not read again")
	}
	d.says("the page answered 500")
}

func TestTheFirstPageHasAStoryAndStaysUntilAWayIsTaken(t *testing.T) {
	sample := newLibrary(16)
	offers := []Offer{
		{Key: "e", Label: "read the sample edition", Open: func(context.Context) (Library, error) { return sample, nil }},
		{Key: "f", Label: "read what lies in this folder", Open: func(context.Context) (Library, error) { return sample, nil }},
	}
	empty, asked := newLibrary(0), 0
	d := newTerminal(t, empty, 80, 24, Options{
		Subscriptions: newSubscriptions(empty, 0), Offers: offers,
		Lead: func(ctx context.Context) (articles.Story, error) {
			asked++
			return sample.Story(ctx, sample.rows[0].ID)
		},
	})
	told := func(when string) {
		t.Helper()
		d.fits(when)
		for _, words := range []string{"lede is a newspaper", "Three ways to go on", "add a feed", "read the sample edition", "in this folder", sample.rows[0].Title} {
			d.says(words)
		}
	}
	told("at first")
	d.keys("j", "space", "x", "enter", "esc")
	told("after other keys and a visit")
	d.send(tea.WindowSizeMsg{Width: 44, Height: 20})
	d.fits("in a small window")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	told("in a window of another size")
	if asked != 1 {
		t.Errorf("the story was read %d times", asked)
	}
}

func TestTheFirstPageDoesWithoutAStory(t *testing.T) {
	d := newTerminal(t, newLibrary(0), 80, 24, Options{
		Offers: []Offer{{Key: "e", Label: "read the sample edition"}},
		Lead:   func(context.Context) (articles.Story, error) { return articles.Story{}, errors.New("lost") },
	})
	d.says("A way to go on")
	d.fits("without a story")
}

func TestARefreshOfNoFeedSaysNothing(t *testing.T) {
	empty := newLibrary(0)
	d := newTerminal(t, empty, 80, 24, Options{Subscriptions: newSubscriptions(empty, 0)})
	d.send(refreshed{state: articles.Refresh{Running: true}})
	d.send(refreshed{state: articles.Refresh{}})
	if strings.Contains(d.screen(), "no new stories") {
		t.Errorf("it tells of stories:\n%s", d.screen())
	}
}
