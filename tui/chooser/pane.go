// Package chooser is a list of lines over the panes, of which one is chosen:
// the links of a story, its headings, the reader's programs.
package chooser

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
	"lede/tui/scroll"
)

// Row is a line that can be chosen. Its strings are harmless single lines.
type Row struct {
	Text   string
	Detail string // at the right, quiet
	Indent int    // columns
}

// Styles holds the SGR sequences of the pane.
type Styles struct {
	Cells                        cells.Measure
	Title, Quiet, Cursor, Chosen string
}

// KeyMap holds the bindings that move the cursor.
type KeyMap struct {
	Down, Up, PageDown, PageUp, Top, Bottom key.Binding
}

// Pane is the list. Its methods are called from one goroutine, the root's.
type Pane struct {
	title  string
	rows   []Row
	shown  []int // indexes of the rows that the words leave
	cursor int   // index of shown
	top    int
	keys   KeyMap
	styles Styles
}

// New returns a list of rows with the cursor on the one at index at.
func New(title string, rows []Row, at int, k KeyMap, s Styles) *Pane {
	p := &Pane{title: title, rows: rows, keys: k, styles: s}
	p.Narrow("")
	p.cursor = max(0, min(at, len(rows)-1))
	return p
}

// Restyle sets the styles.
func (p *Pane) Restyle(s Styles) { p.styles = s }

// Narrow leaves the rows that hold all words.
func (p *Pane) Narrow(words string) {
	was := p.Selected()
	p.shown, p.cursor = p.shown[:0], 0
	for i, row := range p.rows {
		if holds(strings.ToLower(row.Text+" "+row.Detail), words) {
			if i == was {
				p.cursor = len(p.shown)
			}
			p.shown = append(p.shown, i)
		}
	}
}

func holds(text, words string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(words)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// Selected returns the index of the row under the cursor, -1 where there is
// none.
func (p *Pane) Selected() int {
	if p.cursor < 0 || p.cursor >= len(p.shown) {
		return -1
	}
	return p.shown[p.cursor]
}

// Position returns where the cursor is among the rows that are shown, from 1
// on, and their number.
func (p *Pane) Position() (at, count int) { return min(p.cursor+1, len(p.shown)), len(p.shown) }

// Move moves the cursor by a key, on a screen of so many lines; ok is false for
// a key that does not.
func (p *Pane) Move(msg tea.KeyPressMsg, height int) (ok bool) {
	k, to := p.keys, p.cursor
	switch {
	case key.Matches(msg, k.Down):
		to++
	case key.Matches(msg, k.Up):
		to--
	case key.Matches(msg, k.PageDown):
		to += max(1, height-headLines-1)
	case key.Matches(msg, k.PageUp):
		to -= max(1, height-headLines-1)
	case key.Matches(msg, k.Top):
		to = 0
	case key.Matches(msg, k.Bottom):
		to = len(p.shown) - 1
	default:
		return false
	}
	p.cursor = max(0, min(to, len(p.shown)-1))
	return true
}

// Click puts the cursor on the row at a line of the screen; ok is false where
// there is none.
func (p *Pane) Click(y int) (ok bool) {
	at := y - headLines + p.top
	if y < headLines || at >= len(p.shown) {
		return false
	}
	p.cursor = at
	return true
}

// Wheel moves the cursor as the mouse wheel turns.
func (p *Pane) Wheel(msg tea.MouseWheelMsg) {
	p.cursor = max(0, min(p.cursor+scroll.Wheel(msg), len(p.shown)-1))
}

// headLines are the lines above the rows.
const headLines = 2

// widest is how far the eye follows from a row to its detail.
const widest = 110

// View draws the list, height lines of width columns at most.
func (p *Pane) View(width, height int) string {
	lines := make([]string, max(0, height))
	room := height - headLines
	if height > 0 {
		lines[0] = "  " + cells.Paint(p.styles.Title, p.styles.Cells.Fit(p.title, width-3))
	}
	if room < 1 {
		return strings.Join(lines, "\n")
	}
	p.top = scroll.Window{Height: room, Total: len(p.shown), Margin: 2}.Follow(p.top, p.cursor, p.cursor+1)
	for y := range room {
		if at := p.top + y; at < len(p.shown) {
			lines[headLines+y] = p.row(at, min(width, widest))
		}
	}
	if len(p.shown) == 0 {
		lines[headLines] = "  " + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit("nothing matches", width-3))
	}
	return strings.Join(lines, "\n")
}

func (p *Pane) row(at, width int) string {
	row, c := p.rows[p.shown[at]], p.styles.Cells
	bar, style := " ", ""
	if at == p.cursor {
		bar, style = cells.Paint(p.styles.Cursor, "▌"), p.styles.Chosen
	}
	room := width - 3 - row.Indent
	detail := c.Fit(row.Detail, room/2)
	text := c.Fit(row.Text, room-c.Width(detail)-2)
	return bar + strings.Repeat(" ", 1+min(row.Indent, max(0, width-4))) +
		c.Fit(c.Pad(cells.Paint(style, text), room-c.Width(detail))+cells.Paint(p.styles.Quiet, detail), max(0, room))
}
