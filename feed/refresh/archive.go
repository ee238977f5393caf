package refresh

import (
	"context"
	"time"

	"lede/articles"
)

// Archive is what a refresh needs of whoever keeps the stories. Its methods
// may be called from several goroutines.
type Archive interface {
	// Sources returns what the reader has subscribed to.
	Sources(ctx context.Context) ([]articles.Source, error)
	// Save keeps what several sources have brought, all of it or, where it
	// fails, nothing. It returns one receipt per delivery, in the same order.
	Save(ctx context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error)
	// Replace keeps the recovered page a as the text of the story id, of which
	// the feed brought only a part. The feed's text stays as the earlier one.
	Replace(ctx context.Context, id articles.ID, a articles.Article) error
	// Note keeps why the page of the story id could not be had. The reader
	// sees it with the text that the feed brought.
	Note(ctx context.Context, id articles.ID, reason string) error
	// Lease gives holder the right to refresh for the length of term, and
	// reports whether it has it: one process refreshes at a time. The holder
	// may renew it, and gives it back with a term of zero.
	Lease(ctx context.Context, holder string, term time.Duration) (bool, error)
}
