package database

import (
	"errors"
	"fmt"
	"io/fs"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// What may be wrong with the file or its disk. Reading goes on in all cases
// that allow it, and nothing is ever half-written.
var (
	ErrReadOnly = errors.New("the library can't be written to: what you change is not saved")
	ErrFull     = errors.New("the disk is full: nothing of this was saved - make room and try again")
	ErrBusy     = errors.New("another lede has been writing to the library for long - try again")
	ErrDamaged  = errors.New(`the library is damaged - "lede doctor" says what is left of it`)
)

// Fault says what an error of SQLite means to the reader. One that has been told
// already stays as it is.
func Fault(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) || told(err) {
		return err
	}
	if e.Code() == sqlite3.SQLITE_IOERR_SHMSIZE { // there is no room for the memory that connections share
		return ErrFull
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	case sqlite3.SQLITE_FULL:
		return ErrFull
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return ErrBusy
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	return err
}

// Cause is why a file operation failed, without the path that stands beside it.
func Cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

func told(err error) bool {
	return errors.Is(err, ErrReadOnly) || errors.Is(err, ErrDamaged)
}
