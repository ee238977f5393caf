package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Edited is a file as it was before an edit, and as it is.
type Edited struct {
	name     string
	was, now []byte
	made     bool // there was none before
}

// Edit changes the file of a name, which is made where there is none, whole or not
// at all. Where the name is a link, the file that it leads to is changed.
func Edit(name string, edit func(text []byte) ([]byte, error)) (Edited, error) {
	e := Edited{name: name}
	text, err := ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.made = true
	case err != nil:
		return e, fmt.Errorf("%s: %w", name, err)
	}
	e.was = text
	if e.now, err = edit(text); err != nil {
		return e, err
	}
	return e, replace(name, e.now)
}

// TakeBack puts the file back as it was, unless somebody has changed it since.
func (e Edited) TakeBack() error {
	text, err := ReadFile(e.name)
	if err != nil {
		return fmt.Errorf("%s: %w", e.name, err)
	}
	if !bytes.Equal(text, e.now) {
		return fmt.Errorf("%s was changed since - take it back there", e.name)
	}
	if e.made {
		return os.Remove(e.name)
	}
	return replace(e.name, e.was)
}

// replace writes a file beside the one of a name, and puts it in its place.
func replace(name string, text []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return unsaved(name, err)
	}
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return unsaved(name, err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	mode := fs.FileMode(0o600)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	_, err = file.Write(text)
	err = errors.Join(err, file.Chmod(mode), file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return unsaved(name, err)
	}
	return nil
}

func unsaved(name string, err error) error {
	return fmt.Errorf("%s can't be written: %w", name, plain(err))
}
