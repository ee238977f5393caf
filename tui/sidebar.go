package tui

import (
	"cmp"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

func (m *Model) handleTallied(msg tallied) tea.Cmd {
	again, ok := m.library.counted(msg)
	switch {
	case !ok:
		return again
	case msg.err != nil:
		m.status.report(msg.err)
		return nil
	}
	m.sidebar.Set(msg.tallies)
	if m.sidebar.Empty() && m.screen.focus == onSidebar {
		m.screen.focus = onList
	}
	return nil
}

// openSidebar gives the keys to the sidebar.
func (m *Model) openSidebar() {
	if m.sidebar.Empty() {
		m.status.note = "a folder has no sidebar - " + keys.First(m.keys.list.By) + " groups its stories by section or source"
		return
	}
	m.screen.focus = onSidebar
	m.sidebar.Home()
}

func (m *Model) handleSidebarKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.sidebar.Back):
		m.sidebar.Narrow("")
		m.screen.focus = onList
		return nil
	case key.Matches(msg, m.keys.sidebar.Filter):
		m.status.question = &question{lead: "/", follow: m.sidebar.Narrow}
		return nil
	}
	if m.sidebar.Update(msg) {
		return m.listChosen()
	}
	return nil
}

// listChosen lists the part under the sidebar's cursor.
func (m *Model) listChosen() tea.Cmd {
	t, ok := m.sidebar.Selected()
	if !ok {
		return nil
	}
	return m.listPart(t.Filter, t.Label)
}

func (m *Model) listPart(part, label string) tea.Cmd {
	left := m.toList()
	m.sidebar.Choose(part, label)
	return tea.Batch(left, m.list.List(part))
}

// listSource lists what a source has brought, and nothing else: as the part of
// the sidebar that it is, or else by its address, which no other source has.
func (m *Model) listSource(s articles.Source) tea.Cmd {
	part := query.Format(query.Field{Name: query.Source, Value: s.Title, Exact: true})
	if !m.sidebar.Lists(part) {
		part = query.Format(query.Field{Name: query.Source, Value: s.Address, Exact: true})
	}
	return m.listPart(part, cmp.Or(s.Title, sanitize.ShownAddress(s.Address)))
}
