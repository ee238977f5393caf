package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"lede/articles"
)

// Undo takes the last deed back that is not taken back yet; ok is false where
// there is none.
func (s *Store) Undo(ctx context.Context) (deed articles.Deed, ok bool, err error) {
	err = s.do(ctx, asReader, func(t *tx) (err error) {
		deed, ok, err = t.undo(ctx)
		return err
	})
	if err != nil {
		return articles.Deed{}, false, fmt.Errorf("undoing: %w", err)
	}
	return deed, ok, nil
}

func (t *tx) undo(ctx context.Context) (deed articles.Deed, ok bool, err error) {
	row, err := t.row(ctx, `DELETE FROM deed WHERE id = (SELECT max(id) FROM deed) RETURNING id, act, tag, count, stories`)
	if err != nil {
		return deed, false, err
	}
	var id int64
	var packed []byte
	err = row.Scan(&id, &deed.Act, &deed.Tag, &deed.Count, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return deed, false, nil
	}
	if err != nil {
		return deed, false, err
	}
	if packed == nil {
		return deed, true, t.unread(ctx, id, deed.Count)
	}
	of, err := unpacked(packed)
	if err != nil {
		return deed, false, err
	}
	act, err := t.actOf(ctx, deed.Inverse())
	if err != nil {
		return deed, false, err
	}
	// What has changed again by other ways since stays as it is.
	_, err = t.carryOut(ctx, act, act.changes(of))
	return deed, true, err
}

// unread takes back that stories were read by a deed.
func (t *tx) unread(ctx context.Context, deed int64, count int) error {
	of := selection{"id IN (SELECT story FROM seen WHERE deed = ?)", []any{deed}}
	if count > manyStories {
		of.where = "hide BETWEEN 0 AND 7 AND EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id AND deed = ?)"
	}
	if err := t.recount(ctx, of, false); err != nil {
		return err
	}
	return t.exec(ctx, `DELETE FROM seen WHERE deed = ?`, deed)
}

// manyStories is from how many on it is cheaper to walk an index of all
// stories than to look each of them up.
const manyStories = 20_000

func unpacked(packed []byte) (selection, error) {
	ids, ok := unpackIDs(packed)
	if !ok {
		return never(), errDamaged
	}
	return listedIDs(ids)
}

// listedIDs is the selection of some stories.
func listedIDs(ids []int64) (selection, error) {
	list, err := json.Marshal(ids)
	return selection{"id IN (SELECT value FROM json_each(?))", []any{string(list)}}, err
}

// journal is how many deeds can be undone.
const journal = 500

// forget drops deeds that nobody will undo.
func (t *tx) forget(ctx context.Context) error {
	return t.exec(ctx, `DELETE FROM deed WHERE id <= (SELECT id FROM deed ORDER BY id DESC LIMIT 1 OFFSET ?)`, journal)
}

// numbers reads a column of ids. The query is one of many, so it is not kept.
func (w *writer) numbers(ctx context.Context, query string, args ...any) (ids []int64, err error) {
	var list sql.NullString
	err = w.conn.QueryRowContext(ctx, `SELECT '[' || group_concat(id) || ']' FROM (`+query+`)`, args...).Scan(&list)
	if err != nil || !list.Valid {
		return nil, err
	}
	err = json.Unmarshal([]byte(list.String), &ids)
	return ids, err
}

// packIDs writes ids, which ascend, as the differences between them.
func packIDs(ids []int64) []byte {
	packed := make([]byte, 0, 3*len(ids)+8)
	last := int64(0)
	for _, id := range ids {
		packed = binary.AppendUvarint(packed, uint64(id-last))
		last = id
	}
	return packed
}

func unpackIDs(packed []byte) (ids []int64, ok bool) {
	last := int64(0)
	for len(packed) > 0 {
		step, size := binary.Uvarint(packed)
		if size <= 0 {
			return nil, false
		}
		last += int64(step)
		ids, packed = append(ids, last), packed[size:]
	}
	return ids, true
}
