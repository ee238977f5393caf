package changes

import (
	"context"
	"strconv"

	"lede/articles/store/database"
)

// EndVisit notes that the reader leaves the library: what comes from now on is
// new to the next visit.
func (j *Journal) EndVisit(ctx context.Context) error {
	// Nobody waits for news of this: lists show it from the next visit on.
	return Do(ctx, j.db, database.InBackground, func(t *Tx) error {
		return t.Exec(ctx, `INSERT INTO fact VALUES ('last visit', ?)
			ON CONFLICT DO UPDATE SET value = excluded.value`, strconv.FormatInt(t.Tick, 10))
	})
}
