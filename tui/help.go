package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// help is the page of keys over the panes.
type help struct {
	open  bool
	top   int
	lines []string
	width int
}

const helpColumn = 46

// helpView draws the page; it is made once for a width.
func (m *Model) helpView() string {
	g := m.geometry
	if m.help.lines == nil || m.help.width != m.width {
		m.help.width = m.width
		m.help.lines = m.helpLines()
	}
	m.help.top = max(0, min(m.help.top, len(m.help.lines)-g.status.y))
	lines := make([]string, g.status.y)
	copy(lines, m.help.lines[m.help.top:])
	return strings.Join(lines, "\n")
}

// helpLines sets the bindings in as many columns as there is room for.
func (m *Model) helpLines() []string {
	parts := [][]string{
		m.helpPart("Everywhere", m.keys.help()),
		m.helpPart("The list", m.keys.list.Help()),
		m.helpPart("The story", m.keys.story.Help()),
		m.helpPart("Sections and sources", m.keys.rail.Help()),
		m.helpPart("Feeds", m.keys.feeds.Help()),
	}
	columns := max(1, min(len(parts), m.width/helpColumn))
	lines := []string{""}
	for len(parts) > 0 {
		row := parts[:min(columns, len(parts))]
		parts = parts[len(row):]
		lines = append(append(lines, beside(row)...), "")
	}
	for i := range lines {
		lines[i] = ansi.Truncate(lines[i], m.width, "…")
	}
	return lines
}

func (m *Model) helpPart(title string, bindings []key.Binding) []string {
	lines := []string{"  " + paint(m.paints.accent, title), ""}
	for _, b := range bindings {
		keys := b.Help().Key
		gap := strings.Repeat(" ", max(1, 9-ansi.StringWidth(keys)))
		lines = append(lines, "  "+paint(m.paints.bold, keys)+gap+paint(m.paints.quiet, b.Help().Desc))
	}
	return lines
}

// beside sets blocks of lines side by side.
func beside(blocks [][]string) []string {
	var lines []string
	for i, block := range blocks {
		for y, line := range block {
			if y == len(lines) {
				lines = append(lines, "")
			}
			fill := max(0, i*helpColumn-ansi.StringWidth(lines[y]))
			lines[y] += strings.Repeat(" ", fill) + line
		}
	}
	return lines
}

// handleHelpKey scrolls the page; any other key closes it.
func (m *Model) handleHelpKey(msg tea.KeyPressMsg) {
	k, page := m.keys.story, max(1, m.geometry.status.y-1)
	switch {
	case key.Matches(msg, k.Down):
		m.help.top++
	case key.Matches(msg, k.Up):
		m.help.top--
	case key.Matches(msg, k.PageDown), key.Matches(msg, k.HalfDown):
		m.help.top += page
	case key.Matches(msg, k.PageUp), key.Matches(msg, k.HalfUp):
		m.help.top -= page
	default:
		m.help.open = false
	}
}
