package prompt

import (
	"strings"
	"testing"

	"lede/tui/bidi"
	"lede/tui/cells"

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

func TestTakesBackLettersAndWordsToTheBeginning(t *testing.T) {
	for _, tt := range []struct {
		given string
		key   tea.KeyPressMsg
		want  string
	}{
		{"", tea.KeyPressMsg{Code: tea.KeyBackspace}, ""},
		{"a", tea.KeyPressMsg{Code: 'h', Mod: tea.ModCtrl}, ""},
		{"潮汐", tea.KeyPressMsg{Code: tea.KeyBackspace}, "潮"},
		{"tide", tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl}, ""},
		{"night tide  ", tea.KeyPressMsg{Code: tea.KeyBackspace, Mod: tea.ModAlt}, "night "},
		{"", tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl}, ""},
		{"tide", tea.KeyPressMsg{Code: tea.KeyLeft}, "tide"},
	} {
		var l Line
		l.Set(tt.given)
		l.Update(tt.key)
		if got := l.String(); got != tt.want {
			t.Errorf("%q after %s is %q, want %q", tt.given, tt.key, got, tt.want)
		}
	}
}

func TestAPasteIsBounded(t *testing.T) {
	var l Line
	l.Update(tea.PasteMsg{Content: strings.Repeat("x", 3*limit)})
	if n := len(l.String()); n != limit {
		t.Errorf("%d letters, want %d", n, limit)
	}
	l.Set("new")
	if l.String() != "new" {
		t.Errorf("the line is %q", l.String())
	}
}

func TestShowsWhatWasTypedWithItsCursor(t *testing.T) {
	var l Line
	l.Set("night tide")
	for width, want := range map[int]string{40: "night tide", 11: "night tide", 10: "ight tide", 1: ""} {
		if got := l.View(width); got != want+cells.Here {
			t.Errorf("in %d columns %q, want %q", width, got, want)
		}
	}
}

func TestWhatIsTypedFromTheRightIsALineOfItsOwn(t *testing.T) {
	for text, want := range map[string]string{"שלום": "/" + cells.Here + " םולש", "שלום a": "/" + cells.Here + " a םולש", "a שלום": "/a םולש" + cells.Here + " "} {
		var l Line
		l.Set(text)
		if got := bidi.Row("/"+l.View(20), bidi.Cells, cells.Runes); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
	var l Line
	l.Set("שלום עולם")
	if got := cells.Runes.Width(l.View(6)); got > 6 {
		t.Errorf("in 6 columns it takes %d", got)
	}
}
