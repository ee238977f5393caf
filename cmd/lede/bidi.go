package main

import (
	"context"

	"lede/tui"
	"lede/tui/bidi"
	"lede/tui/cells"
)

// ordered is a line that is printed, with its text from right to left as the reader
// asked for.
func (c *console) ordered(o storyFlags, line string) string {
	switch {
	case !bidi.Turns(line):
		return line
	case o.bidi != tui.BidiLede:
		return bidi.Row(line, bidi.Reorders, cells.Runes)
	}
	terminal := bidi.Cells
	if isTerminal(c.stdout) {
		terminal = bidi.Guess(c.environ)
	}
	if terminal == bidi.Reorders {
		terminal = bidi.Cells
	}
	return bidi.Row(line, terminal, cells.Runes)
}

// checkBidi says who orders text from right to left.
func (c *console) checkBidi(context.Context) []finding {
	f := finding{name: "bidi", line: "lede orders text from right to left"}
	switch terminal := bidi.Guess(c.environ); {
	case c.userConfig().Bidi == tui.BidiTerminal:
		f.line = "the terminal orders text from right to left, as the config says"
	case terminal == bidi.Words:
		f.line += ", kitty turns the single words"
	case terminal == bidi.Reorders && c.userConfig().Bidi == tui.BidiAuto:
		f.line = "the terminal orders rows with text from right to left, and mixes what stands beside each other"
	case c.env["VTE_VERSION"] != "":
		f.line += ", and tells the terminal not to"
	}
	return []finding{f}
}
