package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/cmd/lede/config"
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
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	added, err := lib.SubscribeAll(ctx, list.Sources)
	if err != nil {
		return err
	}
	c.printf("%s\n", imported(added, len(list.Sources)-added))
	for _, note := range list.Notes {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", sanitize.Field(note))
	}
	failures := named("refused", list.Refused)
	if list.Cut != "" {
		failures = append(failures, fmt.Errorf("%s: the list breaks off %s - what it named up to there is taken over", name, list.Cut))
	}
	return c.partly(nil, failures)
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
		return opml.Read(c.piped)
	}
	file, err := config.Open(name)
	if err != nil {
		return opml.List{}, fmt.Errorf("%s: %w", name, err)
	}
	defer func() { _ = file.Close() }()
	list, err := opml.Read(file)
	if err != nil {
		return list, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}
