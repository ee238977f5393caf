package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/query"
)

// printListing prints the headlines of a listing. That there are none is an
// answer to a question of how many, and a failure else.
func (c *console) printListing(ctx context.Context, list listing, o listFlags) error {
	list.query.By = groupings[o.by]
	if o.watch {
		return c.watch(ctx, list, o)
	}
	if list.samples && (o.count || o.forScript()) { // a script asks of the library, which has none
		if _, err := query.Parse(list.query.Part, time.Now()); err != nil || !o.count {
			return cmp.Or(err, errNoStories)
		}
		c.printf("0\n")
		return nil
	}
	if o.count {
		n, err := list.count(ctx)
		if err != nil {
			return err
		}
		c.printf("%d\n", n)
		return c.partly(err, list.lost)
	}
	list.query.Whole = o.forScript()
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
		return errNoStories
	}
	return c.partly(c.printRows(ctx, list, edition, o), list.lost)
}

var errNoStories = errors.New("no stories yet - \"lede refresh\" asks your sources, \"lede add ADDRESS\" adds one")

// row is a headline as a line: the title gives way where width is not 0, the
// rest stays, and the number stands in front. The marks are those of the screen: "•" is unread, "×" can't be
// read, "★" is starred, and "~" stands before what is a guess.
func row(h articles.Headline, number, width int) string {
	title, mark, star, count := h.Title, "•", "", " "
	switch {
	case h.Problem != "":
		mark = "×"
	case h.Read:
		mark = " "
	}
	if h.Problem == "" {
		title = guessed(h, articles.TitleField, title)
	}
	if h.Starred {
		star = " ★"
	}
	tail := rowTail(h, width)
	if width > 0 {
		if number > 0 {
			count = fmt.Sprintf("%3d", number)
		}
		room := width - 3 - len(count) - len(h.ID) - 2 - 2 - ansi.StringWidth(tail) - ansi.StringWidth(star)
		title = ansi.Truncate(title, max(10, room), "…")
	}
	return strings.TrimRight(fmt.Sprintf("%s %s %s  %s%s  %s", count, mark, h.ID, title, star, tail), " ")
}

func rowTail(h articles.Headline, width int) string {
	if h.Problem != "" {
		return "(" + h.Problem + ")"
	}
	parts := make([]string, 0, 3)
	if source := h.Source; source != "" {
		if width > 0 {
			source = ansi.Truncate(source, 24, "…")
		}
		parts = append(parts, guessed(h, articles.SourceField, source))
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
