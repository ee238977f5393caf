package load

import (
	"context"
	"fmt"

	"lede/articles"
)

// done is an action and what the rows were before it.
type done struct {
	action articles.Action
	was    map[articles.ID]mark
}

// mark is what a reader has done to a story.
type mark struct {
	read, starred bool
	tags          []string
}

// Mark carries a change out, and keeps it where the library was opened with
// something to keep it in. The error says so where that went wrong: then the
// change lasts as long as the library.
func (l *Library) Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Action, error) {
	action, changed, err := l.mark(ids, c)
	if err != nil {
		return action, err
	}
	return action, l.keepStates(ctx, changed)
}

func (l *Library) mark(ids []articles.ID, c articles.Change) (action articles.Action, changed []articles.FileState, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	d := done{action: articles.Action{Change: c}, was: map[articles.ID]mark{}}
	for _, id := range ids {
		at, ok := l.places[id]
		if !ok {
			return d.action, nil, fmt.Errorf("no story %s - \"lede ls\" lists their ids", id)
		}
		row := &l.rows[at]
		before := mark{row.Read, row.Starred, row.Tags}
		if c.Apply(row) {
			d.was[id] = before
			changed = append(changed, l.stateOf(at))
		}
	}
	d.action.Count = len(d.was)
	if d.action.Count > 0 {
		l.actions = append(l.actions, d)
		l.announce()
	}
	return d.action, changed, nil
}

// Undo takes the last action back.
func (l *Library) Undo(ctx context.Context) (articles.Action, bool, error) {
	action, changed, ok := l.undo()
	return action, ok, l.keepStates(ctx, changed)
}

func (l *Library) undo() (action articles.Action, changed []articles.FileState, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.actions) == 0 {
		return articles.Action{}, nil, false
	}
	last := l.actions[len(l.actions)-1]
	l.actions = l.actions[:len(l.actions)-1]
	for id, before := range last.was {
		at, there := l.places[id]
		if !there {
			continue // its file is gone
		}
		row := &l.rows[at]
		row.Read, row.Starred, row.Tags = before.read, before.starred, before.tags
		changed = append(changed, l.stateOf(at))
	}
	l.announce()
	return last.action, changed, true
}

// Stop keeps where the reader stopped in a story.
func (l *Library) Stop(ctx context.Context, id articles.ID, block int) error {
	l.mu.Lock()
	at, ok := l.places[id]
	if !ok || l.stops[id] == block {
		l.mu.Unlock()
		return nil
	}
	l.stops[id] = block
	state := l.stateOf(at)
	l.mu.Unlock()
	return l.keepStates(ctx, []articles.FileState{state})
}

// Tallies returns nothing: what lies in a folder is listed whole.
func (l *Library) Tallies(context.Context) ([]articles.Tally, error) { return nil, nil }

// edition is a snapshot of the library's stories that can be marked.
type edition struct {
	*articles.Snapshot
	library *Library
}

// Mark carries c out on every story of the edition that can be read.
func (e edition) Mark(ctx context.Context, c articles.Change) (articles.Action, error) {
	rows, err := e.Page(ctx, 0, e.Outline().Count)
	if err != nil {
		return articles.Action{}, err
	}
	ids := make([]articles.ID, 0, len(rows))
	for _, row := range rows {
		if row.Problem == "" {
			ids = append(ids, row.ID)
		}
	}
	return e.library.Mark(ctx, ids, c)
}
