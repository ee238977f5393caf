package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store"
)

// checkTerminal looks at where lede draws. The environment is taken at its word;
// checkPictures asks.
func (c *console) checkTerminal(context.Context) []finding {
	return []finding{c.checkScreen(), c.checkColour(), c.checkLocale()}
}

func (c *console) checkScreen() finding {
	f := finding{name: "terminal", line: fmt.Sprintf("TERM=%s", sanitize.Field(c.env["TERM"]))}
	out, ok := c.stdout.(*os.File)
	if !ok || !term.IsTerminal(out.Fd()) {
		f.line += ", standard output is no terminal: plain text is printed"
		return f
	}
	width, height, err := term.GetSize(out.Fd())
	f.line += fmt.Sprintf(", %d columns by %d lines", width, height)
	switch {
	case c.env["TERM"] == "" || c.env["TERM"] == "dumb":
		f.verdict, f.wayOut = doubtful, "the interface needs more than plain text: set TERM to your terminal's name"
	case err != nil:
		f.verdict, f.line, f.wayOut = doubtful, "its size can't be told: "+oneLine(err), "run stty rows 24 cols 80"
	case width < 20 || height < 5:
		f.verdict, f.wayOut = doubtful, "make it 20 columns by 5 lines at least"
	}
	return f
}

func (c *console) checkColour() finding {
	line := c.profile("auto").String()
	if _, set := c.env["NO_COLOR"]; set {
		line += ", as NO_COLOR asks"
	}
	return finding{name: "colour", line: line}
}

// checkLocale sees that the terminal is told to take UTF-8, which is all that
// lede prints.
func (c *console) checkLocale() finding {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		value := c.env[name]
		if value == "" {
			continue
		}
		f := finding{name: "locale", line: name + "=" + sanitize.Field(value)}
		if lower := strings.ToLower(value); !strings.Contains(lower, "utf-8") && !strings.Contains(lower, "utf8") {
			f.verdict, f.wayOut = doubtful, "lede prints UTF-8: set "+name+" to a locale such as C.UTF-8"
		}
		return f
	}
	return finding{"locale", doubtful, "neither LC_ALL, LC_CTYPE nor LANG is set", "lede prints UTF-8: set LANG to a locale such as C.UTF-8"}
}

// checkSettings looks at what the reader wrote down.
func (c *console) checkSettings(context.Context) []finding {
	var found []finding
	for _, problem := range separate(c.checkConfig()) {
		found = append(found, finding{"config", broken, oneLine(problem), "edit " + c.configFile()})
	}
	if found == nil {
		found = append(found, isThere("config", c.configFile(), "none, the defaults hold"))
	}
	found = append(found, c.checkNetrc()...)
	if err := c.checkRules(); err != nil {
		return append(found, finding{"rules", broken, oneLine(err), "edit " + c.rulesFile()})
	}
	return append(found, isThere("rules", c.rulesFile(), "none"))
}

// checkNetrc looks at the file of passwords, if there is one.
func (c *console) checkNetrc() []finding {
	name := c.netrcFile()
	if _, err := c.credentials(); err != nil {
		return []finding{{"netrc", broken, oneLine(err), "edit " + name}}
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return []finding{{"netrc", doubtful, fmt.Sprintf("%s can be read by others (%v)", name, mode), "chmod 600 " + name}}
	}
	return []finding{{name: "netrc", line: name}}
}

// isThere is a file of the reader's that was read without a problem.
func isThere(name, path, without string) finding {
	if _, err := os.Stat(path); err != nil {
		return finding{name: name, line: without}
	}
	return finding{name: name, line: path}
}

// checkPlaces sees that what lede keeps can be written.
func (c *console) checkPlaces(context.Context) []finding {
	p := c.folders()
	return []finding{writable("data", p.data), writable("state", p.state)}
}

// writable tries a file out in a folder, or in the nearest above it that there
// is: the doctor leaves nothing behind.
func writable(name, folder string) finding {
	if folder == "" {
		return finding{name, broken, "HOME is not set to an absolute path", "set HOME, or XDG_" + strings.ToUpper(name) + "_HOME"}
	}
	there := folder
	for there != filepath.Dir(there) {
		if _, err := os.Stat(there); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		there = filepath.Dir(there)
	}
	trial, err := os.CreateTemp(there, ".lede-*")
	if err == nil {
		_, err = trial.Write(make([]byte, 64<<10)) // a full disk takes the name and no more
		err = errors.Join(err, trial.Close(), os.Remove(trial.Name()))
	}
	if err != nil {
		return finding{name, broken, fmt.Sprintf("%s can't be written: %s", folder, cause(err)), room(there, name, err)}
	}
	return finding{name: name, line: folder}
}

// room says how a folder can be written to again.
func room(there, name string, err error) string {
	variable := "XDG_" + strings.ToUpper(name) + "_HOME"
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "make room on its disk; reading goes on, and nothing is saved until then"
	case errors.Is(err, syscall.EROFS):
		return "its disk takes no writing; reading goes on. To save, copy the folder to another disk and set " + variable + " to the one that you copied it into"
	case errors.Is(err, syscall.ENOTDIR):
		return there + " is a file where a folder should be: move it away, or set " + variable + " to a folder of yours"
	}
	return "chmod u+rwx " + there + " if it is yours; reading goes on, and nothing is saved until then. Else set " + variable + " to a folder of yours"
}

// checkLibrary opens the library, where there is one.
func (c *console) checkLibrary(ctx context.Context) []finding {
	name, err := c.database()
	if err != nil {
		return nil // which was told of its folder
	}
	info, err := os.Stat(name)
	switch {
	case !store.Exists(name):
		return []finding{{name: "library", line: "none yet: lede add makes it"}}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return []finding{{"library", broken, oneLine(err), "see that you may read it"}}
	}
	lib, err := c.openLibrary(ctx)
	if err == nil && lib.Unsaved() == nil {
		err = c.applyConfig(ctx, lib)
	}
	if errors.Is(err, store.ErrNewer) {
		return []finding{{"library", broken, oneLine(err), "update this lede; or move " + name + " away to begin anew: it stays as it is"}}
	}
	if errors.Is(err, store.ErrFull) {
		return []finding{{"library", broken, oneLine(err), "make room on its disk"}}
	}
	if err != nil {
		return []finding{{"library", broken, oneLine(err), "move " + name + " away to begin anew: it stays as it is"}}
	}
	const wayOut = "lede doctor --repair saves what can be read; the old file is kept"
	if found, ok := lib.Salvaged(); ok {
		return []finding{{"library", doubtful, sanitize.Field(salvaged(found)), "lede refresh brings what the feeds still have"}}
	}
	if errors.Is(lib.Unsaved(), store.ErrFull) {
		return []finding{{"library", broken, "there is no room on the disk of " + name + ": reading goes on, and nothing is saved", "make room there, and start lede again"}}
	}
	if lib.Unsaved() != nil {
		return []finding{{"library", broken, name + " can't be written: reading goes on, and nothing is saved", "chmod u+w " + name + " if it is yours, and see that its folder can be written"}}
	}
	report, err := lib.Check(ctx)
	if err != nil {
		return []finding{{"library", broken, oneLine(err), wayOut}}
	}
	if len(report.Problems) > 0 {
		return []finding{{"library", broken, sanitize.Field(report.Problems[0]), wayOut}}
	}
	return []finding{{name: "library", line: articles.Counted(report.Stories, "story", "stories") + ", " + megabytes(info.Size())}}
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// checkFeeds counts the sources and names those that fail.
func (c *console) checkFeeds(ctx context.Context) []finding {
	if c.lib == nil {
		return nil // there is no library, or it could not be opened
	}
	sources, err := c.lib.Sources(ctx)
	if err != nil {
		return []finding{{"feeds", broken, oneLine(err), "move the library away to begin anew"}}
	}
	failing, unasked := 0, 0
	var found []finding
	for _, s := range sources {
		switch {
		case s.Fetch.Problem != "" || s.Fetch.Gone:
			if failing++; failing <= mostNamed {
				found = append(found, failingFeed(s))
			}
		case s.Kind == articles.FeedSource && s.Fetch.Checked.IsZero():
			unasked++
		}
	}
	f := finding{name: "feeds", line: feedsLine(len(sources), failing, unasked)}
	if failing > 1 && failing == len(sources) {
		f.verdict, f.wayOut = doubtful, "all of them fail: see whether this computer is on the network, and whether a proxy is set that is not there"
	}
	if more := failing - mostNamed; more > 0 {
		found = append(found, finding{"feed", doubtful, "and " + articles.Commas(more) + " more", "lede feeds lists them all"})
	}
	return append([]finding{f}, found...)
}

// feedsLine says how many sources there are, and what is the matter with some.
func feedsLine(all, failing, unasked int) string {
	line := articles.Commas(all)
	if failing > 0 {
		line += ", failing: " + articles.Commas(failing)
	}
	if unasked > 0 {
		line += ", not asked yet: " + articles.Commas(unasked)
	}
	return line
}

// mostNamed is how many failing feeds are named.
const mostNamed = 10

func failingFeed(s articles.Source) finding {
	f := finding{
		name: "feed", verdict: doubtful,
		line:   sanitize.Field(fmt.Sprintf("%s: %s", s.Title, s.Fetch.Problem)),
		wayOut: "lede refresh asks it again; where it has moved, lede rm takes it off the list and lede add finds it anew",
	}
	if s.Title == "" {
		f.line = sanitize.Field(fmt.Sprintf("%s: %s", sanitize.ShownAddress(s.Address), s.Fetch.Problem))
	}
	if s.Fetch.Gone {
		f.wayOut = "it is gone for good: lede rm takes it off the list"
	}
	if !s.Fetch.Arrived.IsZero() {
		f.line += ", last new story " + s.Fetch.Arrived.In(time.Local).Format("2 January 2006")
	}
	return f
}
