package chooser_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/tui/cells"
	. "lede/tui/chooser"
	"lede/tui/keys"
)

func newPane(at int) *Pane {
	m := keys.Preset("")
	k := KeyMap{
		Down: m.Bind("", "down"), Up: m.Bind("", "up"), PageDown: m.Bind("", "page-down"), PageUp: m.Bind("", "page-up"),
		Top: m.Bind("", "top"), Bottom: m.Bind("", "bottom"),
	}
	var rows []Row
	for _, c := range "abcdefghij" {
		rows = append(rows, Row{Text: "row " + string(c) + strings.Repeat(" long", 20), Detail: string(c) + ".example", Indent: 2})
	}
	return New("Links", rows, at, k, Styles{Cells: cells.Runes, Cursor: "\x1b[1m"})
}

func TestTheCursorMovesWithinTheRowsThatAreShown(t *testing.T) {
	t.Parallel()
	p := newPane(3)
	if p.Selected() != 3 {
		t.Fatalf("on %d", p.Selected())
	}
	for _, tt := range []struct {
		key  string
		want int
	}{{"j", 4}, {"k", 3}, {"G", 9}, {"j", 9}, {"g", 0}, {"k", 0}, {"space", 5}, {"b", 0}} {
		msg := tea.KeyPressMsg{Text: tt.key, Code: rune(tt.key[0])}
		if tt.key == "space" {
			msg = tea.KeyPressMsg{Text: " ", Code: ' '}
		}
		if !p.Move(msg, 8) || p.Selected() != tt.want {
			t.Errorf("%s: on %d", tt.key, p.Selected())
		}
	}
	if p.Move(tea.KeyPressMsg{Text: "z", Code: 'z'}, 8) {
		t.Error("z moves")
	}
	p.Narrow("D.EXAMPLE row")
	if at, count := p.Position(); p.Selected() != 3 || at != 1 || count != 1 {
		t.Errorf("on %d, %d of %d", p.Selected(), at, count)
	}
	p.Narrow("nowhere")
	if at, count := p.Position(); p.Selected() != -1 || at != 0 || count != 0 || !strings.Contains(p.View(40, 8), "nothing matches") {
		t.Error("something matches")
	}
}

func TestTheListFitsTheScreen(t *testing.T) {
	t.Parallel()
	p := newPane(8)
	for _, width := range []int{1, 5, 20, 40, 80, 200} {
		for _, height := range []int{0, 1, 2, 3, 8, 40} {
			lines := strings.Split(p.View(width, height), "\n")
			if len(lines) != max(1, height) {
				t.Errorf("%d lines of %d", len(lines), height)
			}
			for _, line := range lines {
				if w := cells.Runes.Width(line); w > width && width >= 20 {
					t.Errorf("%d columns of %d: %q", w, width, ansi.Strip(line))
				}
			}
			if height == 8 && width >= 20 && !strings.Contains(p.View(width, height), "▌") {
				t.Errorf("the cursor is not shown:\n%s", p.View(width, height))
			}
		}
	}
	if !p.Click(2) || p.Click(0) || p.Click(99) {
		t.Error("a click is not taken for its row")
	}
}
