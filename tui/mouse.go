package tui

import tea "charm.land/bubbletea/v2"

// handleClick gives a click to the pane below it, in the pane's own columns.
func (m *Model) handleClick(msg tea.MouseClickMsg) tea.Cmd {
	if m.help.open {
		m.help.open = false
		return nil
	}
	if c := m.choosing; c != nil {
		if c.pane.Click(msg.Y) {
			m.choosing = nil
			return c.choose(c.pane.Selected())
		}
		return nil
	}
	s, x, y := &m.screen, msg.X, msg.Y
	if s.dragged = s.borderAt(x, y); s.dragged != noBorder {
		return nil
	}
	msg.Y -= s.mast
	switch {
	case s.focus == onFeeds:
		return m.feeds.Update(msg)
	case s.sidebarShown() && s.sidebar.has(x, y):
		if m.sidebar.Update(msg) {
			return m.listChosen()
		}
	case s.listShown() && s.front && s.list.has(x, y):
		return m.clickFront(msg.X, msg.Y)
	case s.listShown() && s.list.has(x, y):
		return m.clickList(msg)
	case s.storyShown() && s.story.has(x, y):
		if s.focus != onStory {
			return m.openSelected()
		}
		msg.X -= s.story.x
		return m.story.Update(msg)
	}
	return nil
}

// clickList moves to a story; a second click, or the first where there is no
// room for a preview, opens it.
func (m *Model) clickList(msg tea.MouseClickMsg) tea.Cmd {
	was, _ := m.list.Selected()
	onStoryLine := m.list.OnStory(msg.Y)
	cmd := tea.Batch(m.toList(), m.list.Update(msg))
	now, ok := m.list.Selected()
	if ok && onStoryLine && (!m.screen.both || now.ID == was.ID) {
		return tea.Batch(cmd, m.openSelected())
	}
	return cmd
}

func (m *Model) handleWheel(msg tea.MouseWheelMsg) tea.Cmd {
	s := &m.screen
	switch {
	case m.help.open:
		m.help.handleWheel(msg)
		return nil
	case m.choosing != nil:
		m.choosing.pane.Wheel(msg)
		return m.choosing.follow()
	case s.focus == onFeeds:
		return m.feeds.Update(msg)
	case s.sidebarShown() && s.sidebar.has(msg.X, msg.Y):
		m.sidebar.Update(msg)
		return nil
	case s.listShown() && s.front:
		return m.wheelFront(msg)
	case s.listShown() && s.list.has(msg.X, msg.Y):
		return m.list.Update(msg)
	case s.storyShown():
		return m.story.Update(msg)
	}
	return nil
}
