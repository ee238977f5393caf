package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// maxOwn bounds what is read of a file of the reader's own: a config, a style,
// a list. None is a hundredth of that.
const maxOwn = 8 << 20

// openOwn opens a file that the reader, or lede for him, has written. What is
// no file is refused before it is opened: a pipe would keep us waiting, and a
// device may have no end.
func openOwn(name string) (*os.File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errNoFile}
	}
	return os.Open(name)
}

// readOwn reads a file of the reader's own, of at most maxOwn bytes.
func readOwn(name string) ([]byte, error) {
	file, err := openOwn(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	data, err := io.ReadAll(io.LimitReader(file, maxOwn+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxOwn {
		return nil, &fs.PathError{Op: "read", Path: name, Err: errHuge}
	}
	return data, nil
}

// writeOwn replaces a file of lede's own, unless what stands there is no file.
func writeOwn(name string, data []byte) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return &fs.PathError{Op: "write", Path: name, Err: errNoFile}
	}
	return os.WriteFile(name, data, 0o600)
}

var (
	errNoFile = errors.New("not a file - move it away, or name another")
	errHuge   = fmt.Errorf("more than %d MB - name another", maxOwn>>20)
)
