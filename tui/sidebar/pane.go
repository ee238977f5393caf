package sidebar

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/scroll"
)

// Styles holds the SGR sequences of the pane. An empty one is plain text.
type Styles struct {
	Cells cells.Measure // how the terminal counts

	Heading string
	Unread  string // parts with something unread; the terminal's own ink mostly
	Quiet   string // parts without
	Cursor  string // the bar beside the part that keys speak of
	Chosen  string // the part that is listed
}

// Pane is the sidebar. Its methods are called from one goroutine, the root's.
type Pane struct {
	keys   KeyMap
	styles Styles

	width, height int
	focused       bool

	all    []articles.Tally
	words  string           // that the parts shown have in their names
	parts  []articles.Tally // those that are shown
	lines  []line
	at     []int  // line of each part
	cursor int    // index of a part
	chosen string // filter of the part that is listed
	label  string // and its name
	own    bool   // the sidebar has it
	top    int
	view   string
}

// line is a line of the sidebar: a part, or else a heading or nothing.
type line struct {
	part    int // -1 for none
	heading string
}

// New returns a pane without parts.
func New(keys KeyMap, styles Styles) *Pane { return &Pane{keys: keys, styles: styles} }

// Set gives the pane its parts. The cursor stays on the part it was on.
func (p *Pane) Set(parts []articles.Tally) {
	p.all = parts
	p.own = p.Lists(p.chosen)
	p.Narrow(p.words)
}

// Narrow shows the parts whose names hold every one of some words.
func (p *Pane) Narrow(words string) {
	was, ok := p.Selected()
	p.words = words
	p.parts = p.all
	if fields := strings.Fields(strings.ToLower(words)); len(fields) > 0 {
		p.parts = slices.DeleteFunc(slices.Clone(p.all), func(t articles.Tally) bool {
			return slices.ContainsFunc(fields, func(w string) bool { return !strings.Contains(strings.ToLower(t.Label), w) })
		})
	}
	p.layOut()
	if at := p.find(was); ok && at >= 0 {
		p.cursor = at
	}
	p.cursor = max(0, min(p.cursor, len(p.parts)-1))
	p.follow()
	p.draw()
}

func (p *Pane) find(t articles.Tally) int {
	return slices.IndexFunc(p.parts, func(o articles.Tally) bool {
		return o.Group == t.Group && o.Label == t.Label && o.Filter == t.Filter
	})
}

// layOut puts a heading and a line of space before each kind of part.
func (p *Pane) layOut() {
	p.lines, p.at = p.lines[:0], p.at[:0]
	for i, t := range p.parts {
		if i > 0 && t.Group != p.parts[i-1].Group {
			p.lines = append(p.lines, line{part: -1})
		}
		if t.Group != "" && (i == 0 || t.Group != p.parts[i-1].Group) {
			p.lines = append(p.lines, line{part: -1, heading: t.Group})
		}
		p.at = append(p.at, len(p.lines))
		p.lines = append(p.lines, line{part: i})
	}
}

// Empty reports whether there is nothing to choose from, narrowed or not.
func (p *Pane) Empty() bool { return len(p.all) == 0 }

// Selected returns the part under the cursor.
func (p *Pane) Selected() (articles.Tally, bool) {
	if p.cursor < 0 || p.cursor >= len(p.parts) {
		return articles.Tally{}, false
	}
	return p.parts[p.cursor], true
}

// Choose marks the part that is listed and puts the cursor on it. What is no
// part of the sidebar has its name from label.
func (p *Pane) Choose(filter, label string) {
	p.chosen, p.label, p.own = filter, label, p.Lists(filter)
	p.Narrow("")
	p.Home()
}

// Lists reports whether filter is the one of a single part.
func (p *Pane) Lists(filter string) bool {
	n := 0
	for _, t := range p.all {
		if t.Filter == filter {
			n++
		}
	}
	return n == 1
}

// Home puts the cursor on the part that is listed.
func (p *Pane) Home() {
	at := slices.IndexFunc(p.parts, func(t articles.Tally) bool { return t.Filter == p.chosen })
	if at >= 0 {
		p.cursor = at
	}
	p.follow()
	p.draw()
}

// Own reports whether the part that is listed is one of the sidebar's.
func (p *Pane) Own() bool { return p.own }

// Label returns the name of the part that is listed, empty where that is all.
func (p *Pane) Label() string {
	if p.chosen == "" {
		return ""
	}
	return p.label
}

// View returns the pane, height lines of width columns at most.
func (p *Pane) View() string { return p.view }

// Update answers a key or the mouse, whose positions are the pane's own. It
// reports whether a part was chosen.
func (p *Pane) Update(msg tea.Msg) (chosen bool) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		chosen = p.handleKey(msg)
	case tea.MouseWheelMsg:
		p.move(p.cursor + scroll.Wheel(msg))
	case tea.MouseClickMsg:
		at := p.top + msg.Y
		if msg.Button != tea.MouseLeft || at < 0 || at >= len(p.lines) || p.lines[at].part < 0 {
			return false
		}
		p.cursor, chosen = p.lines[at].part, true
	}
	p.draw()
	return chosen
}

func (p *Pane) handleKey(msg tea.KeyPressMsg) (chosen bool) {
	k := p.keys
	switch {
	case key.Matches(msg, k.Choose):
		return len(p.parts) > 0
	case key.Matches(msg, k.Down):
		p.move(p.cursor + 1)
	case key.Matches(msg, k.Up):
		p.move(p.cursor - 1)
	case key.Matches(msg, k.PageDown):
		p.move(p.cursor + max(1, p.height-3))
	case key.Matches(msg, k.PageUp):
		p.move(p.cursor - max(1, p.height-3))
	case key.Matches(msg, k.Top):
		p.move(0)
	case key.Matches(msg, k.Bottom):
		p.move(len(p.parts) - 1)
	case key.Matches(msg, k.Next):
		p.jump(1)
	case key.Matches(msg, k.Prev):
		p.jump(-1)
	}
	return false
}

// jump moves to the first part of the next kind, or of this kind or the one
// before it.
func (p *Pane) jump(by int) {
	for i := p.cursor + by; i >= 0 && i < len(p.parts); i += by {
		if i == 0 || p.parts[i].Group != p.parts[i-1].Group {
			p.move(i)
			return
		}
	}
}

func (p *Pane) move(to int) {
	p.cursor = max(0, min(to, len(p.parts)-1))
	p.follow()
}

// follow scrolls so that the cursor is in view, and the heading above it
// where there is room.
func (p *Pane) follow() {
	if len(p.parts) == 0 || p.height <= 0 {
		p.top = 0
		return
	}
	at := p.at[p.cursor]
	p.top = scroll.Window{Height: p.height, Total: len(p.lines), Margin: 2}.Follow(p.top, at, at+1)
}

// Resize gives the pane its place.
func (p *Pane) Resize(width, height int) {
	if width == p.width && height == p.height {
		return
	}
	p.width, p.height = width, height
	p.follow()
	p.draw()
}

// Restyle sets the styles.
func (p *Pane) Restyle(s Styles) {
	p.styles = s
	p.draw()
}

// Focus tells whether keys come here.
func (p *Pane) Focus(on bool) {
	if p.focused != on {
		p.focused = on
		p.draw()
	}
}
