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
	"lede/articles/query"
	"lede/cmd/lede/config"
	"lede/tui"
)

func newList(c *console) *cobra.Command {
	var o listFlags
	cmd := &cobra.Command{
		Use:   "ls [PATH…|QUERY]",
		Short: "List headlines by day, section or source",
		Long: `List the headlines of the library, or of what lies at some paths. A query
lists only the stories that it selects: unread section:world "grain harvest".`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.list(cmd.Context(), args, o.settle(cmd, c.userConfig()))
		},
	}
	o.register(cmd)
	return cmd
}

func newSearch(c *console) *cobra.Command {
	var o listFlags
	cmd := &cobra.Command{
		Use:     "search QUERY",
		Short:   "List the stories that a query selects, the newest first",
		Example: "  lede search grain harvest newer:7d\n  lede search --count unread section:world",
		Args:    argsBetween(1, -1, "a query, such as: grain harvest newer:7d"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o = o.settle(cmd, c.userConfig())
			if err := o.check(); err != nil {
				return err
			}
			at, err := c.libraryPlace(cmd.Context(), args)
			if err != nil {
				return err
			}
			c.rememberQuery(at.query.Part)
			return c.printPlace(cmd.Context(), at, o)
		},
	}
	o.register(cmd)
	return cmd
}

// listFlags say how headlines are listed.
type listFlags struct {
	by     string
	asJSON bool
	count  bool
}

func (o *listFlags) register(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.by, "by", "date", "group by date, section or source")
	f.BoolVar(&o.asJSON, "json", false, "print one JSON object a line, of all that is found")
	f.BoolVar(&o.count, "count", false, "print how many there are, and nothing else")
	completeWith(cmd, "by", []string{"date", "section", "source"})
}

// settle takes what the config wishes where no flag was given.
func (o listFlags) settle(cmd *cobra.Command, wishes config.Config) listFlags {
	if !cmd.Flags().Changed("by") {
		o.by = wishes.GroupBy
	}
	return o
}

func (o *listFlags) check() error {
	if _, ok := groupings[o.by]; !ok {
		return usageError{fmt.Errorf("--by %s: takes date, section or source", o.by)}
	}
	return nil
}

var groupings = map[string]articles.Grouping{
	"date": articles.ByDate, "section": articles.BySection, "source": articles.BySource,
}

func (c *console) list(ctx context.Context, args []string, o listFlags) error {
	if err := o.check(); err != nil {
		return err
	}
	at, err := c.place(ctx, args)
	if err != nil {
		return err
	}
	if at.inLibrary {
		c.rememberQuery(at.query.Part)
	} else if at.query.Part == "" {
		c.rememberPaths(args)
	}
	return c.printPlace(ctx, at, o)
}

// printPlace prints the headlines of a place. That there are none is an
// answer to a question of how many, and a failure else.
func (c *console) printPlace(ctx context.Context, at place, o listFlags) error {
	at.query.By = groupings[o.by]
	if o.count {
		n, err := at.count(ctx)
		if err != nil {
			return err
		}
		c.printf("%d\n", n)
		return c.partly(err, at.lost)
	}
	at.query.Whole = o.asJSON
	edition, err := at.paper.Edition(ctx, at.query)
	if err != nil {
		return err
	}
	if notice := edition.Outline().Notice; notice != "" {
		_, _ = fmt.Fprintf(c.errOut, "lede: %s\n", notice)
	}
	switch {
	case edition.Outline().Count == 0 && at.query.Part != "":
		return fmt.Errorf("%s: no story matches", at.query.Part)
	case edition.Outline().Count == 0:
		return errors.New("no stories yet - \"lede refresh\" asks your sources, \"lede add ADDRESS\" adds one")
	case o.asJSON:
		err = eachHeadline(ctx, edition, func(h articles.Headline) error { return export.HeadlineJSON(c.out, h) })
	default:
		err = c.printList(ctx, edition)
	}
	return c.partly(err, at.lost)
}

// count is how many stories of the place there are.
func (p place) count(ctx context.Context) (int, error) {
	if _, err := query.Parse(p.query.Part, time.Now()); err != nil {
		return 0, err
	}
	if counter, ok := p.paper.(interface {
		Count(ctx context.Context, q articles.Query) (int, error)
	}); ok {
		return counter.Count(ctx, p.query)
	}
	edition, err := p.paper.Edition(ctx, p.query)
	if err != nil {
		return 0, err
	}
	return edition.Outline().Count, nil
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

// pageSize is how many headlines are asked for at a time.
const pageSize = 512

func eachHeadline(ctx context.Context, edition tui.Edition, do func(articles.Headline) error) error {
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
func (c *console) printList(ctx context.Context, edition tui.Edition) error {
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
