package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Here marks where in a line the terminal's cursor belongs: on what is chosen, or
// where a letter would be typed. Like an anchor it is a private string of ECMA-48
// without cells, and never reaches the terminal.
const Here = anchorOpen + "here" + stringEnd

// Locate takes the marks out of the lines of a screen, and returns the cell of the
// first one, from 0 on.
func (m Measure) Locate(screen string) (rest string, x, y int, found bool) {
	at := strings.Index(screen, Here)
	if at < 0 {
		return screen, 0, 0, false
	}
	before := screen[:at]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.ReplaceAll(screen, Here, ""), m.Width(before[start:]), strings.Count(before, "\n"), true
}

// Mark puts Here into a column of a line, behind its end if need be.
func (m Measure) Mark(line string, column int) string {
	decode := ansi.DecodeSequence[string]
	if m == Runes {
		decode = ansi.DecodeSequenceWc[string]
	}
	at, width, state := 0, 0, byte(0)
	for at < len(line) && width < column {
		_, w, n, next := decode(line[at:], state, nil)
		at, width, state = at+n, width+w, next
	}
	return line[:at] + strings.Repeat(" ", max(0, column-width)) + Here + line[at:]
}
