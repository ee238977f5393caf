package tui

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/keys"
)

func TestHelpTellsEveryKeyAndFindsIt(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 140, 100, Options{})
	d.keys("?")
	for _, c := range d.m.help.chapters {
		d.says(c.title)
		for _, b := range c.bindings {
			d.says(b.Help().Desc)
		}
	}
	d.keys("/")
	d.word("category")
	d.says("move it to a category")
	if strings.Contains(d.screen(), "fold") {
		t.Errorf("other keys are still there:\n%s", d.screen())
	}
	d.keys("enter", "esc")
	d.says("fold or unfold the group")
	d.keys("/")
	d.word("zzz")
	d.says("no key does that")
	d.keys("esc", "q")
	d.says("Headline")
}

func TestHelpHasRoomForItsColumns(t *testing.T) {
	for _, preset := range keys.Presets() {
		d := newTerminal(t, newLibrary(3), 80, 24, Options{Keys: keys.Preset(preset)})
		d.keys("?")
		for _, c := range d.m.help.chapters {
			for _, line := range chapterLines(d.m.look, c.title, c.bindings, helpColumn) {
				if w := cells.Runes.Width(line); w >= helpColumn {
					t.Errorf("%d columns: %q", w, ansi.Strip(line))
				}
			}
		}
	}
}

func TestHelpTellsAllInFewColumns(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 40, 200, Options{})
	d.keys("?")
	d.fits("the help")
	if s := d.screen(); strings.Contains(s, "…") {
		t.Errorf("words are cut:\n%s", s)
	}
}

func TestHelpTellsOfEveryAction(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 80, 24, Options{})
	var told []string
	d.keys("?")
	for _, c := range d.m.help.chapters {
		for _, b := range c.bindings {
			told = append(told, b.Keys()...)
		}
	}
	for action, bound := range keys.Preset("") {
		for _, k := range bound {
			if !slices.Contains(told, k) {
				t.Errorf("%s of %s is not told", k, action)
			}
		}
	}
}

// rebound is the preset vim with what a reader has bound.
func rebound(t *testing.T, changes ...keys.Change) keys.Map {
	t.Helper()
	m, problems := keys.Preset("vim").With(changes)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return m
}

func TestAReboundKeyActsAndIsTold(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Keys: rebound(t,
		keys.Change{Action: "open", Keys: []string{"Y"}},
		keys.Change{Action: "help", Keys: []string{"ctrl+o"}},
		keys.Change{Action: "back", Keys: []string{"q", "w"}},
		keys.Change{Action: "undo", Keys: []string{"Z"}},
	)})
	d.says("Y read · ^o help · / filter · q quit")
	d.keys("A")
	d.says("Z undoes it")
	d.keys("Z", "enter")
	if d.m.screen.focus != onList {
		t.Fatal("enter still opens")
	}
	d.keys("Y")
	if d.m.screen.focus != onStory {
		t.Fatal("x does not open")
	}
	d.keys("w")
	if d.m.screen.focus != onList {
		t.Fatal("w does not go back")
	}
	d.keys("ctrl+o")
	d.says("Everywhere")
	d.says("Y        read the story")
}

func TestASequenceOfKeysActsAsOne(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Keys: rebound(t,
		keys.Change{Action: "top", Keys: []string{"g g"}},
		keys.Change{Action: "star", Keys: []string{"g s"}},
	)})
	d.keys("j", "j", "g")
	d.says("g …")
	d.keys("g")
	if at, _, _ := d.m.list.Position(); at != 1 {
		t.Errorf("the cursor is at %d", at)
	}
	d.keys("g", "s")
	if h, _ := d.m.list.Selected(); !h.Starred {
		t.Error("the story has no star")
	}
	d.keys("g", "j")
	if at, _, _ := d.m.list.Position(); at != 2 {
		t.Errorf("a key that does not go on is not one by itself: at %d", at)
	}
	d.keys("/", "g", "g")
	if d.m.list.Query().Filter != "gg" {
		t.Errorf("letters are no letters in the filter: %q", d.m.list.Query().Filter)
	}
	d.keys("esc", "enter", "g", "esc")
	if d.m.screen.focus != onStory || d.m.sequence.pressed != "" {
		t.Error("esc did not just leave the sequence")
	}
}

func TestALetterThatQuitsIsALetterWhereOneTypes(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Keys: keys.Preset("newsboat")})
	d.keys("/", "Q")
	if d.quit || d.m.list.Query().Filter != "Q" {
		t.Error("Q was no letter")
	}
	d.keys("esc", "Q")
	if !d.quit {
		t.Error("Q does not quit")
	}
}

func TestTheFootAlwaysNamesTheHelp(t *testing.T) {
	for name, keys := range surfaces() {
		if slices.Contains([]string{"search", "tagging", "filter", "renaming", "adding", "narrow sidebar", "no feed", "changes", "moved border"}, name) {
			continue // something is typed there, or has just been said
		}
		s := newLibrary(120).withTallies()
		for _, width := range []int{24, 40, 80, 130} {
			d := newTerminal(t, s, width, 24, Options{Subscriptions: newSubscriptions(s, 17)})
			d.keys(keys...)
			want := "? help"
			if d.m.help.open {
				want = "space turns the page"
			}
			lines := strings.Split(d.screen(), "\n")
			if last := lines[len(lines)-1]; !strings.Contains(last, want) && (width >= 80 || width >= 40 && d.m.message() == "" && !d.m.help.open) {
				t.Errorf("%s in %d columns: %q", name, width, last)
			}
		}
	}
}

func TestHintsFollowWhatTheReaderDoes(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 120, 30, Options{Subscriptions: newSubscriptions(s, 3)})
	for _, tt := range []struct {
		keys []string
		hint string
	}{
		{[]string{"j"}, "enter read · ? help · / filter · q quit"},
		{[]string{"enter"}, "q back · ? help · space page down · J next story"},
		{[]string{"j"}, "q back · ? help · space page down · J next story"},
		{[]string{"G"}, "q back · ? help · J next story"},
		{[]string{"tab"}, "enter open · ? help · y copy"},
		{[]string{"esc", "/", "t", "i", "d", "e", "enter"}, "n next match · ? help"},
		{[]string{"esc", "q", "C"}, "enter unfold · ? help"},
		{[]string{"C", "/", "4", "enter"}, "enter read · ? help · esc all stories"},
	} {
		d.keys(tt.keys...)
		d.says(tt.hint)
	}
}

func TestATeaserNamesTheKeyThatFetchesItsPage(t *testing.T) {
	s := newLibrary(30)
	h := s.rows[1]
	story := s.stories[h.ID]
	story.Format, story.Blocks = articles.Fragment, story.Blocks[:1]
	s.stories[h.ID] = story
	d := newTerminal(t, s, 80, 24, Options{Subscriptions: newSubscriptions(s, 3)})
	d.keys("enter")
	d.says("q back · ? help · F full page")
	d.keys("J")
	if strings.Contains(d.screen(), "F full page") {
		t.Errorf("a whole story is taken for a teaser:\n%s", d.screen())
	}
}

func TestAnUnknownKeySaysSo(t *testing.T) {
	s := newLibrary(30).withTallies()
	d := newTerminal(t, s, 80, 24, Options{Subscriptions: newSubscriptions(s, 3)})
	for _, keys := range [][]string{{"Z"}, {"enter", "A"}, {"q", "tab", "m"}, {"tab", "E", "z"}} {
		d.keys(keys...)
		d.says(keys[len(keys)-1] + " does nothing here - ? lists the keys")
	}
	d.keys("q", "enter", "7", "esc", "ctrl+d", "esc")
	if strings.Contains(d.screen(), "does nothing") {
		t.Errorf("a key that is bound is unknown:\n%s", d.screen())
	}
}

func TestTheHelpTurnsItsPages(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 80, 24, Options{})
	d.keys("?")
	d.says("space turns the page · / finds a key · esc closes")
	first := d.screen()
	for _, there := range []string{"space", "pgdown", "j", "down", "G", "end", "ctrl+d"} {
		d.keys("g", there)
		if d.screen() == first {
			t.Errorf("%s does not turn the page", there)
		}
	}
	d.keys("g")
	if d.screen() != first {
		t.Error("g does not go to the beginning")
	}
	told := len(d.m.help.lines)
	d.says("lines 1-23 of " + strconv.Itoa(told))
	d.keys("Y")
	d.says("Y does nothing here - esc closes the help")
	d.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	if d.m.help.top == 0 {
		t.Error("the wheel does not turn it")
	}
}

func TestAFoldedGroupSaysThatNoStoryIsChosen(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 120, 30, Options{})
	d.keys("C", "s")
	d.says("no story is chosen - c unfolds the group")
}

func TestTheHelpBeginsWithTheKeysOfTheFeedsThere(t *testing.T) {
	s := newLibrary(3)
	d := newTerminal(t, s, 80, 24, Options{Subscriptions: newSubscriptions(s, 3)})
	d.keys("E", "?")
	if line := strings.Split(d.screen(), "\n")[1]; !strings.Contains(line, "Feeds") {
		t.Errorf("the help begins with %q", line)
	}
	d.keys("esc", "q", "?")
	if line := strings.Split(d.screen(), "\n")[1]; !strings.Contains(line, "Everywhere") {
		t.Errorf("the help of the list begins with %q", line)
	}
}
