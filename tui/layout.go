package tui

// The sizes below which nothing can be read, and from which on list and story
// stand side by side.
const (
	leastWidth  = 20
	leastHeight = 5
	wideFrom    = 110
)

// focus is the pane that keys go to.
type focus uint8

const (
	onList focus = iota
	onStory
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
	list     rect
	story    rect
	status   rect
}

// layout is the one place where the screen is divided.
func layout(width, height, measure int, at focus, zen bool) geometry {
	body := rect{width: width, height: max(0, height-1)}
	g := geometry{
		tooSmall: width < leastWidth || height < leastHeight,
		list:     body, story: body,
		status: rect{y: body.height, width: width, height: 1},
	}
	if width < wideFrom || (zen && at == onStory) {
		return g
	}
	g.both = true
	g.list.width = max(40, min(width-measure-12, width*2/5, 84))
	g.story.x = g.list.width + 2
	g.story.width = width - g.story.x
	return g
}
