package tui

import (
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/tui/bidi"
)

// Who puts text that runs from right to left into order.
const (
	BidiAuto     = "auto"     // lede, unless the terminal does it to whole rows and can't be told not to
	BidiTerminal = "terminal" // the terminal, whatever it is
	BidiLede     = "lede"     // lede, likewise
)

// ordering is what is known of how the terminal treats text from right to left.
type ordering struct {
	rows   bidi.Setter
	who    string // one of the above; auto where empty
	turned bool   // the terminal was told not to order rows
}

// newOrdering begins with what the environment says; the terminal itself is asked.
func newOrdering(who string, environ []string) ordering {
	o := ordering{who: who}
	if o.rows.Terminal = bidi.Guess(environ); o.rows.Terminal == bidi.Reorders && who == BidiLede {
		o.rows.Terminal = bidi.Cells
	}
	if who == BidiTerminal {
		o.rows.Terminal = bidi.Reorders
	}
	return o
}

// ask asks the terminal for its name, and whether it orders rows itself (BDSM, ECMA-48
// 7.2.1; https://terminal-wg.pages.freedesktop.org/bidi/).
func (o *ordering) ask() tea.Cmd {
	if o.who == BidiTerminal {
		return nil
	}
	return tea.Batch(tea.RequestTerminalVersion, tea.Raw(ansi.RequestModeBiDirectionalSupport))
}

// named learns the name of the terminal.
func (o *ordering) named(name string) {
	name = strings.ToLower(name)
	switch {
	case o.who == BidiTerminal:
	case strings.HasPrefix(name, "kitty"):
		o.rows.Terminal = bidi.Words
	case o.who == BidiLede:
	case strings.HasPrefix(name, "mlterm"), strings.HasPrefix(name, "konsole"):
		o.rows.Terminal = bidi.Reorders
	}
}

// reported learns that the terminal orders rows, which it is told not to do. Rows that
// it has shown before are drawn anew when it says that it won't: it keeps with each row
// how that was ordered.
func (o *ordering) reported(setting ansi.ModeSetting) tea.Cmd {
	switch {
	case o.who == BidiTerminal:
	case setting == ansi.ModeReset && o.turned:
		return tea.ClearScreen
	case setting == ansi.ModeSet && !o.turned:
		o.rows.Terminal, o.turned = bidi.Cells, true
		return tea.Raw(ansi.ResetModeBiDirectionalSupport + ansi.RequestModeBiDirectionalSupport)
	case setting == ansi.ModePermanentlySet && o.who != BidiLede:
		o.rows.Terminal = bidi.Reorders
	}
	return nil
}

// give lets the terminal order rows again for other programs.
func (o *ordering) give(out io.Writer) {
	if o.turned {
		_, _ = io.WriteString(out, ansi.SetModeBiDirectionalSupport)
	}
}

// take undoes give.
func (o *ordering) take(out io.Writer) {
	if o.turned {
		_, _ = io.WriteString(out, ansi.ResetModeBiDirectionalSupport)
	}
}

// lend makes a program have the terminal as others have it; nil stays nil.
func (o *ordering) lend(p Program) Program {
	if p == nil || !o.turned {
		return p
	}
	return &lent{Program: p, ordering: o}
}

// lent is a program that has the terminal while it runs.
type lent struct {
	Program
	ordering *ordering
	out      io.Writer
}

// SetStdout implements tea.ExecCommand.
func (l *lent) SetStdout(w io.Writer) {
	l.out = w
	l.Program.SetStdout(w)
}

// Run runs the program with a terminal that orders rows as it does for others.
func (l *lent) Run() error {
	if l.out != nil {
		l.ordering.give(l.out)
		defer l.ordering.take(l.out)
	}
	return l.Program.Run()
}
