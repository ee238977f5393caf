package tui

import (
	"context"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Borders says how wide the panes are that stand beside the story, in columns; 0
// is as wide as suits the screen.
type Borders struct{ List, Sidebar int }

// The least that a pane is moved down to, how far a key moves a border, and the
// widest that a list is remembered to be.
const (
	leastPane  = 24
	borderStep = 4
)

// border is the right edge of a pane.
type border uint8

const (
	noBorder border = iota
	listBorder
	sidebarBorder
)

// borderAt returns the border in a column of the screen.
func (s *screen) borderAt(x, y int) border {
	switch {
	case !s.both || s.focus == onFeeds || y >= s.status.y || y < s.list.y:
		return noBorder
	case x == s.list.x+s.list.width:
		return listBorder
	case s.beside && x == s.sidebar.width:
		return sidebarBorder
	}
	return noBorder
}

// moveBorder puts a border into a column, as near as the panes allow.
func (s *screen) moveBorder(b border, x int) {
	switch b {
	case listBorder:
		s.borders.List = max(leastPane, min(x-s.list.x, s.width-s.list.x-2-leastPane))
	case sidebarBorder:
		s.borders.Sidebar = max(leastSidebar, min(x, s.width/3))
	}
}

// handleBorderKey moves the border of the pane that has the keys.
func (m *Model) handleBorderKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	var by int
	switch {
	case key.Matches(msg, m.keys.Narrower):
		by = -borderStep
	case key.Matches(msg, m.keys.Wider):
		by = borderStep
	default:
		return nil, false
	}
	s := &m.screen
	switch {
	case !s.both:
		m.status.note = "one pane fills the screen: there is no border to move"
		return nil, true
	case s.beside && s.focus == onSidebar:
		s.moveBorder(sidebarBorder, s.sidebar.width+by)
	default:
		s.moveBorder(listBorder, s.list.x+s.list.width+by)
	}
	return m.keepBorders(), true
}

// handleDrag moves the border that the mouse has taken hold of.
func (m *Model) handleDrag(msg tea.MouseMotionMsg) {
	m.screen.moveBorder(m.screen.dragged, msg.X)
}

// dropBorder lets go of a border.
func (m *Model) dropBorder() tea.Cmd {
	if m.screen.dragged == noBorder {
		return nil
	}
	m.screen.dragged = noBorder
	return m.keepBorders()
}

// keptBorders tells that the borders were written down, or why not.
type keptBorders struct{ err error }

// keepBorders has the borders remembered.
func (m *Model) keepBorders() tea.Cmd {
	keep, borders, ctx := m.options.KeepBorders, m.screen.borders, m.ctx
	if keep == nil {
		return nil
	}
	return m.actions.writes.run(func() tea.Msg { return keptBorders{keep(ctx, borders)} })
}

// KeepBorders remembers the borders for the next time. It is called in commands.
type KeepBorders func(ctx context.Context, b Borders) error
