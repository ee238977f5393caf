package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
)

func newCat(c *console) *cobra.Command {
	var o storyFlags
	var piped bool
	cmd := &cobra.Command{
		Use:         "cat SEL…|--ids",
		Annotations: queryWords,
		Short:       "Print stories as the screen shows them",
		Long: `Print stories as the screen shows them, separated by form feeds. SEL is a
path, - for standard input, an id, a number of the list that you were shown last,
"latest", which is the newest story of the library, or a query.`,
		Example: `  lede cat story.html | less
  lede cat news/ --as md > news.md
  lede cat latest --width 100 --links none`,
		Args: someStory(&piped, "a story: a path, -, an id, a number or \"latest\""),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			selectors, err := c.selectors(args, piped)
			if err != nil {
				return err
			}
			return c.cat(cmd.Context(), selectors, o.settle(cmd, c.userConfig()))
		},
	}
	o.register(cmd)
	c.fieldsFlag(cmd)
	f := cmd.Flags()
	f.BoolVar(&o.body, "body", false, "print the text alone, a paragraph a line: for speech, for counting")
	f.BoolVar(&o.headers, "headers", false, "print headers as those of a mail (RFC 5322), then the story")
	pipedFlag(cmd, &piped)
	return cmd
}

// cat prints what it can of selectors and reports what it can't.
func (c *console) cat(ctx context.Context, selectors []string, o storyFlags) error {
	var chosen []choice
	var failures []error
	for _, selector := range selectors {
		found, err := c.choose(ctx, selector)
		if err != nil {
			failures = append(failures, err)
		}
		chosen = append(chosen, found...)
	}
	if len(chosen) == 0 {
		return errors.Join(failures...)
	}
	return c.partly(c.printStories(ctx, chosen, o), failures)
}

func (c *console) printStories(ctx context.Context, chosen []choice, o storyFlags) error {
	write, err := c.writer(o)
	if err != nil {
		return err
	}
	var failures []error
	printed := 0
	for _, one := range chosen {
		for story, err := range c.stories(ctx, one) {
			if err != nil {
				failures = append(failures, err)
				continue
			}
			if printed > 0 && o.as != "json" {
				if err := c.out.WriteByte('\f'); err != nil {
					return err
				}
			}
			if err := write(ctx, one, story); err != nil {
				return err
			}
			printed++
		}
	}
	if printed == 0 {
		return errors.Join(failures...)
	}
	return c.partly(nil, failures)
}

// storyWriter prints a story that was chosen.
type storyWriter func(context.Context, choice, articles.Story) error

// writer returns what prints a story in the form that o asks for.
func (c *console) writer(o storyFlags) (storyWriter, error) {
	if o.headers {
		return c.mailWriter(o)
	}
	if o.body {
		return alone(func(s articles.Story) error { return export.Body(c.out, s) }), nil
	}
	switch o.as {
	case "md":
		return alone(func(s articles.Story) error { return export.Markdown(c.out, s, o.showHidden) }), nil
	case "html":
		return alone(func(s articles.Story) error { return export.HTML(c.out, s, o.showHidden) }), nil
	case "json":
		return func(ctx context.Context, from choice, s articles.Story) error {
			known, err := c.details(ctx, from, s)
			if err != nil {
				return err
			}
			return export.JSON(c.out, s, known)
		}, nil
	default:
		write, err := c.pageWriter(o)
		return func(ctx context.Context, _ choice, s articles.Story) error { return write(ctx, s) }, err
	}
}

// alone is a writer that needs no more than the story.
func alone(write func(articles.Story) error) storyWriter {
	return func(_ context.Context, _ choice, s articles.Story) error { return write(s) }
}
