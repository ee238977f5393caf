package main

import (
	"context"
	"fmt"
	"os"
	"sync"

	"lede/articles/listings"
)

// fileListings keeps what folders held when they were listed last. It is opened
// when it is first asked; where it can't be kept, nothing is.
type fileListings struct {
	folder string        // where it is kept; empty where nothing tells
	rules  func() string // the file of rules for single sites, by which rows are made

	mu    sync.Mutex
	cache *listings.Cache
}

func (f *fileListings) open(ctx context.Context) (*listings.Cache, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.cache != nil || f.folder == "" {
		return f.cache, nil
	}
	var err error
	f.cache, err = listings.Open(ctx, f.folder, f.stamp())
	return f.cache, err
}

// stamp tells programs and rules apart that make other rows of the same files.
func (f *fileListings) stamp() string {
	stamp := version
	program, err := os.Executable()
	if err != nil {
		program = ""
	}
	for _, name := range []string{program, f.rules()} {
		if info, err := os.Stat(name); err == nil {
			stamp += fmt.Sprintf(" %d %d", info.Size(), info.ModTime().UnixNano())
		}
	}
	return stamp
}

// Listing calls part with each part of what was kept of a folder.
func (f *fileListings) Listing(ctx context.Context, folder string, part func(data []byte) bool) error {
	cache, err := f.open(ctx)
	if err != nil || cache == nil {
		return err
	}
	return cache.Listing(ctx, folder, part)
}

// KeepListing keeps the parts of a folder's listing.
func (f *fileListings) KeepListing(ctx context.Context, folder string, parts func(yield func(data []byte) bool)) error {
	cache, err := f.open(ctx)
	if err != nil || cache == nil {
		return err
	}
	return cache.KeepListing(ctx, folder, parts)
}

func (f *fileListings) close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.cache == nil {
		return nil
	}
	return f.cache.Close()
}
