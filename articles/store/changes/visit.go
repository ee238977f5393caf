package changes

import (
	"context"
	"strconv"

	"lede/articles/store/database"
)

// EndVisit notes that the reader leaves the library: what comes from now on is
// new to the next visit.
func (j *Journal) EndVisit(ctx context.Context) error {
	return j.inBackground(ctx, func(t *Tx) error { return t.note(ctx, "last visit", strconv.FormatInt(t.Tick, 10)) })
}

// inBackground writes what no list shows at once: nobody waits for news of it.
func (j *Journal) inBackground(ctx context.Context, write func(*Tx) error) error {
	return Do(ctx, j.db, database.InBackground, write)
}

// note writes down a fact of the library.
func (t *Tx) note(ctx context.Context, name, value string) error {
	return t.Exec(ctx, `INSERT INTO fact VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value`, name, value)
}
