// Package listings keeps what a folder held when it was listed last, in one SQLite
// file that can be made anew at any time. What the parts of a listing say is its
// caller's.
package listings

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver
)

// FileName is what the file is called. It holds the version of its schema.
const FileName = "listings-1.db"

const schema = `
CREATE TABLE IF NOT EXISTS folder (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS part (folder INTEGER NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (folder, number)) WITHOUT ROWID;`

// maxFolders is how many folders are kept: those that were kept first go first.
const maxFolders = 30

// Cache is the listings of some folders. Its methods may be called from any
// goroutine.
type Cache struct {
	db    *sql.DB
	stamp string
}

// Open opens the cache in a folder, and makes it where there is none. One that is
// damaged is made anew. What was kept under another stamp, by a program that
// listed otherwise, counts for nothing.
func Open(ctx context.Context, folder, stamp string) (*Cache, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, FileName)
	db, err := open(ctx, path)
	if err != nil {
		for _, ending := range []string{"", "-wal", "-shm"} {
			if err := os.Remove(path + ending); err != nil && !errors.Is(err, os.ErrNotExist) {
				return nil, err
			}
		}
		if db, err = open(ctx, path); err != nil {
			return nil, err
		}
	}
	return &Cache{db, stamp}, nil
}

func open(ctx context.Context, path string) (*sql.DB, error) {
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: "_pragma=busy_timeout(5000)&_pragma=synchronous(off)&_pragma=journal_mode(wal)&_txlock=immediate"}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return db, nil
}

// Close closes the file.
func (c *Cache) Close() error { return c.db.Close() }

// Listing calls part with each part of what was kept of a folder, in order, until
// that returns false. It calls it for nothing where nothing was kept.
func (c *Cache) Listing(ctx context.Context, folder string, part func(data []byte) bool) error {
	rows, err := c.db.QueryContext(ctx, `SELECT data FROM part WHERE folder = (SELECT id FROM folder WHERE path = ? AND stamp = ?) ORDER BY number`, folder, c.stamp)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var data sql.RawBytes
		if err := rows.Scan(&data); err != nil {
			return err
		}
		if !part(data) {
			return nil
		}
	}
	return rows.Err()
}

// KeepListing keeps the parts of a folder's listing, in the place of those that
// were kept before.
func (c *Cache) KeepListing(ctx context.Context, folder string, parts func(yield func(data []byte) bool)) (err error) {
	tx, err := c.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
		}
	}()
	if err := drop(ctx, tx, `path = ?`, folder); err != nil {
		return err
	}
	result, err := tx.ExecContext(ctx, `INSERT INTO folder (path, stamp) VALUES (?, ?)`, folder, c.stamp)
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	number := 0
	for data := range parts {
		if _, err := tx.ExecContext(ctx, `INSERT INTO part VALUES (?, ?, ?)`, id, number, data); err != nil {
			return err
		}
		number++
	}
	if err := drop(ctx, tx, `id <= (SELECT id FROM folder ORDER BY id DESC LIMIT 1 OFFSET ?)`, maxFolders); err != nil {
		return err
	}
	return tx.Commit()
}

func drop(ctx context.Context, tx *sql.Tx, where string, arg any) error {
	if _, err := tx.ExecContext(ctx, `DELETE FROM part WHERE folder IN (SELECT id FROM folder WHERE `+where+`)`, arg); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM folder WHERE `+where, arg)
	return err
}
