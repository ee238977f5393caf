package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/locale"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/tui"
)

// spare are the threads that keys find free while a refresh has all others: how
// they share the processors is then the system's, which is quick to give one to
// whoever has waited.
const spare = 2

// readLibrary shows the reader's library, and asks its sources whose time has
// come.
func (c *console) readLibrary(ctx context.Context, o storyFlags) error {
	lib, err := c.library(ctx)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	c.unattended = true
	subs := c.newSubscriptions(ctx, lib)
	defer subs.Wait()
	defer cancel()
	subs.keepAsking(c.userConfig().Refresh)
	err = c.show(ctx, lib, tui.Options{Subscriptions: subs, Offers: c.offers(), Lead: c.firstSample}, o, nil, lib.Unsaved())
	_ = lib.EndVisit(context.WithoutCancel(ctx)) // where it can't be kept, the next visit begins where this one did
	return err
}

// firstSample is the story that the sample edition begins with.
func (c *console) firstSample(ctx context.Context) (articles.Story, error) {
	sample := c.samples(ctx)
	if _, err := sample.WaitAll(ctx); err != nil {
		return articles.Story{}, err
	}
	edition, err := sample.Edition(ctx, articles.Query{})
	if err != nil {
		return articles.Story{}, err
	}
	first, err := edition.Page(ctx, 0, 1)
	if err != nil || len(first) == 0 {
		return articles.Story{}, err
	}
	return sample.Story(ctx, first[0].ID)
}

// offers are what a reader without a library can read at once.
func (c *console) offers() []tui.Offer {
	offers := []tui.Offer{{
		Key: "e", Label: "read the sample edition", Name: "Sample edition",
		Open: func(ctx context.Context) (tui.Library, error) { return c.samples(ctx), nil },
	}}
	if folder, err := os.Getwd(); err == nil {
		offers = append(offers, tui.Offer{
			Key: "f", Label: "read what lies in this folder", Detail: sanitize.Field(folder), Name: sanitize.Field(filepath.Base(folder)),
			Open: func(ctx context.Context) (tui.Library, error) {
				library, err := c.open(ctx, []string{folder})
				return library, err
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
	if o.plain && !slices.Contains(paths, "-") { // else the story comes where lines do
		c.printf("%s", sentence(options.Notice))
		return c.readPlain(ctx, library, c.in, o)
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
	conf := c.userConfig()
	options.By, options.Front, options.Copies = groupings[conf.GroupBy], conf.GroupBy == "front", !conf.Collapse
	options.Density, options.Sidebar, options.Edition = conf.Density, conf.Sidebar, editionName(paths)
	options.Borders, options.KeepBorders = c.borders(), c.keepBorders
	options.In, options.Out, options.Environ = in, c.stdout, c.environ
	options.Bidi = o.bidi
	options.Breaking, options.Locale = c.breaking(), locale.FromEnvironment(c.env)
	options.Style, options.Measure, options.Keys, options.OpenURL = style, o.measure, conf.Keys.Map(o.keys), c.startBrowser
	options.Columns = conf.Columns
	options.Progress, options.Notices = showsProgress(c.env), showsNotices(c.env)
	own := func(context.Context, string) bool { return false }
	keeper := &saver{client: c.web(), reader: c.reader(), library: c.states.library, own: own}
	if lib, ok := library.(*store.Store); ok {
		own, keeper = ownHost(lib), c.saverInto(lib)
	}
	lib, _ := library.(*store.Store)
	options.Settings = settingsKeeper{console: c, lib: lib}
	options.Web = &web{client: c.web(), reader: c.reader(), library: library, own: own, saver: keeper}
	options.Pictures, options.ShowPictures = c.pictureSource(own), shows[conf.Pictures]
	options.CellSize = c.cellSize
	options.OpenPicture = func(ctx context.Context, origin, address string) (tui.Program, error) {
		return c.openPicture(ctx, options.Pictures, origin, address)
	}
	defer c.addPrograms(&options, library, o.measure)()
	defer suspendable(&options)()
	return tui.Run(ctx, library, options)
}

// editionName is what a masthead calls what lies at paths; empty for the reader's
// library.
func editionName(paths []string) string {
	switch {
	case len(paths) == 0:
		return ""
	case len(paths) > 1:
		return articles.Counted(len(paths), "place", "places")
	case paths[0] == "-":
		return "standard input"
	case load.IsAddress(paths[0]):
		return sanitize.ShownAddress(paths[0])
	}
	if full, err := filepath.Abs(paths[0]); err == nil {
		return sanitize.Field(filepath.Base(full))
	}
	return sanitize.Field(filepath.Base(paths[0]))
}

// single reports whether paths are one thing, which may be one story.
func single(paths []string) bool {
	if len(paths) != 1 {
		return false
	}
	info, err := os.Stat(paths[0])
	return paths[0] == "-" || load.IsAddress(paths[0]) || err == nil && !info.IsDir()
}

// keyboard is where keys come from: standard input or, where that is a file
// or a pipe, the terminal itself.
func (c *console) keyboard(paths []string) (in *os.File, done func(), err error) {
	if f, ok := c.in.(*os.File); ok && isTerminal(f) {
		return f, func() {}, nil
	}
	terminal, err := os.OpenFile(c.system.keyboard(), os.O_RDWR, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("no terminal to read keys from - try \"lede cat\" %v", paths)
	}
	return terminal, func() { _ = terminal.Close() }, nil
}

// showsProgress reports whether a terminal shows progress on its window (OSC
// 9;4). All others are spared it: some take OSC 9 for a notice.
func showsProgress(env map[string]string) bool {
	switch env["TERM_PROGRAM"] {
	case "ghostty", "WezTerm", "iTerm.app":
		return env["TMUX"] == ""
	}
	return env["TMUX"] == "" && (env["WT_SESSION"] != "" || env["ConEmuANSI"] == "ON")
}

// showsNotices is how a terminal shows notices. Those that are not known to are
// spared what they might print.
func showsNotices(env map[string]string) tui.Notices {
	term := env["TERM"]
	switch {
	case env["TMUX"] != "" || env["STY"] != "":
		return tui.NoNotices // they hand nothing on
	case env["KITTY_WINDOW_ID"] != "" || term == "xterm-kitty":
		return tui.OSC99
	case env["TERM_PROGRAM"] == "iTerm.app":
		return tui.OSC9
	case env["TERM_PROGRAM"] == "ghostty" || env["TERM_PROGRAM"] == "WezTerm" || term == "xterm-ghostty" || term == "wezterm",
		strings.HasPrefix(term, "foot"), strings.HasPrefix(term, "rxvt-unicode"):
		return tui.OSC777
	}
	return tui.NoNotices
}
