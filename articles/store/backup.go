package store

import (
	"context"
	"errors"
	"os"
	"time"

	"lede/articles/store/database"
)

// The backup is a small library beside the library, of what no feed brings
// again: the subscriptions, what is starred, tagged or saved with its text, and what
// was read. It is a few hundred kilobytes, and bounded whatever the library is.

// backupPath is where the backup of the library at path lies.
func backupPath(path string) string { return path + ".backup" }

// backupEvery is how old the backup is before there is a new one.
const backupEvery = time.Hour

// backedUp are the queries that make the backup, main, of the library, old.
// Texts have ids below zero, which no text of a library has.
var backedUp = []string{
	`INSERT OR REPLACE INTO main.fact SELECT * FROM old.fact WHERE name = 'clock'`,
	`INSERT INTO main.source SELECT * FROM old.source WHERE removed IS NULL LIMIT 50000`,
	`INSERT OR IGNORE INTO main.section SELECT * FROM old.section`,
	`INSERT INTO main.body (id, story, data) SELECT -story, story, data FROM (
		SELECT story, data, sum(length(data)) OVER (ORDER BY story DESC) AS total FROM old.body
		WHERE story IN (SELECT story FROM old.starred UNION SELECT story FROM old.tagged
			UNION SELECT id FROM old.story WHERE source IN (SELECT id FROM old.source WHERE kind = 5 AND removed IS NULL))) WHERE total <= 32000000`,
	`INSERT INTO main.story SELECT * FROM old.story WHERE id IN (SELECT story FROM main.body)`,
	`UPDATE main.story SET lead = NULL, also = 0`,
	`INSERT INTO main.seen SELECT * FROM old.seen WHERE story IN (SELECT id FROM main.story)`,
	`INSERT INTO main.starred SELECT * FROM old.starred WHERE story IN (SELECT id FROM main.story)`,
	`INSERT INTO main.tag SELECT * FROM old.tag`,
	`INSERT INTO main.tagged SELECT * FROM old.tagged WHERE story IN (SELECT id FROM main.story)`,
	`INSERT INTO main.dropped SELECT * FROM old.dropped LIMIT 100000`,
	`INSERT INTO main.shared_name SELECT * FROM old.shared_name LIMIT 100000`,
	`INSERT INTO main.read_before SELECT source, key FROM old.seen JOIN old.story ON story.id = seen.story
		WHERE seen.story NOT IN (SELECT id FROM main.story) ORDER BY seen.story DESC LIMIT 20000`,
	`INSERT OR IGNORE INTO main.read_before SELECT * FROM old.read_before LIMIT 20000`,
}

// irreplaceable count what is lost where the backup has more of it.
var irreplaceable = []string{
	`SELECT count(*) FROM source WHERE removed IS NULL`,
	`SELECT count(*) FROM starred JOIN body USING (story)`,
	`SELECT count(*) FROM tagged JOIN body USING (story)`,
	`SELECT count(*) FROM story JOIN source ON source.id = story.source WHERE source.kind = 5 AND source.removed IS NULL`,
}

// backUp makes a backup where the last one is old and the library has changed
// since. One of several processes does.
func (s *Store) backUp(ctx context.Context) error {
	if !s.options.Backup || s.Unsaved() != nil {
		return nil
	}
	there, err := os.Stat(backupPath(s.db.Path))
	if err == nil && s.db.Now().Sub(there.ModTime()) < backupEvery {
		return nil
	}
	missing := err != nil
	var worth bool
	if err := s.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM source WHERE removed IS NULL)`).Scan(&worth); err != nil || !worth {
		return err
	}
	var changed int
	err = s.db.Do(ctx, database.InBackground, func(t *database.Tx) (err error) {
		changed, err = t.ExecCount(ctx, `INSERT INTO fact SELECT 'backup', value FROM fact WHERE name = 'clock'
			ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value`)
		return err
	})
	if err != nil || changed == 0 && !missing {
		return err
	}
	return s.db.BackUp(ctx, backupPath(s.db.Path), backedUp)
}

// keepBackup makes backups while the library is open.
func (s *Store) keepBackup(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(backupEvery):
			_ = s.backUp(ctx) // the next one may succeed
		}
	}
}

// restore fills a library that was made of a damaged one, or of none, with what
// the backup of the library at path has and it lacks. It returns of when that
// backup is; zero where nothing was lacking, or the backup is of no use either.
func restore(ctx context.Context, db *database.DB, path string) (made time.Time, err error) {
	backup := backupPath(path)
	info, err := os.Stat(backup)
	if err != nil || info.Size() == 0 {
		return made, nil
	}
	if lacks, err := db.Lacks(ctx, backup, irreplaceable...); err == nil && !lacks {
		return made, nil
	}
	if err := db.Salvage(ctx, backup); err != nil {
		return made, ctx.Err()
	}
	return info.ModTime(), nil
}

// lost reports whether there is no library at path, and a backup of one.
func lost(path string) bool {
	info, err := os.Stat(path)
	if err == nil && info.Size() > 0 || err != nil && !errors.Is(err, os.ErrNotExist) {
		return false
	}
	info, err = os.Stat(backupPath(path))
	return err == nil && info.Size() > 0
}

// Exists reports whether there is a library at path, or a backup of one that
// [Open] restores.
func Exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, os.ErrNotExist) || lost(path)
}
