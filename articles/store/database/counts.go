package database

import (
	"context"
	"database/sql"
)

// Counts holds how a transaction changes the counts, until they are flushed.
type Counts map[CountKey]CountDelta

// CountKey is where a story is counted.
type CountKey struct{ Day, Section, Source int64 }

// CountDelta is a difference in counts: of the stories that are listed, and of
// those that stand behind another.
type CountDelta struct{ count, unread, copies, copiesUnread int }

// Why a story is not listed. The bits combine.
const (
	Muted        = 1
	IsCopy       = 2
	Unsubscribed = 4
	FileGone     = 8
)

// Add counts n more stories at p, unread of them unread; hide says how they
// are listed.
func (l Counts) Add(p CountKey, hide, n, unread int) {
	c := l[p]
	switch hide {
	case 0:
		c.count += n
		c.unread += unread
	case IsCopy:
		c.copies += n
		c.copiesUnread += unread
	}
	l[p] = c
}

func (c *CountDelta) plus(d CountDelta) {
	c.count += d.count
	c.unread += d.unread
	c.copies += d.copies
	c.copiesUnread += d.copiesUnread
}

// execer runs a query that writes.
type execer interface {
	Exec(ctx context.Context, query string, args ...any) error
}

// flush writes the differences, and those of sources beyond them, into the tables
// that keep the counts.
func (l Counts) flush(ctx context.Context, t execer, bySource map[int64]CountDelta) error {
	days, cells := map[int64]CountDelta{}, map[[2]int64]CountDelta{}
	sections, sources := map[int64]CountDelta{}, map[int64]CountDelta{}
	for p, c := range l {
		if c == (CountDelta{}) {
			continue
		}
		Sum(days, p.Day, c)
		Sum(cells, [2]int64{p.Day, p.Section}, c)
		Sum(sections, p.Section, c)
		Sum(sources, p.Source, c)
	}
	for source, c := range bySource {
		Sum(sources, source, c)
	}
	for day, c := range days {
		if err := t.Exec(ctx, `INSERT INTO daily VALUES (?, ?, ?, ?, ?)`+addUp,
			day, c.count, c.unread, c.copies, c.copiesUnread); err != nil {
			return err
		}
	}
	for at, c := range cells {
		if err := t.Exec(ctx, `INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?)`+addUp,
			at[0], at[1], c.count, c.unread, c.copies, c.copiesUnread); err != nil {
			return err
		}
	}
	if err := flushNamed(ctx, t, "section", sections); err != nil {
		return err
	}
	return flushNamed(ctx, t, "source", sources)
}

func flushNamed(ctx context.Context, t execer, table string, changes map[int64]CountDelta) error {
	for id, c := range changes {
		if err := t.Exec(ctx, `UPDATE `+table+` SET count = count + ?, unread = unread + ?,
			copies = copies + ?, copies_unread = copies_unread + ? WHERE id = ?`,
			c.count, c.unread, c.copies, c.copiesUnread, id); err != nil {
			return err
		}
	}
	return nil
}

const addUp = ` ON CONFLICT DO UPDATE SET count = count + excluded.count, unread = unread + excluded.unread,
	copies = copies + excluded.copies, copies_unread = copies_unread + excluded.copies_unread`

// Sum adds c to the total at a key.
func Sum[K comparable](totals map[K]CountDelta, at K, c CountDelta) {
	total := totals[at]
	total.plus(c)
	totals[at] = total
}

// Scan adds rows of place, hide, count and unread.
func (l Counts) Scan(rows *sql.Rows) error {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p CountKey
		var hide, n, unread int
		if err := rows.Scan(&p.Day, &p.Section, &p.Source, &hide, &n, &unread); err != nil {
			return err
		}
		l.Add(p, hide, n, unread)
	}
	return rows.Err()
}

// TurnedAt is what the column turned says of a story that had hide until tick.
func TurnedAt(tick, hide int64) int64 { return tick<<4 | hide }
