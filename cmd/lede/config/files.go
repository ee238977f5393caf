package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// MaxSize bounds a file of the reader's own, in bytes. None is a hundredth of
// that.
const MaxSize = 8 << 20

// What is wrong with a file that is there.
var (
	ErrNoFile = errors.New("not a file - move it away, or name another")
	ErrHuge   = fmt.Errorf("over %d MB - name another", MaxSize>>20)
)

// Open opens a file that the reader wrote, or lede for him: the config, rules,
// a style, a list of feeds, what was listed last. What is no file is refused
// before it is opened, since a pipe would keep us waiting; and no more is read
// of it than MaxSize. The error tells the cause without the name.
func Open(name string) (io.ReadCloser, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, plain(err)
	}
	if !info.Mode().IsRegular() {
		return nil, ErrNoFile
	}
	if info.Size() > MaxSize {
		return nil, ErrHuge
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, plain(err)
	}
	return boundedFile{io.LimitReader(file, MaxSize), file}, nil
}

// boundedFile is a file of which only the beginning is read: a device, or a
// file that grows, has no end.
type boundedFile struct {
	io.Reader
	io.Closer
}

// ReadFile reads a file as [Open] opens it.
func ReadFile(name string) ([]byte, error) {
	file, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	return io.ReadAll(file)
}

// Writable returns why a file of lede's own must not be written: something else
// stands in its place. That there is none is no reason.
func Writable(name string) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return ErrNoFile
	}
	return nil
}

// plain is the cause of a file operation's failure, without the path. It is
// still [fs.ErrNotExist] where it was.
func plain(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}
