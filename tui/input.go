package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

// handleKey answers the keys that both panes share and gives the others to
// the pane that has the focus.
func (m *Model) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case msg.String() == "ctrl+c":
		return m.quit()
	case key.Matches(msg, k.Suspend):
		return tea.Suspend
	case m.question != nil:
		return m.handleAnswer(msg)
	case m.focused().Typing():
		return m.focused().Update(msg)
	}
	msg, waits := m.sequence(msg)
	m.note, m.used[m.at], m.seeking = "", true, false
	if waits {
		return nil
	}
	m.list.Forget()
	switch {
	case key.Matches(msg, k.Kill):
		return m.quit()
	case key.Matches(msg, k.Redraw):
		return tea.ClearScreen
	case m.help.open:
		m.handleHelpKey(msg)
		return nil
	case key.Matches(msg, k.Help):
		m.help = help{open: true}
		return nil
	case m.at == onFeeds:
		return m.handleFeedsKey(msg)
	case m.at == onSidebar:
		return m.handleSidebarKey(msg)
	}
	for _, handle := range []func(tea.KeyPressMsg) (tea.Cmd, bool){
		m.handleOfferKey, m.handleStateKey, m.handleSourcesKey, m.handleSharedKey,
	} {
		if cmd, done := handle(msg); done {
			return cmd
		}
	}
	if m.at == onStory {
		return m.handleStoryKey(msg)
	}
	return m.handleListKey(msg)
}

// sequence puts a key behind those that it may be the next of, so that a
// binding of several keys is met as one. It waits while they may go on; a key
// that does not go on with them is a key by itself.
func (m *Model) sequence(msg tea.KeyPressMsg) (whole tea.KeyPressMsg, waits bool) {
	in := map[focus]keys.Place{onList: keys.List, onStory: keys.Story, onSidebar: keys.Sidebar, onFeeds: keys.Feeds}[m.at]
	before := m.prefix
	m.prefix = ""
	if before != "" {
		pressed := before + " " + msg.String()
		switch {
		case msg.String() == "esc":
			return msg, true
		case m.keys.all.Has(in, pressed):
			return tea.KeyPressMsg{Text: pressed, Code: msg.Code}, false
		case m.keys.all.Begins(in, pressed):
			m.prefix = pressed
			return msg, true
		}
	}
	if m.keys.all.Begins(in, msg.String()) {
		m.prefix = msg.String()
		return msg, true
	}
	return msg, false
}

// handleSharedKey answers the other keys that mean the same in list and story.
func (m *Model) handleSharedKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case key.Matches(msg, k.Browse):
		return m.browse(), true
	case key.Matches(msg, k.BrowseRead):
		return tea.Batch(m.browse(), m.change(articles.Change{Act: articles.MarkRead})), true
	case key.Matches(msg, k.Copy):
		return m.copyLink(), true
	case key.Matches(msg, k.Zen):
		m.zen = !m.zen
		return nil, true
	case key.Matches(msg, k.NextStory):
		return m.turn(m.list.Step, 1), true
	case key.Matches(msg, k.PrevStory):
		return m.turn(m.list.Step, -1), true
	case key.Matches(msg, k.NextUnread):
		return m.next(1), true
	case key.Matches(msg, k.PrevUnread):
		return m.next(-1), true
	}
	return nil, false
}

// handleSourcesKey answers the keys that speak of where stories come from.
func (m *Model) handleSourcesKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case key.Matches(msg, k.Refresh):
		return m.refreshThis(), true
	case key.Matches(msg, k.RefreshAll):
		return m.askSources(nil), true
	case key.Matches(msg, k.FullText):
		return m.fullText(), true
	case key.Matches(msg, k.Feeds):
		return m.openFeeds(), true
	case key.Matches(msg, k.AddFeed) && m.at == onList:
		return m.addFeed(), true
	case key.Matches(msg, k.Sidebar) && m.at == onList:
		m.openSidebar()
		return nil, true
	}
	return nil, false
}

func (m *Model) handleListKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.Quit):
		return m.quit()
	case key.Matches(msg, m.keys.Open) && m.list.OnFold():
		return m.list.Unfold()
	case key.Matches(msg, m.keys.Open):
		return m.openSelected()
	case key.Matches(msg, m.keys.list.Clear) && m.list.Query().Filter == "" && m.list.Query().Part != "":
		return m.listPart("", "")
	case key.Matches(msg, m.keys.list.Clear) && m.list.Query().Filter == "" && m.away:
		return m.goHome()
	}
	return m.list.Update(msg)
}

func (m *Model) handleStoryKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "esc" && m.story.Clear():
		return nil
	case key.Matches(msg, m.keys.Back):
		return m.back(msg)
	case key.Matches(msg, m.keys.Open):
		if m.story.LinkChosen() {
			return m.browse()
		}
		return nil
	}
	return m.story.Update(msg)
}

// back goes to the list; from a story that was asked for alone, q quits.
func (m *Model) back(msg tea.KeyPressMsg) tea.Cmd {
	if m.options.Single && key.Matches(msg, m.keys.Quit) {
		return m.quit()
	}
	m.story.Clear()
	return m.toList()
}

// toList gives the keys to the list.
func (m *Model) toList() tea.Cmd {
	cmd := m.leave()
	m.at = onList
	return cmd
}

// turn moves the cursor; in the story, the story follows at once.
func (m *Model) turn(step func(int) tea.Cmd, by int) tea.Cmd {
	if m.at == onStory {
		m.seen, m.pending = "", false
		was, _ := m.list.Selected()
		cmd := step(by)
		if now, ok := m.list.Selected(); !ok || now.ID != was.ID {
			m.pending = true
		} else {
			m.seen = was.ID
		}
		return cmd
	}
	cmd := step(by)
	return tea.Batch(cmd, m.list.Update(nil))
}

// next goes to the next match while there is a search, else to the next
// unread story.
func (m *Model) next(by int) tea.Cmd {
	if m.at == onStory && m.story.Searching() {
		m.story.StepMatch(by)
		return nil
	}
	m.seeking = true
	return m.list.SeekUnread(by)
}

// handleStateKey answers the keys that change the state of stories.
func (m *Model) handleStateKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case key.Matches(msg, k.Mark):
		return m.toggleRead(), true
	case key.Matches(msg, k.Star):
		return m.toggleStar(), true
	case key.Matches(msg, k.Tag):
		m.askForTags()
		return nil, true
	case key.Matches(msg, k.MarkAll) && m.at == onList:
		return m.markAll(), true
	case key.Matches(msg, k.Undo):
		return m.undo(), true
	}
	return nil, false
}

// handleClick gives a click to the pane below it, in the pane's own columns.
func (m *Model) handleClick(msg tea.MouseClickMsg) tea.Cmd {
	if m.help.open {
		m.help.open = false
		return nil
	}
	g, x, y := m.geometry, msg.X, msg.Y
	switch {
	case m.at == onFeeds:
		return m.feeds.Update(msg)
	case m.sidebarShown() && g.sidebar.has(x, y):
		if m.sidebar.Update(msg) {
			return m.choosePart()
		}
	case m.listShown() && g.list.has(x, y):
		return m.clickList(msg)
	case m.storyShown() && g.story.has(x, y):
		if m.at != onStory {
			return m.openSelected()
		}
		msg.X -= g.story.x
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
	if ok && onStoryLine && (!m.geometry.both || now.ID == was.ID) {
		return tea.Batch(cmd, m.openSelected())
	}
	return cmd
}

func (m *Model) handleWheel(msg tea.MouseWheelMsg) tea.Cmd {
	g := m.geometry
	switch {
	case m.help.open:
		return nil
	case m.at == onFeeds:
		return m.feeds.Update(msg)
	case m.sidebarShown() && g.sidebar.has(msg.X, msg.Y):
		m.sidebar.Update(msg)
		return nil
	case m.listShown() && g.list.has(msg.X, msg.Y):
		return m.list.Update(msg)
	case m.storyShown():
		return m.story.Update(msg)
	}
	return nil
}

func (m *Model) sidebarShown() bool { return m.geometry.beside || m.at == onSidebar }
func (m *Model) listShown() bool    { return m.geometry.both || m.at == onList }
func (m *Model) storyShown() bool   { return m.geometry.both || m.at == onStory }
