package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/tui/prompt"
)

// question is a line that the root asks for at the foot of the screen.
type question struct {
	lead   string // what is asked for: "tag: "
	hint   string // at the right
	line   prompt.Line
	answer func(string) tea.Cmd
}

// handleAnswer types: Enter answers, Esc asks no more.
func (m *Model) handleAnswer(msg tea.Msg) tea.Cmd {
	q := m.question
	if press, ok := msg.(tea.KeyPressMsg); ok {
		switch press.String() {
		case "enter":
			m.question = nil
			return q.answer(q.line.String())
		case "esc":
			m.question = nil
			return nil
		}
	}
	q.line.Update(msg)
	return nil
}

// handlePaste gives pasted text to whoever is typed to.
func (m *Model) handlePaste(msg tea.PasteMsg) tea.Cmd {
	if m.question != nil {
		return m.handleAnswer(msg)
	}
	return m.focused().Update(msg)
}
