package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/feed/opml"
)

func newExport(c *console) *cobra.Command {
	var stories, private bool
	cmd := &cobra.Command{
		Use:         "export [--private | --stories [QUERY]]",
		Annotations: queryWords,
		Short:       "Print the subscriptions as OPML, or stories as JSON",
		Long: `Print the subscriptions as OPML 2.0, from which "lede import" makes the same
again. Addresses that look secret, as those of private feeds do, are left out
and named; --private prints them, too: for a copy that you keep to yourself.
With --stories, print the stories that a query selects, all where there is
none, one JSON object a line: copies too, which a list shows in one row, and
without a query those that an import has muted and what it knows of stories that
have not come.`,
		Example: "  lede export > feeds.opml\n  (umask 077; lede export --private > backup.opml)\n  lede export --stories starred > starred.ndjson",
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case stories && private:
				return usageError{errors.New("--private goes with the subscriptions, not with --stories")}
			case stories:
				return c.exportStories(cmd.Context(), args)
			case len(args) > 0:
				return usageError{errors.New("export: a query goes with --stories")}
			}
			return c.exportList(cmd.Context(), c.out, private)
		},
	}
	cmd.Flags().BoolVar(&stories, "stories", false, "print stories and not the subscriptions")
	cmd.Flags().BoolVar(&private, "private", false, "print addresses that look secret, too")
	return cmd
}

func (c *console) exportList(ctx context.Context, w io.Writer, private bool) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	sources, err := lib.Sources(ctx)
	if err != nil {
		return err
	}
	write := opml.Write
	if private {
		write = opml.WriteWhole
	}
	left, err := write(w, "lede", sources)
	for _, failure := range named("left out", left) {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", oneLine(failure))
	}
	return err
}

func (c *console) exportStories(ctx context.Context, words []string) error {
	list, err := c.libraryListing(ctx, words)
	if err != nil {
		return err
	}
	list.query.Whole, list.query.Copies = true, true // nothing is lost on the way out
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return err
	}
	all := pagesOf(edition)
	if len(words) == 0 {
		all = all.and(list.from, c.lib.DeletedElsewhere)
	}
	var failures []error
	err = all.details(ctx, list.from, func(known articles.Details) error {
		story, err := list.from.Story(ctx, known.ID)
		if err != nil {
			failures = append(failures, err)
			return ctx.Err()
		}
		return export.JSON(c.out, story, known)
	})
	if err == nil && len(words) == 0 {
		err = c.lib.Waiting(ctx, func(s articles.StoryState) error { return export.StateJSON(c.out, s) })
	}
	return c.partly(err, failures)
}
