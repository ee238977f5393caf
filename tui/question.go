package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/tui/prompt"
)

// question is a line that the root asks for at the foot of the screen.
type question struct {
	lead    string // what is asked for: "tag: "
	hint    string // at the right
	line    prompt.Line
	tab     func()               // answers the key; nil where it does nothing
	history *history             // of what was typed; nil where none is kept
	follow  func(string)         // is told what is typed so far; nil where nobody is
	live    func(string) tea.Cmd // likewise, and shows it
	cancel  func() tea.Cmd       // is called where the question is taken back; may be nil
	answer  func(string) tea.Cmd // nil where following is enough
}

// handleAnswer types: Enter answers, Esc takes the question back.
func (m *Model) handleAnswer(msg tea.Msg) tea.Cmd {
	q := m.status.question
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			m.status.question = nil
			if q.history != nil {
				q.history.add(q.line.String())
			}
			if q.answer != nil {
				return q.answer(q.line.String())
			}
			return nil
		case "esc":
			m.status.question = nil
			q.line.Set("")
			if q.cancel != nil {
				return q.cancel()
			}
		case "tab":
			if q.tab != nil {
				q.tab()
			}
			return nil
		case "up", "ctrl+p":
			if q.history != nil {
				q.line.Set(q.history.step(q.line.String(), -1))
				return nil
			}
		case "down", "ctrl+n":
			if q.history != nil {
				q.line.Set(q.history.step(q.line.String(), 1))
				return nil
			}
		}
	}
	if m.status.question != nil {
		q.line.Update(msg)
	}
	if q.follow != nil {
		q.follow(q.line.String())
	}
	if q.live != nil && m.status.question != nil {
		return q.live(q.line.String())
	}
	return nil
}

// handlePaste gives pasted text to whoever is typed to.
func (m *Model) handlePaste(msg tea.PasteMsg) tea.Cmd {
	if m.status.question != nil {
		return m.handleAnswer(msg)
	}
	return m.focused().Update(msg)
}
