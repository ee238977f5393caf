package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

// Macro is a row of actions that a key does one after the other.
type Macro struct {
	Name    string // as keys know it: "macro:ctrl+s"
	Actions []string
	In      keys.Place // where it can be used
}

// handleOwnKey answers the keys of the reader's own programs and macros.
func (m *Model) handleOwnKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	if key.Matches(msg, m.keys.Cancel) {
		if !m.stopFollowing() {
			m.programs.cancel()
		}
		return nil, true
	}
	if c, ok := m.command(msg); ok {
		return m.runCommand(c), true
	}
	for _, bound := range m.keys.macros {
		if bound.In&m.screen.focus.place() != 0 && key.Matches(msg, bound.Key) {
			return m.performAll(bound.Actions), true
		}
	}
	return nil, false
}

// performAll does some actions in order, and stops where one can't be done. Where
// several stories are selected, all actions are for them.
func (m *Model) performAll(actions []string) tea.Cmd {
	if on := m.actions.targets(); len(on) > 1 && m.actions.counted == nil {
		m.list.Deselect()
		return m.actions.each(on, func() tea.Cmd { return m.performAll(actions) })
	}
	var cmds []tea.Cmd
	for _, name := range actions {
		cmd, ok := m.perform(name)
		cmds = append(cmds, cmd)
		if !ok {
			break
		}
	}
	return tea.Batch(cmds...)
}

// perform does what a key of an action would do here; ok is false where there
// is no such action.
func (m *Model) perform(name string) (cmd tea.Cmd, ok bool) {
	if at := slices.IndexFunc(m.keys.commands, func(c boundCommand) bool { return c.Name == name }); at >= 0 {
		c := m.keys.commands[at].Command
		if c.In&m.screen.focus.place() == 0 {
			m.status.note = sanitize.Field(name) + " is not offered here"
			return nil, false
		}
		return m.runCommand(c), true
	}
	if keys.In(name)&m.screen.focus.place() == 0 {
		m.status.note = sanitize.Field(name) + " does nothing here"
		return nil, false
	}
	return m.handleBound(keys.Press(name)), true
}

// cleanLine is the first line that a program has printed, or that it is done.
func cleanLine(name, printed string) string {
	for line := range strings.SplitSeq(printed, "\n") {
		if line = sanitize.Field(line); line != "" {
			return line
		}
	}
	return name + ": done"
}

// showPrinted shows what a program has printed as a page.
func (m *Model) showPrinted(msg ran) tea.Cmd {
	text := sanitize.Body(msg.printed)
	if strings.TrimSpace(text) == "" {
		m.status.note = msg.command.Name + ": done, and nothing was printed"
		return nil
	}
	page := articles.Story{ID: articles.NewID("printed by " + msg.command.Name), Format: articles.PlainText}
	page.Meta.Title.Value = sanitize.Title(msg.command.Name)
	page.Meta.Dek.Value = sanitize.Field(msg.subject.Title)
	page.Blocks = []articles.Block{articles.CodeBlock{Text: text}}
	m.visits.feeds = false
	return m.visit(page)
}
