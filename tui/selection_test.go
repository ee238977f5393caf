package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

func starred(h articles.Headline) bool { return h.Starred }

func TestACommandIsForAllThatAreSelected(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("x", "x", "j", "x")
	d.says("3 selected")
	d.says("✓ ")
	d.keys("s")
	if n := s.count(starred); n != 3 || len(s.actions) != 1 {
		t.Errorf("%d starred by %d actions", n, len(s.actions))
	}
	d.says("3 stories starred - U undoes it")
	if strings.Contains(d.screen(), "selected") || strings.Contains(d.screen(), "✓") {
		t.Error("they are selected still")
	}
	d.keys("X", "s")
	d.says("3 stories no longer starred")
	d.keys("U", "U")
	if n := s.count(starred); n != 0 || len(s.actions) != 0 {
		t.Errorf("%d starred after undo", n)
	}
}

func TestARangeReachesFromWhatWasSelectedLast(t *testing.T) {
	s := newLibrary(300)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("x", "G", "X")
	d.says("300 of 300")
	if n := d.m.list.SelectedCount(); n != s.count(func(h articles.Headline) bool { return h.Problem == "" }) {
		t.Errorf("%d selected", n)
	}
	d.keys("home", "x", "m")
	if n := s.count(read); n != s.count(func(h articles.Headline) bool { return h.Problem == "" })-1 {
		t.Errorf("%d read", n)
	}
	d.keys("x", "esc")
	if d.m.list.SelectedCount() != 0 || d.quit {
		t.Error("esc does not end the selection")
	}
}

func TestWhatIsFoldedAwayIsNotSelected(t *testing.T) {
	s := newLibrary(300)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("x", "]", "c", "]", "]", "X")
	selected := d.m.list.Selection()
	d.keys("m")
	for _, h := range s.rows {
		if in := slices.ContainsFunc(selected, func(o articles.Headline) bool { return o.ID == h.ID }); in != h.Read {
			t.Errorf("%s: selected %t, read %t", h.Title, in, h.Read)
		}
	}
	if at, _, _ := d.m.list.Position(); len(selected) < 3 || len(selected) >= at {
		t.Errorf("%d selected of the first %d", len(selected), at)
	}
}

func TestAnotherPartBeginsWithNothingSelected(t *testing.T) {
	s := newLibrary(30)
	s.tallies = []articles.Tally{{Label: "Starred", Filter: "starred"}}
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("s", "x", "tab", "enter")
	if n := d.m.list.SelectedCount(); n != 0 {
		t.Errorf("%d selected", n)
	}
}

func TestACountIsForAsManyStories(t *testing.T) {
	s := newLibrary(300)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("1", "0")
	d.says("10 …")
	d.keys("m")
	if n := s.count(read); n != 10 || len(s.actions) != 1 {
		t.Errorf("%d read by %d actions", n, len(s.actions))
	}
	d.says("10 stories marked read - U undoes it")
	d.keys("9", "esc", "j")
	if at, _, _ := d.m.list.Position(); at != 2 {
		t.Errorf("the cursor is at %d", at)
	}
	d.keys("7", "j")
	if at, _, _ := d.m.list.Position(); at != 9 {
		t.Errorf("the cursor is at %d", at)
	}
	d.keys("8", "0", "G")
	if at, _, _ := d.m.list.Position(); at != 80 {
		t.Errorf("the cursor is at %d", at)
	}
	d.keys("4", "x", "s")
	if n := s.count(starred); n != 4 {
		t.Errorf("%d starred", n)
	}
	d.keys("3", "t")
	d.says("tag 3 stories: ")
	d.word("bees")
	d.keys("enter")
	if n := s.count(func(h articles.Headline) bool { return slices.Contains(h.Tags, "bees") }); n != 3 {
		t.Errorf("%d tagged", n)
	}
}

func TestADigitThatIsBoundIsNoCount(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{Keys: rebound(t, keys.Change{Action: "mark-all", Keys: []string{"5"}})})
	d.keys("5")
	if n := s.count(read); n != 29 {
		t.Errorf("%d read", n)
	}
}

func TestTheRowsGoBackWhereAChangeOfSeveralIsRefused(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	s.refuses = errors.New("disk full")
	d.keys("x", "x", "x", "m")
	d.says("disk full")
	if _, _, unread := d.m.list.Position(); unread != 29 {
		t.Errorf("%d unread", unread)
	}
}

func TestAProgramIsRunOnEachThatIsSelected(t *testing.T) {
	f := &fakePrograms{}
	d := newTerminal(t, newLibrary(30), 80, 24, withPrograms(t, f))
	d.keys("x", "x", "x", "Y")
	if len(f.subjects) != 3 || f.subjects[0].ID == f.subjects[1].ID || f.subjects[1].ID == f.subjects[2].ID {
		t.Errorf("%d runs", len(f.subjects))
	}
	d.says("do:save: done, 3 stories")
	f.fails = errors.New("disk full")
	d.keys("2", "Y")
	d.says("do:save (1 of 2): disk full")
	if len(f.subjects) != 4 || len(d.m.programs.running) != 0 {
		t.Errorf("%d runs, %d running", len(f.subjects), len(d.m.programs.running))
	}
}

func TestEndingAProgramLeavesTheStoriesThatAreLeft(t *testing.T) {
	f := &fakePrograms{}
	d := newTerminal(t, newLibrary(30), 80, 24, withPrograms(t, f))
	d.keys("x", "x", "x")
	_, cmd := d.m.Update(press("Y"))
	d.says("do:save is running (1 of 3), ^g ends it")
	d.keys("ctrl+g")
	d.run(cmd)
	d.says("do:save: cancelled (1 of 3)")
	if n := len(f.subjects); n != 1 {
		t.Errorf("%d runs", n)
	}
}

func TestSelectedStoriesArePipedTogetherAndSavedEach(t *testing.T) {
	f := &fakePrograms{}
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Programs: f, SaveIn: "news"})
	d.keys("x", "x", "x", "|")
	d.says("3 stories | text: ")
	d.word("wc")
	d.keys("enter")
	if len(f.commands) != 1 || len(f.subjects[0].More) != 2 {
		t.Errorf("%+v", f.commands)
	}
	d.keys("x", "x", "S")
	d.says("2 stories save as md in: ")
	d.keys("esc")
	d.says("2 selected")
	d.keys("S", "enter")
	d.says("2 stories saved in news")
	if len(f.saved) != 2 {
		t.Errorf("%q", f.saved)
	}
}

func TestAMacroIsForAllThatAreSelected(t *testing.T) {
	s, f := newLibrary(30), &fakePrograms{}
	o := withPrograms(t, f, keys.Change{Action: keys.Own("macro:Z", keys.List), Keys: []string{"Z"}})
	o.Macros = []Macro{{Name: "macro:Z", Actions: []string{"star", "do:save", "mark-read"}, In: keys.List}}
	d := newTerminal(t, s, 80, 24, o)
	d.keys("x", "x", "x", "Z")
	if s.count(starred) != 3 || s.count(read) != 3 || len(f.subjects) != 3 {
		t.Errorf("%d starred, %d read, %d saved", s.count(starred), s.count(read), len(f.subjects))
	}
	if d.m.list.SelectedCount() != 0 || d.m.actions.counted != nil {
		t.Error("the selection is not used up")
	}
}

func TestWhatCantBeReadIsNotSelected(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.send(tea.KeyPressMsg{Code: tea.KeyEnd})
	for i := range s.rows {
		d.keys("home", "x")
		for range i {
			d.keys("j")
		}
	}
	d.keys("home", "esc", "x", "G", "X")
	for _, h := range d.m.list.Selection() {
		if h.Problem != "" {
			t.Errorf("%q is selected", h.Title)
		}
	}
}
