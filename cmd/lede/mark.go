package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/query"
	"lede/articles/store"
)

// acts are the words of "lede mark". Those that take a tag have it next.
var acts = map[string]articles.ChangeKind{
	"read": articles.MarkRead, "unread": articles.MarkUnread,
	"star": articles.Star, "unstar": articles.Unstar,
	"tag": articles.AddTag, "untag": articles.RemoveTag,
}

func newMark(c *console) *cobra.Command {
	var piped bool
	cmd := &cobra.Command{
		Use:         "mark read|unread|star|unstar|tag NAME|untag NAME QUERY|--ids",
		Annotations: queryWords,
		Short:       "Mark the stories that a query selects",
		Long: `Mark stories of the library read, unread, starred or tagged. They are named by
ids, by "latest", or by a query; --ids takes ids from standard input, a line each, or lines
that "lede ls" has printed. "lede undo" takes the last change back. Stories in
files are named by their paths; what is done to those, only the opposite takes
back.`,
		Example:   "  lede mark read older:7d\n  lede mark star k3f7ab2c\n  lede mark tag later section:science unread",
		ValidArgs: []string{"read", "unread", "star", "unstar", "tag", "untag"},
		Args:      argsBetween(1, -1, "what to do and with which stories: read older:7d"),
		RunE: func(cmd *cobra.Command, args []string) error {
			args, err := c.selectors(args, piped)
			if err != nil {
				return err
			}
			change, query, err := parseMark(args)
			if err != nil {
				return err
			}
			if query, err = c.withSearches(query); err != nil {
				return err
			}
			return c.mark(cmd.Context(), change, query)
		},
	}
	pipedFlag(cmd, &piped)
	return cmd
}

func parseMark(args []string) (articles.Change, []string, error) {
	act, ok := acts[args[0]]
	if !ok {
		return articles.Change{}, nil, usageError{fmt.Errorf("mark %s: takes read, unread, star, unstar, tag or untag", args[0])}
	}
	change, rest := articles.Change{Kind: act}, args[1:]
	if act == articles.AddTag || act == articles.RemoveTag {
		if len(rest) == 0 {
			return change, nil, usageError{fmt.Errorf("mark %s: which tag?", args[0])}
		}
		change.Tag, rest = strings.TrimSpace(rest[0]), rest[1:]
	}
	if len(rest) == 0 {
		return change, nil, usageError{fmt.Errorf("mark %s: which stories? - give ids or a query", args[0])}
	}
	return change, rest, nil
}

// mark carries a change out on the stories whose ids are given or else on all
// that a query selects.
func (c *console) mark(ctx context.Context, change articles.Change, words []string) error {
	if namesPath(words[0]) {
		return c.markFiles(ctx, change, words)
	}
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	if len(words) == 1 && words[0] != latest {
		if err := nearLatest(words[0]); err != nil {
			return err
		}
	}
	var ids []articles.ID
	for _, word := range words {
		id, ok, err := c.resolve(ctx, lib, word)
		if err != nil {
			return err
		}
		if ok && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	var deed articles.Action
	if len(ids) == len(words) {
		deed, err = lib.Mark(ctx, ids, change)
	} else {
		deed, err = c.markAll(ctx, change, joinQuery(words))
	}
	if err != nil {
		return err
	}
	c.printf("%s\n", deed)
	return nil
}

// resolve is the story of the library that a word names: an id, or "latest".
func (c *console) resolve(ctx context.Context, lib *store.Store, word string) (id articles.ID, ok bool, err error) {
	if word != latest {
		return lib.Resolve(ctx, word)
	}
	edition, err := lib.Edition(ctx, articles.Query{By: articles.ByDate})
	if err != nil {
		return "", false, err
	}
	chosen, err := chooseNumber(ctx, lib, edition, 1)
	if err != nil {
		return "", false, err
	}
	return chosen[0].id, true, nil
}

// markFiles carries a change out on all stories at paths.
func (c *console) markFiles(ctx context.Context, change articles.Change, paths []string) error {
	list, err := c.pathsListing(ctx, paths)
	if err != nil {
		return err
	}
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return err
	}
	deed, err := edition.Mark(ctx, change)
	if err != nil {
		return err
	}
	c.printf("%s\n", deed)
	return c.partly(nil, list.lost)
}

func (c *console) markAll(ctx context.Context, change articles.Change, words string) (articles.Action, error) {
	if _, err := query.Parse(words, time.Now()); err != nil {
		return articles.Action{}, err
	}
	_ = c.lib.Index(ctx) // so that words find what has just come
	every := articles.Query{Part: words, Copies: true}
	n, err := c.lib.Count(ctx, every)
	switch {
	case err != nil:
		return articles.Action{}, err
	case n == 0:
		return articles.Action{}, fmt.Errorf("%s: no story matches", words)
	}
	return c.lib.MarkAll(ctx, every, change)
}
