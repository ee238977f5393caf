package listing

import (
	"context"

	"lede/articles/store/database"
)

// Target is the stories that something is done to, in parts each of which is a
// transaction: however many there are, nobody who wants to write waits for
// long.
type Target struct {
	Parts []database.Selection
	More  int  // stories that were asked for and are not among them, since the list does not hold them
	Whole bool // the parts ask for hide, day and arrived only: see [tx.countWhole]
}

// AtOnce is the target of a few stories.
func AtOnce(on database.Selection) Target { return Target{Parts: []database.Selection{on}} }

// byDay divides stories that are about count by the days on which they stand.
func (l *Lister) byDay(ctx context.Context, on database.Selection, count int) (parts []database.Selection, err error) {
	if count <= l.db.Bounds.Marked {
		return []database.Selection{on}, nil
	}
	rows, err := l.db.Read.QueryContext(ctx, `SELECT day, count + copies FROM daily ORDER BY day DESC`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	above, some := int64(1<<32), 0
	for rows.Next() {
		var day int64
		var n int
		if err := rows.Scan(&day, &n); err != nil {
			return nil, err
		}
		if some > 0 && some+n > l.db.Bounds.Marked {
			parts = append(parts, on.And("day BETWEEN ? AND ?", day+1, above))
			above, some = day, 0
		}
		some += n
	}
	return append(parts, on.And("day BETWEEN ? AND ?", int64(-1<<32), above)), rows.Err()
}

// ByID divides the stories whose ids are below one into stretches, the newest
// first.
func (l *Lister) ByID(ctx context.Context, below int64, size int, stretch func(low, high int64) database.Selection) (parts []database.Selection, err error) {
	for {
		bounds, err := database.ReadIDs(ctx, l.db.Read, `SELECT id FROM story WHERE id < ? ORDER BY id DESC LIMIT 1 OFFSET ?`, below, size-1)
		if err != nil {
			return nil, err
		}
		if len(bounds) == 0 {
			return append(parts, stretch(0, below-1)), nil
		}
		parts = append(parts, stretch(bounds[0], below-1))
		below = bounds[0]
	}
}
