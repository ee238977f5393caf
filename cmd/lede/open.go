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

func choiceOf(library *load.Library, id articles.ID) choice {
	return func(ctx context.Context) ([]articles.Story, error) {
		story, err := library.Story(ctx, id)
		return []articles.Story{story}, err
	}
}

// choose finds the stories that a selector names: a path with everything below
// it, "-", an id, "latest", or a number of the list.
func (c *console) choose(ctx context.Context, selector string) ([]choice, error) {
	info, err := os.Stat(selector)
	switch {
	case err == nil && info.IsDir():
		return c.chooseFolder(ctx, selector)
	case err == nil || selector == "-" || looksLikePath(selector):
		return []choice{func(ctx context.Context) ([]articles.Story, error) {
			return c.readStories(ctx, selector)
		}}, nil
	}
	library, err := c.open(ctx, c.recent())
	if library == nil {
		return nil, err
	}
	if selector == "latest" {
		return chooseNumber(ctx, library, 1, selector)
	}
	if number, err := strconv.Atoi(selector); err == nil {
		return chooseNumber(ctx, library, number, selector)
	}
	for _, place := range []*load.Library{library, c.samples(ctx)} {
		id, ok, err := place.Resolve(ctx, selector)
		if err != nil {
			return nil, err
		}
		if ok {
			return []choice{choiceOf(place, id)}, nil
		}
	}
	return nil, fmt.Errorf("%s: no such file or folder, and no story of that id - \"lede ls PATH\" lists them", selector)
}

// looksLikePath tells a path that is not there from an id that is not known.
func looksLikePath(selector string) bool {
	return strings.ContainsAny(selector, "/\\") || filepath.Ext(selector) != ""
}

func (c *console) chooseFolder(ctx context.Context, path string) ([]choice, error) {
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
	if len(rows) == 0 {
		return nil, nothingIn([]string{path})
	}
	chosen := make([]choice, len(rows))
	for i, row := range rows {
		chosen[i] = choiceOf(library, row.ID)
	}
	return chosen, nil
}

func nothingIn(paths []string) error {
	return fmt.Errorf("%s: no stories there - lede reads text, HTML and Markdown", strings.Join(paths, ", "))
}

func chooseNumber(ctx context.Context, library *load.Library, number int, selector string) ([]choice, error) {
	if _, err := library.WaitAll(ctx); err != nil {
		return nil, err
	}
	edition, err := library.Edition(ctx, articles.Query{})
	if err != nil {
		return nil, err
	}
	if count := edition.Outline().Count; number < 1 || number > count {
		return nil, fmt.Errorf("%s: the list has the numbers 1 to %d", selector, count)
	}
	rows, err := edition.Page(ctx, number-1, 1)
	if err != nil {
		return nil, err
	}
	return []choice{choiceOf(library, rows[0].ID)}, nil
}
