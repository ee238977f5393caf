package main

import (
	"context"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui"
	"lede/tui/pictures"
	"lede/tui/render"
)

// pageWriter prints the lines that the reader pane shows, in the colours that
// standard output can take.
func (c *console) pageWriter(o storyFlags) (func(context.Context, articles.Story) error, error) {
	profile := c.pageProfile(o)
	look, err := c.theme(o.style, c.darkTerminal(profile), profile)
	if err != nil {
		return nil, err
	}
	out := &colorprofile.Writer{Forward: c.out, Profile: profile}
	options := render.Options{
		Width: c.width(o), Measure: o.measure, Centre: isTerminal(c.stdout), Breaking: c.breaking(),
		Theme: look, Links: c.linkStyle(o, profile), Numbers: true,
		ShowHidden: o.showHidden, Marked: profile <= colorprofile.NoTTY, Now: time.Now(), Location: time.Local,
		Locale: locale.FromEnvironment(c.env), Bidi: o.bidi == tui.BidiLede,
	}
	shown, err := c.pagePictures(o, profile)
	if err != nil {
		return nil, err
	}
	write := func(line string) error {
		_, err := out.WriteString(c.ordered(o, line) + "\n")
		return err
	}
	return func(ctx context.Context, s articles.Story) error {
		if shown.selection.Show != pictures.ShowNone && pictures.In(s) {
			return shown.write(ctx, s, options, write, c.out)
		}
		return render.Write(s, options, write)
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
