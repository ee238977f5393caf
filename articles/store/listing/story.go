package listing

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

// Story reads a story whole: its body is recovered anew.
func (l *Lister) Story(ctx context.Context, id articles.ID) (articles.Story, error) {
	ref, ok := database.RefOf(id)
	if !ok {
		return articles.Story{}, database.NoStory(id)
	}
	var (
		origin, note  string
		body, earlier []byte
		revised, stop int64
	)
	err := l.db.Read.QueryRowContext(ctx, `SELECT s.origin, s.revised, body.data, earlier.data, coalesce(stop.block, 0), coalesce(note.text, '')
		FROM story AS s LEFT JOIN body ON body.story = s.id
			LEFT JOIN earlier ON earlier.story = s.id LEFT JOIN stop ON stop.story = s.id
			LEFT JOIN note ON note.story = s.id
		WHERE s.ref = ?`, ref).Scan(&origin, &revised, &body, &earlier, &stop, &note)
	if errors.Is(err, sql.ErrNoRows) {
		return articles.Story{}, database.NoStory(id)
	}
	if err != nil {
		return articles.Story{}, fmt.Errorf("story %s: %w", id, database.Fault(err))
	}
	story, err := l.Recover(id, origin, body)
	if err != nil {
		return articles.Story{}, err
	}
	story.Stop = int(stop)
	story.Notice = joined(story.Notice, note)
	if revised != 0 {
		story.Revised = time.Unix(revised, 0)
	}
	if len(earlier) > 0 {
		if before, err := l.Recover(id, origin, earlier); err == nil {
			story.Earlier = &before.Document // an old text that is damaged is one less to compare with
		}
	}
	return story, ctx.Err()
}

// Recover parses the kept bytes of a story again.
func (l *Lister) Recover(id articles.ID, origin string, blob []byte) (articles.Story, error) {
	a, err := l.db.Pack.Unpack(blob)
	if err != nil {
		return articles.Story{}, fmt.Errorf("story %s: %w", id, database.Fault(err))
	}
	a.ID, a.Origin = id, origin
	return l.reader.Story(a), nil
}
