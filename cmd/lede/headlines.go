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
	"lede/articles/export"
	"lede/articles/locale"
	"lede/articles/query"
)

// printListing prints the headlines of a listing. That there are none is an
// answer to a question of how many, and a failure else.
func (c *console) printListing(ctx context.Context, list listing, o listFlags) error {
	list.query.By = groupings[o.by]
	if list.samples && (o.count || o.asJSON) { // a script asks of the library, which has none
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
		return errNoStories
	case o.asJSON:
		err = c.printListJSON(ctx, list, edition)
	default:
		err = c.printList(ctx, list, edition)
	}
	return c.partly(err, list.lost)
}

var errNoStories = errors.New("no stories yet - \"lede refresh\" asks your sources, \"lede add ADDRESS\" adds one")

// pageSize is how many headlines are asked for at a time.
const pageSize = 512

func eachHeadline(ctx context.Context, edition articles.Edition, do func(articles.Headline) error) error {
	return eachPage(ctx, edition, func(rows []articles.Headline) error { return each(rows, do) })
}

// eachDetails is eachHeadline for those who want to know more of the stories.
func (list listing) eachDetails(ctx context.Context, edition articles.Edition, do func(articles.Details) error) error {
	return eachPage(ctx, edition, func(rows []articles.Headline) error {
		all, err := list.from.Details(ctx, rows)
		if err != nil {
			return err
		}
		return each(all, do)
	})
}

func eachPage(ctx context.Context, edition articles.Edition, do func([]articles.Headline) error) error {
	for from := 0; from < edition.Outline().Count; from += pageSize {
		rows, err := edition.Page(ctx, from, pageSize)
		if err == nil {
			err = do(rows)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func each[T any](all []T, do func(T) error) error {
	for _, one := range all {
		if err := do(one); err != nil {
			return err
		}
	}
	return nil
}

// printListJSON prints an object a story.
func (c *console) printListJSON(ctx context.Context, list listing, edition articles.Edition) error {
	var shown []articles.ID
	err := list.eachDetails(ctx, edition, func(d articles.Details) error {
		if len(shown) < maxShown {
			shown = append(shown, d.ID)
		}
		return export.HeadlineJSON(c.out, d)
	})
	if err == nil {
		c.rememberShown(list, shown)
	}
	return err
}

// printList prints the list as the interface groups it: a line a group, a
// line a story with its id in front. A terminal gets lines that fit it; a pipe
// gets them whole.
func (c *console) printList(ctx context.Context, list listing, edition articles.Edition) error {
	opens := map[int]string{}
	outline := locale.FromEnvironment(c.env).Outline(edition.Outline(), time.Now())
	for _, group := range outline.Groups {
		opens[group.First] = fmt.Sprintf("%s · %d\n", group.Label, group.Count)
		for _, part := range group.Headed() {
			opens[part.First] += "  " + part.Label + "\n"
		}
	}
	width, at, shown := 0, 0, []articles.ID{}
	if isTerminal(c.stdout) {
		width = c.columns()
	}
	err := eachHeadline(ctx, edition, func(h articles.Headline) error {
		head := opens[at]
		if at > 0 && head != "" && !strings.HasPrefix(head, " ") {
			head = "\n" + head
		}
		at++
		if len(shown) < maxShown {
			shown = append(shown, h.ID)
		}
		_, err := c.out.WriteString(head + row(h, width) + "\n")
		return err
	})
	if err == nil {
		c.rememberShown(list, shown)
	}
	return err
}

// row is a headline as a line: the title gives way where width is not 0, the
// rest stays. The marks are those of the screen: "•" is unread, "×" can't be
// read, "★" is starred, and "~" stands before what is a guess.
func row(h articles.Headline, width int) string {
	title, mark, star := h.Title, "•", ""
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
		room := width - 4 - len(h.ID) - 2 - 2 - ansi.StringWidth(tail) - ansi.StringWidth(star)
		title = ansi.Truncate(title, max(10, room), "…")
	}
	return strings.TrimRight(fmt.Sprintf("  %s %s  %s%s  %s", mark, h.ID, title, star, tail), " ")
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
