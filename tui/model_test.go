package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

func (d *terminal) selected() string {
	h, _ := d.m.list.Selected()
	return h.Title
}

func TestOpensAndMarksRead(t *testing.T) {
	s := newLibrary(30)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("j", "enter")
	story, ok := d.m.story.Story()
	if !ok || story.Meta.Title.Value != d.selected() || d.m.screen.focus != onStory {
		t.Fatalf("opened %q, selected %q", story.Meta.Title.Value, d.selected())
	}
	if n := s.count(read); n != 1 || !s.row(story.ID).Read {
		t.Errorf("%d stories are read, the opened one %t", n, s.row(story.ID).Read)
	}
	if d.m.View().WindowTitle != story.Meta.Title.Value {
		t.Errorf("window title %q", d.m.View().WindowTitle)
	}
	d.keys("m")
	if h, _ := d.m.list.Selected(); h.Read {
		t.Error("m left the story read")
	}
}

func TestTurnsToTheNextStoryFromWithin(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 80, 24, Options{})
	d.keys("enter", "J", "J", "K")
	if story, _ := d.m.story.Story(); story.Meta.Title.Value != d.selected() || d.m.screen.focus != onStory {
		t.Errorf("story %q, selected %q", story.Meta.Title.Value, d.selected())
	}
	if at, _, _ := d.m.list.Position(); at != 2 {
		t.Errorf("cursor at %d, want 2", at)
	}
}

func TestGoesToTheNextUnreadStory(t *testing.T) {
	d := newTerminal(t, newLibrary(30), 80, 24, Options{})
	d.keys("j", "m", "j", "m", "g", "n")
	if at, _, _ := d.m.list.Position(); at != 4 {
		t.Errorf("cursor at %d, want 4: two and three are read", at)
	}
}

func TestFilterKeepsTheCursorOnItsStory(t *testing.T) {
	d := newTerminal(t, newLibrary(300), 80, 24, Options{})
	d.keys("j", "j", "j", "j", "j")
	was := d.selected()
	d.keys("/")
	d.word("headline")
	if d.selected() != was {
		t.Errorf("while it matches: %q, want %q", d.selected(), was)
	}
	d.word(" zzz")
	d.keys("esc")
	if d.selected() != was {
		t.Errorf("after esc: %q, want %q", d.selected(), was)
	}
	if q := d.m.list.Query(); q.Filter != "" {
		t.Errorf("filter %q is left", q.Filter)
	}
}

func TestHoldsToTheStoryWhileOthersArrive(t *testing.T) {
	s := newLibrary(300)
	all := s.rows
	s.rows = all[100:200]
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("j", "j", "j")
	was := d.selected()
	s.rows = all
	s.state = articles.Progress{Version: 2, Found: 300, Listed: 300, Done: true}
	d.send(changed{progress: s.state})
	if d.selected() != was {
		t.Errorf("on %q, want %q", d.selected(), was)
	}
}

func TestHoldsToAStoryThatWasOpenedWithoutMoving(t *testing.T) {
	s := newLibrary(300)
	all := s.rows
	s.rows = all[100:200]
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter")
	s.rows = all
	d.send(changed{progress: articles.Progress{Version: 2, Done: true}})
	h, _ := d.m.list.Selected()
	if h.ID != d.m.story.Wanted() {
		t.Errorf("the cursor is on %q", h.Title)
	}
}

func TestSaysWhatThereIsToKnowOfAnEdition(t *testing.T) {
	s := newLibrary(30)
	s.notice = "the newest 2,000 - narrow it"
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("/")
	d.word("headline")
	d.keys("enter", "j")
	d.says("the newest 2,000 - narrow it")
}

func TestRegroupingKeepsTheCursor(t *testing.T) {
	d := newTerminal(t, newLibrary(60), 80, 24, Options{})
	d.keys("j", "j", "j")
	was := d.selected()
	for _, by := range []articles.Grouping{articles.BySection, articles.BySource, articles.ByDate} {
		d.keys("v")
		if d.selected() != was || d.m.list.Query().By != by {
			t.Errorf("by %s: on %q, want %q", by, d.selected(), was)
		}
	}
}

func TestFoldingStopsTheCursorOnTheRuler(t *testing.T) {
	d := newTerminal(t, newLibrary(60), 80, 24, Options{})
	d.keys("C")
	if !d.m.list.OnFolded() {
		t.Fatal("not on a folded day")
	}
	d.keys("j", "enter")
	if d.m.list.OnFolded() || d.m.screen.focus != onList {
		t.Error("enter did not unfold the second day")
	}
}

func TestMovingAloneDoesNotOpenTheStoryBeside(t *testing.T) {
	s := newLibrary(60)
	d := newTerminal(t, s, 140, 40, Options{})
	if s.opened == 0 {
		t.Fatal("the first story is not shown beside the list")
	}
	before := s.opened
	for range 5 {
		_, _ = d.m.Update(press("j"))
	}
	if s.opened != before {
		t.Error("a move opened a story")
	}
	d.send(rested{move: d.m.preview.move})
	if story, _ := d.m.story.Story(); story.Meta.Title.Value != d.selected() {
		t.Errorf("beside: %q, want %q", story.Meta.Title.Value, d.selected())
	}
}

func TestSearchStepsThroughMatches(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 24, Options{})
	d.keys("enter", "/")
	d.word("paragraph 12")
	d.keys("enter")
	if got := d.m.story.Status(80); got != "match 1 of 1 for “paragraph 12”" {
		t.Errorf("status %q", got)
	}
	if !strings.Contains(d.screen(), "Paragraph 12") {
		t.Error("the match is not on the screen")
	}
	d.keys("esc")
	if d.m.story.Searching() || d.m.screen.focus != onStory {
		t.Error("esc did not end the search, or left the story")
	}
}

func TestSearchGoesOnFromTheScreen(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 24, Options{})
	d.keys("enter", "/")
	d.word("tide")
	d.keys("enter", "G")
	before := d.screen()
	d.keys("n")
	if after := d.screen(); !strings.Contains(after, "Paragraph 25") {
		t.Errorf("the next match is not where the reader was:\n%s\n%s", before, after)
	}
}

func TestKeepsTheBlockWhenTheScreenChanges(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 100, 20, Options{})
	d.keys("enter", "/")
	d.word("paragraph 17")
	d.keys("enter", "esc")
	for _, width := range []int{40, 100, 60, 33, 100} {
		d.send(tea.WindowSizeMsg{Width: width, Height: 20})
		if s := d.screen(); !strings.Contains(s, "Paragraph 17") && !strings.Contains(s, "Paragraph 16") {
			t.Fatalf("at %d columns:\n%s", width, s)
		}
	}
}

func TestNumbersChooseLinks(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 24, Options{})
	d.keys("enter", "2")
	if got, _ := d.m.story.Link(); got != "https://tide.example/1" {
		t.Errorf("link 2 is %q", got)
	}
	d.keys("esc")
	if got, ok := d.m.story.Link(); ok {
		t.Errorf("%q is still chosen", got)
	}
}

func TestOneStoryOpensAtOnce(t *testing.T) {
	d := newTerminal(t, newLibrary(1), 80, 24, Options{Single: true})
	if _, ok := d.m.story.Story(); !ok || d.m.screen.focus != onStory {
		t.Fatal("the story is not open")
	}
	d.keys("q")
	if !d.quit {
		t.Error("q did not quit")
	}
}

func TestSaysWhyAStoryDoesNotOpen(t *testing.T) {
	s := newLibrary(2)
	s.stories = nil
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter")
	if !strings.Contains(d.screen(), "the file is gone") {
		t.Errorf("screen:\n%s", d.screen())
	}
}

func BenchmarkKeyPress(b *testing.B) {
	d := newTerminal(b, newLibrary(100_000), 160, 50, Options{})
	d.keys("G", "g")
	j := press("j")
	b.ReportAllocs()
	for b.Loop() {
		_, _ = d.m.Update(j)
		_ = d.m.View()
	}
}

func TestTheNextUnreadStoryOpensFromWithinAStory(t *testing.T) {
	d := newTerminal(t, newLibrary(20), 80, 24, Options{})
	d.keys("enter")
	was := d.m.story.Wanted()
	d.keys("n")
	h, _ := d.m.list.Selected()
	if now := d.m.story.Wanted(); now == was || now != h.ID {
		t.Errorf("the story is %s, the cursor is on %s, and it was %s", now, h.ID, was)
	}
	if d.m.screen.focus != onStory {
		t.Error("the list has the keys")
	}
}
