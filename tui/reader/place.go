package reader

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

// Stand is where the reader is in a story, for [Pane.Return].
type Stand struct{ at stand }

// Stand returns where the reader is in the story on the screen.
func (p *Pane) Stand() Stand {
	p.reduce()
	return Stand{stand{p.page, p.top}}
}

// Return goes to where the reader was in the story that has just been asked
// for, as soon as it is there.
func (p *Pane) Return(to Stand) tea.Cmd {
	p.back = &to
	if !p.opening {
		p.returnNow()
		p.clamp()
		p.draw()
	}
	return nil
}

func (p *Pane) returnNow() {
	if p.back != nil {
		p.top = p.page.sameLine(p.back.at.page, p.back.at.top)
		p.back = nil
	}
}

// stand is where a reader stood in a layout of the story.
type stand struct {
	page page
	top  int
}

// Place returns the story on the screen and the block at the top of it, 0 at
// the beginning and for what has been read to its end. ok is false where there
// is no story, or it was there already when the story was opened.
func (p *Pane) Place() (id articles.ID, block int, ok bool) {
	p.reduce()
	if p.prepared == nil || p.story.ID != p.wanted {
		return "", 0, false
	}
	at := stand{p.page, p.top}
	if p.stood != nil {
		at = *p.stood
	}
	shown := p.height - p.headRows(at.top)
	if p.stood == nil {
		shown = p.rows()
	}
	if at.top > 0 && at.top+shown < len(at.page.lines) {
		block = at.page.blockAt(at.top)
	}
	return p.story.ID, block, block != p.story.Stop
}

// Stopped tells that block is kept as the place where the story was left.
func (p *Pane) Stopped(block int) { p.story.Stop = block }

// Resume goes to where the story was left the last time, as soon as it is
// there, unless the reader has scrolled by then.
func (p *Pane) Resume() {
	p.resume = true
	if p.prepared != nil && p.story.ID == p.wanted {
		p.resumeNow()
		p.draw()
	}
}

func (p *Pane) resumeNow() {
	if p.resume && p.top == 0 && p.story.Stop > 0 {
		p.top = p.page.lineOf(p.story.Stop)
		p.clamp()
		if p.top > 0 {
			p.said = "you stopped here · " + keys.First(p.keys.Top) + ": from the beginning"
		}
	}
	p.resume = false
}

// lineOf returns the first line of a block, or of what follows it where it is
// not shown.
func (p page) lineOf(block int) int {
	i := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].block >= block })
	if i == len(p.marks) {
		return 0
	}
	return p.marks[i].line
}

// blockAt returns the block that stands on a line.
func (p page) blockAt(line int) int {
	if i := p.markAt(line); i >= 0 {
		return max(0, p.marks[i].block)
	}
	return 0
}

// toggleChanges shows what has changed since the story had its earlier text,
// and goes back to where the reader was.
func (p *Pane) toggleChanges() tea.Cmd {
	switch {
	case p.prepared == nil:
		return nil
	case p.story.Earlier == nil:
		p.said = "the text has not changed since it came"
		return nil
	case p.changed:
		p.changed = false
		return p.layOutAgain()
	}
	p.layout++
	return compare(p.ctx, p.showing(), p.story, p.era, p.layout, p.options())
}

func (p *Pane) handleCompared(m compared) tea.Cmd {
	if m.era != p.era || m.layout != p.layout {
		return nil
	}
	p.reduce()
	p.stood = &stand{p.page, p.top}
	p.changed, p.changes, p.page = true, m.changes, m.page
	p.dropPictures()
	p.link, p.digits, p.labels = -1, "", nil
	p.startAt(m.first)
	if !m.page.options.Same(p.options()) {
		return tea.Batch(p.search(), p.layOutAgain())
	}
	return p.search()
}
