package main

import (
	"context"
	"os"
	"sync"

	"lede/articles"
	"lede/articles/store"
)

// fileStates keeps what the reader does to stories in files in the library, which
// is made when there is something to be kept.
type fileStates struct {
	console *console
	mu      sync.Mutex
}

// FileStates returns what is kept; nothing where there is no library.
func (f *fileStates) FileStates(ctx context.Context) ([]articles.FileState, error) {
	name, err := f.console.database()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(name); err != nil {
		return nil, nil
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	lib, err := f.library(ctx)
	if err != nil {
		return nil, err
	}
	return lib.FileStates(ctx)
}

// library is the library as it is: what the config wants of its sources is
// nothing to files.
func (f *fileStates) library(ctx context.Context) (*store.Store, error) {
	if f.console.lib != nil {
		return f.console.lib, nil
	}
	return f.console.openLibrary(ctx)
}

// KeepFileStates writes states down.
func (f *fileStates) KeepFileStates(ctx context.Context, states []articles.FileState) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	lib, err := f.library(ctx)
	if err != nil {
		return err
	}
	if err := lib.Unsaved(); err != nil {
		return err
	}
	return lib.KeepFileStates(ctx, states)
}
