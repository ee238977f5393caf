package ingest

import (
	"context"
	"database/sql"
	"errors"
	"regexp"

	"lede/articles/store/database"
)

// labels fits what an earlier lede wrote at the foot of a feed's text for each
// of its recordings.
var labels = regexp.MustCompile(`(?:<p>(?:Audio|Video|File): <a href="[^"]*">[^<]*</a>(?: \([^<]*\))?</p>)+$`)

// moveRecordings takes the labels of recordings from the foot of a text that an
// earlier lede has kept: they are a part of the story's head now. Where the rest
// of the text is the same, the story has not been revised.
func (l *loading) moveRecordings(ctx context.Context, id int64, it *item) (moved bool, err error) {
	if it.row.Enclosed == 0 {
		return false, nil
	}
	row, err := l.Row(ctx, `SELECT data FROM story JOIN body ON body.story = story.id WHERE story.id = ? AND NOT page`, id)
	if err != nil {
		return false, err
	}
	var blob []byte
	if err := row.Scan(&blob); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = nil
		}
		return false, err
	}
	before, err := l.copies.pack.Unpack(blob)
	if err != nil {
		return false, nil // damaged: it gets its text anew
	}
	foot := labels.FindIndex(before.Body)
	if len(before.Stated.Enclosures) > 0 || foot == nil {
		return false, nil
	}
	before.Body = before.Body[:foot[0]]
	if contentOf(before.Stated.Title.Value, before) != it.content {
		return false, nil
	}
	bits := database.EnclosedBits(it.row.Enclosed)
	if err := l.Exec(ctx, `UPDATE story SET content = ?, stated = stated | ? WHERE id = ?`, it.content, bits, id); err != nil {
		return false, err
	}
	return true, l.Exec(ctx, `INSERT OR REPLACE INTO body (story, data) VALUES (?, ?)`, id, it.blob)
}
