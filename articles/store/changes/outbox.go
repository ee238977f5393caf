package changes

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// A story of a server that the reader marks goes into the outbox, in the
// transaction that marks it. So does whatever is marked with it: copies of a
// story are read together, and each server is to hear of its own.
//
// What is to be sent is how the story stands then. A row leaves the outbox when
// every entry of the story is known to stand like that on the server.

// queue puts the stories of servers that a change makes a difference to into the
// outbox. It comes before the change is carried out.
func (t *Tx) queue(ctx context.Context, s state, on database.Selection) error {
	if has, err := t.hasEntries(ctx); s.tagging || err != nil || !has {
		return err
	}
	field := articles.StarField
	if s.reading {
		field = articles.ReadField
	}
	return t.queueFrom(ctx, field, `SELECT id FROM story WHERE `+on.Where, on.Args)
}

// queueUnread is queue for rows of the table seen that an undoing drops.
func (t *Tx) queueUnread(ctx context.Context, of database.Selection) error {
	if has, err := t.hasEntries(ctx); err != nil || !has {
		return err
	}
	return t.queueFrom(ctx, articles.ReadField, `SELECT seen.story FROM seen WHERE `+of.Where, of.Args)
}

func (t *Tx) queueFrom(ctx context.Context, field articles.EntryField, stories string, args []any) error {
	// The query is one of many: it is not kept.
	_, err := t.Conn.ExecContext(ctx, `INSERT INTO outbox SELECT DISTINCT account, story, ?, ? FROM entry
		WHERE story > 0 AND story IN (`+stories+`)
		ON CONFLICT DO UPDATE SET tick = excluded.tick`, append([]any{field, t.Tick}, args...)...)
	return err
}

// hasEntries reports whether any story is a server's: most libraries have none,
// and pay nothing for it.
func (t *Tx) hasEntries(ctx context.Context) (has bool, err error) {
	row, err := t.Row(ctx, `SELECT EXISTS (SELECT 1 FROM entry)`)
	if err != nil {
		return false, err
	}
	return has, row.Scan(&has)
}

// fields are the columns of the table entry, and what holds of a story in the
// library that is so.
var fields = [...]struct{ column, here string }{
	articles.ReadField: {"read", `EXISTS (SELECT 1 FROM seen WHERE seen.story = entry.story)`},
	articles.StarField: {"starred", `EXISTS (SELECT 1 FROM starred WHERE starred.story = entry.story)`},
}

// TakeOver writes down how entries stand on their server, and makes the stories
// of those for which marks say something new stand like that. Where the reader
// has acted on a story since both agreed, the reader's word stays, and overruled
// counts it.
func (t *Tx) TakeOver(ctx context.Context, account int64, marks []articles.EntryMark) (overruled int, err error) {
	for _, kind := range []articles.ChangeKind{articles.MarkUnread, articles.MarkRead, articles.Unstar, articles.Star} {
		n, err := t.takeOver(ctx, account, marksOf(marks, kind), kind)
		if err != nil {
			return 0, err
		}
		overruled += n
	}
	return overruled, nil
}

// Drop forgets entries that the server no longer has, and what waited to be sent
// of them. What other entries of their stories have to be told, [Tx.Balance] finds.
func (t *Tx) Drop(ctx context.Context, account int64, gone []string) error {
	list, err := json.Marshal(gone)
	if err != nil {
		return err
	}
	const those = `account = ?1 AND id IN (SELECT value FROM json_each(?2))`
	if err := t.Exec(ctx, `DELETE FROM outbox WHERE account = ?1 AND story IN (SELECT story FROM entry WHERE `+those+`)`, account, string(list)); err != nil {
		return err
	}
	return t.Exec(ctx, `DELETE FROM entry WHERE `+those, account, string(list))
}

// Note writes down how entries stand on their server, and leaves the stories as
// they are.
func (t *Tx) Note(ctx context.Context, account int64, marks []articles.EntryMark) error {
	for _, m := range marks {
		if _, _, err := t.noteEntry(ctx, account, m.ID, m.Field, m.On); err != nil {
			return err
		}
	}
	return nil
}

// fieldOf is what a change of stories sets of an entry.
func fieldOf(kind articles.ChangeKind) (articles.EntryField, bool) {
	switch kind {
	case articles.Star, articles.Unstar:
		return articles.StarField, kind == articles.Star
	}
	return articles.ReadField, kind == articles.MarkRead
}

// marksOf are the ids of the entries that marks say a change of.
func marksOf(marks []articles.EntryMark, kind articles.ChangeKind) (ids []string) {
	field, on := fieldOf(kind)
	for _, m := range marks {
		if m.Field == field && m.On == on {
			ids = append(ids, m.ID)
		}
	}
	return ids
}

func (t *Tx) takeOver(ctx context.Context, account int64, entries []string, kind articles.ChangeKind) (overruled int, err error) {
	field, on := fieldOf(kind)
	var stories []int64
	for _, id := range entries {
		story, queued, err := t.noteEntry(ctx, account, id, field, on)
		switch {
		case err != nil:
			return 0, err
		case queued:
			overruled++
		case story > 0:
			stories = append(stories, story)
		}
	}
	if len(stories) == 0 {
		return overruled, nil
	}
	state, err := t.stateOf(ctx, articles.Change{Kind: kind})
	if err != nil {
		return 0, err
	}
	these, err := database.WithIDs(stories)
	if err != nil {
		return 0, err
	}
	return overruled, t.markWithCopies(ctx, state, state.changes(these))
}

// noteEntry writes down how an entry stands on its server. It returns the story
// of an entry, 0 where there is none, and whether the reader has acted on it so
// that it stands otherwise.
func (t *Tx) noteEntry(ctx context.Context, account int64, id string, field articles.EntryField, on bool) (story int64, queued bool, err error) {
	f := fields[field]
	row, err := t.Row(ctx, fmt.Sprintf(`UPDATE entry SET %s = ?1 WHERE account = ?2 AND id = ?3 RETURNING story,
		%s <> ?1 AND EXISTS (SELECT 1 FROM outbox WHERE outbox.account = ?2 AND outbox.story = entry.story AND field = ?4)`, f.column, f.here),
		on, account, id, field)
	if err != nil {
		return 0, false, err
	}
	if err = row.Scan(&story, &queued); errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return story, queued, err
}

// markWithCopies marks stories as the reader would, and writes no deed down.
func (t *Tx) markWithCopies(ctx context.Context, state state, on database.Selection) error {
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story WHERE `+on.Where+` ORDER BY id`, on.Args...)
	if err != nil || len(ids) == 0 {
		return err
	}
	if ids, err = t.withCopies(ctx, state, ids); err != nil {
		return err
	}
	these, err := database.WithIDs(ids)
	if err != nil {
		return err
	}
	_, err = t.apply(ctx, state, these)
	return err
}

// Balance puts the stories of an account that stand otherwise than their entries
// into the outbox, and takes those out that no longer do. It looks at those of
// some entries, or at all of them where these are nil. What waits for a story of
// which no entry is known stays: the server has begun anew, and it may come again.
func (t *Tx) Balance(ctx context.Context, account int64, entries []string) error {
	list, err := json.Marshal(entries)
	if err != nil {
		return err
	}
	some := ""
	if entries != nil {
		some = ` AND entry.id IN (SELECT value FROM json_each(?4))`
	}
	for field, f := range fields {
		differs := fmt.Sprintf(`entry.account = ?1 AND entry.story > 0 AND entry.%s <> %s`, f.column, f.here)
		if err := t.Exec(ctx, `INSERT INTO outbox SELECT DISTINCT ?1, story, ?2, ?3 FROM entry
			WHERE `+differs+` AND ?4 IS NOT NULL`+some+` ON CONFLICT DO NOTHING`, account, field, t.Tick, string(list)); err != nil {
			return err
		}
		if err := t.Exec(ctx, `DELETE FROM outbox WHERE account = ?1 AND field = ?2
			AND EXISTS (SELECT 1 FROM entry WHERE entry.story = outbox.story AND entry.account = ?1)
			AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.story = outbox.story AND `+differs+`)`, account, field); err != nil {
			return err
		}
	}
	return nil
}
