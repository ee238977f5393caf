package feeds

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/cells"
)

func screen(p *Pane) string { return ansi.Strip(p.View()) }

func press(p *Pane, letters string) (last tea.Cmd) {
	for _, r := range letters {
		last = p.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return last
}

func pressCode(p *Pane, code rune) tea.Cmd { return p.Update(tea.KeyPressMsg{Code: code}) }

// many are n feeds in three categories.
func many(n int) []articles.Source {
	var all []articles.Source
	for i := range n {
		all = append(all, articles.Source{
			ID: articles.SourceID(i + 1), Title: fmt.Sprintf("Feed %02d", i), Category: []string{"Sea", "News", ""}[i%3],
			Address: fmt.Sprintf("https://feed%d.example/", i), Fetch: articles.FetchState{Checked: noon.Add(-time.Hour), Next: noon.Add(time.Hour)},
		})
	}
	return all
}

func TestTheCursorIsInViewWhereverItGoes(t *testing.T) {
	p := newPane(many(60)...)
	for height := 6; height < 30; height += 5 {
		p.Resize(80, height)
		for _, r := range "jjjj  jjGkkkbbgj" {
			press(p, string(r))
			s, _ := p.Selected()
			if !strings.Contains(screen(p), "▌") || !strings.Contains(screen(p), s.Title) {
				t.Fatalf("%d lines, after %c: %q is not in view:\n%s", height, r, s.Title, screen(p))
			}
		}
	}
	press(p, "g")
	_ = p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if p.cursor != 3 {
		t.Errorf("the wheel goes to %d", p.cursor)
	}
}

func TestAClickGoesToAFeedAndASecondShowsItsStories(t *testing.T) {
	p := newPane(many(9)...)
	for y, line := range strings.Split(screen(p), "\n") {
		was := p.cursor
		click := tea.MouseClickMsg{Button: tea.MouseLeft, Y: y}
		cmd := p.Update(click)
		s, _ := p.Selected()
		if !strings.Contains(line, "Feed ") {
			if p.cursor != was || cmd != nil {
				t.Errorf("a click on %q does something", line)
			}
			continue
		}
		if !strings.Contains(line, s.Title) {
			t.Errorf("a click on %q goes to %q", line, s.Title)
		}
		if msg, ok := p.Update(click)().(Chosen); !ok || msg.Source.ID != s.ID {
			t.Errorf("a second click brings %v", msg)
		}
	}
}

func TestListsOnlyTheFeedsThatFailed(t *testing.T) {
	all := many(9)
	all[4].Fetch.Problem = "it answered 404"
	all[7].Fetch.Gone = true
	p := newPane(all...)
	press(p, "!")
	if len(p.shown) != 2 || !strings.Contains(screen(p), "Feeds that failed") {
		t.Errorf("%d feeds:\n%s", len(p.shown), screen(p))
	}
	if !strings.Contains(screen(p), "gone for good: no longer checked") {
		t.Errorf("the reason is missing:\n%s", screen(p))
	}
	if !p.Back() || len(p.shown) != 9 {
		t.Errorf("back to %d feeds", len(p.shown))
	}
	if p.Back() {
		t.Error("there was still something to close")
	}
	p = newPane(many(3)...)
	press(p, "!")
	if !strings.Contains(screen(p), "none failed - q shows all") {
		t.Errorf("screen:\n%s", screen(p))
	}
}

func TestTheFeedsFilterFollowsWhatIsTyped(t *testing.T) {
	p := newPane(many(30)...)
	press(p, "/news 1")
	if len(p.shown) != 5 || !p.Typing() { // 01, 10, 13, 16, 19
		t.Errorf("%d feeds", len(p.shown))
	}
	pressCode(p, tea.KeyEnter)
	if p.Typing() || !strings.Contains(screen(p), "Feeds with “news 1”") {
		t.Errorf("screen:\n%s", screen(p))
	}
	press(p, "/")
	pressCode(p, tea.KeyEscape)
	if len(p.shown) != 30 {
		t.Errorf("esc leaves %d feeds", len(p.shown))
	}
	press(p, "/zzz")
	if !strings.Contains(screen(p), "no feed matches - q shows all") {
		t.Errorf("screen:\n%s", screen(p))
	}
}

func TestCategoriesAreWrittenTidily(t *testing.T) {
	for given, want := range map[string]string{"": "", "News": "News", " News / Europe ": "News/Europe", "//News//": "News", "/ /": ""} {
		if got := tidy(given); got != want {
			t.Errorf("%q becomes %q, want %q", given, got, want)
		}
	}
}

func TestOneChangeOfTheFeedsIsMadeAtATime(t *testing.T) {
	p := newPane(many(3)...)
	press(p, "d")
	if got := p.Message(); got != "removing Feed 01 …" {
		t.Errorf("message %q", got)
	}
	if cmd := press(p, "d"); cmd != nil {
		t.Error("two are removed at once")
	}
	if got := p.Message(); !strings.HasSuffix(got, "wait until that is done") {
		t.Errorf("message %q", got)
	}
	_ = p.Update(done{err: errors.New("the library is read-only")})
	if got := p.Message(); got != "the library is read-only" {
		t.Errorf("message %q", got)
	}
	if cmd := press(p, "d"); cmd == nil {
		t.Error("nothing can be done any more")
	}
}

func TestTellsWhatAKeyCannotDoToAFeed(t *testing.T) {
	p := newPane(articles.Source{ID: 1, Title: "News", Kind: articles.FolderSource, Address: "/home/ann/news"})
	for key, want := range map[string]string{"F": "a folder's stories are whole already", "o": "News names no site of its own"} {
		if cmd := press(p, key); cmd != nil || p.Message() != want {
			t.Errorf("%s: %q", key, p.Message())
		}
	}
	if !strings.Contains(screen(p), "a folder, watched") {
		t.Errorf("screen:\n%s", screen(p))
	}
	if cmd := newPane(); press(cmd, "dcMroF") != nil {
		t.Error("something is done without a feed")
	}
}

func TestAsksTheRootForWhatItCannotDoItself(t *testing.T) {
	p := newPane(articles.Source{ID: 7, Title: "Bell", Site: "https://bell.example/"})
	for key, want := range map[string]tea.Msg{
		"r": Wanted{IDs: []articles.SourceID{7}}, "R": Wanted{}, "U": Undo{}, "o": Site{"https://bell.example/"}, "l": Chosen{p.sources[0]},
	} {
		cmd := press(p, key)
		if cmd == nil {
			t.Errorf("%s asks for nothing", key)
			continue
		}
		if got := fmt.Sprint(cmd()); got != fmt.Sprint(want) {
			t.Errorf("%s asks for %s, want %v", key, got, want)
		}
	}
}

func TestTheListOfWhatWasFoundKeepsItsCursorInView(t *testing.T) {
	p := newPane()
	var candidates []articles.Candidate
	for i := range 30 {
		candidates = append(candidates, articles.Candidate{
			Address: fmt.Sprintf("https://harbour.example/%d.xml", i), Title: fmt.Sprintf("Part %02d", i), Format: "RSS", Items: i,
			Latest: articles.Date{Time: noon.Add(-50 * time.Hour)},
		})
	}
	_ = p.lookFor("https://ann:secret@harbour.example/news")
	_ = p.Update(found{search: p.search, address: "https://ann:secret@harbour.example/news", candidates: candidates})
	if s := screen(p); !strings.Contains(s, "30 feeds at harbour.example") || strings.Contains(s, "secret") {
		t.Errorf("screen:\n%s", s)
	}
	if !strings.Contains(screen(p), "RSS · 0 stories · latest 2 days ago") {
		t.Errorf("the facts are missing:\n%s", screen(p))
	}
	for _, r := range "jjjjjjjj  jGkbgj" {
		press(p, string(r))
		if want := candidates[p.pick.cursor].Title; !strings.Contains(screen(p), "▌  "+want) {
			t.Fatalf("after %c %q is not in view:\n%s", r, want, screen(p))
		}
	}
	if got := p.Status(); got != "2 of 30" {
		t.Errorf("status %q", got)
	}
	if !p.Back() || p.pick != nil {
		t.Error("the list stays")
	}
}

func TestWhatWasFoundIsSubscribedToOnce(t *testing.T) {
	p := newPane()
	_ = p.lookFor("bell.example")
	_ = p.Update(found{search: p.search, address: "bell.example"})
	if got := p.Message(); got != "no feed at bell.example - try the address of another page there" {
		t.Errorf("message %q", got)
	}
	_ = p.lookFor("bell.example")
	if cmd := p.Update(found{search: p.search - 1, candidates: []articles.Candidate{{Title: "Old"}}}); cmd != nil {
		t.Error("what was found before is subscribed to")
	}
	if cmd := p.Update(found{search: p.search, candidates: []articles.Candidate{{Title: "Bell", Already: true}}}); cmd != nil {
		t.Error("it is subscribed to twice")
	}
	if got := p.Message(); got != "you have Bell already" {
		t.Errorf("message %q", got)
	}
}

func TestNoLineOfTheFeedsIsTooWide(t *testing.T) {
	all := many(9)
	all[0].Title, all[1].Fetch.Problem = "港の潮汐表と灯台のたより、週に一度", "it answered 404 Not Found and so did every other address"
	p := newPane(all...)
	for width := 20; width < 150; width += 3 {
		p.Resize(width, 20)
		for _, line := range strings.Split(p.View(), "\n") {
			if w := cells.Clusters.Width(line); w > width {
				t.Errorf("in %d columns %d: %q", width, w, ansi.Strip(line))
			}
		}
	}
}
