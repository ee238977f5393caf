package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
)

// sourceTitle is what a source is called, as a harmless line.
func sourceTitle(s articles.Source) string {
	title := s.Title
	if title == "" {
		title = sanitize.ShownAddress(s.Address)
	}
	if s.Category != "" {
		title = s.Category + " / " + title
	}
	return sanitize.Title(title)
}

// sourceIDs are those of the sources that are named; none for all.
func (c *console) sourceIDs(ctx context.Context, names []string) ([]articles.SourceID, error) {
	if len(names) == 0 {
		return nil, nil
	}
	chosen, err := c.namedSources(ctx, names)
	ids := make([]articles.SourceID, len(chosen))
	for i, s := range chosen {
		ids[i] = s.ID
	}
	return ids, err
}

// namedSources returns the sources that are named by number, address,
// category, or a part of the title.
func (c *console) namedSources(ctx context.Context, names []string) ([]articles.Source, error) {
	lib, err := c.library(ctx)
	if err != nil {
		return nil, err
	}
	sources, err := lib.Sources(ctx)
	if err != nil {
		return nil, err
	}
	var chosen []articles.Source
	for _, name := range names {
		found := sourcesNamed(sources, name)
		if len(found) == 0 {
			return nil, fmt.Errorf("%s: no source of that name - \"lede feeds\" lists them", sanitize.ShownAddress(name))
		}
		chosen = append(chosen, found...)
	}
	return chosen, nil
}

func sourcesNamed(sources []articles.Source, name string) []articles.Source {
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(sources) {
		return sources[n-1 : n]
	}
	lower := strings.ToLower(name)
	for _, fits := range []func(articles.Source) bool{
		func(s articles.Source) bool { return s.Address == name || strings.ToLower(s.Title) == lower },
		func(s articles.Source) bool {
			return slices.ContainsFunc(articles.Categories(s.Category), func(category string) bool {
				return strings.EqualFold(category, name) || strings.HasPrefix(strings.ToLower(category), lower+"/")
			})
		},
		func(s articles.Source) bool {
			return strings.Contains(strings.ToLower(s.Title), lower) || strings.Contains(strings.ToLower(s.Address), lower)
		},
	} {
		var found []articles.Source
		for _, s := range sources {
			if fits(s) {
				found = append(found, s)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}
