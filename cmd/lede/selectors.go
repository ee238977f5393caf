package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// choice is what was selected: a story of a collection, or a path with the
// stories that are read from it.
type choice struct {
	from collection // nil for a path
	id   articles.ID
	path string
}

func choiceOf(from collection, id articles.ID) choice { return choice{from: from, id: id} }

// stories reads what was chosen, one after the other.
func (c *console) stories(ctx context.Context, one choice) iter.Seq2[articles.Story, error] {
	if one.from == nil {
		return c.readStories(ctx, one.path)
	}
	return func(yield func(articles.Story, error) bool) { yield(one.from.Story(ctx, one.id)) }
}

// details is what is known of a story that was chosen.
func (one choice) details(ctx context.Context, story articles.Story) (articles.Details, error) {
	if one.from == nil {
		return articles.DetailsOf(story), nil
	}
	rows, err := one.from.Rows(ctx, []articles.ID{one.id})
	if err != nil {
		return articles.Details{}, err
	}
	all, err := one.from.Details(ctx, rows)
	if err != nil {
		return articles.Details{}, err
	}
	return all[0], nil
}

// details is what is known of a story that was chosen, with what the reader did to
// one in a file.
func (c *console) details(ctx context.Context, one choice, story articles.Story) (articles.Details, error) {
	known, err := one.details(ctx, story)
	if err != nil || one.from != nil {
		return known, err
	}
	from := c.fileAt(ctx, one.path)
	if from == nil {
		return known, nil
	}
	if kept, err := choiceOf(from, story.ID).details(ctx, story); err == nil {
		known.Read, known.Starred, known.Tags, known.Stop = kept.Read, kept.Starred, kept.Tags, kept.Stop
	}
	return known, nil
}

// fileAt lists the file at a path, once for all stories in it; nil where there is
// none, such as at an address or on standard input.
func (c *console) fileAt(ctx context.Context, path string) collection {
	if path == c.listed.path {
		return c.listed.from
	}
	c.listed.path, c.listed.from = path, nil
	if info, err := os.Stat(path); path == "-" || err != nil || !info.Mode().IsRegular() {
		return nil
	}
	if list, err := c.pathsListing(ctx, []string{path}); err == nil {
		c.listed.from = list.from
	}
	return c.listed.from
}

// choose finds the stories that a selector names: a path with everything below
// it, an address, "-", "latest", a number of the list that was shown last, an
// id, or a query.
func (c *console) choose(ctx context.Context, selector string) ([]choice, error) {
	if namesPath(selector) {
		return c.choosePath(ctx, selector)
	}
	if selector == latest {
		return c.chooseLatest(ctx)
	}
	if err := nearLatest(selector); err != nil {
		return nil, err
	}
	if number, err := strconv.Atoi(selector); err == nil {
		return c.chooseShown(ctx, number)
	}
	expanded, err := c.withSearches([]string{selector})
	if err != nil {
		return nil, err
	}
	return c.chooseFound(ctx, expanded[0])
}

// chooseLatest takes the newest story of the library, or of what was listed
// last where there is no library.
func (c *console) chooseLatest(ctx context.Context) ([]choice, error) {
	for from := range c.collections(ctx) {
		edition, err := from.Edition(ctx, articles.Query{By: articles.ByDate})
		if err != nil {
			return nil, err
		}
		return chooseNumber(ctx, from, edition, 1)
	}
	return nil, ctx.Err()
}

// chooseShown takes the story of a number of the list that was shown last.
func (c *console) chooseShown(ctx context.Context, number int) ([]choice, error) {
	from, shown, err := c.lastShown(ctx)
	if err != nil {
		return nil, fmt.Errorf("%d: %w", number, err)
	}
	if number < 1 || number > len(shown) {
		return nil, fmt.Errorf("%d: the list has the numbers 1 to %d", number, len(shown))
	}
	return []choice{choiceOf(from, shown[number-1])}, nil
}

// chooseFound takes the story of an id, or all that a query selects, from
// where there are any.
func (c *console) chooseFound(ctx context.Context, selector string) ([]choice, error) {
	for from := range c.collections(ctx) {
		id, ok, err := from.Resolve(ctx, selector)
		if err != nil {
			return nil, err
		}
		if ok {
			return []choice{choiceOf(from, id)}, nil
		}
		chosen, err := chooseAll(ctx, listing{from: from, query: articles.Query{Part: selector}}, nil)
		if err != nil || len(chosen) > 0 {
			return chosen, err
		}
	}
	return nil, fmt.Errorf("%s: no such file or folder, and no story of that id or query - \"lede ls\" lists them", sanitize.Field(selector))
}

// collections are where stories are looked for by id or query, one after the
// other: the reader's library, what was listed last, and the samples.
func (c *console) collections(ctx context.Context) iter.Seq[collection] {
	return func(yield func(collection) bool) {
		if own := c.own(ctx); own != nil {
			_ = c.lib.Index(ctx) // so that words find what has just come
			if !yield(own) {
				return
			}
		}
		if recent := c.recentPaths(ctx); recent != nil && !yield(recent) {
			return
		}
		pile := c.samples(ctx)
		if _, err := pile.WaitAll(ctx); err == nil {
			yield(pile)
		}
	}
}

// own is the reader's library, nil where there is none that can be asked.
func (c *console) own(ctx context.Context) collection {
	if lib, err := c.libraryInUse(ctx); err == nil && lib != nil {
		return lib
	}
	return nil
}

func (c *console) choosePath(ctx context.Context, path string) ([]choice, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []choice{{path: path}}, nil
	}
	list, err := c.pathsListing(ctx, []string{path})
	if err != nil {
		return nil, err
	}
	return chooseAll(ctx, list, nothingIn([]string{path}))
}

// chooseAll takes every story of a listing; none is the error.
func chooseAll(ctx context.Context, list listing, none error) ([]choice, error) {
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return nil, err
	}
	var chosen []choice
	err = eachHeadline(ctx, edition, func(h articles.Headline) error {
		chosen = append(chosen, choiceOf(list.from, h.ID))
		return nil
	})
	if err == nil && len(chosen) == 0 {
		err = none
	}
	return chosen, err
}

func nothingIn(paths []string) error {
	return fmt.Errorf("%s: no stories there - lede reads text, HTML, Markdown, records, mail and archives of these", strings.Join(paths, ", "))
}

// chooseNumber takes the story of a number of an edition.
func chooseNumber(ctx context.Context, from collection, edition articles.Edition, number int) ([]choice, error) {
	count := edition.Outline().Count
	switch {
	case count == 0:
		return nil, errors.New("nothing is listed - \"lede ls\" lists")
	case number < 1 || number > count:
		return nil, fmt.Errorf("%d: the list has the numbers 1 to %d", number, count)
	}
	rows, err := edition.Page(ctx, number-1, 1)
	if err != nil {
		return nil, err
	}
	return []choice{choiceOf(from, rows[0].ID)}, nil
}
