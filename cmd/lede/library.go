package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"lede/articles"
	"lede/articles/store"
)

// library opens the reader's library and makes it where there is none yet. It
// stays open until the command ends.
func (c *console) library(ctx context.Context) (*store.Store, error) {
	if c.lib != nil {
		return c.lib, nil
	}
	lib, err := c.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	if found, ok := lib.Salvaged(); ok {
		_, _ = fmt.Fprintf(c.errOut, "lede: the library was damaged: %s\n", salvaged(found))
	}
	if errors.Is(lib.Unsaved(), store.ErrLogLeft) {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", store.ErrLogLeft)
	}
	if lib.Unsaved() != nil {
		return lib, nil // there is reading, and nothing can be changed
	}
	return lib, c.applyConfig(ctx, lib)
}

func (c *console) openLibrary(ctx context.Context) (*store.Store, error) {
	name, err := c.database()
	if err != nil {
		return nil, err
	}
	lib, err := store.Open(ctx, name, c.storeOptions())
	if err != nil {
		return nil, err
	}
	c.lib = lib
	return lib, nil
}

// saved says what could be read of a damaged library, and where it is.
func salvaged(found store.Salvage) string {
	return fmt.Sprintf("%s and %s could be saved, and the old file is kept as %s",
		articles.Counted(found.Stories, "story", "stories"), articles.Counted(found.Sources, "source", "sources"), found.Aside)
}

// libraryInUse opens the library where the reader has one with something in
// it, and is nil where the sample edition serves better.
func (c *console) libraryInUse(ctx context.Context) (*store.Store, error) {
	name, err := c.database()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	lib, err := c.library(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := lib.Sources(ctx)
	if err != nil {
		return nil, err
	}
	if len(sources) > 0 {
		return lib, nil
	}
	edition, err := lib.Edition(ctx, articles.Query{}) // what was starred outlives its source
	if err != nil || edition.Outline().Count == 0 {
		return nil, err
	}
	return lib, nil
}

// close ends what the command has opened.
func (c *console) close() error {
	if c.client != nil {
		c.client.Close()
	}
	if c.lib == nil {
		return nil
	}
	return c.lib.Close()
}
