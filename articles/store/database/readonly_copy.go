package database

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"modernc.org/sqlite"
)

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
			return db.connectReaders(ctx, driver, Address(filepath.Join(db.copied, filepath.Base(db.Path)), "rw", reading))
		}
		db.unsaved = fmt.Errorf("%w; %w (%w)", db.unsaved, ErrLogLeft, Cause(err))
	}
	err = db.connectReaders(ctx, driver, Address(db.Path, "ro", reading)+"&immutable=1")
	if err != nil && errors.Is(db.unsaved, ErrLogLeft) {
		return db.unsaved // nothing has ever been moved from the log to the file
	}
	return err
}

// ErrLogLeft says that the newest part of a library can't be read.
var ErrLogLeft = errors.New("what was written last is not shown: a log lies beside the library, and there is no room to read it - make some in $TMPDIR")

// copyAside copies the library and its log to a folder of its own, which is
// removed when the library is closed.
func (db *DB) copyAside() error {
	folder, err := os.MkdirTemp("", "lede-library-")
	if err != nil {
		return err
	}
	for _, end := range []string{"", "-wal"} {
		err = errors.Join(err, CopyFile(filepath.Join(folder, filepath.Base(db.Path)+end), db.Path+end))
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	db.copied = folder
	return nil
}

func CopyFile(to, from string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fs.FileMode(0o600))
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
