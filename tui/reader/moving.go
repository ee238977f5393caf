package reader

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/scroll"
)

func (p *Pane) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	if p.typing {
		return p.typed(msg)
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
		p.scroll(max(1, p.height-2))
	case key.Matches(msg, k.PageUp):
		p.scroll(-max(1, p.height-2))
	case key.Matches(msg, k.HalfDown):
		p.scroll(max(1, p.height/2))
	case key.Matches(msg, k.HalfUp):
		p.scroll(-max(1, p.height/2))
	case key.Matches(msg, k.Top):
		p.top = 0
	case key.Matches(msg, k.Bottom):
		p.scroll(len(p.page.lines))
	case key.Matches(msg, k.Search):
		p.typing = true
		p.input.Set("")
	case key.Matches(msg, k.NextLink):
		p.stepLink(1)
	case key.Matches(msg, k.PrevLink):
		p.stepLink(-1)
	case key.Matches(msg, k.Digit):
		p.typeNumber(msg.String())
	case key.Matches(msg, k.Hidden):
		p.hidden = !p.hidden
		return p.layOutAgain()
	case key.Matches(msg, k.Changes):
		return p.toggleChanges()
	}
	return nil
}

func (p *Pane) scroll(lines int) {
	p.top += lines
	p.clamp()
}

func (p *Pane) clamp() {
	p.top = scroll.Window{Height: p.height, Total: len(p.page.lines)}.Clamp(p.top)
}

// show scrolls a line into view, a third of the way down.
func (p *Pane) show(line int) {
	if line < p.top+1 || line >= p.top+p.height-1 {
		p.top = line - p.height/3
		p.clamp()
	}
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
			if l.number == number {
				p.digits, p.link = digits, i
				p.show(l.spans[0].line)
				return
			}
		}
	}
	p.digits = ""
}

// handleClick chooses the link that was clicked.
func (p *Pane) handleClick(msg tea.MouseClickMsg) {
	p.link = -1
	for i, l := range p.page.links {
		for _, s := range l.spans {
			if msg.Button == tea.MouseLeft && s.line == p.top+msg.Y && msg.X >= s.from && msg.X < s.to {
				p.link = i
			}
		}
	}
}
