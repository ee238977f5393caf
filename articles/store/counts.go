package store

import (
	"context"
)

// ledger holds what a transaction changes in the counts, until it is settled.
type ledger map[place]change

// place is where a story is counted.
type place struct{ day, section, source int64 }

// change is a difference in counts: of the stories that are listed, and of
// those that stand behind another.
type change struct{ count, unread, copies, copiesUnread int }

// Why a story is not listed. The bits combine.
const (
	muted        = 1
	isCopy       = 2
	unsubscribed = 4
	fileGone     = 8
)

// add counts n more stories at p, unread of them unread; hide says how they
// are listed.
func (l ledger) add(p place, hide, n, unread int) {
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

func (c *change) plus(d change) {
	c.count += d.count
	c.unread += d.unread
	c.copies += d.copies
	c.copiesUnread += d.copiesUnread
}

// settle writes the ledger into the tallies.
func (t *tx) settle(ctx context.Context) error {
	days, cells := map[int64]change{}, map[[2]int64]change{}
	sections, sources := map[int64]change{}, map[int64]change{}
	for p, c := range t.ledger {
		if c == (change{}) {
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
	if err := t.settleNamed(ctx, "section", sections); err != nil {
		return err
	}
	return t.settleNamed(ctx, "source", sources)
}

func (t *tx) settleNamed(ctx context.Context, table string, changes map[int64]change) error {
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

func sum[K comparable](totals map[K]change, at K, c change) {
	total := totals[at]
	total.plus(c)
	totals[at] = total
}
