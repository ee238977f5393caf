package main

import (
	"context"
	"errors"

	"lede/articles"
	"lede/articles/store"
)

// errWatchPaths answers to a wish that nothing serves yet.
var errWatchPaths = usageError{errors.New("--watch follows the library - \"lede add FOLDER\" takes a folder into it")}

// watch prints the headlines that come from now on, as this process or another
// one takes them in, until the command is interrupted.
func (c *console) watch(ctx context.Context, list listing, o listFlags) error {
	lib, ok := list.from.(*store.Store)
	if !ok {
		return errWatchPaths
	}
	write, err := c.rowWriter(o)
	if err != nil {
		return err
	}
	if !o.forScript() {
		write = func(d articles.Details) error {
			_, err := c.out.WriteString(row(d.Headline, 0, 0) + "\n")
			return err
		}
	}
	last, err := lib.Clock(ctx)
	if err != nil {
		return err
	}
	var state articles.Progress
	for {
		if state, err = lib.Wait(ctx, state); err != nil {
			return err
		}
		if last, err = c.printSince(ctx, lib, list.query, last, write); err != nil {
			return err
		}
	}
}

// printSince prints what has come after a tick, and returns the one up to which
// that is.
func (c *console) printSince(ctx context.Context, lib *store.Store, q articles.Query, last int64, write func(articles.Details) error) (int64, error) {
	if q.Part != "" {
		_ = lib.Index(ctx) // so that words find what has just come
	}
	now, err := lib.Clock(ctx)
	if err != nil || now == last {
		return now, err
	}
	err = lib.Since(ctx, last, now, q, func(rows []articles.Headline) error {
		all, err := lib.Details(ctx, rows)
		if err != nil {
			return err
		}
		return each(all, write)
	})
	if err != nil {
		return last, err
	}
	return now, c.flush()
}
