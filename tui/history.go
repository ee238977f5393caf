package tui

// mostRemembered is how many lines a history keeps.
const mostRemembered = 100

// history is what was typed at a prompt before.
type history struct {
	lines []string
	at    int    // index of the line that is shown; len(lines) for what is being typed
	typed string // before an earlier line was looked for
}

// add remembers a line as the last one.
func (h *history) add(line string) {
	if line != "" && (len(h.lines) == 0 || h.lines[len(h.lines)-1] != line) {
		h.lines = append(h.lines, line)
		h.lines = h.lines[max(0, len(h.lines)-mostRemembered):]
	}
	h.at = len(h.lines)
}

// step returns the line before (-1) or after (+1) the one that is shown.
func (h *history) step(shown string, by int) string {
	if h.at >= len(h.lines) {
		h.typed = shown
	}
	h.at = max(0, min(h.at+by, len(h.lines)))
	if h.at == len(h.lines) {
		return h.typed
	}
	return h.lines[h.at]
}
