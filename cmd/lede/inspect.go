package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/feed"
)

func newInspect(c *console) *cobra.Command {
	var asJSON bool
	var base string
	cmd := &cobra.Command{
		Use:         "inspect SEL",
		Annotations: queryWords,
		Short:       "Show everything recovered of a story, with its evidence",
		Args:        argsBetween(1, 1, "one file, or the id or number of a story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := c.checkRules(); err != nil {
				return err
			}
			if !namesPath(args[0]) {
				return c.inspectChosen(cmd.Context(), args[0], asJSON)
			}
			if load.HoldsMany(args[0]) {
				return c.inspectOnly(cmd.Context(), args[0], choice{path: args[0]}, asJSON)
			}
			article, err := load.Article(cmd.Context(), args[0], c.loading())
			if err != nil {
				return err
			}
			if stated := c.usableBase(base); stated != "" {
				article.Base = stated
			}
			return c.inspect(cmd.Context(), choice{path: args[0]}, article, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	c.fieldsFlag(cmd)
	cmd.Flags().StringVar(&base, "base", "", "address that relative links resolve against")
	return cmd
}

// inspect prints what was recovered from an article, or from the feed that it
// turns out to be.
func (c *console) inspect(ctx context.Context, from choice, article articles.Article, asJSON bool) error {
	if feed.Sniff(article.Body) {
		return c.inspectFeed(article, asJSON)
	}
	story := c.reader().Story(article)
	known, err := c.details(ctx, from, story)
	if err != nil {
		return err
	}
	return c.inspectStory(story, known, asJSON)
}

// inspectChosen prints what was recovered of the story that selector names.
func (c *console) inspectChosen(ctx context.Context, selector string, asJSON bool) error {
	chosen, err := c.choose(ctx, selector)
	if err != nil {
		return err
	}
	if len(chosen) > 1 {
		return fmt.Errorf("%s: %d stories - inspect shows one, by its id or number", selector, len(chosen))
	}
	return c.inspectOnly(ctx, selector, chosen[0], asJSON)
}

// inspectOnly prints what was recovered of the only story that was chosen.
func (c *console) inspectOnly(ctx context.Context, name string, chosen choice, asJSON bool) error {
	var only articles.Story
	count := 0
	for story, err := range c.stories(ctx, chosen) {
		if err != nil {
			return err
		}
		only = story
		if count++; count > 1 {
			return fmt.Errorf("%s: more than one story - inspect shows one, by its id: \"lede ls %s\" lists them", sanitize.Field(name), sanitize.Field(name))
		}
	}
	known, err := c.details(ctx, chosen, only)
	if err != nil {
		return err
	}
	if err := c.inspectStory(only, known, asJSON); err != nil || asJSON || chosen.from == nil {
		return err
	}
	return c.inspectStanding(ctx, chosen)
}

// inspectStanding prints where a story stands on the front page of all that there
// is, and why.
func (c *console) inspectStanding(ctx context.Context, chosen choice) error {
	edition, err := chosen.from.Edition(ctx, articles.Query{By: articles.ByDate, Copies: !c.userConfig().Collapse})
	if err != nil {
		return err
	}
	page, err := frontPage(ctx, chosen.from, edition)
	if err != nil {
		return err
	}
	if r, where, ok := page.Find(chosen.id); ok {
		c.printf("\nfront page: %s, for %d points: %s\n", where, r.Score(), reasonsOf(r))
	}
	return nil
}

func (c *console) inspectStory(story articles.Story, known articles.Details, asJSON bool) error {
	if asJSON {
		return export.JSON(c.out, story, known)
	}
	columns := 0
	if isTerminal(c.stdout) {
		columns = c.columns()
	}
	return export.Inspect(c.out, story, columns)
}

func (c *console) inspectFeed(article articles.Article, asJSON bool) error {
	found, err := feed.Parse(article.Body, article.Base, "")
	if err != nil {
		return fmt.Errorf("%s: %w", sanitize.ShownAddress(article.Origin), err)
	}
	if asJSON {
		return feed.JSON(c.out, found)
	}
	c.printf("%s\nfeed, %d items\n\n", sanitize.Title(found.Title), len(found.Items))
	for _, item := range found.Items {
		c.printf("  %-20s  %s\n", item.Published.String(), sanitize.Title(item.Title))
	}
	for _, note := range found.Notes {
		c.printf("\n%s\n", sanitize.Field(note))
	}
	return nil
}

// usableBase is base where links can be resolved against it. Addresses that
// scripts hand over are sometimes none: that is said, and costs no story.
func (c *console) usableBase(base string) string {
	if base == "" {
		return ""
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		_, _ = fmt.Fprintf(c.errOut, "lede: --base %s: not an http or https address, left aside\n", sanitize.Field(base))
		return ""
	}
	return baseOf(base)
}
