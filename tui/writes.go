package tui

import tea "charm.land/bubbletea/v2"

// writes runs the commands that change the library one after the other:
// commands run side by side, and an undo must run after the change that it
// reverts. Whoever gets the answer of one calls finished.
type writes struct {
	running bool
	queued  []tea.Cmd
	last    bool // the program ends after them
}

// run returns cmd, or keeps it until those before it have finished.
func (w *writes) run(cmd tea.Cmd) tea.Cmd {
	if w.running {
		w.queued = append(w.queued, cmd)
		return nil
	}
	w.running = true
	return cmd
}

// finished returns the next command, nil where there is none. end reports
// whether the program has waited for this one.
func (w *writes) finished() (next tea.Cmd, end bool) {
	w.running = false
	if len(w.queued) == 0 {
		return nil, w.last
	}
	next = w.queued[0]
	w.queued = w.queued[1:]
	return w.run(next), false
}

// overdue tells that the writes have taken too long to be waited for.
type overdue struct{}
