package changes

import (
	"context"
	"encoding/json"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

// FileStates returns what is kept of stories in files that no source brings.
func (j *Journal) FileStates(ctx context.Context) (states []articles.FileState, err error) {
	rows, err := j.db.Read.QueryContext(ctx, `SELECT content, size, path, read, starred, tags, stop FROM file_state`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s articles.FileState
		var content []byte
		var tags string
		if err := rows.Scan(&content, &s.Size, &s.Path, &s.Read, &s.Starred, &tags, &s.Stop); err != nil {
			return states, err
		}
		copy(s.Content[:], content)
		_ = json.Unmarshal([]byte(tags), &s.Tags) // what is damaged has none
		states = append(states, s)
	}
	return states, rows.Err()
}

// KeepFileStates writes down what has become of stories in files. Where nothing
// is left to be kept, nothing is.
func (j *Journal) KeepFileStates(ctx context.Context, states []articles.FileState) error {
	return Do(ctx, j.db, database.InBackground, func(t *Tx) error {
		for _, s := range states {
			if s.Blank() {
				if err := t.Exec(ctx, `DELETE FROM file_state WHERE content = ?`, s.Content[:]); err != nil {
					return err
				}
				continue
			}
			tags, err := json.Marshal(s.Tags)
			if err != nil {
				return err
			}
			err = t.Exec(ctx, `INSERT INTO file_state (content, size, path, read, starred, tags, stop, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (content) DO UPDATE SET path = excluded.path, read = excluded.read, starred = excluded.starred,
					tags = excluded.tags, stop = excluded.stop, changed = excluded.changed`,
				s.Content[:], s.Size, s.Path, s.Read, s.Starred, string(tags), s.Stop, time.Now().Unix())
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// ForgetFiles drops what is kept of the stories in a file, or in all files below
// a folder, and returns of how many.
func (j *Journal) ForgetFiles(ctx context.Context, path string) (count int, err error) {
	err = Do(ctx, j.db, database.InBackground, func(t *Tx) error {
		count, err = t.ExecCount(ctx, `DELETE FROM file_state WHERE path = ?1 OR substr(path, 1, length(?1) + 1) IN (?1 || '/', ?1 || '\', ?1 || '#')`, path)
		return err
	})
	return count, err
}
