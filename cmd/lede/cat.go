package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"lede/articles"
	"lede/articles/export"
	"lede/tui/render"
)

func newCat(c *console) *cobra.Command {
	var o storyFlags
	cmd := &cobra.Command{
		Use:   "cat SEL…",
		Short: "Print stories as the screen shows them",
		Long: `Print stories as the screen shows them, separated by form feeds. SEL is a
path, - for standard input, an id or a number of the last list, or "latest".`,
		Example: `  lede cat story.html | less
  lede cat news/ --as md > news.md
  lede cat latest --width 100 --links none`,
		Args: argsBetween(1, -1, "a story: a path, -, an id, a number or \"latest\""),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			o = o.settle(cmd, c.userConfig())
			return c.cat(cmd.Context(), args, o)
		},
	}
	o.register(cmd)
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

// partly reports failures beside a result that stands.
func (c *console) partly(err error, failures []error) error {
	if err != nil || len(failures) == 0 {
		return err
	}
	for _, failure := range failures {
		if _, err := fmt.Fprintf(c.errOut, "lede: %s\n", oneLine(failure)); err != nil {
			return err
		}
	}
	return errors.Join(errPartly, errReported)
}

func (c *console) printStories(ctx context.Context, chosen []choice, o storyFlags) error {
	write, err := c.writer(o)
	if err != nil {
		return err
	}
	var failures []error
	printed := 0
	for _, one := range chosen {
		stories, err := one(ctx)
		if err != nil {
			failures = append(failures, err)
			continue
		}
		for _, story := range stories {
			if printed > 0 && o.as != "json" {
				if err := c.out.WriteByte('\f'); err != nil {
					return err
				}
			}
			if err := write(story); err != nil {
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

// writer returns what prints a story in the form that o asks for.
func (c *console) writer(o storyFlags) (func(articles.Story) error, error) {
	switch o.as {
	case "md":
		return func(s articles.Story) error { return export.Markdown(c.out, s, o.showHidden) }, nil
	case "html":
		return func(s articles.Story) error { return export.HTML(c.out, s, o.showHidden) }, nil
	case "json":
		return func(s articles.Story) error { return export.JSON(c.out, s) }, nil
	default:
		return c.pageWriter(o)
	}
}

// pageWriter prints the lines that the reader pane shows, in the colours that
// standard output can take.
func (c *console) pageWriter(o storyFlags) (func(articles.Story) error, error) {
	profile := c.pageProfile(o)
	look, err := c.theme(o.style, c.darkTerminal(profile))
	if err != nil {
		return nil, err
	}
	out := &colorprofile.Writer{Forward: c.out, Profile: profile}
	options := render.Options{
		Width: c.width(o), Measure: o.measure, Centre: isTerminal(c.stdout),
		Theme: look, Links: c.linkStyle(o, profile), Numbers: true,
		ShowHidden: o.showHidden, Now: time.Now(), Location: time.Local,
	}
	return func(s articles.Story) error {
		for _, line := range render.Story(s, options).Lines {
			if _, err := out.WriteString(line + "\n"); err != nil {
				return err
			}
		}
		return nil
	}, nil
}

func (c *console) pageProfile(o storyFlags) colorprofile.Profile {
	color := o.color
	switch {
	case o.as == "text":
		color = "never"
	case o.as == "ansi" && color == "auto":
		color = "always"
	}
	return c.profile(color)
}

func (c *console) width(o storyFlags) int {
	if o.width >= 0 {
		return o.width
	}
	return c.columns()
}

func (c *console) linkStyle(o storyFlags, profile colorprofile.Profile) render.Links {
	switch {
	case o.links == "osc8" && profile <= colorprofile.NoTTY:
		return render.LinksNone // an address can't be hidden in plain text
	case o.links != "":
		return linkStyles[o.links]
	case profile > colorprofile.NoTTY && isTerminal(c.stdout):
		return render.LinksOSC8
	default:
		return render.LinksFootnotes
	}
}

// darkTerminal asks the terminal for its background where colour will be
// used and somebody is there to answer; dark is the guess.
func (c *console) darkTerminal(profile colorprofile.Profile) bool {
	in, inOK := c.in.(term.File)
	out, outOK := c.stdout.(term.File)
	if profile <= colorprofile.ASCII || !inOK || !outOK || !isTerminal(c.in) || !isTerminal(c.stdout) {
		return true
	}
	return lipgloss.HasDarkBackground(in, out)
}
