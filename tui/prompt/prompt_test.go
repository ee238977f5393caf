package prompt

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestTypesAndTakesBack(t *testing.T) {
	var l Line
	for _, r := range "night tide" {
		l.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	l.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
	if got := l.String(); got != "night tid" {
		t.Fatalf("after a backspace: %q", got)
	}
	l.Update(tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl})
	if got := l.String(); got != "night " {
		t.Fatalf("after ^w: %q", got)
	}
	l.Update(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
	if got := l.String(); got != "" {
		t.Fatalf("after ^u: %q", got)
	}
}

func TestPasteBringsNoControls(t *testing.T) {
	var l Line
	l.Update(tea.PasteMsg{Content: "a\x1b[31m\nb\u202e\u009b"})
	if got := l.String(); got != "a[31m b" {
		t.Fatalf("pasted %q", got)
	}
}

func TestShowsTheEndOfALongLine(t *testing.T) {
	var l Line
	l.Set("一二三四五六七八九十")
	for width := 1; width < 24; width++ {
		if got := ansi.StringWidth(l.View(width)); got > width {
			t.Errorf("width %d: %d columns", width, got)
		}
	}
}
