package readers

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver that is called sqlite
)

// openDatabase opens another reader's database for reading. One that has a log
// beside it (write-ahead logging) is read in a copy, since opening it would write
// to its folder. done closes it.
func openDatabase(ctx context.Context, name string) (db *sql.DB, done func(), err error) {
	logged, err := sqliteFile(name)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	removeCopy := func() {}
	if logged {
		folder, err := copyDatabase(name)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: copying it: %w", name, err)
		}
		removeCopy = func() { _ = os.RemoveAll(folder) }
		name = filepath.Join(folder, filepath.Base(name))
	}
	address := url.URL{Scheme: "file", Opaque: (&url.URL{Path: name}).EscapedPath(), RawQuery: "mode=ro&_pragma=busy_timeout(5000)&_pragma=trusted_schema(0)"}
	db, err = sql.Open("sqlite", address.String())
	if err != nil {
		removeCopy()
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	done = func() {
		_ = db.Close()
		removeCopy()
	}
	if err := db.PingContext(ctx); err != nil {
		done()
		return nil, nil, fmt.Errorf("%s: %w", name, err)
	}
	return db, done, nil
}

// errNoDatabase says that a file is no database.
var errNoDatabase = errors.New("not an SQLite database")

// sqliteFile looks at the first bytes of a file (SQLite's file format, 1.3), and
// reports whether it is written with a log.
func sqliteFile(name string) (logged bool, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return false, err
	}
	if !info.Mode().IsRegular() {
		return false, errNoDatabase
	}
	file, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer func() { _ = file.Close() }()
	head := make([]byte, 20)
	if _, err := io.ReadFull(file, head); err != nil || string(head[:16]) != "SQLite format 3\x00" {
		return false, errNoDatabase
	}
	return head[18] == 2 || head[19] == 2, nil
}

// copyDatabase copies a database and its log into a folder of its own.
func copyDatabase(name string) (folder string, err error) {
	folder, err = os.MkdirTemp("", "lede-import-")
	if err != nil {
		return "", err
	}
	for _, end := range []string{"", "-wal"} {
		err = errors.Join(err, copyFile(name+end, filepath.Join(folder, filepath.Base(name)+end), end != ""))
	}
	if err != nil {
		_ = os.RemoveAll(folder)
	}
	return folder, err
}

func copyFile(from, to string, perhaps bool) error {
	in, err := os.Open(from)
	if perhaps && errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
