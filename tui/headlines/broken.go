package headlines

import (
	"lede/tui/cells"
)

// brokenTitles are headlines that were broken into lines: a key press asks for
// the lines of all that is on the screen, more than once.
type brokenTitles map[brokenTitle][]string

type brokenTitle struct {
	text        string
	width, most int
	starred     bool
}

// mostBroken is how many headlines are remembered.
const mostBroken = 2048

// lines breaks a headline into at most so many lines, with a star behind the last.
func (b brokenTitles) lines(m cells.Measure, text string, width, most int, star bool) []string {
	key := brokenTitle{text, width, most, star}
	if lines, ok := b[key]; ok {
		return lines
	}
	if len(b) >= mostBroken {
		clear(b)
	}
	b[key] = breakTitle(m, text, width, most, star)
	return b[key]
}

func breakTitle(m cells.Measure, text string, width, most int, star bool) []string {
	lines := m.Lines(text, width, most)
	if !star {
		return lines
	}
	last := len(lines) - 1
	switch {
	case m.Width(lines[last]+starred) <= width:
	case len(lines) < most:
		lines = m.Lines(text, width-m.Width(starred), most)
		last = len(lines) - 1
		lines[last] = m.Fit(lines[last], width-m.Width(starred))
	default:
		lines[last] = m.Fit(lines[last], width-m.Width(starred))
	}
	lines[last] += starred
	return lines
}
