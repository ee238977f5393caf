package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/cells"
)

// atCursor is what stands on the screen from the terminal's cursor on; ok is false
// where it is hidden.
func (d *terminal) atCursor() (text string, ok bool) {
	v := d.m.View()
	if v.Cursor == nil {
		return "", false
	}
	if strings.Contains(v.Content, cells.Here) {
		d.t.Errorf("a mark is left on the screen")
	}
	line := ansi.Strip(strings.Split(v.Content, "\n")[v.Cursor.Y])
	return cells.Runes.Slice(line, v.Cursor.X, 200), true
}

func TestTheCursorIsOnWhatIsChosen(t *testing.T) {
	for _, tt := range []struct {
		width int
		keys  []string
		want  string
	}{
		{80, nil, "▌• Science · Headline 1 "},
		{80, []string{"j"}, "▌• Headline 0 "},
		{40, []string{"j", "j"}, "▌• Headline 3 "},
		{130, nil, "▌• Headline 1 "},
		{80, []string{"/", "h", "e"}, ""},
		{80, []string{"enter", "tab"}, "the tables"},
		{130, []string{"enter", "tab"}, "the tables"},
		{80, []string{"enter", "/", "l", "o", "n", "g", "enter"}, "long quay"},
		{80, []string{"enter", "/", "l"}, ""},
		{80, []string{"enter"}, " Headline 1 "},
		{80, []string{"enter", "space"}, " tide came in"},
	} {
		d := newTerminal(t, newLibrary(20), tt.width, 24, Options{})
		d.keys(tt.keys...)
		got, ok := d.atCursor()
		if !ok || !strings.HasPrefix(got, tt.want) || tt.want == "" && strings.TrimSpace(got) != "" && !strings.HasPrefix(got, "  ") {
			t.Errorf("%d columns, %q: the cursor is on %q, %t; want %q", tt.width, tt.keys, got, ok, tt.want)
		}
	}
}

func TestTheCursorIsOnTheScreenOrHidden(t *testing.T) {
	for width := 20; width < 220; width += 23 {
		for _, height := range []int{5, 9, 24, 50} {
			d := newTerminal(t, newLibrary(40).withTallies(), width, height, Options{})
			for _, key := range []string{"j", "s", "j", "esc", "enter", "tab", "G", "q", "/", "x", "esc", "?", "q"} {
				d.keys(key)
				if c := d.m.View().Cursor; c != nil && (c.X < 0 || c.X >= width || c.Y < 0 || c.Y >= height) {
					t.Fatalf("%dx%d, %s: the cursor is at %v", width, height, key, c.Position)
				}
			}
		}
	}
}
