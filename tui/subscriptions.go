package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/feeds"
)

// handleFeedsMsg does what the screen of the feeds asks the root for.
func (m *Model) handleFeedsMsg(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case feeds.Chosen:
		return m.listSource(msg.Source)
	case feeds.Changed:
		m.actions.did(&undoable{})
		return tea.Batch(m.list.Reload(), m.library.tally())
	case feeds.Wanted:
		return m.refreshSources(msg.IDs)
	case feeds.Undo:
		return m.actions.undo(m.library.home)
	case feeds.Site:
		return m.browsing.browseTo(msg.Address)
	}
	return nil
}

// handleOpenFeedsKey answers the keys that lead to the feeds and the sidebar.
func (m *Model) handleOpenFeedsKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k, onList := m.keys, m.screen.focus == onList
	switch {
	case key.Matches(msg, k.Feeds):
		return m.openFeeds(), true
	case key.Matches(msg, k.AddFeed) && onList:
		return m.addFeed(), true
	case key.Matches(msg, k.Sidebar) && onList:
		m.openSidebar()
		return nil, true
	}
	return nil, false
}

// openFeeds shows the subscriptions, only those that failed where the last
// refresh has any.
func (m *Model) openFeeds() tea.Cmd {
	if m.feeds == nil {
		m.status.note = "these stories come from files: there are no feeds"
		return nil
	}
	left := m.toList()
	m.screen.focus = onFeeds
	failing := m.refreshing.failed > 0
	m.refreshing.failed = 0
	return tea.Batch(left, m.feeds.Open(failing))
}

// addFeed asks for the address of a feed.
func (m *Model) addFeed() tea.Cmd {
	cmd := m.openFeeds()
	if m.screen.focus == onFeeds {
		m.feeds.Ask()
	}
	return cmd
}

func (m *Model) handleFeedsKey(msg tea.KeyPressMsg) tea.Cmd {
	if key.Matches(msg, m.keys.feeds.Back) {
		if !m.feeds.Back() {
			m.screen.focus = onList
		}
		return nil
	}
	return m.feeds.Update(msg)
}

// relist lists everything anew after a change that may have touched any of it.
func (m *Model) relist() tea.Cmd {
	cmd := tea.Batch(m.list.Reload(), m.library.tally())
	if m.screen.focus == onFeeds {
		cmd = tea.Batch(cmd, m.feeds.Reload())
	}
	return cmd
}
