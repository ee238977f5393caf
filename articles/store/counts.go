package store

import (
	"context"
	"database/sql"
)

// counts holds how a transaction changes the counts, until they are flushed.
type counts map[countKey]countDelta

// countKey is where a story is counted.
type countKey struct{ day, section, source int64 }

// countDelta is a difference in counts: of the stories that are listed, and of
// those that stand behind another.
type countDelta struct{ count, unread, copies, copiesUnread int }

// Why a story is not listed. The bits combine.
const (
	muted        = 1
	isCopy       = 2
	unsubscribed = 4
	fileGone     = 8
)

// add counts n more stories at p, unread of them unread; hide says how they
// are listed.
func (l counts) add(p countKey, hide, n, unread int) {
	c := l[p]
	switch hide {
	case 0:
		c.count += n
		c.unread += unread
	case isCopy:
		c.copies += n
		c.copiesUnread += unread
	}
	l[p] = c
}

func (c *countDelta) plus(d countDelta) {
	c.count += d.count
	c.unread += d.unread
	c.copies += d.copies
	c.copiesUnread += d.copiesUnread
}

// flushCounts writes the differences into the tables that keep the counts.
func (t *dbTx) flushCounts(ctx context.Context) error {
	days, cells := map[int64]countDelta{}, map[[2]int64]countDelta{}
	sections, sources := map[int64]countDelta{}, map[int64]countDelta{}
	for p, c := range t.counts {
		if c == (countDelta{}) {
			continue
		}
		sum(days, p.day, c)
		sum(cells, [2]int64{p.day, p.section}, c)
		sum(sections, p.section, c)
		sum(sources, p.source, c)
	}
	for source, c := range t.bySource {
		sum(sources, source, c)
	}
	for day, c := range days {
		if err := t.exec(ctx, `INSERT INTO daily VALUES (?, ?, ?, ?, ?)`+addUp,
			day, c.count, c.unread, c.copies, c.copiesUnread); err != nil {
			return err
		}
	}
	for at, c := range cells {
		if err := t.exec(ctx, `INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?)`+addUp,
			at[0], at[1], c.count, c.unread, c.copies, c.copiesUnread); err != nil {
			return err
		}
	}
	if err := t.flushNamed(ctx, "section", sections); err != nil {
		return err
	}
	return t.flushNamed(ctx, "source", sources)
}

func (t *dbTx) flushNamed(ctx context.Context, table string, changes map[int64]countDelta) error {
	for id, c := range changes {
		if err := t.exec(ctx, `UPDATE `+table+` SET count = count + ?, unread = unread + ?,
			copies = copies + ?, copies_unread = copies_unread + ? WHERE id = ?`,
			c.count, c.unread, c.copies, c.copiesUnread, id); err != nil {
			return err
		}
	}
	return nil
}

const addUp = ` ON CONFLICT DO UPDATE SET count = count + excluded.count, unread = unread + excluded.unread,
	copies = copies + excluded.copies, copies_unread = copies_unread + excluded.copies_unread`

func sum[K comparable](totals map[K]countDelta, at K, c countDelta) {
	total := totals[at]
	total.plus(c)
	totals[at] = total
}

// scan adds rows of place, hide, count and unread.
func (l counts) scan(rows *sql.Rows) error {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p countKey
		var hide, n, unread int
		if err := rows.Scan(&p.day, &p.section, &p.source, &hide, &n, &unread); err != nil {
			return err
		}
		l.add(p, hide, n, unread)
	}
	return rows.Err()
}
