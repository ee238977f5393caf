package headlines

import (
	"context"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// MostSelected is how many stories can be selected at once: more of them are
// marked by a query, or with the whole list.
const MostSelected = 1000

// selection holds the stories that the next command is for.
type selection struct {
	rows   map[articles.ID]articles.Headline
	order  []articles.ID // in which they were selected
	anchor articles.ID   // that a range begins at: the one that was selected last
	before []articles.Headline
}

// Taken brings the stories that follow one another from a row on, for a command
// after a count.
type Taken struct {
	Rows []articles.Headline
	Err  error
}

// rangeRead brings the rows of a range that is to be selected.
type rangeRead struct {
	era, first int // index of the first row
	rows       []articles.Headline
	err        error
}

func (s *selection) add(h articles.Headline) {
	if s.rows == nil {
		s.rows = map[articles.ID]articles.Headline{}
	}
	if _, there := s.rows[h.ID]; !there {
		s.order = append(s.order, h.ID)
	}
	s.rows[h.ID], s.anchor = h, h.ID
}

func (s *selection) remove(id articles.ID) {
	delete(s.rows, id)
	s.order = slices.DeleteFunc(s.order, func(other articles.ID) bool { return other == id })
	s.anchor = id
}

// apply makes a change to stories that are selected, or were.
func (s *selection) apply(changed map[articles.ID]bool, c articles.Change) {
	for id, h := range s.rows {
		if changed[id] {
			c.Apply(&h)
			s.rows[id] = h
		}
	}
	for i := range s.before {
		if changed[s.before[i].ID] {
			c.Apply(&s.before[i])
		}
	}
}

// renew takes rows over as a new edition has them.
func (s *selection) renew(rows []articles.Headline) {
	if len(s.rows) == 0 {
		return
	}
	for _, h := range rows {
		if _, selected := s.rows[h.ID]; selected {
			s.rows[h.ID] = h
		}
	}
}

// Selection returns the selected stories in the order in which they were
// selected.
func (p *Pane) Selection() []articles.Headline {
	all := make([]articles.Headline, 0, len(p.selection.order))
	for _, id := range p.selection.order {
		all = append(all, p.selection.rows[id])
	}
	return all
}

// SelectedCount returns how many stories are selected.
func (p *Pane) SelectedCount() int { return len(p.selection.order) }

// Deselect leaves no story selected. A range can bring the last ones back.
func (p *Pane) Deselect() {
	if before := p.Selection(); len(before) > 0 {
		p.selection = selection{before: before}
		p.draw()
	}
}

// selectRow selects the story under the cursor, or no longer, and goes on to
// the next one.
func (p *Pane) selectRow() tea.Cmd {
	h, ok := p.Selected()
	_, there := p.selection.rows[h.ID]
	switch {
	case !ok || h.Problem != "":
		return nil
	case there:
		p.selection.remove(h.ID)
	case len(p.selection.order) >= MostSelected:
		p.err = errTooMany
		return nil
	default:
		p.selection.add(h)
	}
	p.draw()
	return p.Step(1)
}

var errTooMany = fmt.Errorf("%s stories can be selected at most - \":mark read QUERY\" marks more", articles.Commas(MostSelected))

// selectRange selects all from the story that was selected last to the cursor.
// Where there is none, those come back that were selected before.
func (p *Pane) selectRange() tea.Cmd {
	if p.selection.anchor == "" {
		for _, h := range p.selection.before {
			p.selection.add(h)
		}
		p.draw()
		if len(p.selection.order) == 0 {
			return p.selectRow()
		}
		return nil
	}
	if p.edition == nil || p.OnFolded() {
		return nil
	}
	ctx, edition, era, anchor, cursor := p.ctx, p.edition, p.shown, p.selection.anchor, p.cursor
	return func() tea.Msg {
		first, ok, err := edition.Locate(ctx, anchor)
		if err != nil || !ok {
			return rangeRead{era: era, err: err}
		}
		first, last := min(first, cursor), max(first, cursor)
		if last-first >= MostSelected {
			return rangeRead{era: era, err: errTooMany}
		}
		rows, err := edition.Page(ctx, first, last-first+1)
		return rangeRead{era, first, rows, err}
	}
}

// handleRange selects the rows of a range, but for those that are folded away.
func (p *Pane) handleRange(msg rangeRead) {
	if msg.era != p.shown {
		return // of another list
	}
	p.err = msg.err
	for _, h := range p.unfolded(msg.rows, msg.first) {
		if len(p.selection.order) < MostSelected {
			p.selection.add(h)
		}
	}
	if h, ok := p.Selected(); ok && msg.err == nil {
		p.selection.anchor = h.ID
	}
}

// unfolded are the rows from an index on that the list shows and that can be
// read, as they stand now.
func (p *Pane) unfolded(rows []articles.Headline, first int) []articles.Headline {
	var all []articles.Headline
	for i, h := range rows {
		if at := p.layout.headingOf(first + i); at >= 0 && p.layout.headings[at].folded || h.Problem != "" {
			continue
		}
		if known, ok := p.headline(first + i); ok && known.ID == h.ID {
			h = known
		}
		all = append(all, h)
	}
	return all
}

// Take reads the next n stories from the cursor on, as a [Taken].
func (p *Pane) Take(n int) tea.Cmd {
	n = min(n, MostSelected)
	if p.edition == nil || p.OnFolded() {
		return func() tea.Msg { return Taken{} }
	}
	ctx, edition, changes := p.ctx, p.edition, p.changes.copied()
	wanted := p.nextUnfolded(n)
	return func() tea.Msg {
		rows, err := takeRows(ctx, edition, wanted)
		for i := range rows {
			for _, c := range changes[rows[i].ID] {
				c.Apply(&rows[i])
			}
		}
		return Taken{rows, err}
	}
}

// nextUnfolded are the indices of the next n stories that the list shows, in
// order.
func (p *Pane) nextUnfolded(n int) []int {
	var wanted []int
	for at, more := p.cursor, true; more && len(wanted) < n; at, more = p.layout.step(at, 1) {
		if i := p.layout.headingOf(at); i >= 0 && !p.layout.headings[i].folded {
			wanted = append(wanted, at)
		}
	}
	return wanted
}

// takeRows reads the rows at some indices, which are in order.
func takeRows(ctx context.Context, edition articles.Edition, wanted []int) ([]articles.Headline, error) {
	var taken []articles.Headline
	for len(wanted) > 0 {
		from := wanted[0]
		rows, err := edition.Page(ctx, from, min(chunkSize, wanted[len(wanted)-1]-from+1))
		if err != nil || len(rows) == 0 {
			return taken, err
		}
		for ; len(wanted) > 0 && wanted[0] < from+len(rows); wanted = wanted[1:] {
			if h := rows[wanted[0]-from]; h.Problem == "" {
				taken = append(taken, h)
			}
		}
	}
	return taken, nil
}

// SelectAll selects stories beside those that are selected.
func (p *Pane) SelectAll(rows []articles.Headline) {
	for _, h := range rows {
		if len(p.selection.order) < MostSelected {
			p.selection.add(h)
		}
	}
	p.draw()
}
