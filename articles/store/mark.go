package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"lede/articles"
)

// Mark carries a change out on some stories.
func (j *Journal) Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Action, error) {
	refs := make([]int64, len(ids))
	for i, id := range ids {
		ref, ok := refOf(id)
		if !ok {
			return articles.Action{Change: c}, noStory(id)
		}
		refs[i] = ref
	}
	list, err := json.Marshal(refs)
	if err != nil {
		return articles.Action{Change: c}, err
	}
	return j.mark(ctx, atOnce(selection{"ref IN (SELECT value FROM json_each(?))", []any{string(list)}}), c)
}

// Mark carries a change out on every story of the edition, and on no other:
// what has come since is left alone, and so is what a search has found beyond
// the stories that it lists: the deed tells how many those are. Should it break
// off, what it has done so far is a deed that can be undone.
func (e *MarkableEdition) Mark(ctx context.Context, c articles.Change) (articles.Action, error) {
	on, err := e.Target(ctx)
	if err != nil {
		return articles.Action{Change: c}, fmt.Errorf("marking stories: %w", err)
	}
	return e.journal.mark(ctx, on, c)
}

func (j *Journal) mark(ctx context.Context, on target, c articles.Change) (articles.Action, error) {
	deed := articles.Action{Change: c, More: on.more}
	var first, tick int64
	for _, part := range on.parts {
		n := 0
		var now int64
		err := do(ctx, j.db, asPart, func(t *tx) (err error) {
			t.whole, t.partOf, now = on.whole, first, t.tick
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
func (t *tx) mark(ctx context.Context, on selection, c articles.Change) (int, error) {
	act, err := t.actOf(ctx, c)
	if err != nil {
		return 0, err
	}
	if act.table == "seen" && act.on {
		return t.markRead(ctx, act, on, c)
	}
	on = act.changes(on)
	ids, err := readIDs(ctx, t.conn, `SELECT id FROM story WHERE `+on.where+` ORDER BY id`, on.args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	count := len(ids)
	if ids, err = t.withCopies(ctx, act, ids); err != nil {
		return 0, err
	}
	these, err := withIDs(ids)
	if err != nil {
		return 0, err
	}
	d := done{count: count, stories: packIDs(ids)}
	if act.table == "seen" {
		deeds, err := readIDs(ctx, t.conn, `SELECT deed AS id FROM seen WHERE story IN (SELECT value FROM json_each(?)) ORDER BY story`, these.args...)
		if err != nil {
			return 0, err
		}
		d.deeds = packIDs(deeds)
	}
	if _, err := t.carryOut(ctx, act, these); err != nil {
		return 0, err
	}
	return count, t.writeDown(ctx, c, d)
}

// markRead marks stories and the copies of them. A million of them are a few
// rows of the journal: the table seen tells by itself which they were.
func (t *tx) markRead(ctx context.Context, act act, on selection, c articles.Change) (int, error) {
	d, err := t.carryOut(ctx, act, on)
	if err != nil || d.count == 0 {
		return 0, err
	}
	t.whole = false
	copies, err := t.carryOut(ctx, act, selection{
		"lead BETWEEN ? AND ? AND EXISTS (SELECT 1 FROM seen WHERE seen.story = story.lead AND deed = ?)", []any{d.low, d.high, t.shows},
	})
	if err != nil {
		return 0, err
	}
	if copies.count > 0 {
		d.low, d.high = min(d.low, copies.low), max(d.high, copies.high)
	}
	return d.count, t.writeDown(ctx, c, d)
}

// done is what a part of a deed has done: to how many stories, from which id to
// which, and to which ones where the table seen does not tell. Stories that are
// made unread keep the deeds that they were read by.
type done struct {
	count          int
	low, high      int64
	stories, deeds []byte
}

// writeDown enters a deed, or a part of one, into the journal.
func (t *tx) writeDown(ctx context.Context, c articles.Change, d done) error {
	err := t.exec(ctx, `INSERT INTO deed (id, act, tag, count, done, stories, deeds, part_of, low, high) VALUES (?, ?, ?, ?, unixepoch(), ?, ?, ?, ?, ?)`,
		t.tick, c.Kind, c.Tag, d.count, d.stories, d.deeds, sql.NullInt64{Int64: t.partOf, Valid: t.partOf != 0}, d.low, d.high)
	if err != nil {
		return err
	}
	return t.forget(ctx)
}

// act is how a change is written: the table that has a row for each story in
// the state, and what tells its rows from others.
type act struct {
	table string
	on    bool   // the change puts a row in; else it takes it out
	tag   int64  // of table tagged
	has   string // condition on a story that is in the state
}

func (t *tx) actOf(ctx context.Context, c articles.Change) (act, error) {
	switch c.Kind {
	case articles.MarkRead, articles.MarkUnread:
		return act{table: "seen", on: c.Kind == articles.MarkRead, has: "EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"}, nil
	case articles.Star, articles.Unstar:
		return act{table: "starred", on: c.Kind == articles.Star, has: "EXISTS (SELECT 1 FROM starred WHERE starred.story = story.id)"}, nil
	}
	if c.Tag == "" {
		return act{}, errors.New("the tag has no name")
	}
	row, err := t.row(ctx, `INSERT INTO tag (name) VALUES (?) ON CONFLICT DO UPDATE SET name = name RETURNING id`, c.Tag)
	if err != nil {
		return act{}, err
	}
	a := act{table: "tagged", on: c.Kind == articles.AddTag}
	err = row.Scan(&a.tag)
	a.has = fmt.Sprintf("EXISTS (SELECT 1 FROM tagged WHERE tagged.story = story.id AND tagged.tag = %d)", a.tag)
	return a, err
}

// changes narrows on to those stories that the act makes a difference to.
func (a act) changes(on selection) selection {
	if a.on {
		return selection{"(" + on.where + ") AND NOT " + a.has, on.args}
	}
	return selection{"(" + on.where + ") AND " + a.has, on.args}
}

// carryOut does the act to those of some stories that it makes a difference
// to, and tells which they were where it was reading them.
func (t *tx) carryOut(ctx context.Context, a act, on selection) (d done, err error) {
	if a.table == "seen" {
		if d, err = t.recount(ctx, a.changes(on), a.on); err != nil || d.count == 0 {
			return d, err
		}
	}
	columns := map[string]string{"seen": "id, ?", "starred": "id", "tagged": "id, ?"}[a.table]
	extra := map[string][]any{"seen": {t.shows}, "tagged": {a.tag}}[a.table]
	query := `INSERT OR IGNORE INTO ` + a.table + ` SELECT ` + columns + ` FROM story WHERE ` + on.where
	args := append(slices.Clone(extra), on.args...)
	if !a.on {
		query, args = `DELETE FROM `+a.table+` WHERE story IN (SELECT id FROM story WHERE `+on.where+`)`, on.args
		if a.table == "tagged" {
			query, args = query+` AND tag = ?`, append(slices.Clone(on.args), a.tag)
		}
	}
	// The query is one of many: it is not kept.
	_, err = t.conn.ExecContext(ctx, query, args...)
	return d, err
}
