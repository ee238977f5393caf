package store

import (
	"context"
	"time"

	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// cleanup makes a whole of tables some of whose rows are lost: what belongs to no
// story goes, counts are taken anew, and everything waits to be indexed.
func cleanup(ctx context.Context, db *database.DB) (found Salvage, err error) {
	err = db.Read.QueryRowContext(ctx, `SELECT count(*) FROM story WHERE id NOT IN (SELECT story FROM body)`).Scan(&found.Lost)
	if err != nil {
		return found, err
	}
	if err := changes.Do(ctx, db, database.AsRefresh, func(t *changes.Tx) error { return cleanRows(ctx, t) }); err != nil {
		return found, err
	}
	err = db.Read.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM source WHERE removed IS NULL), (SELECT count(*) FROM story)`).
		Scan(&found.Sources, &found.Stories)
	return found, err
}

func cleanRows(ctx context.Context, t *changes.Tx) error {
	for _, query := range cleaning {
		if err := t.Exec(ctx, query); err != nil {
			return err
		}
	}
	row, err := t.Row(ctx, database.Clock)
	if err != nil {
		return err
	}
	if err := row.Scan(&t.Tick); err != nil {
		return err
	}
	if err := t.Promote(ctx); err != nil {
		return err
	}
	if err := recountAll(ctx, t); err != nil {
		return err
	}
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM story ORDER BY id`)
	if err != nil || len(ids) == 0 {
		return err
	}
	return t.Exec(ctx, `INSERT OR REPLACE INTO pending VALUES (?, ?, ?)`, t.Tick, len(ids), database.PackIDs(ids))
}

// cleaning is what each table needs after rows of others were lost. The clock
// must not go back: what is later than it is not listed. Stories whose source is
// lost get one that the reader has not subscribed to.
var cleaning = []string{
	`INSERT INTO source (kind, address, title, removed) SELECT 0, '', '(lost)', unixepoch()
		WHERE EXISTS (SELECT 1 FROM story WHERE source NOT IN (SELECT id FROM source))`,
	`UPDATE source SET etag = '', last_modified = ''`, // what they still have of what is lost comes again
	`UPDATE OR REPLACE story SET source = (SELECT max(id) FROM source) WHERE source NOT IN (SELECT id FROM source)`,
	`DELETE FROM story WHERE id NOT IN (SELECT story FROM body)`,
	`DELETE FROM body WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM earlier WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM note WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM stop WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM seen WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM starred WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM tagged WHERE story NOT IN (SELECT id FROM story) OR tag NOT IN (SELECT id FROM tag)`,
	`DELETE FROM imported WHERE source NOT IN (SELECT id FROM source)`,
	`UPDATE imported SET story = NULL, done = 0, tagged = '' WHERE story NOT IN (SELECT id FROM story)`, // it waits again
	`DELETE FROM dropped WHERE source NOT IN (SELECT id FROM source)`,
	`UPDATE story SET section = 0 WHERE section NOT IN (SELECT id FROM section)`,
	`UPDATE story SET hide = (CASE WHEN lead IS NULL THEN 0 ELSE 2 END) | (CASE WHEN hide BETWEEN 0 AND 15 THEN hide & 12 ELSE 0 END)`,
	`INSERT OR REPLACE INTO fact SELECT 'clock', max(
		coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'clock'), 0),
		coalesce((SELECT max(arrived) FROM story), 0),
		coalesce((SELECT max(deed) FROM seen), 0), coalesce((SELECT max(id) FROM deed), 0)) + 1`,
	`DELETE FROM read_before WHERE source NOT IN (SELECT id FROM source)`,
	`DELETE FROM entry WHERE account NOT IN (SELECT id FROM account)`,
	`UPDATE entry SET story = 0 WHERE story > 0 AND story NOT IN (SELECT id FROM story)`,
	`DELETE FROM outbox WHERE account NOT IN (SELECT id FROM account) OR story NOT IN (SELECT id FROM story)`,
	`DELETE FROM shared_name WHERE source NOT IN (SELECT id FROM source)`,
	`DELETE FROM fact WHERE name = 'likeness'`,
	`INSERT OR REPLACE INTO fact VALUES ('compare anew', '1')`,
}

// recountAll takes every count that is kept anew from the stories. What the
// transaction has counted so far is part of that.
func recountAll(ctx context.Context, t *changes.Tx) error {
	t.Counts = database.Counts{}
	for _, query := range []string{
		`DELETE FROM daily`, `DELETE FROM cell`,
		`UPDATE section SET count = 0, unread = 0, copies = 0, copies_unread = 0`,
		`UPDATE source SET count = 0, unread = 0, copies = 0, copies_unread = 0`,
	} {
		if err := t.Exec(ctx, query); err != nil {
			return err
		}
	}
	rows, err := t.Rows(ctx, `SELECT day, section, source, hide, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story GROUP BY day, section, source, hide`)
	if err != nil {
		return err
	}
	return t.Counts.Scan(rows)
}

// Salvage tells what could be read of a library that was damaged.
type Salvage struct {
	Aside   string // where the damaged file lies now; empty where there was none
	Sources int    // that were kept
	Stories int
	Lost    int // stories that are known to be lost; there may be others

	Backup time.Time // of when the backup is that has filled in what was lost; zero where nothing was
}
