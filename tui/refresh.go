package tui

import (
	tea "charm.land/bubbletea/v2"

	"charm.land/bubbles/v2/key"

	"lede/articles"
)

// openFeeds shows the subscriptions, those that failed first asked for where
// the last refresh has any.
func (m *Model) openFeeds() tea.Cmd {
	if m.feeds == nil {
		m.note = "these stories come from files: there are no feeds"
		return nil
	}
	left := m.toList()
	m.at = onFeeds
	failing := m.failed > 0
	m.failed = 0
	return tea.Batch(left, m.feeds.Open(failing))
}

// addFeed asks for the address of a feed.
func (m *Model) addFeed() tea.Cmd {
	cmd := m.openFeeds()
	if m.at == onFeeds {
		m.feeds.Ask()
	}
	return cmd
}

func (m *Model) handleFeedsKey(msg tea.KeyPressMsg) tea.Cmd {
	if key.Matches(msg, m.keys.feeds.Back) {
		if !m.feeds.Back() {
			m.at = onList
		}
		return nil
	}
	return m.feeds.Update(msg)
}

// refreshThis asks the source of the current story, all where it has none.
func (m *Model) refreshThis() tea.Cmd {
	if h, ok := m.current(); ok && h.From != 0 {
		return m.askSources([]articles.SourceID{h.From})
	}
	return m.askSources(nil)
}

// askSources begins a refresh; without subscriptions the list is made anew.
func (m *Model) askSources(ids []articles.SourceID) tea.Cmd {
	if m.options.Subscriptions == nil || m.away {
		return m.list.Reload()
	}
	m.failed = 0
	return tea.Batch(beginRefresh(m.ctx, m.options.Subscriptions, ids), m.awaitRefresh())
}

// awaitRefresh waits for the refresh to get on, whoever has begun it.
func (m *Model) awaitRefresh() tea.Cmd {
	if m.options.Subscriptions == nil || m.awaiting {
		return nil
	}
	m.awaiting = true
	return awaitRefresh(m.ctx, m.options.Subscriptions, m.refresh, m.pauses.batch)
}

// handleRefreshed shows how far the refresh has come; when it is over, what
// came of it. The stories themselves are told of by the library.
func (m *Model) handleRefreshed(msg refreshed) tea.Cmd {
	if msg.begun {
		m.report(msg.err)
		return nil
	}
	m.awaiting = false
	if msg.err != nil {
		m.report(msg.err)
		return nil
	}
	if msg.state.Version == m.refresh.Version {
		return nil // there is nothing to come
	}
	was := m.refresh
	m.refresh = msg.state
	cmd := m.awaitRefresh()
	if m.at == onFeeds {
		cmd = tea.Batch(cmd, m.feeds.Reload())
	}
	if was.Running && !msg.state.Running {
		m.failed = msg.state.Failed
		if m.note == "" && m.failed == 0 {
			m.note = cameWords(msg.state.New)
		}
		cmd = tea.Batch(cmd, m.tally())
	}
	return cmd
}

// fullText fetches the page that the current story links to.
func (m *Model) fullText() tea.Cmd {
	h, ok := m.chosen()
	switch {
	case !ok:
		return nil
	case m.options.Subscriptions == nil || h.From == 0:
		m.note = "pages are fetched for feeds that you have subscribed to"
		return nil
	case m.fetching != "":
		m.note = "one page after the other"
		return nil
	}
	m.fetching = h.ID
	return fetchPage(m.ctx, m.options.Subscriptions, h.ID)
}

// complete fetches the page of a story that is opened where its source wants
// the pages of all.
func (m *Model) complete(h articles.Headline) tea.Cmd {
	if m.options.Subscriptions == nil || m.away || h.From == 0 {
		return nil
	}
	return completeStory(m.ctx, m.options.Subscriptions, h.ID)
}

func (m *Model) handleCompleted(msg completed) tea.Cmd {
	if m.story.Wanted() == msg.id {
		return m.story.Reread()
	}
	return nil
}

func (m *Model) handleFetched(msg fetched) tea.Cmd {
	m.fetching = ""
	m.note = "the page's own text"
	m.report(msg.err)
	if m.story.Wanted() == msg.id {
		return m.story.Reread() // it tells why, too
	}
	return nil
}
