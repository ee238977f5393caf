package headlines

import (
	"strings"

	"lede/tui/cells"
)

// brokenTitles are headlines that were broken into lines: a key press asks for
// the lines of all that is on the screen, more than once.
type brokenTitles map[brokenTitle][]string

type brokenTitle struct {
	text        string
	width, most int
	starred     bool
	alone       bool
}

// mostBroken is how many headlines are remembered.
const mostBroken = 2048

// lines breaks a headline into at most so many lines, with a star behind the last.
func (b brokenTitles) lines(m cells.Measure, text string, width, most int, star bool) []string {
	return b.find(brokenTitle{text, width, most, star, false}, m.Lines, m)
}

// alone does so for a headline with nothing beside its last line, which is no lone
// word.
func (b brokenTitles) alone(m cells.Measure, text string, width, most int, star bool) []string {
	return b.find(brokenTitle{text, width, most, star, true}, func(text string, width, most int) []string {
		return unwidowed(m, text, width, most)
	}, m)
}

// lineBreaker breaks text into at most so many lines of so many cells.
type lineBreaker func(text string, width, most int) []string

func (b brokenTitles) find(key brokenTitle, broken lineBreaker, m cells.Measure) []string {
	if lines, ok := b[key]; ok {
		return lines
	}
	if len(b) >= mostBroken {
		clear(b)
	}
	b[key] = key.set(m, broken)
	return b[key]
}

// leastLast is the least that a last line has, in cells, of a script without spaces.
const leastLast = 5

// unwidowed breaks a headline in as many lines, but shorter ones, where its last line
// is a lone short word.
func unwidowed(m cells.Measure, text string, width, most int) []string {
	lines := m.Lines(text, width, most)
	lone := func(lines []string) bool {
		last := lines[len(lines)-1]
		return m.Width(last) < leastLast || !strings.Contains(last, " ") && strings.HasSuffix(text, " "+last) && m.Width(last) < width/4
	}
	if len(lines) < 2 || !lone(lines) {
		return lines
	}
	for w := width - 1; w > width/2; w-- {
		narrower := m.Wrap(text, w)
		if len(narrower) > len(lines) {
			break
		}
		if !lone(narrower) {
			return narrower
		}
	}
	return lines
}

// set breaks the headline, with room for its star behind the last line.
func (t brokenTitle) set(m cells.Measure, broken lineBreaker) []string {
	lines := broken(t.text, t.width, t.most)
	if !t.starred {
		return lines
	}
	last := len(lines) - 1
	switch {
	case m.Width(lines[last]+starred) <= t.width:
	case len(lines) < t.most:
		lines = broken(t.text, t.width-m.Width(starred), t.most)
		last = len(lines) - 1
		lines[last] = m.Fit(lines[last], t.width-m.Width(starred))
	default:
		lines[last] = m.Fit(lines[last], t.width-m.Width(starred))
	}
	lines[last] += starred
	return lines
}
