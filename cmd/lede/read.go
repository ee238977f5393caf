package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"lede/articles"
	"lede/articles/load"
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
	library, err := c.open(ctx, paths)
	if err != nil && (library == nil || len(paths) == 1) {
		return err
	}
	notice := ""
	if err = errors.Join(err, c.checkRules()); err != nil {
		notice = oneLine(err)
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
	options := tui.Options{
		In: in, Out: c.stdout, Environ: c.environ,
		Style: style, Measure: o.measure, Notice: notice,
		Keys: o.keys, Single: single(paths), OpenURL: c.browse,
	}
	defer suspendable(&options)()
	return tui.Run(ctx, shelf{library}, options)
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
	library, state, failures, err := c.listed(ctx, paths)
	if err != nil {
		return err
	}
	if state.Listed == 1 {
		id := library.Headlines()[0].ID
		return c.partly(c.printStories(ctx, []choice{choiceOf(library, id)}, o), failures)
	}
	return c.partly(c.printList(ctx, library, articles.ByDate), failures)
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
