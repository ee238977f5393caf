package main

import (
	"context"
	"errors"
	"fmt"

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
		_, _ = fmt.Fprintf(c.errOut, "lede: the library %s\n", salvaged(found))
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

// salvaged says what the library was, damaged or gone, what has come back of it,
// and where the old file is.
func salvaged(found store.Salvage) string {
	saved := articles.Counted(found.Stories, "story", "stories") + " and " + articles.Counted(found.Sources, "source", "sources")
	backup := found.Backup.Format("2 January 15:04")
	switch {
	case found.Aside == "":
		return fmt.Sprintf("was gone: %s came back from the backup of %s", saved, backup)
	case !found.Backup.IsZero():
		return fmt.Sprintf("was damaged: %s could be saved, in part from the backup of %s, and the old file is kept as %s", saved, backup, found.Aside)
	}
	return fmt.Sprintf("was damaged: %s could be saved, and the old file is kept as %s", saved, found.Aside)
}

// libraryInUse opens the library where the reader has one with something in
// it, and is nil where the sample edition serves better.
func (c *console) libraryInUse(ctx context.Context) (*store.Store, error) {
	name, err := c.database()
	if err != nil {
		return nil, err
	}
	if !store.Exists(name) {
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
	err := errors.Join(c.states.close(), c.texts.close(), c.listings.close())
	if c.lib == nil {
		return err
	}
	return errors.Join(err, c.lib.Close())
}
