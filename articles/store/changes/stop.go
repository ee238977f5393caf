package changes

import (
	"context"

	"lede/articles"
	"lede/articles/store/database"
)

// Stop keeps the block that was at the top of the screen when the reader left
// a story.
func (j *Journal) Stop(ctx context.Context, id articles.ID, block int) error {
	ref, ok := database.RefOf(id)
	if !ok {
		return database.NoStory(id)
	}
	// Nobody waits for news of this: no list shows it.
	return Do(ctx, j.db, database.InBackground, func(t *Tx) error {
		return t.Exec(ctx, `INSERT INTO stop SELECT id, ?1 FROM story WHERE ref = ?2
			ON CONFLICT DO UPDATE SET block = excluded.block`, block, ref)
	})
}
