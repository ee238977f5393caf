package saved

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// maxFiles is how many files of a folder are looked at.
const maxFiles = 200_000

func readZip(body []byte) (from string, items []Link, err error) {
	z, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return "", nil, ErrUnknown
	}
	return readFiles(z)
}

// folder is the reading of a folder: what its files are called, and how much of
// them may still be read.
type folder struct {
	fs.FS

	names []string
	left  int64
}

// readFiles reads what a folder has of exports. Omnivore keeps the texts beside
// them, each under the name that its record says.
func readFiles(fsys fs.FS) (from string, items []Link, err error) {
	f := &folder{FS: fsys, left: MaxBytes}
	_ = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() {
			f.names = append(f.names, name)
		}
		if len(f.names) == maxFiles {
			return fs.SkipAll
		}
		return nil // what can't be read is passed by
	})
	for _, name := range f.names {
		if ext := strings.ToLower(path.Ext(name)); ext != ".csv" && ext != ".json" {
			continue
		}
		text, err := f.read(name)
		if err != nil {
			return "", nil, err
		}
		if wrote, some, err := readPlain(text); err == nil {
			from, items = wrote, append(items, some...)
		}
	}
	if len(items) == 0 {
		return "", nil, ErrUnknown
	}
	return from, items, f.texts(items)
}

// texts gives items the texts that lie beside them.
func (f *folder) texts(items []Link) error {
	bySlug := map[string]*Link{}
	for i := range items {
		if items[i].slug != "" {
			bySlug[items[i].slug] = &items[i]
		}
	}
	for _, name := range f.names {
		slug, isText := strings.CutSuffix(path.Base(name), ".html")
		it := bySlug[slug]
		if !isText || it == nil || path.Base(path.Dir(name)) != "content" {
			continue
		}
		text, err := f.read(name)
		if err != nil {
			return err
		}
		it.Content = string(text)
	}
	return nil
}

func (f *folder) read(name string) ([]byte, error) {
	in, err := f.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	defer func() { _ = in.Close() }()
	text, err := io.ReadAll(io.LimitReader(in, f.left+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if f.left -= int64(len(text)); f.left < 0 {
		return nil, fmt.Errorf("over %d MB unpacked", MaxBytes>>20)
	}
	return text, nil
}
