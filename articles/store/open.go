package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"lede/articles/parse"
	"lede/articles/store/accounts"
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/ingest"
	"lede/articles/store/listing"
)

// Open opens the library at path, and makes it where there is none. A file
// that is damaged so that it can't be opened is kept aside, and what can be
// read of it goes on: [Store.Salvaged] tells.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("library %s: %w", path, err)
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil && !o.ReadOnly {
		if !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EROFS) {
			return nil, fmt.Errorf("library %s: %w", path, database.Cause(err))
		}
		o.ReadOnly = true // an empty one is shown, and Unsaved tells why
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	db, salvage, err := connectOrRepair(ctx, full, o)
	if err != nil {
		return nil, fmt.Errorf("library %s: %w", path, err)
	}
	s := newStore(db, o)
	s.salvage = salvage
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.closing = stop
	if s.Unsaved() != nil {
		return s, nil
	}
	later, err := s.moveDays(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("library %s: %w", path, database.Fault(err)), s.Close())
	}
	if o.Backup {
		s.workers.Go(func() { s.keepBackup(background) })
	}
	regroup := s.CompareAnew(ctx)
	s.workers.Go(func() {
		later(background)
		regroup(background)
		if !o.Idle {
			s.Follow(background)
		}
	})
	return s, nil
}

func newStore(db *database.DB, o Options) *Store {
	reader := parse.Reader{Rules: o.Rules}
	lists := listing.New(db, reader, o.Saved, o.Sidebar)
	journal := changes.New(db, lists)
	muting := &muting{}
	muting.set(o.Mute, o.Now())
	return &Store{
		db: db, options: o, Lister: lists, Journal: journal, Loader: ingest.New(db, lists, reader, muting.mutes),
		Registry: accounts.New(db), muting: muting,
	}
}

// connectOrRepair opens the file, and makes a new one of what can be read
// where it is damaged or gone.
func connectOrRepair(ctx context.Context, path string, o Options) (*database.DB, *Salvage, error) {
	if o.ReadOnly || !lost(path) {
		db, err := database.Open(ctx, path, o.Now, o.Bounds, o.ReadOnly)
		if !database.Damaged(err) || o.ReadOnly {
			return db, nil, err
		}
	}
	found, err := repair(ctx, path, o)
	if err != nil {
		return nil, nil, fmt.Errorf("it is damaged, and can't be repaired: %w", err)
	}
	db, err := database.Open(ctx, path, o.Now, o.Bounds, o.ReadOnly)
	return db, &found, err
}
