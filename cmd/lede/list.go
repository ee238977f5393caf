package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/load"
)

func newList(c *console) *cobra.Command {
	var by string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "ls [PATH…]",
		Short: "List headlines by day, section or source",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			grouping, ok := groupings[by]
			if !ok {
				return usageError{fmt.Errorf("--by %s: takes date, section or source", by)}
			}
			return c.list(cmd.Context(), args, grouping, asJSON)
		},
	}
	cmd.Flags().StringVar(&by, "by", "date", "group by date, section or source")
	completeWith(cmd, "by", []string{"date", "section", "source"})
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object a line")
	return cmd
}

var groupings = map[string]articles.Grouping{
	"date": articles.ByDate, "section": articles.BySection, "source": articles.BySource,
}

func (c *console) list(ctx context.Context, paths []string, by articles.Grouping, asJSON bool) error {
	library, _, failures, err := c.listed(ctx, paths)
	if err != nil {
		return err
	}
	c.remember(paths)
	if asJSON {
		return c.partly(c.printListJSON(ctx, library, by), failures)
	}
	return c.partly(c.printList(ctx, library, by), failures)
}

// listed opens paths and waits until all is listed. The failures are the paths
// that are not there; where nothing is, that is the error.
func (c *console) listed(ctx context.Context, paths []string) (*load.Library, articles.Progress, []error, error) {
	library, missing := c.open(ctx, paths)
	if library == nil {
		return nil, articles.Progress{}, nil, missing
	}
	state, err := library.WaitAll(ctx)
	if err == nil && state.Listed == 0 {
		err = errors.Join(missing, nothingIn(paths))
	}
	return library, state, separate(missing), err
}

// separate takes joined errors apart again.
func separate(err error) []error {
	var joined interface{ Unwrap() []error }
	switch {
	case err == nil:
		return nil
	case errors.As(err, &joined):
		return joined.Unwrap()
	}
	return []error{err}
}

func (c *console) printListJSON(ctx context.Context, library *load.Library, by articles.Grouping) error {
	return eachHeadline(ctx, library, by, func(h articles.Headline) error {
		return export.HeadlineJSON(c.out, h)
	})
}

// pageSize is how many headlines are asked for at a time.
const pageSize = 512

func eachHeadline(ctx context.Context, library *load.Library, by articles.Grouping, do func(articles.Headline) error) error {
	edition, err := library.Edition(ctx, articles.Query{By: by})
	if err != nil {
		return err
	}
	for from := 0; from < edition.Outline().Count; from += pageSize {
		rows, err := edition.Page(ctx, from, pageSize)
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := do(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// printList prints the list as the interface groups it: a line a group, a
// line a story with its id in front.
func (c *console) printList(ctx context.Context, library *load.Library, by articles.Grouping) error {
	edition, err := library.Edition(ctx, articles.Query{By: by})
	if err != nil {
		return err
	}
	opens := map[int]string{}
	for _, group := range edition.Outline().Groups {
		opens[group.First] = fmt.Sprintf("%s · %d\n", group.Label, group.Count)
		for _, part := range group.Parts {
			opens[part.First] += "  " + part.Label + "\n"
		}
	}
	width, at := c.columns(), 0
	return eachHeadline(ctx, library, by, func(h articles.Headline) error {
		head := opens[at]
		if at > 0 && head != "" && !strings.HasPrefix(head, " ") {
			head = "\n" + head
		}
		at++
		_, err := c.out.WriteString(head + row(h, width) + "\n")
		return err
	})
}

// row is a headline as a line: the title gives way, the rest stays.
func row(h articles.Headline, width int) string {
	tail := rowTail(h)
	room := max(10, width-4-len(h.ID)-2-2-ansi.StringWidth(tail))
	title := ansi.Truncate(h.Title, room, "…")
	return strings.TrimRight(fmt.Sprintf("    %s  %s  %s", h.ID, title, tail), " ")
}

func rowTail(h articles.Headline) string {
	if h.Problem != "" {
		return "(" + h.Problem + ")"
	}
	parts := make([]string, 0, 3)
	if who := h.Source; who != "" {
		parts = append(parts, ansi.Truncate(who, 24, "…"))
	}
	if h.Published.Precision != articles.ToDay && h.Guessed&articles.DateField == 0 {
		parts = append(parts, h.Published.In(time.Local).Format("15:04"))
	}
	parts = append(parts, fmt.Sprintf("%d min", h.Minutes()))
	return strings.Join(parts, " · ")
}
