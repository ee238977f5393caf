package changes

import (
	"context"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Waiting calls do with what is known of stories that have not come: see
// [Journal.Import]. It stops at the first error of do and returns it.
func (j *Journal) Waiting(ctx context.Context, do func(articles.StoryState) error) error {
	rows, err := j.db.Read.QueryContext(ctx, `SELECT source.address, key, link, state, block, tags
		FROM imported JOIN source ON source.id = imported.source WHERE story IS NULL AND removed IS NULL ORDER BY imported.id`)
	if err != nil {
		return fmt.Errorf("asking what waits: %w", database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s articles.StoryState
		var key, link int64
		var bits int
		var tags string
		if err := rows.Scan(&s.Source, &key, &link, &bits, &s.Stop, &tags); err != nil {
			return fmt.Errorf("asking what waits: %w", database.Fault(err))
		}
		s.Read, s.Starred, s.Muted = bits&importedRead != 0, bits&importedStar != 0, bits&importedMute != 0
		if s.Tags = tagsIn(tags); key != 0 {
			s.Key = database.KeyOf(key)
		}
		if link != 0 {
			s.LinkKey = database.KeyOf(link)
		}
		if err := do(s); err != nil {
			return err
		}
	}
	return rows.Err()
}
