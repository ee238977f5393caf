package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/feed/refresh"
)

func newRefresh(c *console) *cobra.Command {
	var due, quiet, asJSON bool
	cmd := &cobra.Command{
		Use:   "refresh [FEED…]",
		Short: "Ask the sources for what is new",
		Long: `Ask all sources, or those named by title, address, category or number, for what
is new: a line for each that has something to tell, and a summary. A server that
has said when to come back is left alone until then. One that has said that the
feed is gone is asked again when you name it. Feeds of an account are asked by
their server: "lede sync" is done for it. What [[on-arrival]] in the config names
is run on what has come, but not with --quiet. With --json failures stand among the others,
on standard output.`,
		ValidArgsFunction: c.completeSources,

		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			ids, err := c.sourceIDs(cmd.Context(), args)
			if err != nil {
				return err
			}
			return c.refreshNow(cmd.Context(), refreshRequest{ids: ids, force: !due, quiet: quiet, asJSON: asJSON})
		},
	}
	cmd.Flags().BoolVar(&due, "due", false, "ask only those whose time has come, for a timer")
	cmd.Flags().BoolVar(&quiet, "quiet", false, "print failures only")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a source: what came, what failed, when it is asked next")
	c.debugFlag(cmd)
	return cmd
}

// refreshing is what is to be asked, and how it is told.
type refreshRequest struct {
	ids   []articles.SourceID // empty for all
	force bool                // before their time, too
	quiet bool

	asJSON bool
}

// heap is where a refresh begins to collect its garbage, which keeps a hundred
// feeds at once under 80 MB in all, for the time of a collection or two.
const heap = 46 << 20

// refreshNow asks sources and prints what becomes of each.
func (c *console) refreshNow(ctx context.Context, r refreshRequest) error {
	debug.SetMemoryLimit(heap)
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	if unsaved := lib.Unsaved(); unsaved != nil {
		return fmt.Errorf("nothing is asked, since nothing could be kept: %w - \"lede doctor\" says what to do", unsaved)
	}
	options := c.refreshOptions(r.force)
	options.Report = func(e refresh.Event) {
		c.logEvent(e)
		if r.asJSON {
			c.reportJSON(e, r.quiet)
			return
		}
		c.reportEvent(e, r.quiet)
	}
	options.Named = len(r.ids) > 0
	if len(r.ids) > 0 {
		options.Select = func(s articles.Source) bool { return slices.Contains(r.ids, s.ID) }
	}
	kept, err := keepingAs(ctx, c.userConfig(), lib)
	if err != nil {
		return err
	}
	before, err := lib.Clock(ctx)
	if err != nil {
		return err
	}
	summary, err := refresh.Run(ctx, kept, options)
	if err != nil {
		return err
	}
	accounts, failures := c.syncWith(ctx, lib, r)
	if err := c.afterRefresh(ctx, lib); err != nil {
		return err
	}
	if summary.Asked+summary.Passed+accounts == 0 {
		return errors.New("nothing to ask - \"lede add ADDRESS\" subscribes to a feed")
	}
	if !r.quiet && !r.asJSON && summary.Asked+summary.Passed > 0 {
		c.printf("%s\n", summarize(summary))
	}
	nothing := summary.Failed == summary.Asked && len(failures) == accounts
	failures = append(failures, c.tellArrivals(ctx, lib, before, r.quiet)...)
	reported := c.partly(nil, failures)
	switch {
	case summary.Failed == 0:
		return reported
	case nothing:
		return errReported
	}
	return errors.Join(errPartly, errReported)
}

// tellArrivals runs the programs of the config on what has come, unless lede is
// told to be quiet.
func (c *console) tellArrivals(ctx context.Context, lib *store.Store, since int64, quiet bool) []error {
	if quiet {
		return nil
	}
	_ = c.flush() // what has come is told before what a program says to it
	_, err := c.newArrivals().tell(ctx, lib, since)
	return appendError(nil, err)
}

// refreshOptions are those of every refresh.
func (c *console) refreshOptions(force bool) refresh.Options {
	return refresh.Options{
		Client: c.web(), Force: force, Folder: load.Deliver, File: c.readFile, Command: c.runCommand, Every: c.every, Headers: c.headers, InHand: c.inHand.take,
		Holder: fmt.Sprintf("process %d", os.Getpid()),
	}
}

// reportEvent prints a line for a source that has something to tell.
func (c *console) reportEvent(e refresh.Event, quiet bool) {
	name := sanitize.Title(e.Source.Title)
	if e.Source.Title == "" {
		name = sanitize.ShownAddress(e.Source.Address)
	}
	switch e.Outcome {
	case refresh.Failed:
		_ = c.flush() // so that the lines come in order
		_, _ = fmt.Fprintf(c.errOut, "lede: %s: %s\n", name, sanitize.Field(e.Problem))
		return
	case refresh.Passed, refresh.PutOff:
		if !quiet {
			c.printf("%7s  %s: %s\n", "-", name, sanitize.Field(e.Problem))
		}
	case refresh.Brought:
		if !quiet && e.Receipt.New+e.Receipt.Revised+e.Receipt.Left > 0 {
			c.printf("%7s  %s%s\n", articles.Commas(e.Receipt.New)+" new", name, remarks(e))
		}
	default:
		return
	}
	if isTerminal(c.stdout) {
		_ = c.flush() // progress is for now
	}
}

// remarks are what there is to say of what a source brought, beside its number.
func remarks(e refresh.Event) string {
	var all []string
	if e.Receipt.Revised > 0 {
		all = append(all, articles.Commas(e.Receipt.Revised)+" updated")
	}
	if e.Receipt.Left > 0 {
		all = append(all, articles.Commas(e.Receipt.Left)+" not stored")
	}
	for _, note := range e.Notes {
		all = append(all, sanitize.Field(note))
	}
	if len(all) == 0 {
		return ""
	}
	return " (" + strings.Join(all, "; ") + ")"
}

func summarize(s refresh.Summary) string {
	line := fmt.Sprintf("%s new from %s of %s", articles.Commas(s.New), articles.Commas(s.Brought), articles.Counted(s.Asked, "source", "sources"))
	for _, part := range []struct {
		n    int
		word string
	}{{s.Unchanged, "unchanged"}, {s.Passed, "not asked"}, {s.Failed, "failed"}} {
		if part.n > 0 {
			line += fmt.Sprintf(", %s %s", articles.Commas(part.n), part.word)
		}
	}
	return line
}
