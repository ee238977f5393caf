package headlines

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// handleLoaded takes a new edition, with the cursor on the story it was on and
// that story on the line it was on.
func (p *Pane) handleLoaded(m Loaded) tea.Cmd {
	if m.era != p.era {
		return nil
	}
	p.loading = false
	if m.Err != nil {
		if !errors.Is(m.Err, context.Canceled) {
			p.refused = m.Err
		}
		return nil
	}
	p.err, p.refused = nil, nil
	from := p.cursorLine()
	p.edition, p.outline, p.shown, p.shownQuery = m.edition, m.outline, m.era, m.query
	p.layout = listLayout{}
	p.changes.drop(m.era)
	p.chunks, p.asked = map[int][]articles.Headline{}, map[int]bool{}
	p.take(m.chunks)
	p.gone = p.touched && !m.found
	p.cursor = m.index
	if !p.touched {
		p.cursor = 0
	}
	p.layOutAgain(from)
	if !p.touched {
		p.top = 0
	}
	return p.showCursor()
}

func (p *Pane) handleChunks(m chunksLoaded) {
	if m.era != p.shown {
		return
	}
	for _, c := range m.wanted {
		delete(p.asked, c)
	}
	if m.err != nil {
		p.fail(m.err)
		return
	}
	from := p.cursorLine()
	p.take(m.chunks)
	p.keepLine(from) // stories may take more lines than was thought
	p.remember()
}

func (p *Pane) handleUnread(m unreadFound) tea.Cmd {
	if m.era != p.shown {
		return nil
	}
	switch {
	case m.err != nil:
		p.fail(m.err)
		return nil
	case !m.ok:
		p.err = errNoUnread
		return nil
	}
	p.unfold(m.index)
	return p.moveTo(m.index)
}

var errNoUnread = errors.New("no more unread stories in that direction")

// take stores headlines and puts the marks on them that their edition does not
// know of.
func (p *Pane) take(chunks map[int][]articles.Headline) {
	for c, chunk := range chunks {
		for i := range chunk {
			p.applyTo(&chunk[i], c*chunkSize+i)
			p.recount(&chunk[i])
		}
		p.selection.renew(chunk)
		p.chunks[c] = chunk
	}
	p.evict()
}

// evict forgets the headlines that are far from the screen once there are
// many.
func (p *Pane) evict() {
	if len(p.chunks) <= keepChunks {
		return
	}
	near := map[int]bool{p.cursor / chunkSize: true}
	for _, c := range p.near() {
		near[c] = true
	}
	for c := range p.chunks {
		if !near[c] {
			delete(p.chunks, c)
		}
	}
}

// near returns the chunks of the stories on the screen and a screen above and
// below.
func (p *Pane) near() []int {
	var chunks []int
	last := -1
	for slot := max(0, p.top-p.height); slot < min(p.layout.slots, p.top+2*p.height); slot++ {
		at := p.layout.at(slot)
		if at.index < 0 || at.index/chunkSize == last {
			continue
		}
		last = at.index / chunkSize
		chunks = append(chunks, last)
	}
	return chunks
}

// fetch asks for what is near the screen and not there yet.
func (p *Pane) fetch() tea.Cmd {
	if p.edition == nil {
		return nil
	}
	var wanted []int
	for _, c := range p.near() {
		if p.chunks[c] == nil && !p.asked[c] {
			wanted = append(wanted, c)
			p.asked[c] = true
		}
	}
	if len(wanted) == 0 {
		return p.fetchExcerpts()
	}
	return tea.Batch(loadChunks(p.ctx, p.edition, p.shown, wanted), p.fetchExcerpts())
}

// fail keeps an error for the status line; a question that was taken back is
// none.
func (p *Pane) fail(err error) {
	if !errors.Is(err, context.Canceled) {
		p.err = err
	}
}
