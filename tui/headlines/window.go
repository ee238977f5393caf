package headlines

// The window is the part of the list that the screen shows: the slots from
// p.top on, below a line that repeats their heading where that is not among
// them. Lines are counted from there, slot by slot, and never further than a
// few screens.

// screenLine is what stands on a line of the screen.
type screenLine struct {
	slotContent
	part int // which line of the slot it is, from 0
}

// slotLines is how many lines a slot takes.
func (p *Pane) slotLines(slot int) int {
	at := p.layout.at(slot)
	if at.index < 0 {
		return 1
	}
	return p.storyLines(at)
}

// linesBetween counts the lines from one slot up to another, and no more of them
// than most.
func (p *Pane) linesBetween(from, to, most int) int {
	lines := 0
	for slot := from; slot < to && lines < most; slot++ {
		lines += p.slotLines(slot)
	}
	return min(lines, most)
}

// slotAbove returns the first slot that is at most so many lines above another.
func (p *Pane) slotAbove(slot, lines int) int {
	for slot > 0 {
		if lines -= p.slotLines(slot - 1); lines < 0 {
			break
		}
		slot--
	}
	return slot
}

// slotBelow returns the first slot that is at least so many lines below another.
func (p *Pane) slotBelow(slot, lines int) int {
	for ; lines > 0 && slot < p.layout.slots-1; slot++ {
		lines -= p.slotLines(slot)
	}
	return slot
}

// move returns the slot that is about so many lines below another, or above it
// where they are negative.
func (p *Pane) move(slot, lines int) int {
	if lines < 0 {
		return p.slotAbove(slot, -lines)
	}
	return p.slotBelow(slot, lines)
}

// headLines is how many lines stand above the slot at the top of the screen.
func (p *Pane) headLines(top int) int {
	at := p.layout.at(top)
	if at.heading < 0 || p.height < 3 {
		return 0
	}
	if at.index >= 0 || !at.gap && p.layout.headings[at.heading].level > 0 {
		return 1
	}
	return 0
}

// cursorLine is the line of the screen on which the cursor's slot begins, of one
// that is above or below the screen the nearest.
func (p *Pane) cursorLine() int {
	return p.headLines(p.top) + p.linesBetween(p.top, p.layout.slotOf(p.cursor), p.height)
}

// follow scrolls so that the cursor stands clear of the edges, with the heading
// right above it. It scrolls some lines at a time: a terminal is spared a full
// repaint on every key.
func (p *Pane) follow() {
	slot := p.layout.slotOf(p.cursor)
	lines := p.slotLines(slot)
	margin := min(2, p.height/8, max(0, (p.height-1-lines)/2))
	first := slot
	if slot > 0 && p.layout.at(slot-1).index < 0 {
		first--
	}
	leap := p.height / 2
	above := p.headLines(p.top) + p.linesBetween(p.top, slot, p.height)
	switch {
	case first < p.top || above < margin && p.top > 0 || slot < p.top:
		p.top = p.slotAbove(slot, margin+leap)
	case above+lines+margin > p.height:
		p.top = p.slotAbove(slot, max(margin, p.height-1-lines-margin-leap))
	}
	p.clamp()
}

// clamp moves the top so that the list fills the screen, and begins with no
// blank line.
func (p *Pane) clamp() {
	p.top = max(0, min(p.top, p.layout.slots-1))
	if p.linesBetween(p.top, p.layout.slots, p.height)+p.headLines(p.top) < p.height {
		p.top = p.lastTop()
	}
	if at := p.layout.at(p.top); at.gap && p.top < p.layout.slots-1 {
		p.top++
	}
}

// lastTop is the slot at the top of the screen that shows the end of the list.
func (p *Pane) lastTop() int {
	top := p.slotAbove(p.layout.slots, p.height)
	if top > 0 || p.headLines(0) > 0 {
		top = p.slotAbove(p.layout.slots, p.height-1)
	}
	return top
}

// layOutAgain sets the layout out anew, with the cursor from lines below the top
// of the screen.
func (p *Pane) layOutAgain(from int) {
	p.layout = layOut(p.outline, p.folded, p.headed())
	if p.outline.Count == 0 {
		p.cursor, p.top = 0, 0
		return
	}
	p.cursor = p.layout.stopOf(max(0, min(p.cursor, p.outline.Count-1)))
	p.keepLine(from)
}

// keepLine scrolls so that the cursor's slot begins on a line of the screen.
func (p *Pane) keepLine(line int) {
	slot := p.layout.slotOf(p.cursor)
	p.top = p.slotAbove(slot, line)
	if p.headLines(p.top) > 0 {
		p.top = p.slotAbove(slot, max(0, line-1))
	}
	p.clamp()
}
