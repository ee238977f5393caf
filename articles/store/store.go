package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/parse/rules"
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/ingest"
	"lede/articles/store/listing"
)

// Options says what a library is opened with.
type Options struct {
	Now     func() time.Time      // decides which day is today, and in which zone; nil is time.Now
	Rules   *rules.Set            // the user's rules for single sites; nil for none
	Saved   []listing.Saved       // searches that are listed as parts
	Sidebar []listing.SidebarKind // further parts that are listed, in this order
	Mute    []string              // filters of stories that are not listed when they come: see [Store.Mute]

	Bounds   database.Bounds // how much is done at a time; zero is the usual
	Idle     bool            // nothing goes on in the background: words are indexed when [Store.Index] is called
	ReadOnly bool            // nothing is written, as where the disk does not allow it: see [Store.Unsaved]
}

// Store is a library in a file. Its methods may be called from any goroutine.
type Store struct {
	*listing.Lister
	*changes.Journal
	*ingest.Loader

	db      *database.DB
	options Options
	salvage *Salvage // nil where the file was sound when it was opened

	closing context.CancelFunc
	workers sync.WaitGroup
}

// Open opens the library at path, and makes it where there is none. A file
// that is damaged so that it can't be opened is kept aside, and what can be
// read of it goes on: [Store.Salvaged] tells.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("library %s: %w", path, err)
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o700); err != nil && !o.ReadOnly {
		return nil, fmt.Errorf("library %s: %w", path, database.Cause(err))
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
	later, err := s.settleDays(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("library %s: %w", path, database.Fault(err)), s.Close())
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
	return &Store{db: db, options: o, Lister: lists, Journal: journal, Loader: ingest.New(db, lists, reader, mutes(o))}
}

// connectOrRepair opens the file, and makes a new one of what can be read
// where it is damaged.
func connectOrRepair(ctx context.Context, path string, o Options) (*database.DB, *Salvage, error) {
	db, err := database.Open(ctx, path, o.Now, o.Bounds, o.ReadOnly)
	if !database.Damaged(err) || o.ReadOnly {
		return db, nil, err
	}
	found, err := repair(ctx, path, o)
	if err != nil {
		return nil, nil, fmt.Errorf("it is damaged, and can't be repaired: %w", err)
	}
	db, err = database.Open(ctx, path, o.Now, o.Bounds, o.ReadOnly)
	return db, &found, err
}

// Salvaged tells what opening the library has saved of a damaged file; ok is
// false where it was sound.
func (s *Store) Salvaged() (found Salvage, ok bool) {
	if s.salvage == nil {
		return found, false
	}
	return *s.salvage, true
}

// Unsaved says why nothing that is changed will be saved; nil where it will be.
func (s *Store) Unsaved() error { return s.db.Unsaved() }

// Lease gives holder the right to refresh for a term: see [database.DB.Lease].
func (s *Store) Lease(ctx context.Context, holder string, term time.Duration) (held bool, err error) {
	return s.db.Lease(ctx, holder, term)
}

// Wait returns once the library's version is no longer since.Version, or when
// ctx ends. A library in a file is always listed whole: Done is true.
func (s *Store) Wait(ctx context.Context, since articles.Progress) (articles.Progress, error) {
	return s.db.Wait(ctx, since)
}

// Size returns how the bytes of the file are shared out: see [database.DB.Size].
func (s *Store) Size(ctx context.Context) ([]database.Part, error) { return s.db.Size(ctx) }

// Check looks through the whole file: see [database.DB.Check].
func (s *Store) Check(ctx context.Context) (database.Report, error) { return s.db.Check(ctx) }

// Edition returns the stories that q selects, as they stand now.
func (s *Store) Edition(ctx context.Context, q articles.Query) (articles.Edition, error) {
	e, err := s.Lister.Edition(ctx, q)
	if err != nil {
		return nil, err
	}
	return s.Markable(e), nil
}

// Close ends the work in the background and closes the file.
func (s *Store) Close() error {
	s.closing()
	s.workers.Wait()
	return s.db.Close()
}
