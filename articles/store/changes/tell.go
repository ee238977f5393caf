package changes

import (
	"context"
	"strconv"
)

// TellOf returns the ticks between which stories have come that nobody has been
// told of, and notes that they are told of now: of several refreshes at once,
// each story is told by one. since is the tick from which on they matter.
func (j *Journal) TellOf(ctx context.Context, since int64) (after, upTo int64, err error) {
	err = j.inBackground(ctx, func(t *Tx) error {
		row, err := t.Row(ctx, `SELECT coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'told of'), 0)`)
		if err != nil {
			return err
		}
		if err := row.Scan(&after); err != nil {
			return err
		}
		after, upTo = max(after, since), t.Tick
		return t.note(ctx, "told of", strconv.FormatInt(t.Tick, 10))
	})
	return after, upTo, err
}
