package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/export"
)

// printListing prints the headlines of a listing. That there are none is an
// answer to a question of how many, and a failure else.
func (c *console) printListing(ctx context.Context, list listing, o listFlags) error {
	list.query.By = groupings[o.by]
	if o.count {
		n, err := list.count(ctx)
		if err != nil {
			return err
		}
		c.printf("%d\n", n)
		return c.partly(err, list.lost)
	}
	list.query.Whole = o.asJSON
	edition, err := list.from.Edition(ctx, list.query)
	if err != nil {
		return err
	}
	if notice := edition.Outline().Notice; notice != "" {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", notice)
	}
	switch {
	case edition.Outline().Count == 0 && list.query.Part != "":
		return fmt.Errorf("%s: no story matches", list.query.Part)
	case edition.Outline().Count == 0:
		return errors.New("no stories yet - \"lede refresh\" asks your sources, \"lede add ADDRESS\" adds one")
	case o.asJSON:
		err = eachHeadline(ctx, edition, func(h articles.Headline) error { return export.HeadlineJSON(c.out, h) })
	default:
		err = c.printList(ctx, edition)
	}
	return c.partly(err, list.lost)
}

// pageSize is how many headlines are asked for at a time.
const pageSize = 512

func eachHeadline(ctx context.Context, edition articles.Edition, do func(articles.Headline) error) error {
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
func (c *console) printList(ctx context.Context, edition articles.Edition) error {
	opens := map[int]string{}
	for _, group := range edition.Outline().Groups {
		opens[group.First] = fmt.Sprintf("%s · %d\n", group.Label, group.Count)
		for _, part := range group.Headed() {
			opens[part.First] += "  " + part.Label + "\n"
		}
	}
	width, at := c.columns(), 0
	return eachHeadline(ctx, edition, func(h articles.Headline) error {
		head := opens[at]
		if at > 0 && head != "" && !strings.HasPrefix(head, " ") {
			head = "\n" + head
		}
		at++
		_, err := c.out.WriteString(head + row(h, width) + "\n")
		return err
	})
}

// row is a headline as a line: the title gives way, the rest stays. A "~"
// stands before what is a guess, as on the screen.
func row(h articles.Headline, width int) string {
	tail := rowTail(h)
	room := max(10, width-4-len(h.ID)-2-2-ansi.StringWidth(tail))
	title := h.Title
	if h.Problem == "" {
		title = guessed(h, articles.TitleField, title)
	}
	title = ansi.Truncate(title, room, "…")
	return strings.TrimRight(fmt.Sprintf("    %s  %s  %s", h.ID, title, tail), " ")
}

func rowTail(h articles.Headline) string {
	if h.Problem != "" {
		return "(" + h.Problem + ")"
	}
	parts := make([]string, 0, 3)
	if h.Source != "" {
		parts = append(parts, guessed(h, articles.SourceField, ansi.Truncate(h.Source, 24, "…")))
	}
	if h.Published.Precision != articles.ToDay {
		parts = append(parts, guessed(h, articles.DateField, h.Published.In(time.Local).Format("15:04")))
	}
	parts = append(parts, fmt.Sprintf("%d min", h.Minutes()))
	return strings.Join(parts, " · ")
}

// guessed marks value where that field of h is a guess.
func guessed(h articles.Headline, field articles.FieldSet, value string) string {
	if value != "" && h.Guessed&field != 0 {
		return "~" + value
	}
	return value
}
