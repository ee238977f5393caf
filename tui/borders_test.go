package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// kept are the borders that an interface has remembered.
type kept []Borders

func (k *kept) keep(_ context.Context, b Borders) error {
	*k = append(*k, b)
	return nil
}

func TestKeysMoveTheBorderOfThePaneThatHasThem(t *testing.T) {
	var k kept
	s := newLibrary(20).withTallies()
	d := newTerminal(t, s, 200, 24, Options{KeepBorders: k.keep})
	list, sidebar := d.m.screen.list.width, d.m.screen.sidebar.width
	d.keys(">", ">", "<")
	if got := d.m.screen.list.width; got != list+borderStep {
		t.Errorf("the list has %d columns, want %d", got, list+borderStep)
	}
	d.keys("tab", "<")
	if got := d.m.screen.sidebar.width; got != sidebar-borderStep {
		t.Errorf("the sidebar has %d columns, want %d", got, sidebar-borderStep)
	}
	want := Borders{List: list + borderStep, Sidebar: sidebar - borderStep}
	if len(k) != 4 || k[3] != want {
		t.Errorf("remembered %v, want %v at last", k, want)
	}
	again := newTerminal(t, s, 200, 24, Options{Borders: want})
	if now := again.m.screen; now.list.width != want.List || now.sidebar.width != want.Sidebar {
		t.Errorf("the next time: %d and %d columns", now.list.width, now.sidebar.width)
	}
}

func TestTheMouseDragsABorder(t *testing.T) {
	var k kept
	d := newTerminal(t, newLibrary(20), 130, 24, Options{KeepBorders: k.keep})
	at := d.m.screen.list.width
	d.send(tea.MouseMotionMsg{X: 90, Y: 5, Button: tea.MouseLeft})
	if d.m.screen.list.width != at {
		t.Error("a border moves that nobody has taken hold of")
	}
	d.send(tea.MouseClickMsg{X: at, Y: 5, Button: tea.MouseLeft})
	d.send(tea.MouseMotionMsg{X: 60, Y: 9, Button: tea.MouseLeft})
	d.fits("while it is dragged")
	if d.m.screen.list.width != 60 || len(k) != 0 {
		t.Errorf("the list has %d columns; remembered %v", d.m.screen.list.width, k)
	}
	d.send(tea.MouseReleaseMsg{X: 60, Y: 9, Button: tea.MouseLeft})
	d.send(tea.MouseMotionMsg{X: 80, Y: 9, Button: tea.MouseLeft})
	if d.m.screen.list.width != 60 || len(k) != 1 || k[0].List != 60 {
		t.Errorf("after it is let go: %d columns; remembered %v", d.m.screen.list.width, k)
	}
	d.send(tea.MouseClickMsg{X: 60, Y: 5, Button: tea.MouseLeft})
	for _, x := range []int{-4, 0, 3, 129, 500} {
		d.send(tea.MouseMotionMsg{X: x, Y: 9, Button: tea.MouseLeft})
		if s := d.m.screen; s.list.width < leastPane || s.story.width < leastPane {
			t.Errorf("dragged to %d: %d and %d columns", x, s.list.width, s.story.width)
		}
	}
}

func TestAListOfOneStoryStepsAside(t *testing.T) {
	d := newTerminal(t, newLibrary(1), 130, 24, Options{})
	d.says("│")
	d.keys("enter")
	if strings.Contains(d.screen(), "│") || d.m.screen.story.width != 130 {
		t.Errorf("the list stays beside its only story:\n%s", d.screen())
	}
	d.keys("q")
	d.says("│")
}

func TestWithoutABorderAKeySaysSo(t *testing.T) {
	d := newTerminal(t, newLibrary(3), 80, 24, Options{})
	d.keys(">")
	d.says("no border to move")
}
