package sync

import (
	"context"

	"lede/articles"
)

// Archive is what is needed of whoever keeps the stories.
type Archive interface {
	// Account returns what is known of an account, nothing but its name where it
	// has never been asked; KeepAccount keeps that.
	Account(ctx context.Context, name string) (articles.Account, error)
	KeepAccount(ctx context.Context, account articles.Account) error
	// Sources returns what the reader has subscribed to.
	Sources(ctx context.Context) ([]articles.Source, error)
	// KeepFeeds makes the sources of an account those that its server has, and
	// returns them with their ids.
	KeepFeeds(ctx context.Context, name string, feeds []articles.Source) ([]articles.Source, error)
	// Save keeps stories, all of them or, where it fails, none, with the entries
	// that they are.
	Save(ctx context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error)
	// Entries returns how the known entries of an account stood on its server last.
	Entries(ctx context.Context, name string) ([]articles.EntryState, error)
	// Stories returns the titles and origins of the stories of some entries.
	Stories(ctx context.Context, name string, ids []string) (map[string]articles.Headline, error)
	// TakeOver writes down how entries stand on the server, and that some are
	// gone. Unless keep is set, the stories are made to stand like that where the
	// reader has not acted since; overruled counts those where he has.
	TakeOver(ctx context.Context, name string, marks []articles.EntryMark, gone []string, keep bool) (overruled int, err error)
	// Outbox returns what the server has still to be told.
	Outbox(ctx context.Context, name string) ([]articles.EntryMark, error)
	// Forget forgets which entries are which stories.
	Forget(ctx context.Context, name string) error
}
