package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"
)

func newOpen(c *console) *cobra.Command {
	var piped bool
	cmd := &cobra.Command{
		Use:         "open SEL…|--ids",
		Annotations: queryWords,
		Short:       "Open stories' own pages in the browser",
		Args:        someStory(&piped, "a story: an id, a number, \"latest\" or a query"),
		RunE: func(cmd *cobra.Command, args []string) error {
			selectors, err := c.selectors(args, piped)
			if err != nil {
				return err
			}
			return c.openPages(cmd.Context(), selectors)
		},
	}
	pipedFlag(cmd, &piped)
	return cmd
}

// maxPages is how many pages a command opens; more were a slip.
const maxPages = 20

func (c *console) openPages(ctx context.Context, selectors []string) error {
	var links []string
	for _, selector := range selectors {
		chosen, err := c.choose(ctx, selector)
		if err != nil {
			return err
		}
		for _, one := range chosen[:min(len(chosen), maxPages+1)] {
			for s, err := range c.stories(ctx, one) {
				if err != nil {
					return err
				}
				if links = append(links, s.Meta.Link.Value); len(links) > maxPages {
					break
				}
			}
		}
	}
	if len(links) > maxPages {
		return fmt.Errorf("more than %d pages - name fewer stories", maxPages)
	}
	for _, link := range links {
		if link == "" {
			return errors.New("the story names no address of its own")
		}
		if err := c.browse(ctx, link); err != nil {
			return err
		}
	}
	return nil
}
