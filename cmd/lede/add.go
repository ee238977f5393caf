package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/feed"
)

// addFlags say which of several feeds are meant.
type addFlags struct {
	all, first bool
	category   string
	account    string
	fullText   bool
}

func newAdd(c *console) *cobra.Command {
	var o addFlags
	cmd := &cobra.Command{
		Use:   "add ADDRESS|FILE|FOLDER|-…",
		Short: "Subscribe to the feeds behind an address, to a file or a folder",
		Long: `Subscribe to a feed, to a feed that a page names, or to a folder of stories. An
address may be that of a feed, a site, a channel, a profile; a file may be a
feed, which is read again when it has changed, or a page. Where there are
several feeds, lede asks which. - takes addresses from standard input, one a
line, a page, or a feed that says where it is found. Lists of feeds (OPML,
newsboat's urls) are for "lede import".`,
		Example: "  lede add news.example\n  lede add https://news.example/feed.xml --category News/Europe\n  lede add ~/clippings",
		Args:    argsBetween(1, -1, "an address, a file, a folder or -"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.all && o.first {
				return usageError{errors.New("--all and --first: only one of them")}
			}
			if o.account != "" {
				return c.addToAccount(cmd.Context(), args, o)
			}
			return c.add(cmd.Context(), args, o)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&o.all, "all", false, "take every feed that is found")
	f.BoolVar(&o.first, "first", false, "take the first feed that is found, the likeliest one")
	f.StringVar(&o.category, "category", "", "keep it there: News/Europe")
	f.StringVar(&o.account, "account", "", "have the server of this account subscribe to it")
	f.BoolVar(&o.fullText, "full-text", false, "fetch the page of each new story")
	return cmd
}

func (c *console) add(ctx context.Context, args []string, o addFlags) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	subs := c.newSubscriptions(ctx, lib)
	wanted, err := c.wanted(ctx, subs, args)
	if err != nil {
		return err
	}
	var added []articles.SourceID
	var failures []error
	for _, w := range wanted {
		sources, err := c.subscribe(ctx, subs, w, o)
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
	if len(added) == 0 {
		return errors.Join(failures...)
	}
	err = c.refreshNow(ctx, refreshRequest{ids: added, force: true})
	if errors.Is(err, store.ErrFull) {
		err = fmt.Errorf("%w, and %q asks for them again: the subscription is kept", errNoRoom, "lede refresh")
	}
	return c.partly(err, failures)
}

// errNoRoom says that a full disk has taken a subscription, and not what it
// brought.
var errNoRoom = errors.New("there is no room for the stories - make some")

// want is something to subscribe to: an address, a path, or what has been
// found already.
type want struct {
	name  string
	found []articles.Candidate // nil where it is to be looked for
}

// wanted are what args name, with what standard input brings in the place of
// "-".
func (c *console) wanted(ctx context.Context, subs *subscriptions, args []string) ([]want, error) {
	var all []want
	for _, arg := range args {
		if arg != "-" {
			all = append(all, want{name: arg})
			continue
		}
		came, err := c.pipedFeeds(ctx, subs)
		if err != nil {
			return nil, err
		}
		all = append(all, came...)
	}
	return all, nil
}

// pipedFeeds reads addresses from standard input, one a line; or it takes the feed
// that comes there by the address that it states, or a page by the feeds that
// it names.
func (c *console) pipedFeeds(ctx context.Context, subs *subscriptions) ([]want, error) {
	in := bufio.NewReader(c.piped)
	if _, err := in.Peek(1); errors.Is(err, io.EOF) {
		return nil, usageError{errors.New("-: no address came on standard input")}
	}
	article, err := load.Article(ctx, "-", load.Options{Stdin: in})
	if err != nil {
		return nil, cmp.Or(isList(article.Body, "-"), err)
	}
	if f, err := feed.Parse(article.Body, "", ""); err == nil && feed.Sniff(article.Body) {
		if f.Self == "" {
			return nil, errors.New("-: a feed that does not say where it is found - give its address, or save it and add the file")
		}
		return []want{{name: f.Self}}, nil
	}
	if strings.HasPrefix(strings.TrimSpace(string(article.Body)), "<") {
		found, err := subs.FindIn(ctx, article.Body, "-")
		return []want{{"-", found}}, err
	}
	var all []want
	for line := range strings.Lines(string(article.Body)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, want{name: line})
		}
	}
	if len(all) == 0 {
		return nil, usageError{errors.New("-: no address came on standard input")}
	}
	return all, nil
}

// subscribe finds the sources behind what is wanted and subscribes to those
// that are meant.
func (c *console) subscribe(ctx context.Context, subs *subscriptions, w want, o addFlags) ([]articles.Source, error) {
	address, host := c.logins.take(w.name)
	w.name = address
	if w.found == nil {
		found, err := subs.Find(ctx, w.name)
		if err != nil {
			return nil, err
		}
		w.found = found
	}
	chosen, err := c.chooseFeeds(w.name, w.found, o)
	if err != nil {
		return nil, err
	}
	var added []articles.Source
	var failures []error
	for _, candidate := range chosen {
		source := sourceOf(candidate)
		source.Category, source.FullText = o.category, o.fullText
		source, err := subs.lib.Subscribe(ctx, source)
		if err != nil {
			failures = append(failures, err)
			continue
		}
		added = append(added, source)
	}
	if host != "" && len(added) > 0 {
		c.sayNotKept(host)
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
		return nil, usageError{fmt.Errorf("%s: %d feeds there - take --first or --all, or add one by its address", sanitize.ShownAddress(address), len(found))}
	}
	_, _ = fmt.Fprintf(c.errOut, "which? (1-%d, several with spaces, none to leave) ", len(found))
	answer, err := bufio.NewReader(c.piped).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("%s: no feed chosen", sanitize.ShownAddress(address))
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
		parts = append(parts, articles.Counted(f.Items, "story", "stories"))
	}
	if !f.Latest.IsZero() {
		parts = append(parts, f.Latest.Time.Format("2 January 2006"))
	}
	if f.Already {
		parts = append(parts, "subscribed already")
	}
	return strings.Join(parts, " · ") + "  " + sanitize.ShownAddress(f.Address)
}

// sourceOf is the source that a candidate would be.
func sourceOf(f articles.Candidate) articles.Source {
	return articles.Source{Kind: f.Kind, Address: f.Address, Title: f.Title}
}
