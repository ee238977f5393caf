package readers

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// ErrUnknown says that nothing of another reader's is known there.
var ErrUnknown = errors.New("nothing of a reader that lede knows")

// Options say how what is found is called here.
type Options struct {
	Flags    Flags
	Preset   map[string][]string    // lede's own keys for newsboat's fingers by their actions, to which others are added
	Together func(a, b string) bool // whether two actions are in one place, where a key does one of them; nil for all
}

// Open reads what another reader keeps in a folder, or in one of its files. The
// error is [ErrUnknown] for what is none.
func Open(ctx context.Context, path string, o Options) (Taken, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Taken{}, err
	}
	if path, err = filepath.Abs(path); err != nil {
		return Taken{}, err
	}
	if info.IsDir() {
		return openFolder(ctx, path, o)
	}
	t := Taken{From: "newsboat"}
	switch filepath.Base(path) {
	case "urls":
		if err := t.newsboatURLs(path, o.Flags); err != nil {
			return t, err
		}
		t.finish(o, nil, nil)
		return t, nil
	case "config":
		return t, t.newsboatConfig(path, o)
	}
	if _, err := sqliteFile(path); err == nil {
		return openDatabaseOf(ctx, path, o)
	}
	return savedFile(path)
}

// ReadList reads a list of feeds, as [opml.Read] does, and makes searches of
// newsboat's query feeds.
func ReadList(r io.Reader, o Options) (Taken, error) {
	t := Taken{From: "a list"}
	if err := t.readList(r, o.Flags); err != nil {
		return t, err
	}
	t.finish(o, nil, nil)
	return t, nil
}

func openFolder(ctx context.Context, folder string, o Options) (Taken, error) {
	has := func(name string) bool { return exists(filepath.Join(folder, name)) }
	switch {
	case has("sfeedrc"):
		return sfeed(folder)
	case has("newsraft.sqlite3"), filepath.Base(folder) == "newsraft":
		return newsraft(ctx, folder, o)
	case has("nom.db"):
		return openDatabaseOf(ctx, filepath.Join(folder, "nom.db"), o)
	case has("cache.db"), has("urls"):
		return newsboat(ctx, folder, o)
	case has("places.sqlite"):
		return openDatabaseOf(ctx, filepath.Join(folder, "places.sqlite"), o)
	}
	return savedFolder(folder)
}
