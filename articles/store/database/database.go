package database

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
)

// DB is one library's file, open: connections that read, and one that writes.
// Its methods may be called from any goroutine.
type DB struct {
	Path     string
	Now      func() time.Time
	Read     *sql.DB // the connections that read
	Pack     Packer
	readOnly bool
	unsaved  error  // why there is no writer
	copied   string // the folder of a copy that is read; empty where there is none
	Write    *writer
	Notifier notifier
	Bounds   Bounds
}

// Bounds are how much is done at a time.
type Bounds struct {
	Listed int // stories that a search lists: the newest ones; 0 is 2,000
	Marked int // stories that are marked in one transaction; 0 is 50,000, which take a tenth of a second
}

// usual fills in what is not given.
func (b Bounds) usual() Bounds {
	return Bounds{Listed: cmp.Or(b.Listed, 2000), Marked: cmp.Or(b.Marked, 50_000)}
}

// Open opens the file at path, and makes it where there is none. Where it can't
// be written to, it can be read: [DB.Unsaved] tells. Nothing of it is left open
// where it fails.
func Open(ctx context.Context, path string, now func() time.Time, bounds Bounds, readOnly bool) (*DB, error) {
	pack, err := NewPacker()
	if err != nil {
		return nil, err
	}
	db := &DB{Path: path, Now: now, Pack: pack, readOnly: readOnly, Bounds: bounds.usual()}
	return db, db.connect(ctx)
}

func (db *DB) connect(ctx context.Context) error {
	driver, err := newDriver(db.Now)
	if err != nil {
		return err
	}
	err = db.connectWriter(ctx, driver)
	if err == nil {
		return db.connectReaders(ctx, driver, Address(db.Path, "rw", reading))
	}
	if !unwritable(err) {
		return err
	}
	db.unsaved = err
	err = db.connectReaders(ctx, driver, Address(db.Path, "ro", reading))
	if unwritable(err) {
		err = db.connectWhereNothingCanBeMade(ctx, driver)
	}
	if err != nil && errors.Is(db.unsaved, ErrFull) {
		return db.unsaved // there was no room to make it
	}
	return err
}

// unwritable reports whether a library that can't be opened may still be read.
func unwritable(err error) bool { return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrFull) }

// unwritten is why a change is refused where there is no writer.
func (db *DB) unwritten() error {
	if errors.Is(db.unsaved, ErrFull) {
		return ErrFull
	}
	return ErrReadOnly
}

// connectReaders opens the connections that read.
func (db *DB) connectReaders(ctx context.Context, driver *sqlite.Driver, at string) error {
	db.Read = sql.OpenDB(connector{driver, at})
	db.Read.SetMaxOpenConns(readers)
	db.Read.SetMaxIdleConns(idle)
	if err := db.probe(ctx); err != nil {
		return errors.Join(Fault(err), db.closeAll())
	}
	return nil
}

// probe reads a little of what nothing works without.
func (db *DB) probe(ctx context.Context) error {
	if err := db.Read.QueryRowContext(ctx, `SELECT count(title), (SELECT count(name) FROM section) FROM source`).
		Scan(&sql.NullInt64{}, &sql.NullInt64{}); err != nil {
		return err
	}
	return db.Notifier.start(ctx, db.Read)
}

// connectWriter opens the connection that writes, and brings the schema up to
// date. Without one, the library can be read.
func (db *DB) connectWriter(ctx context.Context, driver *sqlite.Driver) error {
	if db.readOnly {
		return ErrReadOnly
	}
	file := sql.OpenDB(connector{driver, Address(db.Path, "rwc", writing)})
	conn, err := file.Conn(ctx)
	if err != nil {
		return errors.Join(Fault(err), file.Close())
	}
	w := &writer{db: file, Conn: conn, statements: map[string]*sql.Stmt{}}
	if err := migrate(ctx, conn); err != nil {
		return errors.Join(Fault(err), w.close())
	}
	db.Write = w
	return nil
}

// Unsaved says why nothing that is changed will be saved; nil where it will be.
func (db *DB) Unsaved() error { return db.unsaved }

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

// Address is the URI of the file at path, each character of it taken as it is.
func Address(path, mode string, pragmas []string) string {
	query := url.Values{"_pragma": pragmas, "mode": {mode}}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}
	return u.String()
}

// Close closes the file.
func (db *DB) Close() error {
	db.Notifier.stop()
	return db.closeAll()
}

func (db *DB) closeAll() error {
	err := db.Read.Close()
	if db.Write != nil {
		err = errors.Join(err, db.Write.close())
	}
	if db.copied != "" {
		err = errors.Join(err, os.RemoveAll(db.copied))
	}
	return err
}
