package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"lede/articles"
	"lede/articles/store"
	"lede/tui"
)

// library opens the reader's library and makes it where there is none yet. It
// stays open until the command ends.
func (c *console) library(ctx context.Context) (*store.Store, error) {
	if c.kept != nil {
		return c.kept, nil
	}
	kept, err := c.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	if found, ok := kept.Salvaged(); ok {
		_, _ = fmt.Fprintf(c.errOut, "lede: the library was damaged: %s\n", saved(found))
	}
	if errors.Is(kept.Unsaved(), store.ErrLogLeft) {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", store.ErrLogLeft)
	}
	if kept.Unsaved() != nil {
		return kept, nil // there is reading, and nothing can be changed
	}
	return kept, c.applyWishes(ctx, kept)
}

func (c *console) openLibrary(ctx context.Context) (*store.Store, error) {
	name, err := c.database()
	if err != nil {
		return nil, err
	}
	kept, err := store.Open(ctx, name, c.storeOptions())
	if err != nil {
		return nil, err
	}
	c.kept = kept
	return kept, nil
}

// saved says what could be read of a damaged library, and where it is.
func saved(found store.Salvage) string {
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
	kept, err := c.library(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := kept.Sources(ctx)
	if err != nil {
		return nil, err
	}
	if len(sources) > 0 {
		return kept, nil
	}
	edition, err := kept.Edition(ctx, articles.Query{}) // what was starred outlives its source
	if err != nil || edition.Outline().Count == 0 {
		return nil, err
	}
	return kept, nil
}

// close ends what the command has opened.
func (c *console) close() error {
	if c.client != nil {
		c.client.Close()
	}
	if c.kept == nil {
		return nil
	}
	return c.kept.Close()
}

// stacks shows the reader's library to the interface.
type stacks struct{ *store.Store }

// Edition returns the stories that q selects, as they stand now.
func (s stacks) Edition(ctx context.Context, q articles.Query) (tui.Edition, error) {
	return s.Store.Edition(ctx, q)
}
