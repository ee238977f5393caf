package listing

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Article returns a story as it is kept, with what its feed states of it, and
// the source that brought it.
func (l *Lister) Article(ctx context.Context, id articles.ID) (articles.Article, articles.SourceID, error) {
	ref, ok := database.RefOf(id)
	if !ok {
		return articles.Article{}, 0, database.NoStory(id)
	}
	var origin string
	var blob []byte
	var source articles.SourceID
	err := l.db.Read.QueryRowContext(ctx, `SELECT origin, source, data FROM story JOIN body ON body.story = story.id WHERE ref = ?`, ref).
		Scan(&origin, &source, &blob)
	if errors.Is(err, sql.ErrNoRows) {
		return articles.Article{}, 0, database.NoStory(id)
	}
	if err != nil {
		return articles.Article{}, 0, fmt.Errorf("story %s: %w", id, database.Fault(err))
	}
	a, err := l.db.Pack.Unpack(blob)
	if err != nil {
		return articles.Article{}, 0, fmt.Errorf("story %s: %w", id, database.Fault(err))
	}
	a.ID, a.Origin = id, origin
	return a, source, nil
}
