package listing

import (
	"context"
	"fmt"
	"slices"

	"lede/articles"
	"lede/articles/store/database"
)

// Clock returns the tick of the library's clock, which grows with each write
// that lists show.
func (l *Lister) Clock(ctx context.Context) (tick int64, err error) {
	if err = l.db.Read.QueryRowContext(ctx, database.Clock).Scan(&tick); err != nil {
		return 0, fmt.Errorf("asking the library: %w", database.Fault(err))
	}
	return tick, nil
}

// sinceAtOnce is how many rows [Lister.Since] reads at once.
const sinceAtOnce = 500

// Since calls do with the rows of the stories that q selects and that came after
// a tick, up to another one, in the order in which they came, some hundred at a
// time. It stops at the first error of do and returns it.
func (l *Lister) Since(ctx context.Context, after, upTo int64, q articles.Query, do func([]articles.Headline) error) error {
	on, err := l.Selected(ctx, q)
	if err != nil {
		return err
	}
	listed := fmt.Sprintf("hide IN (0, %d)", database.IsCopy)
	if !q.Copies {
		listed = "hide = 0"
	}
	on = on.And("arrived > ? AND arrived <= ? AND "+listed, after, upTo)
	ids, err := database.ReadIDs(ctx, l.db.Read, fmt.Sprintf(`SELECT id FROM story WHERE %s ORDER BY arrived, id`, on.Where), on.Args...)
	if err != nil {
		return fmt.Errorf("asking what has come: %w", database.Fault(err))
	}
	for some := range slices.Chunk(ids, sinceAtOnce) {
		rows, err := l.headlines(ctx, some)
		if err != nil {
			return err
		}
		if err := do(rows); err != nil {
			return err
		}
	}
	return nil
}
