package store

import (
	"context"
)

// tidy makes a whole of tables some of whose rows are lost: what belongs to no
// story goes, counts are taken anew, and everything waits to be indexed.
func (w *writer) tidy(ctx context.Context) (found Salvage, err error) {
	err = w.conn.QueryRowContext(ctx, `SELECT count(*) FROM story WHERE id NOT IN (SELECT story FROM body)`).Scan(&found.Lost)
	if err != nil {
		return found, err
	}
	if _, err := w.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return found, err
	}
	if err := finish(ctx, w.conn, w.tidyRows(ctx)); err != nil {
		return found, err
	}
	err = w.conn.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM source WHERE removed IS NULL), (SELECT count(*) FROM story)`).
		Scan(&found.Sources, &found.Stories)
	return found, err
}

func (w *writer) tidyRows(ctx context.Context) error {
	t := &tx{dbTx: newTx(w)}
	for _, query := range tidying {
		if _, err := w.conn.ExecContext(ctx, query); err != nil {
			return err
		}
	}
	err := w.conn.QueryRowContext(ctx, clock).Scan(&t.tick)
	if err != nil {
		return err
	}
	if err := t.succeed(ctx); err != nil {
		return err
	}
	if err := t.recountAll(ctx); err != nil {
		return err
	}
	ids, err := readIDs(ctx, w.conn, `SELECT id FROM story ORDER BY id`)
	if err != nil || len(ids) == 0 {
		return err
	}
	return t.exec(ctx, `INSERT OR REPLACE INTO pending VALUES (?, ?, ?)`, t.tick, len(ids), packIDs(ids))
}

// tidying is what each table needs after rows of others were lost. The clock
// must not go back: what is later than it is not listed. Stories whose source is
// lost get one that the reader has not subscribed to.
var tidying = []string{
	`INSERT INTO source (kind, address, title, removed) SELECT 0, '', '(lost)', unixepoch()
		WHERE EXISTS (SELECT 1 FROM story WHERE source NOT IN (SELECT id FROM source))`,
	`UPDATE OR REPLACE story SET source = (SELECT max(id) FROM source) WHERE source NOT IN (SELECT id FROM source)`,
	`DELETE FROM story WHERE id NOT IN (SELECT story FROM body)`,
	`DELETE FROM body WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM earlier WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM note WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM stop WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM seen WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM starred WHERE story NOT IN (SELECT id FROM story)`,
	`DELETE FROM tagged WHERE story NOT IN (SELECT id FROM story) OR tag NOT IN (SELECT id FROM tag)`,
	`DELETE FROM dropped WHERE source NOT IN (SELECT id FROM source)`,
	`UPDATE story SET section = 0 WHERE section NOT IN (SELECT id FROM section)`,
	`UPDATE story SET hide = (CASE WHEN lead IS NULL THEN 0 ELSE 2 END) | (CASE WHEN hide BETWEEN 0 AND 15 THEN hide & 12 ELSE 0 END)`,
	`INSERT OR REPLACE INTO fact SELECT 'clock', max(
		coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'clock'), 0),
		coalesce((SELECT max(arrived) FROM story), 0),
		coalesce((SELECT max(deed) FROM seen), 0), coalesce((SELECT max(id) FROM deed), 0)) + 1`,
	`DELETE FROM fact WHERE name = 'likeness'`,
}

// recountAll takes every count that is kept anew from the stories. What the
// transaction has counted so far is part of that.
func (t *tx) recountAll(ctx context.Context) error {
	t.counts = counts{}
	for _, query := range []string{
		`DELETE FROM daily`, `DELETE FROM cell`,
		`UPDATE section SET count = 0, unread = 0, copies = 0, copies_unread = 0`,
		`UPDATE source SET count = 0, unread = 0, copies = 0, copies_unread = 0`,
	} {
		if err := t.exec(ctx, query); err != nil {
			return err
		}
	}
	rows, err := t.rows(ctx, `SELECT day, section, source, hide, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story GROUP BY day, section, source, hide`)
	if err != nil {
		return err
	}
	if err := t.counts.scan(rows); err != nil {
		return err
	}
	return t.flushCounts(ctx)
}
