package reader

import (
	"strings"
	"testing"

	"lede/articles"
)

// atTop is the first paragraph's number on the screen.
func atTop(p *Pane) string {
	_, after, _ := strings.Cut(screen(p), "Paragraph ")
	number, _, _ := strings.Cut(after, ".")
	return number
}

func TestTheBlockAtTheTopStaysInAnotherWidth(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 30)}, 70, 10)
	open(p, "a")
	find(p, "paragraph 17.")
	press(p, "esc")
	p.Clear()
	p.top = p.page.lineOf(blockOf(t, p, "Paragraph 17."))
	p.draw()
	for _, width := range []int{24, 60, 33, 120, 45, 70} {
		run(p, p.Resize(width, 10))
		if got := atTop(p); got != "17" {
			t.Errorf("in %d columns paragraph %s is the first:\n%s", width, got, screen(p))
		}
	}
}

func TestTheLineWithinALongBlockStaysInAnotherWidth(t *testing.T) {
	words := make([]string, 600)
	for i := range words {
		words[i] = "w" + strings.Repeat("o", i%5)
	}
	words[300] = "HALFWAY"
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{text("Before."), text(strings.Join(words, " ")), text("After.")}}}
	p := newPane(t, shelf{"a": s}, 60, 12)
	open(p, "a")
	find(p, "halfway")
	press(p, "esc")
	for _, width := range []int{36, 100, 44, 60} {
		run(p, p.Resize(width, 12))
		shows(t, p, "HALFWAY")
	}
}

func blockOf(t *testing.T, p *Pane, words string) int {
	t.Helper()
	for i, b := range p.story.Blocks {
		if v, ok := b.(articles.Paragraph); ok && strings.HasPrefix(v.Text.String(), words) {
			return i
		}
	}
	t.Fatalf("no block begins with %q", words)
	return 0
}

func TestTheBlockAtTheTopStaysWhenWhatWasPutAsideIsShown(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 30)}, 70, 10)
	open(p, "a")
	p.top = p.page.lineOf(blockOf(t, p, "Paragraph 21."))
	p.draw()
	press(p, "H")
	if got := atTop(p); got != "21" {
		t.Errorf("paragraph %s is the first", got)
	}
}

func TestKeepsTheBlockWhereAStoryWasLeft(t *testing.T) {
	s := story("a", 30)
	p := newPane(t, shelf{"a": s}, 70, 10)
	open(p, "a")
	if _, block, ok := p.Place(); ok || block != 0 {
		t.Errorf("an unread story was left at block %d", block)
	}
	at := blockOf(t, p, "Paragraph 12.")
	p.top = p.page.lineOf(at)
	if id, block, ok := p.Place(); !ok || block != at || id != "a" {
		t.Errorf("left at block %d of %q, want %d", block, id, at)
	}
	p.Stopped(at)
	if _, _, ok := p.Place(); ok {
		t.Error("the same place is kept twice")
	}
	press(p, "G")
	if _, block, ok := p.Place(); !ok || block != 0 {
		t.Errorf("what was read to its end was left at block %d", block)
	}
}

func TestGoesOnWhereAStoryWasLeft(t *testing.T) {
	s := story("a", 30)
	p := newPane(t, shelf{"a": s}, 70, 10)
	open(p, "a")
	s.Stop = blockOf(t, p, "Paragraph 12.")
	p = newPane(t, shelf{"a": s}, 70, 10)
	cmd := p.Open("a")
	p.Resume()
	run(p, cmd)
	if got := atTop(p); got != "12" {
		t.Errorf("it begins with paragraph %s", got)
	}
	if got := p.Status(80); got != "you stopped here · g: from the beginning" {
		t.Errorf("status %q", got)
	}
	press(p, "g")
	if p.top != 0 || strings.Contains(p.Status(80), "stopped") {
		t.Errorf("line %d, status %q", p.top, p.Status(80))
	}
}

func TestDoesNotGoOnWhereTheReaderHasScrolled(t *testing.T) {
	s := story("a", 30)
	s.Stop = 12
	p := newPane(t, shelf{"a": s}, 70, 10)
	open(p, "a")
	press(p, "j")
	p.Resume()
	if p.top != 1 {
		t.Errorf("it has jumped to line %d", p.top)
	}
}

func TestTheReaderComesBackFromTheChangesToWhereHeWas(t *testing.T) {
	s := story("a", 30)
	earlier := articles.Document{Blocks: append([]articles.Block(nil), s.Blocks...)}
	earlier.Blocks[4] = text("Paragraph 3 said something else entirely before it was edited.")
	s.Earlier = &earlier
	s.Revised = noon
	p := newPane(t, shelf{"a": s}, 70, 10)
	open(p, "a")
	at := blockOf(t, p, "Paragraph 20.")
	p.top = p.page.lineOf(at)
	p.draw()
	press(p, "d")
	shows(t, p, "something else entirely")
	if got := p.Status(80); got != "updated 12:00, d shows the text" {
		t.Errorf("status %q", got)
	}
	if _, block, _ := p.Place(); block != at {
		t.Errorf("while the changes are shown the place is block %d, want %d", block, at)
	}
	run(p, p.Resize(50, 10))
	shows(t, p, "something")
	press(p, "d")
	if got := atTop(p); got != "20" {
		t.Errorf("back at paragraph %s:\n%s", got, screen(p))
	}
}

func TestSaysThatNothingWasChanged(t *testing.T) {
	p := newPane(t, shelf{"a": story("a", 3)}, 70, 10)
	press(p, "d") // nothing is there to have changed
	open(p, "a")
	press(p, "d")
	if got := p.Status(80); got != "the text has not changed since it came" {
		t.Errorf("status %q", got)
	}
}

func TestTheLineAtTheTopStaysInItsBlockAsFarIn(t *testing.T) {
	long := text(strings.Repeat("The tide came in over the long quay wall. ", 40))
	s := articles.Story{ID: "a", Document: articles.Document{Blocks: []articles.Block{long, long, text("After.")}}}
	p := newPane(t, shelf{"a": s}, 60, 6)
	open(p, "a")
	for _, share := range []int{4, 2} {
		first, size := p.page.block(1)
		p.top = first + size/share
		for _, width := range []int{30, 44, 60} {
			run(p, p.Resize(width, 6))
			first, size := p.page.block(1)
			if got, want := p.top-first, size/share; got < want-2 || got > want+2 {
				t.Errorf("in %d columns %d lines into the block, want %d", width, got, want)
			}
		}
	}
}
