package listing

import (
	"context"
	"fmt"

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

// mostSince is how many stories one call of [Lister.Since] returns.
const mostSince = 5000

// Since returns the rows of the stories that q selects and that came after a
// tick, up to another one, in the order in which they came: the first few
// thousand of them.
func (l *Lister) Since(ctx context.Context, after, upTo int64, q articles.Query) ([]articles.Headline, error) {
	on, err := l.Selected(ctx, q)
	if err != nil {
		return nil, err
	}
	listed := fmt.Sprintf("hide IN (0, %d)", database.IsCopy)
	if !q.Copies {
		listed = "hide = 0"
	}
	on = on.And("arrived > ? AND arrived <= ? AND "+listed, after, upTo)
	ids, err := database.ReadIDs(ctx, l.db.Read, fmt.Sprintf(`SELECT id FROM story WHERE %s ORDER BY arrived, id LIMIT %d`, on.Where, mostSince), on.Args...)
	if err != nil {
		return nil, fmt.Errorf("asking what has come: %w", database.Fault(err))
	}
	return l.headlines(ctx, ids)
}
