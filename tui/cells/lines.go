package cells

import "strings"

// Lines breaks s between words into at most so many lines of so many cells, with
// "…" where something is missing.
func (m Measure) Lines(s string, width, most int) []string {
	if len(s) <= width {
		return []string{m.Clean(s)} // no character is wider than its bytes are many
	}
	lines := m.Wrap(s, width)
	if most = max(1, most); len(lines) <= most {
		return lines
	}
	rest := strings.Join(lines[most-1:], " ")
	return append(lines[:most-1:most-1], m.Fit(rest, width))
}

// Wrap breaks s into lines of at most so many cells: between words, and behind the
// hyphens of long ones. A word that is wider than a line is broken anywhere.
func (m Measure) Wrap(s string, width int) []string {
	width = max(1, width)
	var lines []string
	for line := range strings.SplitSeq(m.Clean(s), "\n") {
		lines = append(lines, m.wrapLine(line, width)...)
	}
	return lines
}

func (m Measure) wrapLine(s string, width int) []string {
	var lines []string
	line, used := "", 0
	for s != "" {
		var word string
		word, s = nextWord(s)
		needs := m.Width(strings.TrimRight(word, " "))
		if used > 0 && used+needs > width {
			lines = append(lines, strings.TrimSpace(line))
			line, used = "", 0
		}
		if needs > width {
			broken := strings.Split(m.method().Hardwrap(strings.TrimRight(word, " "), width, true), "\n")
			lines = append(lines, broken[:len(broken)-1]...)
			word = broken[len(broken)-1] + " "
		}
		line += word
		used += m.Width(word)
	}
	return append(lines, strings.TrimSpace(line))
}
