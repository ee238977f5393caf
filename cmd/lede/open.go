package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
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
		return load.OpenFS(ctx, samples.FS(), "sample", load.Options{}), nil
	}
	library, err := load.Open(ctx, paths, load.Options{Stdin: c.in})
	if err != nil && strings.Count(err.Error(), "\n")+1 == len(paths) {
		return nil, err
	}
	return library, err
}

// readStory reads the one story that a file holds.
func (c *console) readStory(ctx context.Context, path, base string) (articles.Story, error) {
	article, err := load.Article(ctx, path, c.in)
	if err != nil {
		return articles.Story{}, err
	}
	article.Base = base
	return parse.Story(article), nil
}

// choice is a story that was selected, and the library that has it.
type choice struct {
	library *load.Library
	id      articles.ID
}

// choose finds the stories that selectors name: paths with everything below
// them, "-", ids, "latest", and numbers of the list.
func (c *console) choose(ctx context.Context, selectors []string) ([]choice, error) {
	var chosen []choice
	for _, selector := range selectors {
		found, err := c.chooseOne(ctx, selector)
		if err != nil {
			return chosen, err
		}
		chosen = append(chosen, found...)
	}
	return chosen, nil
}

func (c *console) chooseOne(ctx context.Context, selector string) ([]choice, error) {
	if _, err := os.Stat(selector); err == nil || selector == "-" || looksLikePath(selector) {
		return c.choosePath(ctx, selector)
	}
	library, err := c.open(ctx, c.recent())
	if library == nil {
		return nil, err
	}
	if number, err := strconv.Atoi(selector); err == nil || selector == "latest" {
		return chooseNumber(ctx, library, max(number, 1), selector)
	}
	for _, place := range []*load.Library{library, load.OpenFS(ctx, samples.FS(), "sample", load.Options{})} {
		id, ok, err := place.Resolve(ctx, selector)
		if err != nil {
			return nil, err
		}
		if ok {
			return []choice{{place, id}}, nil
		}
	}
	return nil, fmt.Errorf("%s: no such file or folder, and no story of that id - \"lede ls PATH\" lists them", selector)
}

// looksLikePath tells a path that is not there from an id that is not known.
func looksLikePath(selector string) bool {
	return strings.ContainsAny(selector, "/\\") || filepath.Ext(selector) != ""
}

func (c *console) choosePath(ctx context.Context, path string) ([]choice, error) {
	library, err := c.open(ctx, []string{path})
	if err != nil {
		return nil, err
	}
	if _, err := library.WaitAll(ctx); err != nil {
		return nil, err
	}
	edition, err := library.Edition(ctx, articles.Query{})
	if err != nil {
		return nil, err
	}
	rows, err := edition.Page(ctx, 0, edition.Outline().Count)
	if err != nil {
		return nil, err
	}
	chosen := make([]choice, len(rows))
	for i, row := range rows {
		chosen[i] = choice{library, row.ID}
	}
	return chosen, nil
}

func chooseNumber(ctx context.Context, library *load.Library, number int, selector string) ([]choice, error) {
	if _, err := library.WaitAll(ctx); err != nil {
		return nil, err
	}
	edition, err := library.Edition(ctx, articles.Query{})
	if err != nil {
		return nil, err
	}
	rows, err := edition.Page(ctx, number-1, 1)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s: the list has %d stories", selector, edition.Outline().Count)
	}
	return []choice{{library, rows[0].ID}}, nil
}
