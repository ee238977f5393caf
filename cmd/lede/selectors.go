package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/parse"
	"lede/articles/samples"
)

// open starts to read paths, or the sample edition where there are none. The
// error names the paths that are not there; the library has all the others.
func (c *console) open(ctx context.Context, paths []string) (*load.Library, error) {
	if len(paths) == 0 {
		return c.samples(ctx), nil
	}
	library, err := load.Open(ctx, paths, c.loading())
	if err != nil && strings.Count(err.Error(), "\n")+1 == len(paths) {
		return nil, err
	}
	return library, err
}

func (c *console) samples(ctx context.Context) *load.Library {
	return load.OpenFS(ctx, samples.FS(), "sample", load.Options{Rules: c.rules()})
}

// readStories reads the story that a path or an address leads to, or those of
// the feed that it is.
func (c *console) readStories(ctx context.Context, path string) ([]articles.Story, error) {
	article, err := load.Article(ctx, path, c.loading())
	if err != nil {
		return nil, err
	}
	items := unpackFeed(article)
	if items == nil {
		items = []articles.Article{article}
	}
	stories := make([]articles.Story, len(items))
	for i, item := range items {
		stories[i] = c.reader().Story(item)
	}
	return stories, nil
}

// reader recovers stories by the user's own rules.
func (c *console) reader() parse.Reader { return parse.Reader{Rules: c.rules()} }

// choice reads what was selected: a story, or those of a feed.
type choice func(ctx context.Context) ([]articles.Story, error)

func choiceOf(from paper, id articles.ID) choice {
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
	at, err := c.lastPlace(ctx)
	if err != nil {
		return nil, err
	}
	if selector == "latest" {
		return chooseNumber(ctx, at, 1, selector)
	}
	if number, err := strconv.Atoi(selector); err == nil {
		return chooseNumber(ctx, at, number, selector)
	}
	for _, paper := range []paper{at.paper, c.own(ctx), shelf{c.samples(ctx)}} {
		if paper == nil {
			continue
		}
		id, ok, err := paper.Resolve(ctx, selector)
		if err != nil {
			return nil, err
		}
		if ok {
			return []choice{choiceOf(paper, id)}, nil
		}
	}
	at.query.Part = selector
	if at.inLibrary {
		_ = c.kept.Index(ctx) // so that words find what has just come
	}
	return chooseAll(ctx, at, fmt.Errorf("%s: no such file or folder, and no story of that id or query - \"lede ls\" lists them", selector))
}

// own is the reader's library, nil where there is none that can be asked.
func (c *console) own(ctx context.Context) paper {
	if kept, err := c.libraryInUse(ctx); err == nil && kept != nil {
		return stacks{kept}
	}
	return nil
}

func (c *console) choosePath(ctx context.Context, path string) ([]choice, error) {
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() {
		return []choice{func(ctx context.Context) ([]articles.Story, error) { return c.readStories(ctx, path) }}, nil
	}
	at, err := c.pathsPlace(ctx, []string{path})
	if err != nil {
		return nil, err
	}
	return chooseAll(ctx, at, nothingIn([]string{path}))
}

// chooseAll takes every story of a place; none is the error.
func chooseAll(ctx context.Context, at place, none error) ([]choice, error) {
	edition, err := at.paper.Edition(ctx, at.query)
	if err != nil {
		return nil, err
	}
	var chosen []choice
	err = eachHeadline(ctx, edition, func(h articles.Headline) error {
		chosen = append(chosen, choiceOf(at.paper, h.ID))
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

func chooseNumber(ctx context.Context, at place, number int, selector string) ([]choice, error) {
	edition, err := at.paper.Edition(ctx, at.query)
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
	return []choice{choiceOf(at.paper, rows[0].ID)}, nil
}
