package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
)

func newForget(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "forget PATH…",
		Short: "Forget what you did to stories in files: read, stars, tags, places",
		Long: `Forget what you did to stories in files that you read without subscribing to
them: that they are read, their stars and tags, and where you stopped. PATH is a
file, or a folder with all that is below it, what was moved there included; copies
of a story that lie elsewhere are forgotten with it. The files are not touched.`,
		Example: "  lede forget ~/news/2024",
		Args:    argsBetween(1, -1, "a file or a folder"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.forget(cmd.Context(), args)
		},
	}
}

func (c *console) forget(ctx context.Context, paths []string) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	for _, path := range paths {
		full, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		count, err := lib.ForgetFiles(ctx, full)
		if err != nil {
			return err
		}
		moved, err := c.forgetMoved(ctx, path)
		if err != nil {
			return err
		}
		count += moved
		c.printf("%s: %s forgotten\n", sanitize.Field(path), articles.Counted(count, "story", "stories"))
	}
	return nil
}

// forgetMoved forgets the stories that lie at path now, and lay elsewhere when the
// reader did something to them. Where nothing is left there, there are none.
func (c *console) forgetMoved(ctx context.Context, path string) (int, error) {
	if _, err := os.Stat(path); err != nil {
		return 0, nil //nolint:nilerr // what was kept of it is forgotten already
	}
	pile, err := c.open(ctx, []string{path})
	if pile == nil {
		return 0, err
	}
	if _, err := pile.WaitAll(ctx); err != nil {
		return 0, err
	}
	return pile.Forget(ctx)
}
