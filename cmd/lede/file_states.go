package main

import (
	"context"
	"os"
	"sync"

	"lede/articles"
	"lede/articles/store"
)

// fileStates keeps what the reader does to stories in files in the library, which
// is made when there is something to be kept. It is asked in the background, so
// it opens the library for itself.
type fileStates struct {
	console *console
	mu      sync.Mutex
	lib     *store.Store
	closed  bool // the command has ended
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
	if err := f.open(ctx, name); err != nil || f.closed {
		return nil, err
	}
	return f.lib.FileStates(ctx)
}

// KeepFileStates writes states down.
func (f *fileStates) KeepFileStates(ctx context.Context, states []articles.FileState) error {
	name, err := f.console.database()
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.open(ctx, name); err != nil || f.closed {
		return err
	}
	if err := f.lib.Unsaved(); err != nil {
		return err
	}
	return f.lib.KeepFileStates(ctx, states)
}

// library is the library that what is done to files is kept in.
func (f *fileStates) library(ctx context.Context) (*store.Store, error) {
	name, err := f.console.database()
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.open(ctx, name); err != nil {
		return nil, err
	}
	if f.closed {
		return nil, context.Canceled
	}
	return f.lib, nil
}

// open opens the library as it is: what the config wants of its sources is
// nothing to files. The caller holds the lock.
func (f *fileStates) open(ctx context.Context, name string) (err error) {
	if f.lib == nil && !f.closed {
		f.lib, err = store.Open(ctx, name, store.Options{})
	}
	return err
}

func (f *fileStates) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.closed = true
	if f.lib == nil {
		return nil
	}
	return f.lib.Close()
}
