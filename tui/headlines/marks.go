package headlines

import (
	"slices"
	"sort"

	"lede/articles"
)

// mark is a change of a story that the edition on the screen may not know of.
type pendingChange struct {
	change  articles.Change
	settled int // era in which the library had kept it; 0 while it has not
	counted int // era of the edition whose counts were corrected for it
}

// Apply shows a story as c makes it, before the library has kept that. The
// root says what became of it by Confirm or Revert.
func (p *Pane) Apply(id articles.ID, c articles.Change) {
	p.marks[id] = append(p.marks[id], pendingChange{change: c})
	for chunk, rows := range p.chunks {
		for i := range rows {
			if rows[i].ID == id {
				p.applyTo(&rows[i], chunk*chunkSize+i)
			}
		}
	}
	p.draw()
}

// Confirm tells that the library has kept a change: an edition that is asked
// for from now on knows of it.
func (p *Pane) Confirm(id articles.ID, c articles.Change) {
	for i := range p.marks[id] {
		if m := &p.marks[id][i]; m.change == c && m.settled == 0 {
			m.settled = p.era
			return
		}
	}
}

// Revert tells that the library has not kept a change. The edition that is
// loaded next shows the story as it was.
func (p *Pane) Revert(id articles.ID, c articles.Change) {
	at := slices.IndexFunc(p.marks[id], func(m pendingChange) bool { return m.change == c && m.settled == 0 })
	if at >= 0 {
		p.marks[id] = slices.Delete(p.marks[id], at, at+1)
	}
}

// applyTo puts the marks of a story on its row, at index of the edition, and
// corrects the counts once for each.
func (p *Pane) applyTo(h *articles.Headline, index int) {
	marks := p.marks[h.ID]
	for i := range marks {
		read := h.Read
		marks[i].change.Apply(h)
		if h.Read != read && marks[i].counted != p.shown {
			marks[i].counted = p.shown
			p.count(index, h.Read)
		}
	}
}

// dropConfirmed drops the marks that an edition of the era knows of.
func (p *Pane) dropConfirmed(era int) {
	for id, marks := range p.marks {
		marks = slices.DeleteFunc(marks, func(m pendingChange) bool { return m.settled > 0 && m.settled < era })
		p.marks[id] = marks
		if len(marks) == 0 {
			delete(p.marks, id)
		}
	}
}

// pending returns the marks for a command to read.
func (p *Pane) pending() map[articles.ID][]articles.Change {
	changes := make(map[articles.ID][]articles.Change, len(p.marks))
	for id, marks := range p.marks {
		for _, m := range marks {
			changes[id] = append(changes[id], m.change)
		}
	}
	return changes
}

// count corrects the counts for the story at index that was marked.
func (p *Pane) count(index int, read bool) {
	by := 1
	if read {
		by = -1
	}
	p.outline.Unread += by
	if g := groupAt(p.outline.Groups, index); g != nil {
		g.Unread += by
		if part := groupAt(g.Parts, index); part != nil {
			part.Unread += by
		}
	}
	for at := p.layout.headingOf(index); at >= 0; at = p.layout.headings[at].parent {
		p.layout.headings[at].unread += by
	}
}

// groupAt returns the group that holds the story at index, nil where none does.
func groupAt(groups []articles.Group, index int) *articles.Group {
	i := sort.Search(len(groups), func(i int) bool { return groups[i].First > index }) - 1
	if i < 0 || index >= groups[i].First+groups[i].Count {
		return nil
	}
	return &groups[i]
}
