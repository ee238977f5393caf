package ingest

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/sqlquery"
)

// Portion is how many stories are indexed in one transaction. It is small, so
// that nobody who wants to write waits for long.
const Portion = 128

// Follow indexes what is pending until ctx ends. What another process indexes
// meanwhile is not done twice.
func (l *Loader) Follow(ctx context.Context) {
	for {
		if early := l.index.early(); early > 0 {
			select {
			case <-ctx.Done():
				return
			case <-time.After(early):
				continue
			}
		}
		left, err := l.IndexSome(ctx)
		wait := time.Minute // for what a process that died has left
		switch {
		case err != nil:
			wait = 10 * time.Second // a full disk, perhaps; a search says what is missing
		case left > 0:
			wait = 0
		}
		if wait == 0 && ctx.Err() == nil {
			continue
		}
		select {
		case <-ctx.Done():
			return
		case <-l.index.work:
		case <-time.After(wait):
		}
	}
}

// Index puts all that is pending into the index, for who wants to search now.
func (l *Loader) Index(ctx context.Context) error {
	for {
		left, err := l.IndexSome(ctx)
		if err != nil || left == 0 {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
}

// IndexSome indexes a portion, the newest arrivals first, and returns how many
// stories are left.
func (l *Loader) IndexSome(ctx context.Context) (left int, err error) {
	tick, ids, err := l.portion(ctx)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	some := ids[max(0, len(ids)-Portion):]
	texts, err := l.texts(ctx, some)
	if err != nil {
		return 0, err
	}
	err = changes.Do(ctx, l.db, database.InBackground, func(t *changes.Tx) error {
		return writeIndex(ctx, t, tick, ids[:len(ids)-len(some)], some, texts)
	})
	if err != nil {
		return 0, err
	}
	left, err = l.lists.Unindexed(ctx)
	if left == 0 && err == nil {
		l.db.Notifier.Announce(0) // lists that said what is missing can be made anew
	}
	return left, err
}

func (l *Loader) portion(ctx context.Context) (tick int64, ids []int64, err error) {
	var packed []byte
	err = l.db.Read.QueryRowContext(ctx, `SELECT tick, stories FROM pending ORDER BY tick DESC LIMIT 1`).Scan(&tick, &packed)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil, nil
	}
	if err != nil {
		return 0, nil, err
	}
	ids, ok := database.UnpackIDs(packed)
	if !ok {
		return 0, nil, database.ErrDamagedRow
	}
	return tick, ids, nil
}

// index writes the words of stories, unless another process has done so.
func writeIndex(ctx context.Context, t *changes.Tx, tick int64, left, ids []int64, texts map[int64]string) error {
	n, err := t.ExecCount(ctx, `UPDATE pending SET count = ?, stories = ? WHERE tick = ? AND count = ?`,
		len(left), database.PackIDs(left), tick, len(left)+len(ids))
	if err != nil || n == 0 {
		return err
	}
	for _, id := range ids {
		text, ok := texts[id]
		if !ok {
			continue // dropped meanwhile
		}
		if err := t.Exec(ctx, `INSERT OR REPLACE INTO search (rowid, text) VALUES (?, ?)`, id, text); err != nil {
			return err
		}
	}
	return t.Exec(ctx, `DELETE FROM pending WHERE tick = ? AND count = 0`, tick)
}

// texts reads the words that stories are found by, ready for the index.
func (l *Loader) texts(ctx context.Context, ids []int64) (map[int64]string, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := l.db.Read.QueryContext(ctx, `SELECT story.id, origin, story.title, section.name, byline,
		CASE publisher WHEN '' THEN coalesce(source.title, '') ELSE publisher END, data
		FROM json_each(?) AS want JOIN story ON story.id = want.value JOIN section ON section.id = section
			LEFT JOIN source ON source.id = source LEFT JOIN body ON body.story = story.id`, string(list))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	texts := make(map[int64]string, len(ids))
	for rows.Next() {
		var id int64
		var origin, title, section, byline, source string
		var data []byte
		if err := rows.Scan(&id, &origin, &title, &section, &byline, &source, &data); err != nil {
			return nil, err
		}
		parts := []string{title, section, byline, source}
		if story, err := l.lists.Recover("", origin, data); err == nil { // a damaged body leaves the headline
			parts = append(parts, articles.Passages(story.Blocks)...)
		}
		texts[id] = sqlquery.IndexText(parts)
	}
	return texts, rows.Err()
}
