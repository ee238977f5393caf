package headlines

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// handleKey moves, folds and regroups; while the filter is typed, keys are
// letters.
func (p *Pane) handleKey(msg tea.KeyPressMsg) tea.Cmd {
	p.err = nil
	if p.typing {
		return p.typed(msg)
	}
	k := p.keys
	switch {
	case key.Matches(msg, k.Down):
		return p.Step(1)
	case key.Matches(msg, k.Up):
		return p.Step(-1)
	case key.Matches(msg, k.PageDown):
		return p.scroll(p.height - 2)
	case key.Matches(msg, k.PageUp):
		return p.scroll(2 - p.height)
	case key.Matches(msg, k.HalfDown):
		return p.scroll(p.height / 2)
	case key.Matches(msg, k.HalfUp):
		return p.scroll(-p.height / 2)
	case key.Matches(msg, k.Top):
		return p.moveTo(0)
	case key.Matches(msg, k.Bottom):
		return p.moveTo(p.outline.Count - 1)
	case key.Matches(msg, k.NextGroup):
		return p.jump(1)
	case key.Matches(msg, k.Prev):
		return p.jump(-1)
	}
	return p.handleShapeKey(msg)
}

// handleShapeKey answers the keys that change what the list shows.
func (p *Pane) handleShapeKey(msg tea.KeyPressMsg) tea.Cmd {
	k := p.keys
	switch {
	case key.Matches(msg, k.Fold):
		return p.toggle(p.layout.headingOf(p.cursor))
	case key.Matches(msg, k.FoldUp):
		return p.foldUp()
	case key.Matches(msg, k.Unfold):
		return p.Unfold()
	case key.Matches(msg, k.FoldAll):
		return p.foldAll()
	case key.Matches(msg, k.Unread):
		p.query.Unread = !p.query.Unread
		return p.reshape()
	case key.Matches(msg, k.Copies):
		p.query.Copies = !p.query.Copies
		return p.reshape()
	case key.Matches(msg, k.Density):
		return p.SetDensity(p.density.next())
	case key.Matches(msg, k.Select):
		return p.selectRow()
	case key.Matches(msg, k.Range):
		return p.selectRange()
	case key.Matches(msg, k.Filter):
		p.openFilter()
	case key.Matches(msg, k.Clear) && len(p.selection.order) > 0:
		p.Deselect()
	case key.Matches(msg, k.Clear) && p.query.Filter != "":
		return p.filter("")
	}
	return nil
}

// Regroup groups the list otherwise.
func (p *Pane) Regroup(by articles.Grouping) tea.Cmd {
	p.query.By = by
	return p.reshape()
}

// Go moves to the story at index.
func (p *Pane) Go(index int) tea.Cmd {
	p.unfold(index)
	return p.moveTo(index)
}

// Row returns the story at index as it stands now, where it is known.
func (p *Pane) Row(index int) (articles.Headline, bool) { return p.headline(index) }

// reshape loads the edition of a changed query. The story under the cursor
// stays under it.
func (p *Pane) reshape() tea.Cmd {
	if h, ok := p.Selected(); ok {
		p.anchor, p.touched = h.ID, p.touched || p.cursor > 0
	}
	return p.Reload()
}

// List shows a part of the library from its beginning: see articles.Query.
func (p *Pane) List(part string) tea.Cmd {
	p.query.Part, p.query.Filter, p.query.Typed, p.typing = part, "", false, false
	p.anchor, p.touched, p.gone = "", false, false
	p.selection = selection{}
	p.cursor = 0
	return p.Reload()
}

// Search lists what words or conditions find, all stories where there are none.
func (p *Pane) Search(words string) tea.Cmd {
	p.typing = false
	return p.filter(words)
}

// Step moves to the next (+1) or previous (-1) stop.
func (p *Pane) Step(by int) tea.Cmd {
	if p.gone && by > 0 {
		p.gone = false
		return p.moveTo(p.cursor)
	}
	if next, ok := p.layout.step(p.cursor, by); ok {
		return p.moveTo(next)
	}
	return nil
}

// SeekUnread moves to the next (+1) or previous (-1) unread story, once a
// command has found it.
func (p *Pane) SeekUnread(by int) tea.Cmd {
	if p.edition == nil || p.outline.Count == 0 {
		return nil
	}
	from := p.cursor + by
	if p.gone && by > 0 {
		from = p.cursor
	}
	return seekUnread(p.ctx, p.edition, p.shown, from, by, p.changes.copied())
}

// scroll moves screen and cursor by about so many lines.
func (p *Pane) scroll(lines int) tea.Cmd {
	slot := p.layout.slotOf(p.cursor)
	p.top = p.move(p.top, lines)
	p.clamp()
	next := p.layout.stopAt(p.move(slot, lines))
	if was := p.layout.stopOf(p.cursor); next == was && lines != 0 {
		if stepped, ok := p.layout.step(was, sign(lines)); ok {
			next = stepped
		}
	}
	return p.moveTo(next)
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// jump moves to the first story of the next or previous group; back first
// goes to the head of the group that the cursor is in.
func (p *Pane) jump(by int) tea.Cmd {
	nth := p.layout.ownerOf(p.cursor)
	if nth < 0 {
		return nil
	}
	leaves := p.layout.owners
	if r := p.layout.headings[leaves[nth]]; by < 0 && p.cursor > r.first {
		return p.moveTo(r.first)
	}
	if next := nth + by; next >= 0 && next < len(leaves) {
		return p.moveTo(p.layout.headings[leaves[next]].first)
	}
	return nil
}

// moveTo puts the cursor on a story and brings it into view.
func (p *Pane) moveTo(index int) tea.Cmd {
	p.gone = false
	p.touched = true
	p.cursor = p.layout.stopOf(max(0, min(index, p.outline.Count-1)))
	p.remember()
	return p.showCursor()
}

// remember makes the story under the cursor the one to come back to.
func (p *Pane) remember() {
	if p.gone || !p.touched {
		return
	}
	if h, ok := p.headline(p.cursor); ok {
		p.anchor = h.ID
	}
}

// showCursor brings the cursor into view, draws, and asks for what is missing.
func (p *Pane) showCursor() tea.Cmd {
	p.follow()
	p.draw()
	return p.fetch()
}

// handleClick moves to the story, or folds the group, that was clicked.
func (p *Pane) handleClick(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft || msg.Y < 0 || msg.Y >= p.height {
		return nil
	}
	at := p.lineAt(msg.Y)
	switch {
	case at.heading < 0, at.gap:
		return nil
	case at.index >= 0:
		return p.moveTo(at.index)
	default:
		return p.toggle(at.heading)
	}
}

// lineAt is what stands on line y of the pane.
func (p *Pane) lineAt(y int) screenLine {
	if y < 0 || y >= len(p.onScreen) {
		return screenLine{slotContent: slotContent{heading: -1, index: -1, gap: true}}
	}
	return p.onScreen[y]
}

// OnStory reports whether a story of the list stands on line y of the pane.
func (p *Pane) OnStory(y int) bool { return p.lineAt(y).index >= 0 }
