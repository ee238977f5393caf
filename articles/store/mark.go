package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"lede/articles"
)

// Mark carries a change out on some stories.
func (s *Store) Mark(ctx context.Context, ids []articles.ID, c articles.Change) (articles.Deed, error) {
	refs := make([]int64, len(ids))
	for i, id := range ids {
		ref, ok := refOf(id)
		if !ok {
			return articles.Deed{Change: c}, noStory(id)
		}
		refs[i] = ref
	}
	list, err := json.Marshal(refs)
	if err != nil {
		return articles.Deed{Change: c}, err
	}
	return s.mark(ctx, selection{"ref IN (SELECT value FROM json_each(?))", []any{string(list)}}, c)
}

// Mark carries a change out on every story of the edition, and on no other:
// what has come since is left alone.
func (e *Edition) Mark(ctx context.Context, c articles.Change) (articles.Deed, error) {
	return e.store.mark(ctx, e.stories.selection(), c)
}

func (s *Store) mark(ctx context.Context, on selection, c articles.Change) (articles.Deed, error) {
	deed := articles.Deed{Change: c}
	err := s.do(ctx, asReader, func(t *tx) (err error) {
		deed.Count, err = t.mark(ctx, on, c)
		return err
	})
	if err != nil {
		return deed, fmt.Errorf("marking stories: %w", err)
	}
	return deed, nil
}

// mark carries c out and writes the deed down. A deed that changes nothing is
// none.
func (t *tx) mark(ctx context.Context, on selection, c articles.Change) (int, error) {
	act, err := t.actOf(ctx, c)
	if err != nil {
		return 0, err
	}
	on = act.changes(on)
	if act.table == "seen" && act.on {
		return t.markRead(ctx, act, on, c)
	}
	ids, err := t.numbers(ctx, `SELECT id FROM story WHERE `+on.where+` ORDER BY id`, on.args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	count := len(ids)
	if ids, err = t.withCopies(ctx, act, ids); err != nil {
		return 0, err
	}
	these, err := listedIDs(ids)
	if err != nil {
		return 0, err
	}
	if _, err := t.carryOut(ctx, act, these); err != nil {
		return 0, err
	}
	return count, t.writeDown(ctx, c, count, packIDs(ids))
}

// markRead marks stories and the copies of them. A million of them are one row
// of the journal: the table seen tells by itself which they were.
func (t *tx) markRead(ctx context.Context, act act, on selection, c articles.Change) (int, error) {
	count, err := t.carryOut(ctx, act, on)
	if err != nil || count == 0 {
		return 0, err
	}
	copies := selection{
		"lead IS NOT NULL AND EXISTS (SELECT 1 FROM seen WHERE seen.story = story.lead AND deed = ?)", []any{t.tick},
	}
	if _, err := t.carryOut(ctx, act, act.changes(copies)); err != nil {
		return 0, err
	}
	return count, t.writeDown(ctx, c, count, nil)
}

// writeDown enters a deed into the journal.
func (t *tx) writeDown(ctx context.Context, c articles.Change, count int, stories []byte) error {
	err := t.exec(ctx, `INSERT INTO deed (id, act, tag, count, done, stories) VALUES (?, ?, ?, ?, unixepoch(), ?)`,
		t.tick, c.Act, c.Tag, count, stories)
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
	switch c.Act {
	case articles.MarkRead, articles.MarkUnread:
		return act{table: "seen", on: c.Act == articles.MarkRead, has: "EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"}, nil
	case articles.Star, articles.Unstar:
		return act{table: "starred", on: c.Act == articles.Star, has: "EXISTS (SELECT 1 FROM starred WHERE starred.story = story.id)"}, nil
	}
	if c.Tag == "" {
		return act{}, errors.New("the tag has no name")
	}
	row, err := t.row(ctx, `INSERT INTO tag (name) VALUES (?) ON CONFLICT DO UPDATE SET name = name RETURNING id`, c.Tag)
	if err != nil {
		return act{}, err
	}
	a := act{table: "tagged", on: c.Act == articles.AddTag}
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

// carryOut changes the stories of on, none of which is in the state that the
// act leads to, and returns how many they are.
func (t *tx) carryOut(ctx context.Context, a act, on selection) (int, error) {
	if a.table == "seen" {
		if err := t.recount(ctx, on, a.on); err != nil {
			return 0, err
		}
	}
	columns := map[string]string{"seen": "id, ?", "starred": "id", "tagged": "id, ?"}[a.table]
	extra := map[string][]any{"seen": {t.deed}, "tagged": {a.tag}}[a.table]
	query := `INSERT OR IGNORE INTO ` + a.table + ` SELECT ` + columns + ` FROM story WHERE ` + on.where
	args := append(slices.Clone(extra), on.args...)
	if !a.on {
		query, args = `DELETE FROM `+a.table+` WHERE story IN (SELECT id FROM story WHERE `+on.where+`)`, on.args
		if a.table == "tagged" {
			query, args = query+` AND tag = ?`, append(slices.Clone(on.args), a.tag)
		}
	}
	// The query is one of many: it is not kept.
	result, err := t.conn.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	changed, err := result.RowsAffected()
	return int(changed), err
}

// recount writes down that the stories of on become read, or unread. Days and
// sections are counted apart from sources: an index has the one or the other,
// and the rows of a million stories are never read.
func (t *tx) recount(ctx context.Context, on selection, read bool) error {
	sign := 1
	if read {
		sign = -1
	}
	err := t.counts(ctx, `day, section`, on, func(day, section int64, hide, n int) {
		t.ledger.add(place{day: day, section: section}, hide, 0, sign*n)
	})
	if err != nil {
		return err
	}
	return t.counts(ctx, `source, 0`, on, func(source, _ int64, hide, n int) {
		of := ledger{}
		of.add(place{}, hide, 0, sign*n)
		sum(t.bySource, source, of[place{}])
	})
}

func (t *tx) counts(ctx context.Context, columns string, on selection, add func(a, b int64, hide, n int)) error {
	rows, err := t.conn.QueryContext(ctx, `SELECT `+columns+`, hide, count(*) FROM story WHERE `+on.where+` GROUP BY 1, 2, 3`, on.args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var a, b int64
		var hide, n int
		if err := rows.Scan(&a, &b, &hide, &n); err != nil {
			return err
		}
		add(a, b, hide, n)
	}
	return rows.Err()
}
