package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/export"
	"lede/articles/locale"
)

// pageSize is how many headlines are asked for at a time.
const pageSize = 512

// pages hands over the headlines of a list, some at a time and in its order.
type pages func(ctx context.Context, do func([]articles.Headline) error) error

// pagesOf are those of an edition, in its own order.
func pagesOf(edition articles.Edition) pages {
	return paged(edition.Outline().Count, edition.Page)
}

// paged are the pages of count headlines that page returns.
func paged(count int, page func(ctx context.Context, from, n int) ([]articles.Headline, error)) pages {
	return func(ctx context.Context, do func([]articles.Headline) error) error {
		for from := 0; from < count; from += pageSize {
			rows, err := page(ctx, from, pageSize)
			if err == nil {
				err = do(rows)
			}
			if err != nil {
				return err
			}
		}
		return nil
	}
}

// pages are those that flags ask for.
func (list listing) pages(ctx context.Context, edition articles.Edition, o listFlags) (pages, error) {
	all := pagesOf(edition)
	if o.sort != "" {
		ids, err := sorted(ctx, edition, o.sort)
		if err != nil {
			return nil, err
		}
		all = paged(len(ids), func(ctx context.Context, from, n int) ([]articles.Headline, error) {
			return list.from.Rows(ctx, ids[from:min(from+n, len(ids))])
		})
	}
	if o.limit > 0 {
		all = all.atMost(o.limit)
	}
	return all, nil
}

// errEnough ends the reading of pages.
var errEnough = errors.New("enough")

// atMost are the first n headlines of p.
func (p pages) atMost(n int) pages {
	return func(ctx context.Context, do func([]articles.Headline) error) error {
		left := n
		err := p(ctx, func(rows []articles.Headline) error {
			rows = rows[:min(left, len(rows))]
			left -= len(rows)
			if err := do(rows); err != nil || left > 0 {
				return err
			}
			return errEnough
		})
		if errors.Is(err, errEnough) {
			return nil
		}
		return err
	}
}

// and are the pages of p with those of more stories behind them.
func (p pages) and(from collection, more func(context.Context) ([]articles.ID, error)) pages {
	return func(ctx context.Context, do func([]articles.Headline) error) error {
		if err := p(ctx, do); err != nil {
			return err
		}
		ids, err := more(ctx)
		if err != nil {
			return err
		}
		return paged(len(ids), func(ctx context.Context, at, n int) ([]articles.Headline, error) {
			return from.Rows(ctx, ids[at:min(at+n, len(ids))])
		})(ctx, do)
	}
}

// headlines hands over each headline.
func (p pages) headlines(ctx context.Context, do func(articles.Headline) error) error {
	return p(ctx, func(rows []articles.Headline) error { return each(rows, do) })
}

// details hands over each headline with what else is known of its story.
func (p pages) details(ctx context.Context, from collection, do func(articles.Details) error) error {
	return p(ctx, func(rows []articles.Headline) error {
		all, err := from.Details(ctx, rows)
		if err != nil {
			return err
		}
		return each(all, do)
	})
}

func eachHeadline(ctx context.Context, edition articles.Edition, do func(articles.Headline) error) error {
	return pagesOf(edition).headlines(ctx, do)
}

func each[T any](all []T, do func(T) error) error {
	for _, one := range all {
		if err := do(one); err != nil {
			return err
		}
	}
	return nil
}

// forScript reports whether a list is printed in a form for programs, which get
// all that there is.
func (o *listFlags) forScript() bool { return o.asJSON || o.format != "" || o.null }

// printRows prints the headlines of an edition in the form that flags ask for,
// and notes which ones a person has been shown.
func (c *console) printRows(ctx context.Context, list listing, edition articles.Edition, o listFlags) error {
	all, err := list.pages(ctx, edition, o)
	if err != nil {
		return err
	}
	var shown []articles.ID
	see := func(id articles.ID) (number int) {
		if len(shown) >= maxShown {
			return 0
		}
		shown = append(shown, id)
		return len(shown)
	}
	if o.forScript() {
		write, err := c.rowWriter(o)
		if err != nil {
			return err
		}
		err = all.details(ctx, list.from, func(d articles.Details) error {
			see(d.ID)
			return write(d)
		})
		if err != nil {
			return err
		}
	} else if err := c.printList(ctx, all, edition, o, see); err != nil {
		return err
	}
	c.rememberShown(list, shown)
	return nil
}

// rowWriter returns what writes a headline for a program.
func (c *console) rowWriter(o listFlags) (func(articles.Details) error, error) {
	if o.asJSON {
		return func(d articles.Details) error { return export.HeadlineJSON(c.out, d) }, nil
	}
	format, end := o.format, "\n"
	if o.null {
		end = "\x00"
	}
	if format == "" {
		format = "{{.ID}}"
	}
	template, err := listFormat(format)
	if err != nil {
		return nil, err
	}
	return func(d articles.Details) error {
		if err := template.Execute(c.out, listRowOf(d)); err != nil {
			return fmt.Errorf("--format: %s", templateFault(err))
		}
		_, err := c.out.WriteString(end)
		return err
	}, nil
}

// printList prints the list as the interface groups it: a line a group, a line
// a story with its id in front, and on a terminal its number, by which it can be
// named: see returns it. A terminal gets lines that fit it; a pipe gets them
// whole.
func (c *console) printList(ctx context.Context, all pages, edition articles.Edition, o listFlags, see func(articles.ID) int) error {
	opens := map[int]string{}
	if o.sort == "" {
		opens = groupHeads(locale.FromEnvironment(c.env).Outline(edition.Outline(), time.Now()))
	}
	width, at := 0, 0
	if isTerminal(c.stdout) {
		width = c.columns()
	}
	return all.headlines(ctx, func(h articles.Headline) error {
		head := opens[at]
		if at > 0 && head != "" && !strings.HasPrefix(head, " ") {
			head = "\n" + head
		}
		at++
		_, err := c.out.WriteString(head + row(h, see(h.ID), width) + "\n")
		return err
	})
}

// groupHeads are the lines that stand above the first story of a group.
func groupHeads(outline articles.Outline) map[int]string {
	opens := map[int]string{}
	for _, group := range outline.Groups {
		opens[group.First] = fmt.Sprintf("%s · %d\n", group.Label, group.Count)
		for _, part := range group.Headed() {
			opens[part.First] += "  " + part.Label + "\n"
		}
	}
	return opens
}
