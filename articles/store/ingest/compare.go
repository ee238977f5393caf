package ingest

import (
	"context"
	"database/sql"
	"time"

	"lede/articles/similar"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// sketch is what is compared of a story.
type sketch struct {
	signature similar.Signature
	keys      []uint64
}

// compare keeps the sketch of a story, and puts the story behind one that it
// is a copy of. It reports whether it did.
func compare(ctx context.Context, t *changes.Tx, id int64, k sketch) (joined bool, err error) {
	if len(k.keys) == 0 {
		return false, nil
	}
	alike, err := findAlike(ctx, t, id, k)
	if err != nil {
		return false, err
	}
	if err := t.Exec(ctx, `INSERT OR REPLACE INTO signature
		SELECT id, ?2 FROM story WHERE id = ?1`, id, k.signature[:]); err != nil {
		return false, err
	}
	for _, key := range k.keys {
		if err := t.Exec(ctx, `INSERT OR IGNORE INTO likeness VALUES (?, ?)`, int64(key), id); err != nil {
			return false, err
		}
	}
	for _, other := range alike {
		joined, err := t.Join(ctx, id, other)
		if joined || err != nil {
			return joined, err
		}
	}
	return false, nil
}

// maxAlike is how many stories one is compared with, those with the most keys
// in common first. Stories that begin with the same set phrase share a few.
const maxAlike = 64

// findAlike returns the stories of other sources that a story is a copy of.
func findAlike(ctx context.Context, t *changes.Tx, id int64, k sketch) (alike []int64, err error) {
	args := []any{id - database.DaysApart(changes.LikeDays), id + database.DaysApart(changes.LikeDays), id, maxAlike}
	for i := range 8 {
		args = append(args, int64(k.keys[min(i, len(k.keys)-1)]))
	}
	rows, err := t.Rows(ctx, `SELECT story, data FROM (
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

// forgetLikeness lets go, once a day, of what nothing that comes is compared
// with.
func forgetLikeness(ctx context.Context, t *changes.Tx, now time.Time) error {
	n, err := t.ExecCount(ctx, `INSERT INTO fact VALUES ('likeness', ?1)
		ON CONFLICT DO UPDATE SET value = ?1 WHERE value <> ?1`, now.Format(time.DateOnly))
	if err != nil || n == 0 {
		return err
	}
	if err := t.Exec(ctx, `DELETE FROM signature WHERE story < ?`, oldest(now)); err != nil {
		return err
	}
	return t.Exec(ctx, `DELETE FROM likeness WHERE story < ?`, oldest(now))
}

// oldest is the id from which on stories are compared.
func oldest(now time.Time) int64 { return now.Unix()/60<<12 - database.DaysApart(changes.KeptDays) }
