package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
)

// compose joins the ready panes into the screen, and only where something has
// changed.
func (m *Model) compose() {
	m.title, m.cursor = m.windowTitle(), nil
	if m.screen.tooSmall {
		m.view = ""
		if m.screen.width > 0 && m.screen.height > 0 {
			m.view = m.look.cells.Cut("too small: min 20x5", m.screen.width)
		}
		return
	}
	body, foot := m.body(), m.foot()
	if strings.Contains(foot[len(foot)-1], cells.Here) { // something is typed there
		body = strings.ReplaceAll(body, cells.Here, "")
	}
	m.view, m.cursor = m.withCursor(m.ordering.rows.Screen(withFoot(body, foot), m.look.cells))
	m.view = m.look.cells.Anchor(m.look.cells.Clean(m.view))
}

// withCursor takes the mark of the cursor out of a screen. The terminal's own shows
// there, in the shape that its owner likes: magnifiers, braille displays, screen
// readers and input methods follow it.
func (m *Model) withCursor(screen string) (string, *tea.Cursor) {
	screen, x, y, found := m.look.cells.Locate(screen)
	if !found || x >= m.screen.width || y >= m.screen.height {
		return screen, nil
	}
	cursor := tea.NewCursor(x, y)
	cursor.Shape, cursor.Blink = -1, false
	return screen, cursor
}

// withFoot puts lines at the foot of a body, whose last line is the one above a
// foot of one.
func withFoot(body string, foot []string) string {
	lines := strings.Split(body, "\n")
	return strings.Join(append(lines[:max(0, len(lines)+1-len(foot))], foot...), "\n")
}

func (m *Model) body() string {
	switch {
	case m.help.open:
		return m.helpView()
	case m.choosing != nil && m.choosing.moved != nil:
		return m.overBody(m.paneBody())
	case m.choosing != nil:
		return m.choosing.pane.View(m.screen.width, m.screen.status.y)
	}
	return m.paneBody()
}

// paneBody is what the panes show.
func (m *Model) paneBody() string {
	switch {
	case m.screen.focus == onFeeds:
		return m.feeds.View()
	case m.welcoming():
		return m.welcomeView()
	}
	panes := m.panes()
	if m.screen.mast > 0 {
		panes = strings.Join(m.masthead(), "\n") + "\n" + panes
	}
	return panes
}

func (m *Model) panes() string {
	switch {
	case m.screen.both:
		return m.sideBySide()
	case m.screen.focus == onStory:
		return m.story.View()
	case m.screen.focus == onSidebar:
		return m.sidebar.View()
	case m.screen.front && !m.front.Empty():
		return m.front.View()
	}
	return m.list.View()
}

// sideBySide sets the panes beside each other: the sidebar, a space, the list, a
// thin rule, the story.
func (m *Model) sideBySide() string {
	g := &m.screen
	left, right := strings.Split(m.list.View(), "\n"), strings.Split(m.story.View(), "\n")
	var parts []string
	switch {
	case g.beside:
		parts = strings.Split(m.sidebar.View(), "\n")
	case m.screen.focus == onSidebar:
		left = strings.Split(m.sidebar.View(), "\n")
	}
	rule := cells.Paint(m.look.rule, "│") + " "
	var b strings.Builder
	for y := range g.list.height {
		if y > 0 {
			b.WriteByte('\n')
		}
		if g.beside {
			m.look.column(&b, parts, y, g.list.x)
		}
		m.look.column(&b, left, y, g.list.width)
		b.WriteString(rule)
		if y < len(right) {
			b.WriteString(right[y])
		}
	}
	return b.String()
}

// column writes line y of a pane, filled up to width columns.
func (l look) column(b *strings.Builder, lines []string, y, width int) {
	line := ""
	if y < len(lines) {
		line = lines[y]
	}
	l.cells.WritePadded(b, line, width)
}

// windowTitle is the story's headline where a story has the keys.
func (m *Model) windowTitle() string {
	if story, ok := m.story.Story(); ok && m.screen.focus == onStory && story.Meta.Title.Value != "" {
		return m.look.cells.Fit(story.Meta.Title.Value, 120)
	}
	return m.options.Title
}
