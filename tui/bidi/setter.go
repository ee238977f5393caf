package bidi

import (
	"strings"

	"lede/tui/cells"
)

// Terminal is what a terminal does with text that runs from right to left. What
// each does was tried in it.
type Terminal uint8

// The kinds of terminals.
const (
	Cells    Terminal = iota // shows cells as they come: xterm, foot, Alacritty; VTE, once it is told so
	Words                    // turns each word and joins its letters: kitty
	Reorders                 // turns whole rows itself: mlterm, Konsole
)

// Guess is what the environment says of the terminal, until it has been asked.
func Guess(environ []string) Terminal {
	set := map[string]string{}
	for _, variable := range environ {
		name, value, _ := strings.Cut(variable, "=")
		set[name] = value
	}
	switch {
	case set["TERM"] == "xterm-kitty", set["KITTY_WINDOW_ID"] != "":
		return Words
	case set["TERM_PROGRAM"] == "Apple_Terminal", set["KONSOLE_VERSION"] != "":
		return Reorders
	case set["VTE_VERSION"] != "" && set["TMUX"] != "":
		return Reorders // tmux does not hand on what VTE is told
	}
	return Cells
}

// Setter puts the rows of screens into the order of their cells. The zero value is
// ready. It keeps the rows of the last screen, most of which come again.
type Setter struct {
	Terminal Terminal
	made     map[made]string
}

// made is for what a row was set.
type made struct {
	row      string
	terminal Terminal
	measure  cells.Measure
}

// Screen sets the rows of a screen. One without letters that run left is returned as
// it is.
func (s *Setter) Screen(screen string, m cells.Measure) string {
	if !Turns(screen) {
		return screen
	}
	last := s.made
	s.made = make(map[made]string, len(last))
	rows := strings.Split(screen, "\n")
	for i, row := range rows {
		if !Turns(row) {
			continue
		}
		key := made{row, s.Terminal, m}
		set, ok := last[key]
		if !ok {
			set = Row(row, s.Terminal, m)
		}
		s.made[key], rows[i] = set, set
	}
	return strings.Join(rows, "\n")
}

// Turns reports whether there is anything to be set.
func Turns(s string) bool { return Has(s) || strings.Contains(s, markOpen) }

// Row sets one row. It has as many cells as before, and more only where a mark wants
// text to stand farther at the right.
func Row(row string, t Terminal, m cells.Measure) string {
	if t == Reorders && !strings.Contains(row, markOpen) {
		return row
	}
	r := parseRow(row, m)
	var w writer
	for _, p := range r.paragraphs() {
		w.cells(p.set(t))
	}
	w.become(r.end)
	w.out.WriteString(r.trailing)
	return w.out.String()
}

// Column returns which column of a row, as it is read, stands in one of the screen.
func Column(row string, onScreen int, m cells.Measure) int {
	if !Turns(row) {
		return onScreen
	}
	at := 0
	for _, p := range parseRow(row, m).paragraphs() {
		for _, c := range p.set(Cells) {
			if at += c.width; at > onScreen {
				return c.column
			}
		}
	}
	return onScreen
}
