package main

import (
	"context"
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
file, or a folder with all that is below it. The files are not touched.`,
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
		c.printf("%s: %s forgotten\n", sanitize.Field(path), articles.Counted(count, "story", "stories"))
	}
	return nil
}
