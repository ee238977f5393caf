package store

import (
	"context"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/store/accounts"
	"lede/articles/store/changes"
	"lede/articles/store/database"
	"lede/articles/store/ingest"
	"lede/articles/store/listing"
)

// Store is a library in a file. Its methods may be called from any goroutine.
type Store struct {
	*listing.Lister
	*changes.Journal
	*ingest.Loader
	*accounts.Registry

	db      *database.DB
	options Options
	muting  *muting
	salvage *Salvage // nil where the file was sound when it was opened

	closing context.CancelFunc
	workers sync.WaitGroup
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

// maxBackup is how long closing may wait for the backup.
const maxBackup = 2 * time.Second

// Close ends the work in the background, makes a backup where one is due, and
// closes the file.
func (s *Store) Close() error {
	s.closing()
	s.workers.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), maxBackup)
	defer cancel()
	_ = s.backUp(ctx) // the library has all of it
	return s.db.Close()
}
