package reader

import "lede/articles"

// Heading is a heading of the story and where it stands.
type Heading struct {
	Level int // 2 to 6
	Text  string
	line  int
}

// Headings returns the headings of the story on the screen.
func (p *Pane) Headings() []Heading {
	var all []Heading
	blocks := p.story.Blocks
	for _, m := range p.page.marks {
		if m.block < 0 || m.block >= len(blocks) || p.changed {
			continue
		}
		if h, ok := articles.Bare(blocks[m.block]).(articles.Heading); ok {
			all = append(all, Heading{Level: h.Level, Text: h.Text.String(), line: m.line})
		}
	}
	return all
}

// HeadingHere returns the index of the heading that the top of the screen is
// under, -1 where it is above the first.
func (p *Pane) HeadingHere() int {
	here := -1
	for i, h := range p.Headings() {
		if h.line <= p.top+1 {
			here = i
		}
	}
	return here
}

// GoTo shows a heading at the top of the screen.
func (p *Pane) GoTo(h Heading) {
	p.startAt(h.line)
	p.draw()
}

// stepHeading goes to the next or the previous heading; from the first one it
// goes to the beginning.
func (p *Pane) stepHeading(by int) {
	all := p.Headings()
	if len(all) == 0 {
		p.said = "the story has no headings"
		return
	}
	shown := 2 // lines at the top, whose headings are where one is
	if p.across() > 1 {
		shown = p.rows()
	}
	if by > 0 {
		for _, h := range all {
			if h.line >= p.top+shown {
				p.GoTo(h)
				return
			}
		}
		p.said = "this is the last heading"
		return
	}
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].line <= p.top && (p.across() == 1 || all[i].line < p.top) {
			p.GoTo(all[i])
			return
		}
	}
	p.top = 0
}
