package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/feed/fetch"
)

func newSave(c *console) *cobra.Command {
	var tags []string
	cmd := &cobra.Command{
		Use:   "save [ADDRESS…|-]",
		Short: "Keep pages with their pictures, to read them later and offline",
		Long: `Fetch pages and keep them in your library with their pictures, as stories of the
source "Saved". Nothing drops them but "lede undo". - takes addresses from
standard input, one a line. Without an address, the pages are fetched of which
only the link is kept, as "lede import" brings them from other readers.`,
		Example: "  lede save https://news.example/2026/lamp\n  lede ls feed:saved unread\n  lede import pocket.csv && lede save",
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.fetchSaved(cmd.Context())
			}
			addresses, err := c.addressesToSave(args)
			if err != nil {
				return err
			}
			return c.savePages(cmd.Context(), addresses, tags)
		},
	}
	cmd.Flags().StringSliceVar(&tags, "tag", nil, "tag them: later,sea")
	return cmd
}

// addressesToSave are the addresses that args name, with what standard input
// brings in the place of "-".
func (c *console) addressesToSave(args []string) (all []string, err error) {
	for _, arg := range args {
		if arg != "-" {
			all = append(all, arg)
			continue
		}
		lines := bufio.NewScanner(c.piped)
		for lines.Scan() {
			if line := strings.TrimSpace(lines.Text()); line != "" && !strings.HasPrefix(line, "#") {
				all = append(all, line)
			}
		}
		if err := lines.Err(); err != nil {
			return nil, fmt.Errorf("-: %w", err)
		}
	}
	for i, address := range all {
		if load.IsAddress(address) {
			continue
		}
		if _, err := os.Stat(address); err == nil || !strings.Contains(address, ".") || strings.ContainsAny(address, " \t") {
			return nil, usageError{fmt.Errorf("%s: not the address of a page", sanitize.Field(address))}
		}
		all[i] = "https://" + address
	}
	if len(all) == 0 {
		return nil, usageError{errors.New("-: no address came on standard input")}
	}
	return all, nil
}

func (c *console) savePages(ctx context.Context, addresses, tags []string) error {
	s, err := c.newSaver(ctx)
	if err != nil {
		return err
	}
	var failures []error
	for _, address := range addresses {
		done, err := s.save(ctx, address, articles.SavedPage{Tags: tags}, true)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			failures = append(failures, fmt.Errorf("not saved: %w", err))
			continue
		}
		c.printf("%s\n", done)
	}
	return c.savedSome(len(addresses)-len(failures), failures)
}

// savedSome reports what could not be saved beside some pages, or none, that
// were.
func (c *console) savedSome(n int, failures []error) error {
	if n == 0 && len(failures) == 1 {
		return failures[0]
	}
	err := c.partly(nil, failures)
	if n == 0 && errors.Is(err, errReported) {
		return errReported
	}
	return err
}

// newSaver keeps pages in the reader's library.
func (c *console) newSaver(ctx context.Context) (*saver, error) {
	lib, err := c.library(ctx)
	if err != nil {
		return nil, err
	}
	return c.saverInto(lib), nil
}

func (c *console) saverInto(lib *store.Store) *saver {
	return &saver{client: c.web(), reader: c.reader(), own: ownHost(lib), library: func(context.Context) (*store.Store, error) { return lib, nil }}
}

// The bounds of fetching what is kept as a link only: pages at a time, and how
// many in a row may fail before it is the network that is missing.
const (
	maxFetched = 10_000
	maxOffline = 3
)

// fetchSaved fetches the pages of which only the link is kept.
func (c *console) fetchSaved(ctx context.Context) error {
	s, err := c.newSaver(ctx)
	if err != nil {
		return err
	}
	lib, err := s.library(ctx)
	if err != nil {
		return err
	}
	ids, err := lib.Unfetched(ctx, maxFetched)
	if err != nil {
		return err
	}
	if len(ids) == 0 {
		c.printf("nothing to fetch: every page that is saved is here\n")
		return nil
	}
	var failures []error
	fetched, unanswered := 0, 0
	for i, id := range ids {
		done, err := s.complete(ctx, id)
		var why *fetch.Error
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			fetched, unanswered = fetched+1, 0
			c.printf("%d of %d  %s\n", i+1, len(ids), done)
			if err := c.flush(); err != nil {
				return err
			}
			continue
		case errors.As(err, &why) && why.Status == 0 && !why.Private:
			unanswered++
		}
		failures = append(failures, fmt.Errorf("not saved: %w", err))
		if unanswered == maxOffline {
			failures = append(failures, fmt.Errorf("%s left for another time", articles.Counted(len(ids)-i-1, "page", "pages")))
			break
		}
	}
	return c.savedSome(fetched, failures)
}

// complete fetches the page of a story that is kept as a link.
func (s *saver) complete(ctx context.Context, id articles.ID) (done savedPage, err error) {
	lib, err := s.library(ctx)
	if err != nil {
		return done, err
	}
	a, _, err := lib.Article(ctx, id)
	if err != nil {
		return done, err
	}
	done, err = s.save(ctx, a.Origin, articles.SavedPage{Article: a}, false)
	if err != nil && ctx.Err() == nil {
		err = errors.Join(err, lib.Note(ctx, id, oneLine(err)))
	}
	return done, err
}
