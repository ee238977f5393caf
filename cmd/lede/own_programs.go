package main

import (
	"context"
	"io"
	"time"

	"lede/articles"
	"lede/cmd/lede/programs"
	"lede/tui"
	"lede/tui/render"
	"lede/tui/theme"
)

// outputs are what the config calls what becomes of a program's output.
var outputs = map[string]tui.Output{"nothing": tui.Dropped, "line": tui.AtFoot, "page": tui.AsPage, "terminal": tui.OnTerminal}

// addPrograms gives the interface the reader's own programs and macros. done
// removes the files that were made for them.
func (c *console) addPrograms(options *tui.Options, library tui.Library, measure int) (done func()) {
	conf := c.userConfig()
	for _, d := range conf.Programs {
		options.Commands = append(options.Commands, tui.Command{Name: d.Action(), Argv: d.Argv, Stdin: d.Stdin, Output: outputs[d.Output], In: d.In})
	}
	for _, m := range conf.Macros {
		options.Macros = append(options.Macros, tui.Macro{Name: m.Action(), Actions: m.Actions, In: m.In})
	}
	runner := &programs.Runner{Text: plainText(measure), Details: knownIn(library), Home: c.system.home(c.env)}
	options.Programs, options.SaveIn, options.SaveAs = runner, conf.SaveIn, conf.SaveAs
	return func() { _ = runner.Close() }
}

// knownIn returns what knows stories of a library. Of others, such as a page that
// a link led to, it knows what they say of themselves.
func knownIn(library tui.Library) func(context.Context, articles.Story) articles.Details {
	from, ok := library.(collection)
	return func(ctx context.Context, s articles.Story) articles.Details {
		if ok {
			if known, err := choiceOf(from, s.ID).details(ctx, s); err == nil {
				return known
			}
		}
		return articles.DetailsOf(s)
	}
}

// plainText writes stories as the screen shows them, without colour and with
// the addresses of links below.
func plainText(measure int) func(io.Writer, articles.Story) error {
	return func(w io.Writer, s articles.Story) error {
		page := render.Story(s, render.Options{
			Measure: measure, Width: measure, Theme: theme.Default(true), Links: render.LinksFootnotes, Numbers: true,
			Marked: true, Now: time.Now(), Location: time.Local,
		})
		for i := range page.Lines {
			if _, err := io.WriteString(w, page.Text(i)+"\n"); err != nil {
				return err
			}
		}
		return nil
	}
}
