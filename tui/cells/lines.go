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
