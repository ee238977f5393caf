package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	"modernc.org/sqlite"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/parse/rules"
)

// Options says what a library is opened with.
type Options struct {
	Now     func() time.Time // decides which day is today, and in which zone; nil is time.Now
	Rules   *rules.Set       // the user's rules for single sites; nil for none
	Saved   []Saved          // searches that are listed as parts
	Shelves []Shelf          // further parts that are listed, in this order
	Mute    []string         // filters of stories that are not listed when they come: see [Store.Mute]

	ReadOnly bool // nothing is written, as where the disk does not allow it: see [Store.Unsaved]
}

// Store is a library in a file. Its methods may be called from any goroutine.
type Store struct {
	path    string
	options Options
	now     func() time.Time
	mutes   func(*articles.Headline) bool
	reader  parse.Reader
	pack    packer
	read    *sql.DB
	unsaved error  // why there is no writer
	copied  string // the folder of a copy that is read; empty where there is none
	write   *writer
	news    news
	intake  intake
	index   indexer
	bounds  bounds
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
		return nil, fmt.Errorf("library %s: %w", path, cause(err))
	}
	s := newStore(full, o)
	if s.pack, err = newPacker(); err != nil {
		return nil, err
	}
	if err := s.connectOrRepair(ctx); err != nil {
		return nil, fmt.Errorf("library %s: %w", path, err)
	}
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.closing = stop
	if s.write == nil {
		return s, nil
	}
	later, err := s.settleDays(ctx)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("library %s: %w", path, fault(err)), s.Close())
	}
	s.workers.Go(func() {
		later(background)
		s.follow(background)
	})
	return s, nil
}

// bounds are how much is done at a time.
type bounds struct {
	listed int // stories that a search lists: the newest ones
	marked int // stories that are marked in one transaction, which takes a tenth of a second
}

func usualBounds() bounds { return bounds{listed: 2000, marked: 50_000} }

func newStore(path string, o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Store{path: path, options: o, now: o.Now, mutes: mutes(o), reader: parse.Reader{Rules: o.Rules}, index: newIndexer(), bounds: usualBounds()}
}

// Salvaged tells what opening the library has saved of a damaged file; ok is
// false where it was sound.
func (s *Store) Salvaged() (found Salvage, ok bool) {
	if s.salvage == nil {
		return found, false
	}
	return *s.salvage, true
}

func (s *Store) connectOrRepair(ctx context.Context) error {
	err := s.connect(ctx)
	if !damaged(err) || s.options.ReadOnly {
		return err
	}
	found, err := repair(ctx, s.path, s.options)
	if err != nil {
		return fmt.Errorf("it is damaged, and can't be repaired: %w", err)
	}
	s.salvage = &found
	return s.connect(ctx)
}

func (s *Store) connect(ctx context.Context) error {
	driver, err := newDriver(s.now)
	if err != nil {
		return err
	}
	err = s.connectWriter(ctx, driver)
	if err == nil {
		return s.connectReaders(ctx, driver, address(s.path, "rw", reading))
	}
	if !unwritable(err) {
		return err
	}
	s.unsaved = err
	err = s.connectReaders(ctx, driver, address(s.path, "ro", reading))
	if unwritable(err) {
		err = s.connectWhereNothingCanBeMade(ctx, driver)
	}
	if err != nil && errors.Is(s.unsaved, ErrFull) {
		return s.unsaved // there was no room to make it
	}
	return err
}

// unwritable reports whether a library that can't be opened may still be read.
func unwritable(err error) bool { return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrFull) }

// unwritten is why a change is refused where there is no writer.
func (s *Store) unwritten() error {
	if errors.Is(s.unsaved, ErrFull) {
		return ErrFull
	}
	return ErrReadOnly
}

// connectReaders opens the connections that read.
func (s *Store) connectReaders(ctx context.Context, driver *sqlite.Driver, at string) error {
	s.read = sql.OpenDB(connector{driver, at})
	s.read.SetMaxOpenConns(readers)
	s.read.SetMaxIdleConns(idle)
	if err := s.probe(ctx); err != nil {
		return errors.Join(fault(err), s.closeAll())
	}
	return nil
}

// probe reads a little of what nothing works without.
func (s *Store) probe(ctx context.Context) error {
	if err := s.read.QueryRowContext(ctx, `SELECT count(title), (SELECT count(name) FROM section) FROM source`).
		Scan(&sql.NullInt64{}, &sql.NullInt64{}); err != nil {
		return err
	}
	return s.news.start(ctx, s.read)
}

// connectWriter opens the connection that writes, and brings the schema up to
// date. Without one, the library can be read.
func (s *Store) connectWriter(ctx context.Context, driver *sqlite.Driver) error {
	if s.options.ReadOnly {
		return ErrReadOnly
	}
	db := sql.OpenDB(connector{driver, address(s.path, "rwc", writing)})
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(fault(err), db.Close())
	}
	w := &writer{db: db, conn: conn, statements: map[string]*sql.Stmt{}}
	if err := migrate(ctx, conn); err != nil {
		return errors.Join(fault(err), w.close())
	}
	s.write = w
	return nil
}

// Unsaved says why nothing that is changed will be saved; nil where it will be.
func (s *Store) Unsaved() error { return s.unsaved }

// readers is how many reads go on at once, and one connection that listens to
// what other processes write; each has a page cache of its own.
const readers = 4 + 1

// idle is how many of them stay open while there is nothing to read: a person
// reads one thing at a time.
const idle = 2 + 1

// What a connection is set to. The page caches bound the memory: 4 MB for
// writing and 2 MB for each reader.
var (
	writing = []string{"busy_timeout(10000)", "synchronous(NORMAL)", "foreign_keys(ON)", "cache_size(-4000)", "temp_store(MEMORY)", "wal_autocheckpoint(4000)"}
	reading = []string{"busy_timeout(10000)", "query_only(ON)", "cache_size(-2000)", "temp_store(MEMORY)"}
)

// address is the URI of the file at path, each character of it taken as it is.
func address(path, mode string, pragmas []string) string {
	query := url.Values{"_pragma": pragmas, "mode": {mode}}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}
	return u.String()
}

// Close ends the work in the background and closes the file.
func (s *Store) Close() error {
	s.closing()
	s.workers.Wait()
	return s.closeFiles()
}

func (s *Store) closeFiles() error {
	s.news.stop()
	return s.closeAll()
}

func (s *Store) closeAll() error {
	err := s.read.Close()
	if s.write != nil {
		err = errors.Join(err, s.write.close())
	}
	if s.copied != "" {
		err = errors.Join(err, os.RemoveAll(s.copied))
	}
	return err
}

// cause is why a file operation failed, without the path that stands beside it.
func cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
