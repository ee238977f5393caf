package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestAStoryIsPipedToACommandLine(t *testing.T) {
	f := &fakePrograms{printed: "  431\n"}
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Programs: f})
	d.keys("j", "|")
	d.says("| text: ")
	d.keys("tab")
	d.says("| body: ")
	d.word("wc -w")
	d.keys("enter")
	h, _ := d.m.list.Selected()
	if c := f.commands[0]; !slices.Equal(c.Argv, []string{"wc", "-w"}) || c.Stdin != "body" || f.subjects[0].ID != string(h.ID) {
		t.Errorf("%+v on %+v", c, f.subjects[0].Title)
	}
	d.says("431 · ? help")
	f.printed = "one\ntwo\n"
	d.keys("enter", "|")
	d.says("| body: ")
	d.keys("up")
	d.says("| body: wc -w")
	d.keys("down")
	d.word("cat")
	d.keys("enter")
	d.says("two")
	if d.m.visits.here == nil {
		t.Fatal("several lines are no page")
	}
	d.keys("|", "up", "enter")
	if last := f.subjects[len(f.subjects)-1]; last.Title != "cat" {
		t.Errorf("the page on the screen is not what is piped, but %q", last.Title)
	}
	d.keys("|")
	d.word(`a "b`)
	d.keys("enter")
	d.says("a quotation mark is left open")
	d.keys("|", "enter")
	if n := len(f.commands); n != 3 {
		t.Errorf("%d commands were run", n)
	}
}

func TestAStoryIsSavedInAFolder(t *testing.T) {
	f := &fakePrograms{}
	d := newTerminal(t, newLibrary(30), 80, 24, Options{Programs: f, SaveIn: "~/news"})
	d.keys("S")
	d.says("save as md in: ~/news")
	d.keys("tab")
	d.says("save as html in: ~/news")
	d.keys("enter")
	d.says("saved as ~/news/lamp.html")
	d.keys("S", "ctrl+u")
	d.word("/tmp")
	d.keys("enter", "S")
	d.says("save as html in: /tmp")
	f.fails = errors.New("/tmp: read-only file system")
	d.keys("enter")
	d.says("read-only file system")
	if !slices.Equal(f.saved, []string{"~/news html", "/tmp html", "/tmp html"}) {
		t.Errorf("%q", f.saved)
	}
	d = newTerminal(t, newLibrary(30), 80, 24, Options{})
	for _, key := range []string{"|", "S"} {
		d.keys(key)
		d.says(errNoPrograms.Error())
	}
}

func TestAPromptRemembersItsLines(t *testing.T) {
	var h history
	for _, line := range []string{"a", "b", "b", "", "c"} {
		h.add(line)
	}
	var seen []string
	for _, by := range []int{-1, -1, -1, -1, 1, 1, 1, 1} {
		seen = append(seen, h.step("typed", by))
	}
	if got := strings.Join(seen, " "); got != "c b a a b c typed typed" {
		t.Error(got)
	}
	for range 1000 {
		h.add("x")
		h.add("y")
	}
	if len(h.lines) != mostRemembered || h.lines[mostRemembered-1] != "y" {
		t.Errorf("%d lines", len(h.lines))
	}
}
