package database

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"os"
	"time"

	"lede/articles"
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

// unwritten is why a change is refused where there is no writer.
func (db *DB) unwritten() error {
	if errors.Is(db.unsaved, ErrFull) {
		return ErrFull
	}
	return ErrReadOnly
}

// Unsaved says why nothing that is changed will be saved; nil where it will be.
func (db *DB) Unsaved() error { return db.unsaved }

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

// Do carries out a write and notifies listeners.
func (db *DB) Do(ctx context.Context, how Manner, change func(*Tx) error) error {
	if db.Write == nil {
		return db.unwritten()
	}
	tick, err := db.Write.do(ctx, how, change)
	if err == nil && (how == AsRefresh || how == AsReader) {
		db.Announce(tick)
	}
	return Fault(err)
}

// Announce notifies listeners of all that was written up to a tick.
func (db *DB) Announce(tick int64) { db.Notifier.Announce(tick) }

// Wait returns once the library's version is no longer since.Version, or when
// ctx ends. A library in a file is always listed whole: Done is true.
func (db *DB) Wait(ctx context.Context, since articles.Progress) (articles.Progress, error) {
	version, err := db.Notifier.wait(ctx, since.Version)
	now := articles.Progress{Version: version, Done: true, Found: since.Found, Listed: since.Listed}
	if err != nil {
		return now, err
	}
	err = db.Read.QueryRowContext(ctx, `SELECT coalesce(sum(count), 0) FROM source`).Scan(&now.Listed)
	now.Found = now.Listed
	return now, err
}
