package tui

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestTakesUpAStoryWhereItWasLeft(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter", "/")
	d.word("paragraph 12")
	d.keys("enter", "esc", "q", "j", "enter", "q", "k", "enter")
	d.says("Paragraph 12")
	d.says("you stopped here")
	d.keys("g", "J")
	if block := s.stops[d.m.actions.reading.ID]; block != 0 {
		t.Errorf("block %d is kept of a story that was not scrolled", block)
	}
	d.keys("K")
	if strings.Contains(d.screen(), "you stopped here") {
		t.Error("the story is not at its beginning, where it was left the second time")
	}
}

func TestForgetsThePlaceInAStoryThatWasReadToItsEnd(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter", "space", "q")
	id := d.m.actions.reading.ID
	if s.stops[id] == 0 {
		t.Fatal("no place is kept")
	}
	d.keys("enter", "G", "q")
	if s.stops[id] != 0 {
		t.Errorf("block %d is kept of a story that was read", s.stops[id])
	}
}

func TestKeepsThePlaceOnQuitting(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 80, 24, Options{})
	d.keys("enter", "space", "ctrl+c")
	if s.stops[d.m.actions.reading.ID] == 0 || !d.quit {
		t.Errorf("place %d, quit %t", s.stops[d.m.actions.reading.ID], d.quit)
	}
}

func TestQuitsWhenAllIsKept(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 24, Options{})
	_, mark := d.m.Update(press("m"))
	_, quit := d.m.Update(press("q"))
	_ = quit // waits for the write, and not for ever
	if d.quit {
		t.Fatal("quit before the mark was kept")
	}
	d.run(mark)
	if !d.quit {
		t.Error("did not quit after it")
	}
}

// revise changes the text of a story.
func (s *fakeLibrary) revise(id articles.ID) {
	story := s.stories[id]
	story.Revised = today
	story.Earlier = &articles.Document{Blocks: append([]articles.Block(nil), story.Blocks...)}
	story.Earlier.Blocks[3] = articles.Paragraph{Text: articles.Plain("Paragraph 3. The tide came in over the low quay wall. Four boats were lost.")}
	story.Blocks = append([]articles.Block(nil), story.Blocks...)
	story.Blocks[3] = articles.Paragraph{Text: articles.Plain("Paragraph 3. The tide came in over the long quay wall. Five boats were lost.")}
	s.stories[id] = story
}

func TestShowsWhatWasChangedInAStory(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 80, 24, Options{})
	h, _ := d.m.list.Selected()
	s.revise(h.ID)
	d.keys("enter")
	d.says("updated 12:00, d shows how")
	d.keys("d")
	d.says("low long quay wall. Four Five\n")
	d.says("d shows the text")
	d.keys("d")
	d.says("updated 12:00, d shows how")
	if strings.Contains(d.screen(), "Four") {
		t.Error("the earlier text is still there")
	}
	d.keys("J", "d")
	d.says("the text has not changed since it came")
}

func TestTheListTellsTheMinutesOfThePage(t *testing.T) {
	s := newLibrary(5)
	d := newTerminal(t, s, 80, 24, Options{})
	h, _ := d.m.list.Selected()
	if h.Minutes() == 5 {
		t.Fatal("the list knows already")
	}
	d.keys("enter")
	d.says("5 min read")
	d.keys("q")
	if now, _ := d.m.list.Selected(); now.ID != h.ID || now.Minutes() != 5 {
		t.Errorf("the list has %d minutes", now.Minutes())
	}
	d.send(changed{progress: articles.Progress{Version: 2, Done: true}})
	if now, _ := d.m.list.Selected(); now.ID != h.ID || now.Minutes() != 5 {
		t.Errorf("the next list has %d minutes", now.Minutes())
	}
}
