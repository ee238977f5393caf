package readers

import (
	"context"
	"errors"
	"os"
	"path/filepath"
)

// ErrUnknown says that nothing of another reader's is known there.
var ErrUnknown = errors.New("nothing of a reader that lede knows")

// Options say how what is found is called here.
type Options struct {
	Flags Flags
	Keys  func(action string) []string // of lede's own keys for newsboat's fingers, to which others are added; nil for none
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
		err = t.newsboatURLs(path, o.Flags)
		t.finish(o, nil, nil)
		return t, err
	case "config":
		return t, t.newsboatConfig(path, o)
	}
	if _, err := sqliteFile(path); err == nil {
		return openDatabaseOf(ctx, path, o)
	}
	return Taken{}, ErrUnknown
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
	}
	return Taken{}, ErrUnknown
}
