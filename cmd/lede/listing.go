package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/parse"
	"lede/articles/query"
)

// collection is what commands list and print: the reader's library, or what some
// paths hold.
type collection interface {
	Edition(ctx context.Context, q articles.Query) (articles.Edition, error)
	Story(ctx context.Context, id articles.ID) (articles.Story, error)
	Resolve(ctx context.Context, prefix string) (articles.ID, bool, error)
	Rows(ctx context.Context, ids []articles.ID) ([]articles.Headline, error)
	Details(ctx context.Context, rows []articles.Headline) ([]articles.Details, error)
}

// listing is what a command lists: where stories are looked for, and which of
// them.
type listing struct {
	from  collection
	query articles.Query
	paths []string // that were named; none for the library
	lost  []error  // paths that are not there

	samples bool // the samples stand for a library that is empty
}

// listing returns what args name: paths, or a query of the reader's library. The
// library is that of the sample edition until there is one.
func (c *console) listing(ctx context.Context, args []string) (listing, error) {
	if len(args) > 0 && namesPath(args[0]) {
		return c.pathsListing(ctx, args)
	}
	lib, err := c.libraryInUse(ctx)
	if err != nil {
		return listing{}, err
	}
	if lib != nil {
		return c.libraryListing(ctx, args)
	}
	if args, err = c.withSearches(args); err != nil {
		return listing{}, err
	}
	pile := c.samples(ctx)
	_, err = pile.WaitAll(ctx)
	return listing{from: pile, samples: true, query: articles.Query{Part: joinQuery(args)}}, err
}

// libraryListing is what a query of the reader's library selects, copies as the
// interface shows them. One that can't
// be read is no listing: what was listed before stays what numbers speak of.
func (c *console) libraryListing(ctx context.Context, args []string) (listing, error) {
	args, err := c.withSearches(args)
	if err != nil {
		return listing{}, err
	}
	if _, err := query.Parse(joinQuery(args), time.Now()); err != nil {
		return listing{}, err
	}
	lib, err := c.library(ctx)
	if err != nil {
		return listing{}, err
	}
	if len(args) > 0 {
		// What a refresh has just brought is to be found; where it can't be
		// written down, the list says what is missing.
		_ = lib.Index(ctx)
	}
	return listing{from: lib, query: articles.Query{Part: joinQuery(args), Copies: !c.userConfig().Collapse}}, nil
}

// pathsListing waits until all that lies at paths is listed.
func (c *console) pathsListing(ctx context.Context, paths []string) (listing, error) {
	pile, missing := c.open(ctx, paths)
	if pile == nil {
		return listing{}, missing
	}
	state, err := pile.WaitAll(ctx)
	if err == nil && state.Listed == 0 {
		err = errors.Join(missing, nothingIn(paths))
	}
	return listing{from: pile, paths: paths, lost: separate(missing)}, err
}

// namesPath tells a path or an address from the words of a query.
func namesPath(arg string) bool {
	if arg == "-" || load.IsAddress(arg) {
		return true
	}
	if _, err := os.Stat(arg); err == nil {
		return true
	}
	for _, start := range []string{"/", "./", "../", "~"} {
		if strings.HasPrefix(arg, start) {
			return true
		}
	}
	if strings.ContainsAny(arg, ": \"()") {
		return false
	}
	return strings.ContainsAny(arg, "/\\") || parse.Known(arg) || filepath.Ext(arg) == ".xml"
}

// joinQuery makes one query of the words of a command line. The shell has
// taken the quotes off: a word with a space in it gets them back.
func joinQuery(args []string) string {
	if len(args) < 2 {
		return strings.Join(args, "")
	}
	words := make([]string, len(args))
	for i, arg := range args {
		words[i] = arg
		if name, value, ok := strings.Cut(arg, ":"); ok && strings.Contains(value, " ") && !strings.ContainsAny(arg, `"()`) {
			words[i] = fmt.Sprintf("%s:%q", name, value)
		} else if strings.Contains(arg, " ") && !strings.ContainsAny(arg, `"():`) {
			words[i] = fmt.Sprintf("%q", arg)
		}
	}
	return strings.Join(words, " ")
}

// count is how many stories of the listing there are.
func (list listing) count(ctx context.Context) (int, error) {
	if _, err := query.Parse(list.query.Part, time.Now()); err != nil {
		return 0, err
	}
	if counter, ok := list.from.(interface {
		Count(ctx context.Context, q articles.Query) (int, error)
	}); ok {
		return counter.Count(ctx, list.query)
	}
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return 0, err
	}
	return edition.Outline().Count, nil
}
