package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/query"
)

func newSearch(c *console) *cobra.Command {
	var o listFlags
	cmd := &cobra.Command{
		Use:         "search QUERY [PATH…]",
		Annotations: queryWords,
		Short:       "List the stories that a query selects, the newest first",
		Long: `List the stories of the library that a query selects, or those of the files and
folders that stand behind it: their texts are searched too, once they are in an
index, which is made the first time.`,
		Example: "  lede search grain harvest newer:7d\n  lede search --count unread section:world\n  lede search '\"grain harvest\"' ~/news",
		Args:    argsBetween(1, -1, "a query, such as: grain harvest newer:7d"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o = o.settle(cmd, c.userConfig())
			if err := o.check(); err != nil {
				return err
			}
			list, err := c.searched(cmd.Context(), args)
			if err != nil {
				return err
			}
			return c.printListing(cmd.Context(), list, o)
		},
	}
	o.register(cmd)
	c.fieldsFlag(cmd)
	return cmd
}

// searched lists what a query selects of the library, or of the paths behind it.
func (c *console) searched(ctx context.Context, args []string) (listing, error) {
	words, paths := splitPaths(args)
	if len(paths) == 0 {
		return c.libraryListing(ctx, args)
	}
	words, err := c.withSearches(words)
	if err != nil {
		return listing{}, err
	}
	if _, err := query.Parse(joinQuery(words), time.Now()); err != nil {
		return listing{}, err
	}
	pile, missing := c.open(ctx, paths)
	if pile == nil {
		return listing{}, missing
	}
	if err := pile.IndexTexts(ctx, runtime.GOMAXPROCS(0)); err != nil {
		return listing{}, fmt.Errorf("searching texts: %w", err)
	}
	return listing{from: pile, paths: paths, lost: separate(missing), query: articles.Query{Part: joinQuery(words)}}, nil
}

// splitPaths parts the paths at the end from the query before them: what can only
// be a path, and folders that are there.
func splitPaths(args []string) (words, paths []string) {
	at := len(args)
	for at > 1 && isPlace(args[at-1]) {
		at--
	}
	return args[:at], args[at:]
}

func isPlace(arg string) bool {
	if strings.ContainsRune(arg, ' ') {
		return false
	}
	if info, err := os.Stat(arg); err == nil {
		return info.IsDir() || strings.ContainsAny(arg, "/\\.")
	}
	return arg == "-" || strings.HasPrefix(arg, "/") && !strings.HasSuffix(arg, "/") || strings.HasPrefix(arg, "./") || strings.HasPrefix(arg, "../")
}
