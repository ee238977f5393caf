package changes

import (
	"context"
	"encoding/json"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
	"lede/articles/store/listing"
)

// Mark carries a change out on some stories.
func (j *Journal) Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Action, error) {
	refs := make([]int64, len(ids))
	for i, id := range ids {
		ref, ok := database.RefOf(id)
		if !ok {
			return articles.Action{Change: c}, database.NoStory(id)
		}
		refs[i] = ref
	}
	list, err := json.Marshal(refs)
	if err != nil {
		return articles.Action{Change: c}, err
	}
	return j.mark(ctx, listing.AtOnce(database.Where("ref IN (SELECT value FROM json_each(?))", string(list))), c)
}

// Mark carries a change out on every story of the edition, and on no other:
// what has come since is left alone, and so is what a search has found beyond
// the stories that it lists: the deed tells how many those are. Should it break
// off, what it has done so far is a deed that can be undone.
func (e *Edition) Mark(ctx context.Context, c articles.Change) (articles.Action, error) {
	on, err := e.Target(ctx)
	if err != nil {
		return articles.Action{Change: c}, fmt.Errorf("marking stories: %w", err)
	}
	return e.journal.mark(ctx, on, c)
}

func (j *Journal) mark(ctx context.Context, on listing.Target, c articles.Change) (articles.Action, error) {
	deed := articles.Action{Change: c, More: on.More}
	var first, tick int64
	for _, part := range on.Parts {
		n := 0
		var now int64
		err := Do(ctx, j.db, database.AsPart, func(t *Tx) (err error) {
			t.whole, t.partOf, now = on.Whole, first, t.Tick
			n, err = t.mark(ctx, part, c)
			return err
		})
		if err != nil {
			j.db.Announce(tick)
			return deed, fmt.Errorf("marking stories: %w", err)
		}
		tick = now
		if deed.Count += n; first == 0 && n > 0 {
			first = tick
		}
	}
	j.db.Announce(tick)
	return deed, nil
}

// mark carries c out and writes the deed down. A deed that changes nothing is
// none.
func (t *Tx) mark(ctx context.Context, on database.Selection, c articles.Change) (int, error) {
	state, err := t.stateOf(ctx, c)
	if err != nil {
		return 0, err
	}
	if state.reading && state.on {
		return t.markRead(ctx, state, on, c)
	}
	on = state.changes(on)
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE `+on.Where+` ORDER BY id`, on.Args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	count := len(ids)
	if ids, err = t.withCopies(ctx, state, ids); err != nil {
		return 0, err
	}
	these, err := database.WithIDs(ids)
	if err != nil {
		return 0, err
	}
	d := effect{count: count, stories: database.PackIDs(ids)}
	if state.reading {
		deeds, err := database.ReadIDs(ctx, t.Conn, `SELECT deed AS id FROM seen WHERE story IN (SELECT value FROM json_each(?)) ORDER BY story`, these.Args...)
		if err != nil {
			return 0, err
		}
		d.deeds = database.PackIDs(deeds)
	}
	if _, err := t.apply(ctx, state, these); err != nil {
		return 0, err
	}
	return count, t.record(ctx, c, d)
}

// markRead marks stories and the copies of them. A million of them are a few
// rows of the journal: the table seen tells by itself which they were.
func (t *Tx) markRead(ctx context.Context, state state, on database.Selection, c articles.Change) (int, error) {
	d, err := t.apply(ctx, state, on)
	if err != nil || d.count == 0 {
		return 0, err
	}
	t.whole = false
	copies, err := t.apply(ctx, state, database.Where("lead BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM seen WHERE seen.story = story.lead AND deed = ?)", d.low, d.high, t.Shows))
	if err != nil {
		return 0, err
	}
	if copies.count > 0 {
		d.low, d.high = min(d.low, copies.low), max(d.high, copies.high)
	}
	return d.count, t.record(ctx, c, d)
}

// MarkAll carries a change out on every story that q selects, listed or not.
func (j *Journal) MarkAll(ctx context.Context, q articles.Query, c articles.Change) (articles.Action, error) {
	on, err := j.lists.Asked(ctx, q)
	if err != nil {
		return articles.Action{Change: c}, fmt.Errorf("marking stories: %w", err)
	}
	return j.mark(ctx, on, c)
}
