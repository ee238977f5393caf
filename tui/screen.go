package tui

import (
	"cmp"

	"lede/tui/keys"
)

// The sizes below which nothing can be read, and from which on list and story
// stand side by side.
const (
	leastWidth   = 20
	leastHeight  = 5
	wideFrom     = 110
	sidebarFrom  = 150 // and from which on the sidebar stands beside them
	sidebarWidth = 28
	leastSidebar = 16
)

// The most cells that are drawn: a terminal may say that it is as large as its
// protocol allows, and a screen of that size would take all memory.
const (
	mostColumns = 1000
	mostRows    = 300
)

// bounded is the part of a screen that is drawn.
func bounded(width, height int) (int, int) { return min(width, mostColumns), min(height, mostRows) }

// focus is the pane that keys go to.
type focus uint8

const (
	onList focus = iota
	onStory
	onSidebar
	onFeeds
)

// place is where the keys of a pane are bound.
func (f focus) place() keys.Place {
	return [...]keys.Place{onList: keys.List, onStory: keys.Story, onSidebar: keys.Sidebar, onFeeds: keys.Feeds}[f]
}

// rect is a part of the screen, in cells.
type rect struct{ x, y, width, height int }

func (r rect) has(x, y int) bool {
	return x >= r.x && x < r.x+r.width && y >= r.y && y < r.y+r.height
}

// screen is the size of the terminal, which pane has the keys, and where every
// pane stands.
type screen struct {
	width, height int
	focus         focus
	alone         bool // a story that has the keys has the whole screen
	single        bool // and so has it because the list holds no other
	front         bool // the front page stands in place of the list, and a story has the screen
	borders       Borders
	dragged       border // that the mouse holds
	geometry
}

// geometry says where everything stands. A pane that is not shown keeps the
// size it would have.
type geometry struct {
	tooSmall bool
	mast     int  // lines of the masthead above the panes
	both     bool // list and story side by side
	beside   bool // the sidebar beside them; else it is shown in place of the list
	sidebar  rect
	list     rect
	story    rect
	status   rect
}

// divide is the one place where the screen is divided. measure is the columns
// of a line of text; parts tells whether there is anything for the sidebar.
func (s *screen) divide(measure int, parts bool) {
	both := s.width >= wideFrom && !s.front && !((s.alone || s.single) && s.focus == onStory)
	body := rect{width: s.width, height: max(0, s.height-1)}
	g := geometry{
		tooSmall: s.width < leastWidth || s.height < leastHeight,
		status:   rect{y: body.height, width: s.width, height: 1},
	}
	if s.height >= mastheadFrom && s.width >= mastheadWidth && (both && s.focus != onFeeds || s.focus == onList || s.focus == onSidebar) {
		g.mast = mastheadLines
		body.y, body.height = g.mast, body.height-g.mast
	}
	g.sidebar, g.list, g.story = body, body, body
	if both {
		g.sideBySide(s.width, measure, parts, s.borders)
	}
	s.geometry = g
}

func (g *geometry) sideBySide(width, measure int, parts bool, moved Borders) {
	g.both = true
	if g.beside = parts && width >= sidebarFrom; g.beside {
		g.sidebar.width = max(leastSidebar, min(cmp.Or(moved.Sidebar, sidebarWidth), width/3))
		g.list.x = g.sidebar.width + 1
	}
	room := width - g.list.x
	g.list.width = max(40, min(room-measure-6, room*2/5, 84))
	if moved.List > 0 {
		g.list.width = max(leastPane, min(moved.List, room-2-leastPane))
	}
	g.story.x = g.list.x + g.list.width + 2
	g.story.width = width - g.story.x
	if !g.beside {
		g.sidebar = g.list
	}
}

func (s *screen) sidebarShown() bool { return s.beside || s.focus == onSidebar }
func (s *screen) listShown() bool    { return s.both || s.focus == onList }
func (s *screen) storyShown() bool   { return s.both || s.focus == onStory }
