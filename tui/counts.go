package tui

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/headlines"
)

// mostCounted is the greatest number that stands before a key.
const mostCounted = headlines.MostSelected

// counting is a number that is typed before a key of the list: "5m" marks five
// stories.
type counting struct {
	n       int // 0 where none is typed
	waiting tea.KeyPressMsg
}

// typed is the number as the foot shows it; empty where there is none.
func (c counting) typed() string {
	if c.n == 0 {
		return ""
	}
	return strconv.Itoa(c.n)
}

// handleDigit takes a digit of a count; ok is false for any other key. A digit
// that the reader has bound to something is none.
func (m *Model) handleDigit(msg tea.KeyPressMsg) (ok bool) {
	pressed := msg.String()
	switch {
	case len(pressed) != 1 || pressed < "0" || pressed > "9", m.screen.focus != onList, m.choosing != nil, m.help.open, m.welcoming():
		return false
	case m.sequence.pressed != "", m.keys.all.Has(m.screen.focus.place(), pressed), pressed == "0" && m.counting.n == 0:
		return false
	}
	m.counting.n = min(10*m.counting.n+int(pressed[0]-'0'), mostCounted)
	return true
}

// handleCounted does what a key means as many times, or with so many stories
// from the cursor on.
func (m *Model) handleCounted(n int, msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys.list
	switch {
	case key.Matches(msg, k.Top, k.Bottom) && !m.frontShown():
		return m.list.Go(n - 1)
	case key.Matches(msg, k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.NextGroup, k.Prev, m.keys.NextStory, m.keys.PrevStory):
		cmds := make([]tea.Cmd, n)
		for i := range cmds {
			cmds[i] = m.handleBound(msg)
		}
		return tea.Batch(cmds...)
	case msg.String() == "esc":
		return nil // it takes the number back
	case m.frontShown():
		return m.handleBound(msg)
	}
	m.counting.waiting = msg
	return m.list.Take(n)
}

// handleTaken does what the key behind a count means with the stories that it
// is for.
func (m *Model) handleTaken(msg headlines.Taken) tea.Cmd {
	press := m.counting.waiting
	m.counting.waiting = tea.KeyPressMsg{}
	switch {
	case msg.Err != nil:
		m.status.report(msg.Err)
		return nil
	case key.Matches(press, m.keys.list.Select):
		m.list.SelectAll(msg.Rows)
		return nil
	case len(msg.Rows) == 0:
		return m.handleBound(press)
	}
	return m.actions.each(msg.Rows, func() tea.Cmd { return m.handleBound(press) })
}
