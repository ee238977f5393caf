package tui

// The sizes below which nothing can be read, and from which on list and story
// stand side by side.
const (
	leastWidth   = 20
	leastHeight  = 5
	wideFrom     = 110
	sidebarFrom  = 150 // and from which on the sidebar stands beside them
	sidebarWidth = 28
)

// focus is the pane that keys go to.
type focus uint8

const (
	onList focus = iota
	onStory
	onSidebar
	onFeeds
)

// rect is a part of the screen, in cells.
type rect struct{ x, y, width, height int }

func (r rect) has(x, y int) bool {
	return x >= r.x && x < r.x+r.width && y >= r.y && y < r.y+r.height
}

// geometry says where everything stands. A pane that is not shown keeps the
// size it would have.
type geometry struct {
	tooSmall bool
	both     bool // list and story side by side
	beside   bool // the sidebar beside them; else it is shown in place of the list
	sidebar  rect
	list     rect
	story    rect
	status   rect
}

// layout is the one place where the screen is divided. parts tells whether
// there is anything for the sidebar.
func layout(width, height, measure int, at focus, zen, parts bool) geometry {
	body := rect{width: width, height: max(0, height-1)}
	g := geometry{
		tooSmall: width < leastWidth || height < leastHeight,
		sidebar:  body, list: body, story: body,
		status: rect{y: body.height, width: width, height: 1},
	}
	if width < wideFrom || (zen && at == onStory) {
		return g
	}
	g.both = true
	if g.beside = parts && width >= sidebarFrom; g.beside {
		g.sidebar.width = sidebarWidth
		g.list.x = sidebarWidth + 1
	}
	room := width - g.list.x
	g.list.width = max(40, min(room-measure-12, room*2/5, 84))
	g.story.x = g.list.x + g.list.width + 2
	g.story.width = width - g.story.x
	if !g.beside {
		g.sidebar = g.list
	}
	return g
}
