package tui

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/keys"
)

// keySequence joins keys that are bound together, such as "g g".
type keySequence struct {
	keys    keys.Map
	pressed string // the keys of a sequence so far
}

// next puts a key behind those that it may be the next of, so that a binding of
// several keys is met as one. It waits while they may go on; a key that does
// not go on with them is a key by itself.
func (s *keySequence) next(msg tea.KeyPressMsg, in keys.Place) (whole tea.KeyPressMsg, waits bool) {
	before := s.pressed
	s.pressed = ""
	if before != "" {
		pressed := before + " " + msg.String()
		switch {
		case msg.String() == "esc":
			return msg, true
		case s.keys.Has(in, pressed):
			return tea.KeyPressMsg{Text: pressed, Code: msg.Code}, false
		case s.keys.Begins(in, pressed):
			s.pressed = pressed
			return msg, true
		}
	}
	if s.keys.Begins(in, msg.String()) {
		s.pressed = msg.String()
		return msg, true
	}
	return msg, false
}

// handleKey gives a key to whoever it is for: what is typed, the keys that mean
// the same everywhere, then the pane.
func (m *Model) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case msg.String() == "ctrl+c":
		return m.quit()
	case key.Matches(msg, k.Suspend):
		return tea.Suspend
	case m.status.question != nil:
		return m.handleAnswer(msg)
	case m.focused().Typing():
		return m.focused().Update(msg)
	}
	digit := m.handleDigit(msg)
	waits := digit
	if !digit {
		msg, waits = m.sequence.next(msg, m.screen.focus.place())
	}
	m.status.keyPressed()
	m.preview.seeking = false
	if waits {
		return nil
	}
	count := m.counting.n
	m.counting.n = 0
	m.list.ClearError()
	if m.choosing != nil && !key.Matches(msg, k.Kill) {
		return m.handleChoosingKey(msg)
	}
	if words, ok := m.unknown(msg); ok && !m.help.open {
		m.status.note = words
		return nil
	}
	if count > 0 {
		return m.handleCounted(count, msg)
	}
	return m.handleBound(msg)
}

// handleBound does what a key is bound to.
func (m *Model) handleBound(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case key.Matches(msg, k.Kill):
		return m.quit()
	case key.Matches(msg, k.Redraw):
		return tea.Batch(tea.ClearScreen, m.drawPicturesAgain())
	case m.help.open:
		m.handleHelpKey(msg)
		return nil
	case key.Matches(msg, k.Help):
		m.openHelp()
		return nil
	case key.Matches(msg, k.Command):
		m.askCommand()
		return nil
	}
	return m.handlePaneKey(msg)
}

func (m *Model) handlePaneKey(msg tea.KeyPressMsg) tea.Cmd {
	if cmd, done := m.handleOwnKey(msg); done {
		return cmd
	}
	switch m.screen.focus {
	case onFeeds:
		return m.handleFeedsKey(msg)
	case onSidebar:
		if cmd, done := m.handleBorderKey(msg); done {
			return cmd
		}
		return m.handleSidebarKey(msg)
	}
	for _, handle := range []func(tea.KeyPressMsg) (tea.Cmd, bool){
		m.handlePictureKey, m.handleWelcomeKey, m.actions.handleKey, m.handleRefreshKey, m.handleLinkKey, m.handleOpenFeedsKey, m.handleStepKey,
		m.handleBorderKey, m.handleFrontKey,
	} {
		if cmd, done := handle(msg); done {
			return cmd
		}
	}
	if m.screen.focus == onStory {
		return m.handleStoryKey(msg)
	}
	return m.handleListKey(msg)
}

// handleStepKey answers the other keys that mean the same in list and story.
func (m *Model) handleStepKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case key.Matches(msg, k.Browse):
		return m.browsing.browse(), true
	case key.Matches(msg, k.BrowseRead):
		return m.browsing.browseAndMark(), true
	case key.Matches(msg, k.Play):
		return m.browsing.play(), true
	case key.Matches(msg, k.Copy):
		return m.browsing.copy(), true
	case key.Matches(msg, k.Pipe):
		m.askPipe()
		return nil, true
	case key.Matches(msg, k.Save):
		m.askSave()
		return nil, true
	case key.Matches(msg, k.KeepPage):
		return m.keepPage(), true
	case key.Matches(msg, k.Mute):
		return m.askMute(), true
	case key.Matches(msg, k.Zen):
		m.screen.alone = !m.screen.alone
		return nil, true
	case key.Matches(msg, k.NextStory):
		return m.turn(m.stepStory, 1), true
	case key.Matches(msg, k.PrevStory):
		return m.turn(m.stepStory, -1), true
	case key.Matches(msg, k.NextUnread):
		return m.next(1), true
	case key.Matches(msg, k.PrevUnread):
		return m.next(-1), true
	}
	return nil, false
}

func (m *Model) handleListKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.Quit):
		return m.quit()
	case key.Matches(msg, m.keys.list.By):
		return m.regroup()
	case key.Matches(msg, m.keys.Open) && m.list.OnFolded():
		return m.list.Unfold()
	case key.Matches(msg, m.keys.Open):
		return m.openSelected()
	case key.Matches(msg, m.keys.list.Clear) && m.list.Query().Filter == "" && m.list.Query().Part != "":
		return m.listPart("", "")
	case key.Matches(msg, m.keys.list.Clear) && m.list.Query().Filter == "" && m.library.away:
		return m.goHome()
	}
	return m.list.Update(msg)
}

// quit ends the program as soon as everything is written, and at once when it
// is asked for again.
func (m *Model) quit() tea.Cmd {
	cmd := m.leaveStory()
	if m.actions.writes.last || !m.actions.writes.running {
		return tea.Quit
	}
	m.actions.writes.last = true
	m.status.note = "saving your changes"
	return tea.Batch(cmd, tea.Tick(m.pauses.quit, func(time.Time) tea.Msg { return overdue{} }))
}
