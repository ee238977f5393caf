package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
)

// Story reads a story whole: its body is recovered anew.
func (l *Lister) Story(ctx context.Context, id articles.ID) (articles.Story, error) {
	ref, ok := refOf(id)
	if !ok {
		return articles.Story{}, noStory(id)
	}
	var (
		origin, note  string
		body, earlier []byte
		revised, stop int64
	)
	err := l.db.read.QueryRowContext(ctx, `SELECT s.origin, s.revised, body.data, earlier.data, coalesce(stop.block, 0), coalesce(note.text, '')
		FROM story AS s LEFT JOIN body ON body.story = s.id
			LEFT JOIN earlier ON earlier.story = s.id LEFT JOIN stop ON stop.story = s.id
			LEFT JOIN note ON note.story = s.id
		WHERE s.ref = ?`, ref).Scan(&origin, &revised, &body, &earlier, &stop, &note)
	if errors.Is(err, sql.ErrNoRows) {
		return articles.Story{}, noStory(id)
	}
	if err != nil {
		return articles.Story{}, fmt.Errorf("story %s: %w", id, err)
	}
	story, err := l.recover(id, origin, body)
	if err != nil {
		return articles.Story{}, err
	}
	story.Stop = int(stop)
	story.Notice = joined(story.Notice, note)
	if revised != 0 {
		story.Revised = time.Unix(revised, 0)
	}
	if len(earlier) > 0 {
		if before, err := l.recover(id, origin, earlier); err == nil {
			story.Earlier = &before.Document // an old text that is damaged is one less to compare with
		}
	}
	return story, ctx.Err()
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

func (l *Lister) recover(id articles.ID, origin string, blob []byte) (articles.Story, error) {
	a, err := l.db.pack.unpack(blob)
	if err != nil {
		return articles.Story{}, fmt.Errorf("story %s: %w", id, err)
	}
	a.ID, a.Origin = id, origin
	return l.reader.Story(a), nil
}

// Stop keeps the block that was at the top of the screen when the reader left
// a story.
func (j *Journal) Stop(ctx context.Context, id articles.ID, block int) error {
	ref, ok := refOf(id)
	if !ok {
		return noStory(id)
	}
	// Nobody waits for news of this: no list shows it.
	return do(ctx, j.db, inBackground, func(t *tx) error {
		return t.exec(ctx, `INSERT INTO stop SELECT id, ?1 FROM story WHERE ref = ?2
			ON CONFLICT DO UPDATE SET block = excluded.block`, block, ref)
	})
}
