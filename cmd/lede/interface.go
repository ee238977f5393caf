package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/sanitize"
	"lede/tui"
)

// read is the command without a verb: the interface on a terminal, plain text
// in a pipe.
func (c *console) read(ctx context.Context, paths []string, o storyFlags) error {
	o.width, o.color = -1, "auto"
	if err := o.checkInterface(); err != nil {
		return err
	}
	if !c.interactive() {
		return c.print(ctx, paths, o)
	}
	// A long list is a large heap that seldom changes: collecting it earlier
	// costs little and keeps a folder of 50,000 files under 150 MB.
	debug.SetGCPercent(50)
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	c.ruled.said = true // the notice will
	if len(paths) == 0 {
		return c.readLibrary(ctx, o)
	}
	library, err := c.open(ctx, paths)
	if err != nil && (library == nil || len(paths) == 1) {
		return err
	}
	return c.show(ctx, shelf{library}, tui.Options{Single: single(paths)}, o, paths, err)
}

// spare are the threads that keys find free while a refresh has all others: how
// they share the processors is then the system's, which is quick to give one to
// whoever has waited.
const spare = 2

// readLibrary shows the reader's library, and asks its sources whose time has
// come.
func (c *console) readLibrary(ctx context.Context, o storyFlags) error {
	kept, err := c.library(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	subs := c.newSubscriptions(ctx, kept)
	defer subs.Wait()
	defer cancel()
	subs.keepAsking(c.userConfig().Refresh)
	return c.show(ctx, stacks{kept}, tui.Options{Subscriptions: subs, Offers: c.offers()}, o, nil, kept.Unsaved())
}

// offers are what a reader without a library can read at once.
func (c *console) offers() []tui.Offer {
	offers := []tui.Offer{{
		Key: "e", Label: "read the sample edition",
		Open: func(ctx context.Context) (tui.Library, error) { return shelf{c.samples(ctx)}, nil },
	}}
	if folder, err := os.Getwd(); err == nil {
		offers = append(offers, tui.Offer{
			Key: "f", Label: "read what lies in this folder", Detail: sanitize.Field(folder),
			Open: func(ctx context.Context) (tui.Library, error) {
				library, err := c.open(ctx, []string{folder})
				return shelf{library}, err
			},
		})
	}
	return offers
}

// show runs the interface on library. What was wrong before it began is told
// in its status line.
func (c *console) show(ctx context.Context, library tui.Library, options tui.Options, o storyFlags, paths []string, wrong error) error {
	if wrong = errors.Join(wrong, c.checkConfig(), c.checkRules()); wrong != nil {
		options.Notice = oneLine(wrong)
	}
	style, err := c.styleFile(o.style)
	if err != nil {
		return err
	}
	in, done, err := c.keyboard(paths)
	if err != nil {
		return err
	}
	defer done()
	wishes := c.userConfig()
	options.By, options.Copies = groupings[wishes.GroupBy], !wishes.Collapse
	options.In, options.Out, options.Environ = in, c.stdout, c.environ
	options.Style, options.Measure, options.Keys, options.OpenURL = style, o.measure, wishes.Keys.Map(o.keys), c.browse
	defer suspendable(&options)()
	return tui.Run(ctx, library, options)
}

// single reports whether paths are one thing, which may be one story.
func single(paths []string) bool {
	if len(paths) != 1 {
		return false
	}
	info, err := os.Stat(paths[0])
	return paths[0] == "-" || load.IsAddress(paths[0]) || err == nil && !info.IsDir()
}

// print is what "lede PATH" does in a pipe: the story that the screen would
// show, or the list that it would.
func (c *console) print(ctx context.Context, paths []string, o storyFlags) error {
	at, err := c.place(ctx, paths)
	if err != nil {
		return err
	}
	chosen, err := chooseOnly(ctx, at)
	if err != nil {
		return err
	}
	if len(chosen) == 1 && len(paths) > 0 {
		return c.partly(c.printStories(ctx, chosen, o), at.lost)
	}
	return c.printPlace(ctx, at, listFlags{by: c.userConfig().GroupBy})
}

// chooseOnly is the story of a place that has just one.
func chooseOnly(ctx context.Context, at place) ([]choice, error) {
	edition, err := at.paper.Edition(ctx, at.query)
	if err != nil || edition.Outline().Count != 1 {
		return nil, err
	}
	return chooseNumber(ctx, at, 1, "1")
}

// keyboard is where keys come from: standard input or, where that is a file
// or a pipe, the terminal itself.
func (c *console) keyboard(paths []string) (in *os.File, done func(), err error) {
	if f, ok := c.in.(*os.File); ok && isTerminal(f) {
		return f, func() {}, nil
	}
	terminal, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("no terminal to read keys from - try \"lede cat\" %v", paths)
	}
	return terminal, func() { _ = terminal.Close() }, nil
}

// shelf shows a library to the interface.
type shelf struct{ *load.Library }

// Edition returns the stories that q selects, as they stand now.
func (s shelf) Edition(ctx context.Context, q articles.Query) (tui.Edition, error) {
	return s.Library.Edition(ctx, q)
}
