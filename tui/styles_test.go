package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestStylesAreSeenAsTheCursorMovesOverThem(t *testing.T) {
	d := newTerminal(t, newLibrary(5), 80, 40, Options{Style: Style{Name: "notty"}})
	d.keys("enter")
	d.command("set style")
	d.says("Styles")
	d.says("Paragraph 5")
	before := d.m.View().Content
	d.keys("g", "j", "j")
	at := d.m.choosing.pane.Selected()
	if d.m.look.style.Name == "notty" || d.m.View().Content == before {
		t.Errorf("row %d is not shown in its style", at)
	}
	d.keys("esc")
	if d.m.look.style.Name != "notty" || d.m.choosing != nil {
		t.Errorf("esc leaves %q", d.m.look.style.Name)
	}
	d.command("set style")
	d.keys("/")
	d.word("dracula")
	d.keys("enter", "enter")
	if d.m.look.style.Name != "dracula" || strings.Contains(d.screen(), "Styles") {
		t.Errorf("enter takes %q", d.m.look.style.Name)
	}
	d.command("set style")
	for _, size := range [][2]int{{20, 5}, {40, 10}, {120, 24}, {200, 60}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.fits("styles")
	}
}
