package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// fakeWeb answers with what is at an address.
type fakeWeb struct {
	at    map[string]Linked
	asked []string
}

func (w *fakeWeb) Linked(ctx context.Context, address string) (Linked, error) {
	w.asked = append(w.asked, address)
	to, ok := w.at[address]
	if !ok {
		return to, errors.New("the page answered 404")
	}
	return to, ctx.Err()
}

func (w *fakeWeb) Save(ctx context.Context, address string) (string, error) {
	to, ok := w.at[address]
	if !ok {
		return "", errors.New("tide.example: can't be reached - are you online?")
	}
	return "saved: " + to.Page.Meta.Title.Value, ctx.Err()
}

// newFollower is a terminal of which the links of the stories lead to a page,
// to a story of the library and to a file.
func newFollower(t *testing.T) (*terminal, *fakeLibrary, *fakeWeb, *[]string) {
	t.Helper()
	s := newLibrary(30)
	page := articles.Story{ID: "followed", Origin: "https://tide.example/0"}
	page.Meta.Title.Value, page.Meta.Link.Value = "Tables of the tide", "https://tide.example/0"
	for range 40 {
		page.Blocks = append(page.Blocks, articles.Paragraph{Text: articles.Text{{Text: "High water. "}, {Text: "on", Link: "https://tide.example/1"}}})
	}
	w := &fakeWeb{at: map[string]Linked{
		"https://tide.example/0": {Page: page, NamesFeeds: true},
		"https://tide.example/1": {Headline: s.rows[9]},
		"https://tide.example/2": {Outside: true},
	}}
	var browsed []string
	o := Options{Web: w, Subscriptions: newSubscriptions(s, 3), OpenURL: func(_ context.Context, address string) (Program, error) {
		browsed = append(browsed, address)
		return nil, nil
	}}
	return newTerminal(t, s, 80, 24, o), s, w, &browsed
}

// letters are those of a link on the screen, once they are shown.
func (d *terminal) letters(address string) string {
	d.keys(";")
	defer d.keys("esc")
	return d.m.story.Letters(address)
}

func TestLinksAreFollowedInsideAndGoneBackOver(t *testing.T) {
	d, s, w, browsed := newFollower(t)
	d.keys("enter", "space", "j")
	first, title := d.screen(), d.selected()
	d.keys(";", d.letters("https://tide.example/0"))
	d.says("High water.")
	d.says("bksp back · ? help · a add its feed")
	d.keys("ctrl+d", "j")
	onPage := d.screen()
	d.keys(";", "a")
	if d.m.story.Wanted() != s.rows[9].ID || !s.rows[9].Read && !s.row(s.rows[9].ID).Read {
		t.Errorf("the story of the library is not open, but %s", d.m.story.Wanted())
	}
	d.keys("s")
	if !s.row(s.rows[9].ID).Starred {
		t.Error("the story that was followed to can't be starred")
	}
	d.keys("backspace")
	if now := d.screen(); now != onPage {
		t.Errorf("not the page where it was left:\n%s\n%s", onPage, now)
	}
	d.keys("backspace")
	if now := d.screen(); now != first {
		t.Errorf("not the story where it was left:\n%s\n%s", first, now)
	}
	d.keys("3", "enter")
	if len(*browsed) != 1 || (*browsed)[0] != "https://tide.example/2" {
		t.Errorf("what is no page: %q", *browsed)
	}
	d.keys("1", "enter", "o")
	if len(*browsed) != 2 || (*browsed)[1] != "https://tide.example/0" {
		t.Errorf("the page in the browser: %q", *browsed)
	}
	d.keys("q")
	if d.m.screen.focus != onList || d.selected() != title || d.m.visiting() {
		t.Error("q does not lead back to the list")
	}
	delete(w.at, "https://tide.example/0")
	d.keys("enter", "1", "enter")
	d.says("the page answered 404 - o opens it in the browser")
}

func TestAFollowedLinkCanBeGivenUp(t *testing.T) {
	d, _, _, _ := newFollower(t)
	d.keys("enter", "1")
	_, cmd := d.m.Update(press("enter"))
	d.says("following the link to tide.example")
	d.keys("ctrl+g")
	d.run(cmd)
	if d.m.visiting() || strings.Contains(d.screen(), "following") {
		t.Errorf("it is followed nevertheless:\n%s", d.screen())
	}
	_, cmd = d.m.Update(press("enter"))
	d.keys("q")
	d.run(cmd)
	if d.m.screen.focus != onList || d.m.visiting() {
		t.Error("a page comes over the list")
	}
}

func TestTheFeedOfAPageIsAdded(t *testing.T) {
	d, s, _, _ := newFollower(t)
	subs := d.m.options.Subscriptions.(*fakeSubscriptions)
	subs.behind = map[string][]articles.Candidate{"https://tide.example/0": {{Address: "https://tide.example/feed", Title: "The tide"}}}
	before := len(subs.sources)
	d.keys("enter", "1", "enter", "a")
	if len(subs.sources) != before+1 || d.m.screen.focus != onFeeds {
		t.Errorf("%d feeds:\n%s", len(subs.sources), d.screen())
	}
	_ = s
}

func TestLinksHaveLetters(t *testing.T) {
	d, _, w, browsed := newFollower(t)
	d.keys("enter", ";")
	d.says("follow: the letters of a link")
	d.fits("letters on links")
	for _, letters := range []string{"a tables", "a"} {
		if strings.Contains(d.screen(), letters) {
			break
		}
	}
	d.keys("a")
	d.says("High water.")
	d.keys("backspace", ";", "S")
	if len(*browsed) != 1 || (*browsed)[0] != "https://tide.example/1" {
		t.Errorf("a capital does not lead to the browser: %q", *browsed)
	}
	d.keys(";", "tab", "tab")
	d.says("copy: the letters of a link")
	d.keys("a")
	d.says("copied https://tide.example/0")
	asked := len(w.asked)
	d.keys(";", "esc", ";", "z")
	d.says("no link has the letters z")
	if len(w.asked) != asked || d.m.screen.focus != onStory {
		t.Error("something was followed")
	}
}

func TestAllLinksAreListedWithTheirHosts(t *testing.T) {
	d, _, w, browsed := newFollower(t)
	d.keys("enter", "L")
	d.says("Links of this story")
	d.says("the tables")
	d.says("tide.example")
	d.keys("j", "j", "o")
	if len(*browsed) != 1 || (*browsed)[0] != "https://tide.example/2" {
		t.Errorf("%q", *browsed)
	}
	d.keys("/")
	d.word("nothing like it")
	d.says("nothing matches")
	d.keys("esc", "g", "enter")
	if len(w.asked) != 1 || w.asked[0] != "https://tide.example/0" {
		t.Errorf("%q", w.asked)
	}
	d.says("High water.")
	d.keys("L", "x")
	d.says("x does nothing here - esc closes the list")
	d.keys("q")
	d.says("High water.")
}

func TestHeadingsAreJumpedToAndListed(t *testing.T) {
	s := newLibrary(5)
	h := s.rows[1]
	story := s.stories[h.ID]
	var blocks []articles.Block
	for i, b := range story.Blocks {
		if i%8 == 4 {
			blocks = append(blocks, articles.Heading{Level: 2 + i/8%2, Text: articles.Plain("Part " + string(rune('A'+i/8)))})
		}
		blocks = append(blocks, b)
	}
	story.Blocks = blocks
	s.stories[h.ID] = story
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter")
	for _, tt := range []struct{ key, want string }{{"]", "Part A"}, {"]", "Part B"}, {"]", "Part C"}, {"[", "Part B"}, {"[", "Part A"}} {
		d.keys(tt.key)
		lines := strings.Split(d.screen(), "\n")
		if head := strings.Join(lines[:6], "\n"); !strings.Contains(head, tt.want) {
			t.Errorf("%s: %s is not at the top:\n%s", tt.key, tt.want, head)
		}
	}
	d.keys("[")
	if d.m.story.Percent() > 60 || !strings.Contains(d.screen(), h.Title) {
		t.Errorf("not at the beginning:\n%s", d.screen())
	}
	d.keys("T")
	d.says("Parts of this story")
	d.keys("j", "j", "j", "k", "enter")
	d.says("Part C")
	d.keys("T")
	if at, _ := d.m.choosing.pane.Position(); at != 3 {
		t.Errorf("the outline is not where the reader is: %d", at)
	}
	d.send(tea.WindowSizeMsg{Width: 40, Height: 10})
	d.fits("the outline")
}
