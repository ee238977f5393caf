package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"lede/articles"
)

// choice reads what was selected: a story, or those of a feed.
type choice func(ctx context.Context) ([]articles.Story, error)

func choiceOf(from collection, id articles.ID) choice {
	return func(ctx context.Context) ([]articles.Story, error) {
		story, err := from.Story(ctx, id)
		return []articles.Story{story}, err
	}
}

// choose finds the stories that a selector names: a path with everything below
// it, an address, "-", a number of the last list, "latest", an id, or a query.
func (c *console) choose(ctx context.Context, selector string) ([]choice, error) {
	if namesPath(selector) {
		return c.choosePath(ctx, selector)
	}
	list, err := c.lastListing(ctx)
	if err != nil {
		return nil, err
	}
	if selector == "latest" {
		return chooseNumber(ctx, list, 1, selector)
	}
	if number, err := strconv.Atoi(selector); err == nil {
		return chooseNumber(ctx, list, number, selector)
	}
	for _, from := range []collection{list.from, c.own(ctx), c.samples(ctx)} {
		if from == nil {
			continue
		}
		id, ok, err := from.Resolve(ctx, selector)
		if err != nil {
			return nil, err
		}
		if ok {
			return []choice{choiceOf(from, id)}, nil
		}
	}
	list.query.Part = selector
	if list.inLibrary {
		_ = c.lib.Index(ctx) // so that words find what has just come
	}
	return chooseAll(ctx, list, fmt.Errorf("%s: no such file or folder, and no story of that id or query - \"lede ls\" lists them", selector))
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
		return []choice{func(ctx context.Context) ([]articles.Story, error) { return c.readStories(ctx, path) }}, nil
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
	return fmt.Errorf("%s: no stories there - lede reads text, HTML and Markdown", strings.Join(paths, ", "))
}

func chooseNumber(ctx context.Context, list listing, number int, selector string) ([]choice, error) {
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return nil, err
	}
	count := edition.Outline().Count
	switch {
	case count == 0:
		return nil, fmt.Errorf("%s: nothing is listed - \"lede ls\" lists", selector)
	case number < 1 || number > count:
		return nil, fmt.Errorf("%s: the list has the numbers 1 to %d", selector, count)
	}
	rows, err := edition.Page(ctx, number-1, 1)
	if err != nil {
		return nil, err
	}
	return []choice{choiceOf(list.from, rows[0].ID)}, nil
}
