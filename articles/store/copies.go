package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/similar"
)

// A story is a copy of one from another source that has the same text and was
// published within three days of it. Of copies, the one that was indexed first
// leads: it is listed, and says how many others there are. The others have its
// id in their column lead and are listed where all copies are asked for, and
// among the stories of their source.
//
// Copies are read together, so that no reader meets the same text twice: what
// is read or unread of the leader is so of the others, and a story that joins
// is read where one of them is. Stars and tags belong to a single story, and
// make a copy stand by itself.

// likeDays is within how much time copies come; keptDays is for how long
// stories are compared with what comes.
const (
	likeDays = 3
	keptDays = 30
)

// oldest is the id from which on stories are compared.
func oldest(now time.Time) int64 { return now.Unix()/60<<12 - days(keptDays) }

// sketch is what is compared of a story.
type sketch struct {
	signature similar.Signature
	keys      []uint64
}

// compare keeps the sketch of a story, and puts the story behind one that it
// is a copy of. It reports whether it did.
func (t *tx) compare(ctx context.Context, id int64, k sketch) (joined bool, err error) {
	if len(k.keys) == 0 {
		return false, nil
	}
	alike, err := t.alike(ctx, id, k)
	if err != nil {
		return false, err
	}
	if err := t.exec(ctx, `INSERT OR REPLACE INTO signature
		SELECT id, ?2 FROM story WHERE id = ?1`, id, k.signature[:]); err != nil {
		return false, err
	}
	for _, key := range k.keys {
		if err := t.exec(ctx, `INSERT OR IGNORE INTO likeness VALUES (?, ?)`, int64(key), id); err != nil {
			return false, err
		}
	}
	for _, other := range alike {
		joined, err := t.join(ctx, id, other)
		if joined || err != nil {
			return joined, err
		}
	}
	return false, nil
}

// maxAlike is how many stories one is compared with, those with the most keys
// in common first. Stories that begin with the same set phrase share a few.
const maxAlike = 64

// alike returns the stories of other sources that a story is a copy of.
func (t *tx) alike(ctx context.Context, id int64, k sketch) (alike []int64, err error) {
	args := []any{id - days(likeDays), id + days(likeDays), id, maxAlike}
	for i := range 8 {
		args = append(args, int64(k.keys[min(i, len(k.keys)-1)]))
	}
	rows, err := t.rows(ctx, `SELECT story, data FROM (
			SELECT story, count(*) AS common FROM likeness
			WHERE key IN (?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) AND story BETWEEN ?1 AND ?2 AND story <> ?3
			GROUP BY story ORDER BY common DESC, story LIMIT ?4)
		JOIN signature USING (story) JOIN story AS other ON other.id = story
		WHERE other.source <> (SELECT source FROM story WHERE id = ?3)`, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var other int64
		var data sql.RawBytes
		if err := rows.Scan(&other, &data); err != nil {
			return nil, err
		}
		var signature similar.Signature
		if copy(signature[:], data) == len(signature) && similar.Similar(signature, k.signature) {
			alike = append(alike, other)
		}
	}
	return alike, rows.Err()
}

// leader finds whom a story would stand behind if it were a copy of another:
// that one, or the one which leads it. The story must stand by itself and be
// listed, and its source must have no story among the copies yet.
const leader = `SELECT lead.id FROM story, story AS other, story AS lead
	WHERE story.id = ?1 AND other.id = ?2 AND lead.id = coalesce(other.lead, other.id)
		AND story.lead IS NULL AND story.also = 0 AND story.hide = 0 AND lead.hide = 0
		AND NOT ` + keptByReader + `
		AND lead.source <> story.source
		AND NOT EXISTS (SELECT 1 FROM story AS copy WHERE copy.lead = lead.id AND copy.source = story.source)`

// join puts a story behind the leader of other.
func (t *tx) join(ctx context.Context, id, other int64) (joined bool, err error) {
	row, err := t.row(ctx, leader, id, other)
	if err != nil {
		return false, err
	}
	var lead int64
	if err := row.Scan(&lead); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return false, err
	}
	if err := t.exec(ctx, `UPDATE story SET lead = ? WHERE id = ?`, lead, id); err != nil {
		return false, err
	}
	if err := t.readTogether(ctx, lead); err != nil {
		return false, err
	}
	if err := t.hide(ctx, isCopy, true, selection{"id = ?", []any{id}}); err != nil {
		return false, err
	}
	return true, t.exec(ctx, `UPDATE story SET also = also + 1 WHERE id = ?`, lead)
}

// readTogether marks all copies read where one is.
func (t *tx) readTogether(ctx context.Context, lead int64) error {
	const unread = " AND NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)"
	ids, err := readIDs(ctx, t.conn, `SELECT id FROM story WHERE (id = ?1 OR lead = ?1)`+unread+`
		AND EXISTS (SELECT 1 FROM story AS copy JOIN seen ON seen.story = copy.id WHERE copy.id = ?1 OR copy.lead = ?1)
		ORDER BY id`, lead)
	if err != nil || len(ids) == 0 {
		return err
	}
	act, err := t.actOf(ctx, articles.Change{Kind: articles.MarkRead})
	if err != nil {
		return err
	}
	these, err := withIDs(ids)
	if err != nil {
		return err
	}
	_, err = t.carryOut(ctx, act, these)
	return err
}

// withCopies adds to stories that are to be marked what goes with them: to
// what is read or unread, its copies. A copy with a star or a tag stands by
// itself from then on.
func (t *tx) withCopies(ctx context.Context, a act, ids []int64) ([]int64, error) {
	if a.table != "seen" {
		if !a.on {
			return ids, nil
		}
		return ids, t.standAlone(ctx, ids)
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	on := a.changes(selection{"lead IS NOT NULL AND lead IN (SELECT value FROM json_each(?))", []any{string(list)}})
	copies, err := readIDs(ctx, t.conn, `SELECT id FROM story WHERE `+on.where, on.args...)
	if err != nil || len(copies) == 0 {
		return ids, err
	}
	ids = append(ids, copies...)
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// forgetLikeness lets go, once a day, of what nothing that comes is compared
// with.
func (t *tx) forgetLikeness(ctx context.Context, now time.Time) error {
	n, err := t.count(ctx, `INSERT INTO fact VALUES ('likeness', ?1)
		ON CONFLICT DO UPDATE SET value = ?1 WHERE value <> ?1`, now.Format(time.DateOnly))
	if err != nil || n == 0 {
		return err
	}
	if err := t.exec(ctx, `DELETE FROM signature WHERE story < ?`, oldest(now)); err != nil {
		return err
	}
	return t.exec(ctx, `DELETE FROM likeness WHERE story < ?`, oldest(now))
}
