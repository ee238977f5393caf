package reader

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/bidi"
	"lede/tui/render"
	"lede/tui/scroll"
)

func (p *Pane) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case p.typing:
		return p.typed(msg)
	case p.labels != nil:
		return p.typeLabel(msg)
	}
	k := p.keys
	p.said = ""
	if !key.Matches(msg, k.Digit) {
		p.digits = ""
	}
	switch {
	case key.Matches(msg, k.Down):
		p.scroll(1)
	case key.Matches(msg, k.Up):
		p.scroll(-1)
	case key.Matches(msg, k.PageDown):
		p.turn(max(1, p.rows()-2))
	case key.Matches(msg, k.PageUp):
		p.turn(-max(1, p.rows()-2))
	case key.Matches(msg, k.HalfDown):
		p.turn(max(1, p.rows()/2))
	case key.Matches(msg, k.HalfUp):
		p.turn(-max(1, p.rows()/2))
	case key.Matches(msg, k.Top):
		p.top = 0
	case key.Matches(msg, k.Bottom):
		p.top = len(p.page.lines)
		p.clamp()
	case key.Matches(msg, k.Search):
		p.typing = true
		p.input.Set("")
	case key.Matches(msg, k.Labels):
		if !p.label() {
			p.said = "there is no link on the screen"
		}
	case key.Matches(msg, k.NextHeading):
		p.stepHeading(1)
	case key.Matches(msg, k.PrevHeading):
		p.stepHeading(-1)
	case key.Matches(msg, k.NextLink):
		p.stepLink(1)
	case key.Matches(msg, k.PrevLink):
		p.stepLink(-1)
	case key.Matches(msg, k.Digit):
		p.typeNumber(msg.String())
	case key.Matches(msg, k.Hidden):
		p.hidden = !p.hidden
		return p.layOutAgain()
	case key.Matches(msg, k.Pictures):
		return p.togglePictures()
	case key.Matches(msg, k.Changes):
		return p.toggleChanges()
	}
	return nil
}

// scroll moves the story by lines; columns are turned by the screen.
func (p *Pane) scroll(lines int) {
	if p.across() > 1 {
		p.turnColumns(lines)
		return
	}
	p.top += lines
	p.clamp()
}

// turn scrolls by about a page: some lines less where a heading would stand at
// the foot of the screen without its text, or at the head without its beginning.
func (p *Pane) turn(lines int) {
	from := p.top
	p.scroll(lines)
	if p.across() > 1 {
		return
	}
	target, back := p.top, -1
	if lines < 0 {
		back = 1
	}
	for p.top != from && p.tearsHeading() {
		p.top += back
	}
	if p.top == from {
		p.top = target // it can't be helped
	}
}

// tearsHeading reports whether an edge of the screen parts a heading from its
// text. At the two ends of the story there is nothing to be done about it.
func (p *Pane) tearsHeading() bool {
	last := p.top + p.rows() - 1
	if p.top == 0 || last+1 >= len(p.page.lines) {
		return false
	}
	return p.page.headsNext(last) || p.page.headsNext(p.top-1) && p.page.headsNext(p.top)
}

// clamp keeps the screen full of the story. One that fits below the blank row is
// not scrolled.
func (p *Pane) clamp() {
	if p.across() > 1 {
		p.clampColumns()
		return
	}
	total := len(p.page.lines)
	if total <= p.height-p.headRows(0) {
		p.top = 0
		return
	}
	p.top = scroll.Window{Height: p.height - p.headRows(1), Total: total}.Clamp(p.top)
}

// show scrolls a line into view, a third of the way down.
func (p *Pane) show(line int) {
	switch {
	case p.across() > 1:
		p.startAt(line)
	case line < p.top+1 || line >= p.top+p.rows()-1:
		p.top = line - p.height/3
		p.clamp()
	}
}

// startAt puts a line at the top of the screen, below the one above it; or shows the
// screen of columns that it stands on.
func (p *Pane) startAt(line int) {
	p.top = line
	if p.across() == 1 {
		p.top = max(0, line-1)
	}
	p.clamp()
}

// stepLink chooses the next or previous link; the first one is taken from the
// screen, not from the head of the story.
func (p *Pane) stepLink(by int) {
	n := len(p.page.links)
	if n == 0 {
		return
	}
	if p.link < 0 {
		p.link = p.linkFrom(p.top)
		if by < 0 {
			p.link--
		}
	} else {
		p.link += by
	}
	p.link = (p.link + n) % n
	p.show(p.page.links[p.link].spans[0].line)
}

func (p *Pane) linkFrom(line int) int {
	for i, l := range p.page.links {
		if l.spans[0].line >= line {
			return i
		}
	}
	return 0
}

// typeNumber chooses the link whose number the digits spell so far.
func (p *Pane) typeNumber(digit string) {
	for _, digits := range []string{p.digits + digit, digit} {
		number, err := strconv.Atoi(digits)
		if err != nil {
			continue
		}
		for i, l := range p.page.links {
			if l.number == number && l.picture == nil {
				p.digits, p.link = digits, i
				p.show(l.spans[0].line)
				return
			}
		}
	}
	p.digits = ""
}

// handleClick chooses the link or the picture that was clicked.
func (p *Pane) handleClick(msg tea.MouseClickMsg) {
	p.link = -1
	for i, l := range p.page.links {
		if l.picture != nil && msg.Button == tea.MouseLeft && p.pictureHas(*l.picture, msg.X, msg.Y) {
			p.link = i
		}
		for _, s := range l.spans {
			x, y, shown := p.placeOf(s.line)
			if msg.Button != tea.MouseLeft || !shown || msg.Y != y {
				continue
			}
			if column := bidi.Column(p.page.lines[s.line], msg.X-x, p.setting.Cells); column >= s.from && column < s.to {
				p.link = i
			}
		}
	}
}

// pictureHas reports whether a picture stands at a cell of the pane.
func (p *Pane) pictureHas(pic render.Picture, x, y int) bool {
	for row := range pic.Rows {
		left, at, ok := p.placeOf(pic.Line + row)
		if ok && at == y && x >= left+pic.Column && x < left+pic.Column+pic.Columns {
			return true
		}
	}
	return false
}
