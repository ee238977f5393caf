package reader

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/keys"
	"lede/tui/theme"
)

var noon = time.Date(2026, 11, 14, 12, 0, 0, 0, time.UTC)

// shelf holds the stories that a pane can open.
type shelf map[articles.ID]articles.Story

func (s shelf) read(ctx context.Context, id articles.ID) (articles.Story, error) {
	story, ok := s[id]
	if !ok {
		return story, errors.New("the file is gone")
	}
	return story, ctx.Err()
}

// newPane is a pane of a size with the keys of vim.
func newPane(t *testing.T, stories shelf, width, height int) *Pane {
	t.Helper()
	styles := Styles{Match: "\x1b[4m", Chosen: "\x1b[7m", Quiet: "\x1b[2m"}
	p := New(context.Background(), stories.read, Keys(keys.Preset("")), styles, Setting{
		Theme: theme.Default(true), Measure: 60, Now: noon, Location: time.UTC,
	})
	run(p, p.Resize(width, height))
	return p
}

// run gives a pane what its command brings, until there is no more.
func run(p *Pane, cmd tea.Cmd) {
	for cmd != nil {
		cmd = p.Update(cmd())
	}
}

func open(p *Pane, id articles.ID) { run(p, p.Open(id)) }

// press presses keys: a letter each, and those that have names.
func press(p *Pane, names ...string) {
	special := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
		"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "space": {Code: ' ', Text: " "},
		"ctrl+d": {Code: 'd', Mod: tea.ModCtrl}, "ctrl+u": {Code: 'u', Mod: tea.ModCtrl},
	}
	for _, name := range names {
		if msg, ok := special[name]; ok {
			run(p, p.Update(msg))
			continue
		}
		for _, r := range name {
			run(p, p.Update(tea.KeyPressMsg{Code: r, Text: string(r)}))
		}
	}
}

// find searches for words and leaves the line that they are typed on.
func find(p *Pane, words string) { press(p, "/", words, "enter") }

func screen(p *Pane) string { return ansi.Strip(p.View()) }

func shows(t *testing.T, p *Pane, words string) {
	t.Helper()
	if !strings.Contains(screen(p), words) {
		t.Errorf("no %q on the screen:\n%s", words, screen(p))
	}
}

// painted returns the words on the screen in one of the pane's own styles.
func painted(p *Pane, style string) []string {
	var found []string
	for _, rest := range strings.Split(p.View(), style)[1:] {
		words, _, _ := strings.Cut(rest, "\x1b[m")
		found = append(found, words)
	}
	return found
}

func text(s string) articles.Block { return articles.Paragraph{Text: articles.Plain(s)} }

// story has a paragraph a number, each with a link; some numbers come in pairs
// with something that was kept aside.
func story(id string, paragraphs int) articles.Story {
	s := articles.Story{ID: articles.ID(id)}
	s.Meta.Title.Value = "Headline of " + id
	for i := range paragraphs {
		s.Blocks = append(s.Blocks, articles.Paragraph{Text: articles.Text{
			{Text: fmt.Sprintf("Paragraph %d. ", i) + strings.Repeat("The tide came in over the long quay wall. ", 3)},
			{Text: fmt.Sprintf("the table %d", i), Link: fmt.Sprintf("https://tide.example/%d", i)},
			{Text: " said so."},
		}})
		if i%5 == 2 {
			s.Blocks = append(s.Blocks, articles.Hidden{Reason: "advertisement", Block: text("Buy boots")})
		}
	}
	return s
}

func TestShowsTheStoryThatWasAskedForLast(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 3), "b": story("b", 3)}, 70, 20)
	slow := p.Open("a")
	open(p, "b")
	run(p, slow)
	shows(t, p, "Headline of b")
	if p.Opening() {
		t.Error("a story is still on its way")
	}
	if cmd := p.Open("b"); cmd != nil {
		t.Error("the story on the screen is read again")
	}
}

func TestTheStoryStaysUntilTheNextIsThere(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 3), "b": story("b", 3)}, 70, 20)
	open(p, "a")
	next := p.Open("b")
	shows(t, p, "Headline of a")
	if !p.Opening() {
		t.Error("nothing is on its way")
	}
	run(p, next)
	shows(t, p, "Headline of b")
}

func TestSaysWhyAStoryCannotBeShownAndTriesAgain(t *testing.T) {
	stories := shelf{}
	p := newPane(t, stories, 40, 10)
	open(p, "a")
	shows(t, p, "This story can't be shown: the file")
	if p.Err() == nil {
		t.Error("there is no error")
	}
	stories["a"] = story("a", 1)
	open(p, "a")
	shows(t, p, "Headline of a")
	if p.Err() != nil {
		t.Errorf("the error stays: %v", p.Err())
	}
}

func TestNothingOfTheStoryIsLeftInAnotherLibrary(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 9)}, 60, 10)
	open(p, "a")
	find(p, "tide")
	press(p, "tab")
	run(p, p.Switch(shelf{"a": story("other", 1)}.read))
	if strings.TrimSpace(screen(p)) != "" || p.Searching() || p.LinkChosen() || p.Wanted() != "" {
		t.Errorf("something is left:\n%s", screen(p))
	}
	open(p, "a")
	shows(t, p, "Headline of other")
}

func TestScrollsBetweenTheEndsOfTheStory(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 20)}, 70, 12)
	open(p, "a")
	for _, tt := range []struct {
		key string
		top int
	}{
		{"k", 0},
		{"j", 1},
		{"j", 2},
		{"k", 1},
		{"space", 10},
		{"ctrl+d", 15},
		{"ctrl+u", 10},
		{"b", 1},
		{"b", 0},
		{"G", len(p.page.lines) - 11},
		{"j", len(p.page.lines) - 11},
		{"g", 0},
	} {
		press(p, tt.key)
		if p.top != tt.top {
			t.Errorf("%s: line %d at the top, want %d", tt.key, p.top, tt.top)
		}
	}
	_ = p.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if p.top != 3 {
		t.Errorf("the wheel scrolls to line %d", p.top)
	}
}

func TestTellsWhatMattersMostInLittleRoom(t *testing.T) {
	s := story("a", 20)
	s.Revised, s.Earlier = noon, &articles.Document{}
	p := newPane(t, shelf{"a": s}, 70, 12)
	open(p, "a")
	for width, want := range map[int]string{
		200: "12% · 2 min left · updated 12:00, d shows how · 4 ads and menus aside · H shows them",
		75:  "12% · 2 min left · updated 12:00, d shows how · 4 ads and menus aside",
		62:  "12% · updated 12:00, d shows how · 4 ads and menus aside",
		40:  "12% · updated 12:00, d shows how",
		4:   "12% · updated 12:00, d shows how",
	} {
		if got := p.Status(width); got != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
	press(p, "G")
	if got := p.Status(40); !strings.HasPrefix(got, "100% · updated") {
		t.Errorf("at the end: %q", got)
	}
}

func TestShowsAndHidesWhatWasPutAside(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 5)}, 70, 40)
	open(p, "a")
	if strings.Contains(screen(p), "Buy boots") {
		t.Error("it is shown unasked")
	}
	if got := p.Status(200); !strings.HasSuffix(got, "1 ad or menu aside · H shows them") {
		t.Errorf("status %q", got)
	}
	press(p, "H")
	shows(t, p, "Buy boots")
	if got := p.Status(200); !strings.HasSuffix(got, "1 ad or menu shown · H hides them") {
		t.Errorf("status %q", got)
	}
	press(p, "H")
	if strings.Contains(screen(p), "Buy boots") {
		t.Error("it is not hidden again")
	}
}

func TestAStoryThatIsNoLongerWantedIsReadNoFurther(t *testing.T) {
	var asked []context.Context
	read := func(ctx context.Context, _ articles.ID) (articles.Story, error) {
		asked = append(asked, ctx)
		return story("a", 1), nil
	}
	p := newPane(t, shelf{}, 60, 10)
	run(p, p.Switch(read))
	for _, next := range []func(){func() { p.Open("b") }, func() { p.Switch(read) }} {
		asked = nil
		_ = p.Open("a")()
		next()
		if asked[0].Err() == nil {
			t.Error("it is read on")
		}
	}
}

func TestAnErrorOfAStoryThatWasGivenUpIsNotTold(t *testing.T) {
	p := newPane(t, shelf{"b": story("b", 1)}, 60, 10)
	run(p, p.Switch(func(context.Context, articles.ID) (articles.Story, error) { return articles.Story{}, context.Canceled }))
	open(p, "a")
	if p.Err() != nil {
		t.Errorf("told: %v", p.Err())
	}
}

// styledIn reports whether the page is set in a theme.
func styledIn(p *Pane, th *theme.Theme) bool {
	return strings.Contains(p.View(), th.Open(theme.Rule, 0, false)+"─")
}

func TestAStoryThatWasAskedForUnderOtherOptionsIsSetAgain(t *testing.T) {
	light := theme.Default(false)
	s := story("a", 4)
	for name, change := range map[string]func(*Pane) tea.Cmd{
		"theme": func(p *Pane) tea.Cmd {
			setting := p.setting
			setting.Theme = light
			return p.Restyle(p.styles, setting)
		},
		"measure": func(p *Pane) tea.Cmd {
			setting := p.setting
			setting.Measure = 30
			return p.Restyle(p.styles, setting)
		},
		"day": func(p *Pane) tea.Cmd {
			setting := p.setting
			setting.Now = noon.AddDate(0, 0, 1)
			return p.Restyle(p.styles, setting)
		},
		"width":  func(p *Pane) tea.Cmd { return p.Resize(50, 20) },
		"hidden": func(p *Pane) tea.Cmd { return p.Update(tea.KeyPressMsg{Code: 'H', Text: "H"}) },
	} {
		for _, before := range []bool{false, true} { // another story is on the screen
			p := newPane(t, shelf{"a": s, "b": story("b", 9)}, 70, 20)
			if before {
				open(p, "b")
			}
			read := p.Open("a")
			late := change(p)
			run(p, read)
			run(p, late)
			if !p.page.options.Same(p.options()) {
				t.Errorf("%s, with a story before %t: set with %+v", name, before, p.page.options)
			}
			shows(t, p, "Headline of a")
			if name == "theme" && !styledIn(p, light) {
				t.Errorf("it is still dark:\n%q", p.View())
			}
		}
	}
}

func TestTheLayoutOfTheStoryBeforeDoesNotReplaceTheNext(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 4), "b": story("b", 4)}, 70, 20)
	open(p, "a")
	read := p.Open("b")
	late := p.layOutAgain()
	run(p, read)
	run(p, late)
	shows(t, p, "Headline of b")
}

func TestARunningHeadSaysWhatIsReadOnceItIsScrolled(t *testing.T) {
	s := story("a", 20)
	s.Meta.Title.Value, s.Meta.Source.Value = "The last ferry of the year leaves without its captain", "The Harbour News"
	p := newPane(t, shelf{"a": s}, 70, 20)
	open(p, "a")
	row := func(i int) string { return strings.Split(screen(p), "\n")[i] }
	if row(0) != "" {
		t.Errorf("at the beginning the first row is %q", row(0))
	}
	third := row(3)
	press(p, "j")
	if want := "     The last ferry of the year leaves without…  The Harbour News"; row(0) != want || row(3) != third {
		t.Errorf("the running head is %q, want %q; below it %q", row(0), want, row(3))
	}
	for key, read := range map[string]int{"g": -1, "j": 60 * p.Percent() / 100, "G": 60} {
		press(p, "g", key)
		if read >= 0 && row(1) != "     "+strings.Repeat("━", read)+strings.Repeat("─", 60-read) {
			t.Errorf("%s: %q", key, row(1))
		}
	}
	run(p, p.Resize(70, headFrom-1))
	press(p, "j")
	if p.rows() != headFrom-1 || strings.Contains(screen(p), "…") {
		t.Errorf("little room is wasted:\n%s", screen(p))
	}
}

func TestEveryLineOfAStoryIsSeenPageByPageAndNoHeadingStandsAlone(t *testing.T) {
	s := articles.Story{ID: "a"}
	s.Meta.Title.Value = "Tides"
	for i := range 40 {
		s.Blocks = append(s.Blocks, articles.Heading{Level: 2, Text: articles.Plain(fmt.Sprintf("Part %d of what is to be said of the tides and of those who wait", i))})
		for range 1 + i%4 {
			s.Blocks = append(s.Blocks, text(strings.Repeat("water ", 3+i%23)))
		}
	}
	for height := 10; height < 30; height++ {
		p := newPane(t, shelf{"a": s}, 40, height)
		open(p, "a")
		for _, key := range []string{"space", "ctrl+d", "b", "ctrl+u"} {
			press(p, map[bool]string{true: "g", false: "G"}[key == "space" || key == "ctrl+d"])
			seen := map[int]bool{}
			for was := -1; was != p.top; press(p, key) {
				was = p.top
				last := p.top + p.rows() - 1
				for i := p.top; i <= last; i++ {
					seen[i] = true
				}
				if p.page.headsNext(last) && last+1 < len(p.page.lines) && p.top > 0 {
					t.Fatalf("%d rows, %s: a heading stands alone at the foot:\n%s", height, key, screen(p))
				}
			}
			for i := range p.page.lines {
				if !seen[i] {
					t.Fatalf("%d rows, %s: line %d is never seen", height, key, i)
				}
			}
		}
	}
}
