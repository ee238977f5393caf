package headlines

import (
	"slices"
	"sort"

	"lede/articles"
)

// pendingChange is a change of a story that the edition on the screen may not
// know of.
type pendingChange struct {
	change  articles.Change
	kept    int // era in which the library had kept it; 0 while it has not
	counted int // era of the edition whose counts were corrected for it
}

// pendingChanges are what was done to stories since the edition was made.
type pendingChanges map[articles.ID][]pendingChange

// Apply shows stories as c makes them, before the library has kept that. The
// root says what became of it by Confirm or Revert.
func (p *Pane) Apply(ids []articles.ID, c articles.Change) {
	changed := make(map[articles.ID]bool, len(ids))
	for _, id := range ids {
		changed[id] = true
		p.changes[id] = append(p.changes[id], pendingChange{change: c})
	}
	p.selection.apply(changed, c)
	for chunk, rows := range p.chunks {
		for i := range rows {
			if changed[rows[i].ID] {
				p.applyTo(&rows[i], chunk*chunkSize+i)
			}
		}
	}
	p.draw()
}

// Confirm tells that the library has kept a change: an edition that is asked
// for from now on knows of it.
func (p *Pane) Confirm(id articles.ID, c articles.Change) {
	if at := p.changes.find(id, c); at >= 0 {
		p.changes[id][at].kept = p.era
	}
}

// Revert tells that the library has not kept a change. The edition that is
// loaded next shows the story as it was.
func (p *Pane) Revert(id articles.ID, c articles.Change) {
	if at := p.changes.find(id, c); at >= 0 {
		p.changes[id] = slices.Delete(p.changes[id], at, at+1)
	}
}

// find returns the index of the first change like c of a story that the library
// has not kept yet, or -1.
func (all pendingChanges) find(id articles.ID, c articles.Change) int {
	return slices.IndexFunc(all[id], func(p pendingChange) bool { return p.change == c && p.kept == 0 })
}

// drop forgets the changes that an edition of the era knows of.
func (all pendingChanges) drop(era int) {
	for id, changes := range all {
		changes = slices.DeleteFunc(changes, func(p pendingChange) bool { return p.kept > 0 && p.kept < era })
		all[id] = changes
		if len(changes) == 0 {
			delete(all, id)
		}
	}
}

// copied returns the changes for a command to read.
func (all pendingChanges) copied() map[articles.ID][]articles.Change {
	changes := make(map[articles.ID][]articles.Change, len(all))
	for id, pending := range all {
		for _, p := range pending {
			changes[id] = append(changes[id], p.change)
		}
	}
	return changes
}

// applyTo makes the pending changes of a story to its row, at index of the
// edition, and corrects the counts once for each.
func (p *Pane) applyTo(h *articles.Headline, index int) {
	pending := p.changes[h.ID]
	for i := range pending {
		read := h.Read
		pending[i].change.Apply(h)
		if h.Read != read && pending[i].counted != p.shown {
			pending[i].counted = p.shown
			p.count(index, h.Read)
		}
	}
}

// Recount tells how many words a story has that was read whole.
func (p *Pane) Recount(id articles.ID, words int) {
	p.words[id] = words
	for _, rows := range p.chunks {
		for i := range rows {
			p.recount(&rows[i])
		}
	}
	p.draw()
}

func (p *Pane) recount(h *articles.Headline) {
	if words, ok := p.words[h.ID]; ok {
		h.Words = words
	}
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
