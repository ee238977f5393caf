package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
)

// addFlags say which of several feeds are meant.
type addFlags struct {
	all, first bool
	category   string
	fullText   bool
}

func newAdd(c *console) *cobra.Command {
	var o addFlags
	cmd := &cobra.Command{
		Use:   "add ADDRESS|FOLDER|-…",
		Short: "Subscribe to the feeds behind an address, or to a folder",
		Long: `Subscribe to a feed, to a feed that a page names, or to a folder of stories.
An address may be that of a feed, a site, a channel, a profile. Where there are
several feeds, lede asks which; - reads addresses from standard input, one a
line. Lists of feeds (OPML, newsboat's urls) are for "lede import".`,
		Example: "  lede add news.example\n  lede add https://news.example/feed.xml --category News/Europe\n  lede add ~/clippings",
		Args:    argsBetween(1, -1, "an address, a folder or -"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.all && o.first {
				return usageError{errors.New("--all and --first: only one of them")}
			}
			return c.add(cmd.Context(), args, o)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.all, "all", false, "take every feed that is found")
	f.BoolVar(&o.first, "first", false, "take the first feed that is found, the likeliest one")
	f.StringVar(&o.category, "category", "", "keep it there: News/Europe")
	f.BoolVar(&o.fullText, "full-text", false, "fetch the page of each new story")
	return cmd
}

func (c *console) add(ctx context.Context, args []string, o addFlags) error {
	kept, err := c.library(ctx)
	if err != nil {
		return err
	}
	d := c.newDesk(ctx, kept)
	var added []articles.SourceID
	var failures []error
	for _, address := range c.addresses(args) {
		sources, err := c.subscribe(ctx, d, address, o)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			failures = append(failures, err)
		}
		for _, s := range sources {
			added = append(added, s.ID)
		}
	}
	switch {
	case len(added) == 0 && len(failures) == 0:
		return usageError{errors.New("-: no address came on standard input")}
	case len(added) == 0:
		return errors.Join(failures...)
	}
	return c.partly(c.refreshNow(ctx, refreshing{ids: added, force: true}), failures)
}

// addresses are args, with the lines of standard input in the place of "-".
func (c *console) addresses(args []string) []string {
	var all []string
	for _, arg := range args {
		if arg != "-" {
			all = append(all, arg)
			continue
		}
		lines := bufio.NewScanner(c.in)
		for lines.Scan() {
			if line := strings.TrimSpace(lines.Text()); line != "" && !strings.HasPrefix(line, "#") {
				all = append(all, line)
			}
		}
	}
	return all
}

// subscribe finds the sources behind an address and subscribes to those that
// are meant.
func (c *console) subscribe(ctx context.Context, d *desk, address string, o addFlags) ([]articles.Source, error) {
	found, err := d.Find(ctx, address)
	if err != nil {
		return nil, err
	}
	chosen, err := c.chooseFeeds(address, found, o)
	if err != nil {
		return nil, err
	}
	var added []articles.Source
	var failures []error
	for _, candidate := range chosen {
		source := sourceOf(candidate)
		source.Category, source.FullText = o.category, o.fullText
		source, err := d.kept.Subscribe(ctx, source)
		if err != nil {
			failures = append(failures, err)
			continue
		}
		added = append(added, source)
	}
	return added, errors.Join(failures...)
}

// chooseFeeds takes the feed that is meant: the only one, the one that flags
// say, or what a person at the keyboard answers.
func (c *console) chooseFeeds(address string, found []articles.Candidate, o addFlags) ([]articles.Candidate, error) {
	switch {
	case o.all, len(found) == 1:
		return found, nil
	case o.first:
		return found[:1], nil
	}
	for i, f := range found {
		if _, err := fmt.Fprintf(c.errOut, "%3d  %s\n", i+1, describe(f)); err != nil {
			return nil, err
		}
	}
	if !isTerminal(c.in) {
		return nil, usageError{fmt.Errorf("%s: %d feeds there - take --first or --all, or add one by its address", sanitize.Field(address), len(found))}
	}
	_, _ = fmt.Fprintf(c.errOut, "which? (1-%d, several with spaces, none to leave) ", len(found))
	answer, err := bufio.NewReader(c.in).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("%s: no feed chosen", sanitize.Field(address))
	}
	return pick(found, answer)
}

// pick returns the candidates whose numbers were typed.
func pick(found []articles.Candidate, answer string) ([]articles.Candidate, error) {
	var chosen []articles.Candidate
	for _, word := range strings.FieldsFunc(answer, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' }) {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > len(found) {
			return nil, usageError{fmt.Errorf("%s: takes numbers from 1 to %d", sanitize.Field(word), len(found))}
		}
		chosen = append(chosen, found[n-1])
	}
	if len(chosen) == 0 {
		return nil, errors.New("no feed chosen")
	}
	return chosen, nil
}

// describe is a candidate as one line.
func describe(f articles.Candidate) string {
	parts := []string{sanitize.Title(f.Title)}
	if f.Format != "" {
		parts = append(parts, f.Format)
	}
	if f.Items >= 0 {
		parts = append(parts, fmt.Sprintf("%d stories", f.Items))
	}
	if !f.Latest.IsZero() {
		parts = append(parts, f.Latest.Time.Format("2 January 2006"))
	}
	if f.Already {
		parts = append(parts, "subscribed already")
	}
	return strings.Join(parts, " · ") + "  " + sanitize.Field(f.Address)
}

// sourceOf is the source that a candidate would be.
func sourceOf(f articles.Candidate) articles.Source {
	s := articles.Source{Address: f.Address, Title: f.Title}
	if filepath.IsAbs(f.Address) {
		s.Kind = articles.FolderSource
	}
	return s
}

// localFolder is the candidate that a folder of the disk is.
func localFolder(typed string) (articles.Candidate, bool, error) {
	if load.IsAddress(typed) {
		return articles.Candidate{}, false, nil
	}
	info, err := os.Stat(typed)
	if err != nil {
		return articles.Candidate{}, false, nil
	}
	if !info.IsDir() {
		return articles.Candidate{}, true, fmt.Errorf("%s: a file - \"lede %s\" reads it, \"lede import\" takes lists of feeds, and \"lede add\" its folder", typed, typed)
	}
	full, err := filepath.Abs(typed)
	if err != nil {
		return articles.Candidate{}, true, err
	}
	return articles.Candidate{Address: full, Title: filepath.Base(full), Format: "folder", Items: -1}, true, nil
}
