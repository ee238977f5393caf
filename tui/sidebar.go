package tui

import (
	"cmp"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

// await waits for the library to change.
func (m *Model) await(pause time.Duration) tea.Cmd {
	m.waiting = true
	return awaitChange(m.ctx, m.library, m.opened, m.progress, pause)
}

// tally asks for the parts of the library. One asking is under way at a time.
func (m *Model) tally() tea.Cmd {
	if m.tallying > 0 {
		m.tallying = 2
		return nil
	}
	m.tallying = 1
	return loadTallies(m.ctx, m.library, m.opened)
}

func (m *Model) handleTallied(msg tallied) tea.Cmd {
	again := m.tallying > 1
	m.tallying = 0
	switch {
	case again || msg.opened != m.opened:
		return m.tally()
	case msg.err != nil:
		m.report(msg.err)
		return nil
	}
	m.sidebar.Set(msg.tallies)
	if m.sidebar.Empty() && m.at == onSidebar {
		m.at = onList
	}
	return nil
}

// openSidebar gives the keys to the sidebar.
func (m *Model) openSidebar() {
	if m.sidebar.Empty() {
		m.note = "what lies in a folder is listed whole - " + keys.First(m.keys.list.By) + " groups it by section or source"
		return
	}
	m.at = onSidebar
	m.sidebar.Home()
}

func (m *Model) handleSidebarKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(msg, m.keys.sidebar.Back):
		m.sidebar.Narrow("")
		m.at = onList
		return nil
	case key.Matches(msg, m.keys.sidebar.Filter):
		m.question = &question{lead: "/", follow: m.sidebar.Narrow}
		return nil
	}
	if m.sidebar.Update(msg) {
		return m.choosePart()
	}
	return nil
}

// choosePart lists the part under the sidebar's cursor.
func (m *Model) choosePart() tea.Cmd {
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
