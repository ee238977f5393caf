package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/cmd/lede/config"
	"lede/feed/opml"
	"lede/feed/readers"
	"lede/tui/keys"
)

func newImport(c *console) *cobra.Command {
	var flags string
	cmd := &cobra.Command{
		Use:   "import FILE|FOLDER|-",
		Short: "Take over feeds and what you did, from a list or a reader",
		Long: `Take over the feeds of a list (OPML, newsboat's urls, a CSV of YouTube's), what
another reader keeps (the folder or database of newsboat, newsraft, nom or
sfeed), what a browser or a service for reading later exports (bookmarks, Pocket,
Instapaper, wallabag, Readeck, Omnivore, Raindrop), or a copy made by
"lede export --stories". What was read, flagged or
deleted there is read, tagged or muted here, now or when the feed brings the
story; flags are tags, which --flags names: s=star,l=later. Settings and query
feeds come as lines for your config. Nothing of the other reader's is changed,
what is no web address is refused by name, and one "lede undo" takes it back.`,
		Example: "  lede import feeds.opml\n  lede import ~/.newsboat --flags s=star\n  lede import stories.ndjson",
		Args:    argsBetween(1, 1, "a file, a folder or -"),
		RunE: func(cmd *cobra.Command, args []string) error {
			named, err := readers.ParseFlags(flags)
			if err != nil {
				return usageError{err}
			}
			return c.importFrom(cmd.Context(), args[0], named)
		},
	}
	cmd.Flags().StringVar(&flags, "flags", "", "what newsboat's flags are called here: s=star,l=later")
	return cmd
}

// importFrom takes over what name is.
func (c *console) importFrom(ctx context.Context, name string, flags readers.Flags) error {
	t, err := c.readTaken(ctx, name, flags)
	if err != nil {
		return err
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	if len(t.Pages) > 0 {
		return c.importPages(ctx, lib, t)
	}
	got, err := lib.Import(ctx, articles.Import{From: t.From, Sources: t.List.Sources, States: t.States})
	if err != nil {
		return err
	}
	if len(t.List.Sources) > 0 {
		c.printf("%s\n", imported(got.Added, len(t.List.Sources)-got.Added))
	}
	c.reportImport(t, got)
	failures := named("refused", t.List.Refused)
	for _, address := range got.Unknown {
		failures = append(failures, fmt.Errorf("%s: not subscribed to, so what is known of its stories has no place - add it, and import again", sanitize.ShownAddress(address)))
	}
	if t.List.Cut != "" {
		failures = append(failures, fmt.Errorf("%s: the list breaks off %s - what it named up to there is taken over", name, t.List.Cut))
	}
	return c.partly(nil, failures)
}

// readTaken reads another reader's folder or database, a copy of lede's, or else
// a list of feeds.
func (c *console) readTaken(ctx context.Context, name string, flags readers.Flags) (readers.Taken, error) {
	o := readers.Options{
		Flags: flags, Preset: keys.Preset("newsboat"),
		Together: func(a, b string) bool { return keys.In(a)&keys.In(b) != 0 },
	}
	if name == "-" {
		return readPiped(c.piped, o)
	}
	t, err := readers.Open(ctx, name, o)
	if !errors.Is(err, readers.ErrUnknown) {
		if err != nil && !strings.HasPrefix(err.Error(), name) {
			err = fmt.Errorf("%s: %s", name, cause(err))
		}
		return t, err
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return t, fmt.Errorf("%s: %w - \"lede add\" takes a folder of stories", name, readers.ErrUnknown)
	}
	file, err := openToImport(name)
	if err != nil {
		return t, fmt.Errorf("%s: %w", name, err)
	}
	defer func() { _ = file.Close() }()
	t, err = readListOrCopy(file, o)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return t, err
}

// openToImport opens a list, which is bounded, or a copy, of which each line is.
func openToImport(name string) (io.ReadCloser, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() <= config.MaxSize {
		return config.Open(name)
	}
	return os.Open(name)
}

// readListOrCopy tells a copy of lede's from a list of feeds by its first sign.
func readListOrCopy(r io.Reader, o readers.Options) (readers.Taken, error) {
	in := bufio.NewReader(r)
	head, _ := in.Peek(1)
	if string(head) == "{" {
		return readers.Copy(in)
	}
	return readers.ReadList(in, o)
}

// reportImport says what came over, what it became, what is left and why.
func (c *console) reportImport(t readers.Taken, got articles.ImportReceipt) {
	for _, line := range t.Became {
		c.printf("%s\n", sanitize.Field(line))
	}
	if got.Applied+got.Waiting > 0 {
		c.printf("%s marked as they were, %s when their feeds bring them\n", articles.Counted(got.Applied, "story", "stories"), articles.Commas(got.Waiting))
	}
	refused := c.printConfigLines(t)
	if len(t.List.Rules) > 0 {
		c.printf("\n# For your rules for single sites, which \"lede paths\" names:\n%s\n", strings.Join(t.List.Rules, "\n"))
	}
	for _, note := range t.List.Notes {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", sanitize.Field(note))
	}
	for _, line := range slices.Concat(t.Left, refused) {
		_, _ = fmt.Fprintf(c.errOut, "lede: left: %s\n", sanitize.Field(line))
	}
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
