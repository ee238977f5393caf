package database

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrLogLeft says that the newest part of a library can't be read.
var ErrLogLeft = errors.New("what was written last is not shown: a log lies beside the library, and there is no room to read it - make some in $TMPDIR")

// copyAside copies the library and its log to a folder of its own, which is
// removed when the library is closed.
func (db *DB) copyAside() error {
	folder, err := os.MkdirTemp("", "lede-library-")
	if err != nil {
		return err
	}
	to := filepath.Join(folder, filepath.Base(db.Path))
	err = CopyFile(to, db.Path)
	if log := CopyFile(to+"-wal", db.Path+"-wal"); err == nil && !errors.Is(log, fs.ErrNotExist) {
		err = log
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(folder))
	}
	db.copied = folder
	return nil
}

// copyPath is where the copy of the library is.
func (db *DB) copyPath() string { return filepath.Join(db.copied, filepath.Base(db.Path)) }

// CopyFile copies a file to a place where none is yet.
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
