package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"modernc.org/sqlite"
)

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
	if _, err := os.Stat(db.Path); errors.Is(err, fs.ErrNotExist) {
		return db.connectEmpty(ctx, driver)
	}
	err = db.connectReaders(ctx, driver, Address(db.Path, "ro", reading))
	if unwritable(err) {
		err = db.connectWhereNothingCanBeMade(ctx, driver)
	}
	if err == nil {
		err = db.migrateCopy(ctx, driver)
	}
	if err != nil && errors.Is(db.unsaved, ErrFull) {
		return db.unsaved // there was no room to make it
	}
	return err
}

// connectEmpty reads an empty library in a folder of its own, which is removed
// with it: there is none yet, and none can be made where it should be.
func (db *DB) connectEmpty(ctx context.Context, driver *sqlite.Driver) error {
	folder, err := os.MkdirTemp("", "lede-library-")
	if err != nil {
		return db.unsaved
	}
	db.copied = folder
	empty := DB{Path: db.copyPath()}
	if err := empty.connectWriter(ctx, driver); err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	if err := empty.Write.close(); err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	return db.connectReaders(ctx, driver, Address(db.copyPath(), "rw", reading))
}

// unwritable reports whether a library that can't be opened may still be read.
func unwritable(err error) bool { return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrFull) }

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

// connectWhereNothingCanBeMade reads a library in a folder where SQLite can't
// make the shared memory that it wants beside the file. It then reads the file
// only when told that nobody changes it, and without its log: what a program
// that was killed has left there would be missing. So where there is a log, a
// copy of both is read; and where no copy can be made, Unsaved says what is
// missing.
func (db *DB) connectWhereNothingCanBeMade(ctx context.Context, driver *sqlite.Driver) error {
	log, err := os.Stat(db.Path + "-wal")
	if err == nil && log.Size() > 0 {
		if err = db.copyAside(); err == nil {
			return db.connectReaders(ctx, driver, Address(db.copyPath(), "rw", reading))
		}
		db.unsaved = fmt.Errorf("%w; %w (%w)", db.unsaved, ErrLogLeft, Cause(err))
	}
	err = db.connectReaders(ctx, driver, Address(db.Path, "ro", reading)+"&immutable=1")
	if err != nil && errors.Is(db.unsaved, ErrLogLeft) {
		return db.unsaved // nothing has ever been moved from the log to the file
	}
	return err
}

// migrateCopy reads a copy of a library that can't be written to and has an older
// schema, which is brought to the one of this program: without that it could not
// be searched. Where no copy can be made, the library is read as it is.
func (db *DB) migrateCopy(ctx context.Context, driver *sqlite.Driver) error {
	steps, err := fs.Glob(MigrationFiles, "migrations/*.sql")
	if err != nil {
		return err
	}
	var version int
	if err := db.Read.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return Fault(err)
	}
	if version <= 0 || version >= len(steps) || db.copied == "" && db.copyAside() != nil {
		return nil
	}
	copied := DB{Path: db.copyPath()}
	if err := copied.connectWriter(ctx, driver); err != nil {
		return ctx.Err()
	}
	db.Notifier.stop()
	if err := errors.Join(copied.Write.close(), db.Read.Close()); err != nil {
		return err
	}
	return db.connectReaders(ctx, driver, Address(db.copyPath(), "rw", reading))
}
