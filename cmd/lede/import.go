package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/sanitize"
	"lede/feed/opml"
)

func newImport(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE|-",
		Short: "Subscribe to a list of feeds: OPML, or newsboat's urls",
		Long: `Subscribe to the feeds of a list. What is no web address is refused by name;
the rest comes in, all of it at once.`,
		Example: "  lede import feeds.opml\n  lede import ~/.newsboat/urls",
		Args:    argsBetween(1, 1, "a file or -"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.importList(cmd.Context(), args[0]) },
	}
}

func (c *console) importList(ctx context.Context, name string) error {
	list, err := c.readList(name)
	if err != nil {
		return err
	}
	kept, err := c.library(ctx)
	if err != nil {
		return err
	}
	added, err := kept.SubscribeAll(ctx, list.Sources)
	if err != nil {
		return err
	}
	c.printf("%s\n", imported(added, len(list.Sources)-added))
	for _, note := range list.Notes {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", sanitize.Field(note))
	}
	return c.partly(nil, named("refused", list.Refused))
}

// imported says what came of a list, and what to do next.
func imported(added, there int) string {
	line := articles.Counted(added, "feed", "feeds") + " added"
	if there > 0 {
		line += ", " + articles.Commas(there) + " there already"
	}
	if added > 0 {
		line += " - \"lede refresh\" asks for what is new"
	}
	return line
}

// named tells what is missing, each by name.
func named(what string, refused []opml.Refusal) []error {
	var failures []error
	for _, r := range refused {
		failures = append(failures, fmt.Errorf("%s: %s", what, r))
	}
	return failures
}

func (c *console) readList(name string) (opml.List, error) {
	if name == "-" {
		return opml.Read(c.in)
	}
	info, err := os.Stat(name)
	if err != nil {
		return opml.List{}, fmt.Errorf("%s: %s", name, oneLine(errors.Unwrap(err)))
	}
	if !info.Mode().IsRegular() { // a pipe would keep us waiting
		return opml.List{}, fmt.Errorf("%s: not a file", name)
	}
	file, err := os.Open(name)
	if err != nil {
		return opml.List{}, fmt.Errorf("%s: %s", name, oneLine(errors.Unwrap(err)))
	}
	defer func() { _ = file.Close() }()
	list, err := opml.Read(file)
	if err != nil {
		return list, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}

func newExport(c *console) *cobra.Command {
	var stories, private bool
	cmd := &cobra.Command{
		Use:   "export [--private | --stories [QUERY]]",
		Short: "Print the subscriptions as OPML, or stories as JSON",
		Long: `Print the subscriptions as OPML 2.0, from which "lede import" makes the same
again. Addresses that look secret, as those of private feeds do, are left out
and named; --private prints them, too: for a copy that you keep to yourself.
With --stories, print the stories that a query selects, all where there is
none, one JSON object a line: copies too, which a list shows in one row.`,
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
	kept, err := c.library(ctx)
	if err != nil {
		return err
	}
	sources, err := kept.Sources(ctx)
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
	at, err := c.libraryPlace(ctx, words)
	if err != nil {
		return err
	}
	at.query.Whole, at.query.Copies = true, true // nothing is lost on the way out
	edition, err := at.paper.Edition(ctx, at.query)
	if err != nil {
		return err
	}
	var failures []error
	err = eachHeadline(ctx, edition, func(h articles.Headline) error {
		story, err := at.paper.Story(ctx, h.ID)
		if err != nil {
			failures = append(failures, err)
			return ctx.Err()
		}
		return export.JSON(c.out, story)
	})
	return c.partly(err, failures)
}
