package cells_test

import (
	"strings"
	"testing"

	"lede/tui/cells"
)

func TestFitsTextIntoCells(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  string
	}{
		{"tide", 4, "tide"},
		{"tides", 4, "tid…"},
		{"tide", 0, ""},
		{"tide", -3, ""},
		{"潮汐表", 6, "潮汐表"},
		{"潮汐表", 5, "潮汐…"},
		{"潮汐表", 4, "潮…"},
		{"\x1b[1mtides\x1b[m", 4, "\x1b[1mtid…\x1b[m"},
	} {
		if got := cells.Fit(tt.text, tt.width); got != tt.want {
			t.Errorf("%q in %d cells is %q, want %q", tt.text, tt.width, got, tt.want)
		}
	}
}

func TestFillsCellsAndNotBytes(t *testing.T) {
	for _, got := range []string{cells.Pad("潮", 4), cells.PadLeft("潮", 4), cells.Spread("潮", "x", 4), cells.Pad("\x1b[1ma\x1b[m", 4)} {
		if w := cells.Width(got); w != 4 {
			t.Errorf("%q is %d cells wide", got, w)
		}
	}
	if got := cells.Pad("tide", 2); got != "tide" {
		t.Errorf("what is wider already became %q", got)
	}
	if got := cells.Spread("left", "right", 3); got != "left right" {
		t.Errorf("without room: %q", got)
	}
}

func TestPaintsOnlyWhatIsThere(t *testing.T) {
	for _, tt := range []struct{ style, text, want string }{
		{"\x1b[1m", "a", "\x1b[1ma\x1b[m"}, {"", "a", "a"}, {"\x1b[1m", "", ""},
	} {
		if got := cells.Paint(tt.style, tt.text); got != tt.want {
			t.Errorf("%q in %q is %q", tt.text, tt.style, got)
		}
	}
}

func TestWrapsEveryWordIntoTheWidth(t *testing.T) {
	text := "the harbourmasterandhisdaughter came to the quay"
	for width := -1; width < 30; width++ {
		broken := cells.Wrap(text, width)
		for _, line := range broken {
			if cells.Width(line) > max(1, width) {
				t.Errorf("in %d cells: %q", width, line)
			}
		}
		if got := strings.Join(strings.Fields(strings.Join(broken, "")), ""); got != strings.ReplaceAll(text, " ", "") {
			t.Errorf("in %d cells letters are lost: %q", width, got)
		}
	}
}
