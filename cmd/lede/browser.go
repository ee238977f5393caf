package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"lede/articles/sanitize"
	"lede/tui"
)

// browse opens address in the browser, and waits for one that needs the
// terminal.
func (c *console) browse(ctx context.Context, address string) error {
	inTerminal, err := c.startBrowser(ctx, address)
	if err != nil || inTerminal == nil {
		return err
	}
	if keys, ok := c.in.(*os.File); ok { // what is no file would be waited for after the end
		inTerminal.SetStdin(keys)
	}
	return inTerminal.Run()
}

// startBrowser opens address with the program that the config names, the first
// of BROWSER that starts, or the system's own. No shell sees the address. A
// browser that needs the terminal is returned, for the caller to run.
func (c *console) startBrowser(ctx context.Context, address string) (inTerminal tui.Program, err error) {
	safe, ok := sanitize.URL(address)
	if !ok {
		return nil, errors.New("this address is not one that a browser should open")
	}
	return c.startProgram(ctx, safe)
}

// startProgram opens an address that may be opened.
func (c *console) startProgram(ctx context.Context, address string) (inTerminal tui.Program, err error) {
	for _, argv := range c.browsers(address) {
		if c.needsTerminal(argv) {
			if _, err := exec.LookPath(argv[0]); err != nil {
				continue
			}
			cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // argv is the user's own BROWSER
			cmd.Stdout, cmd.Stderr = c.stdout, c.errOut
			return foreground{cmd}, nil
		}
		cmd := exec.CommandContext(context.WithoutCancel(ctx), argv[0], argv[1:]...) //nolint:gosec // argv is the user's own BROWSER
		if err := cmd.Start(); err == nil {
			go func() { _ = cmd.Wait() }()
			return nil, nil
		}
	}
	return nil, errors.New("no browser could be started - set BROWSER, or open in the config")
}

// terminalBrowsers are the programs that show pages in the terminal, among them
// Debian's name for whichever of them is there.
var terminalBrowsers = []string{
	"amfora", "bombadillo", "browsh", "carbonyl", "cha", "chawan", "edbrowse", "elinks", "felinks", "links", "links2", "lynx", "lynx-cur",
	"netrik", "offpunk", "retawq", "telescope", "w3m", "www-browser",
}

// needsTerminal reports whether a browser shows pages in the terminal: it is
// known to, or the config says so, or there is no screen to open a window on.
func (c *console) needsTerminal(argv []string) bool {
	if own := c.userConfig(); own.OpenOnTerminal && len(own.Open) > 0 && argv[0] == own.Open[0] {
		return true
	}
	if !c.system.hasWindows(c.env) {
		return true
	}
	for _, word := range argv {
		if name := filepath.Base(word); name != "env" && !strings.Contains(word, "=") { // env LANG=C w3m
			return slices.Contains(terminalBrowsers, name)
		}
	}
	return false
}

// foreground is a program that has the terminal while it runs: lede's own
// standard output and error, whatever the interface writes through.
type foreground struct{ *exec.Cmd }

// SetStdin is where its keys come from.
func (f foreground) SetStdin(r io.Reader) { f.Stdin = r }

// SetStdout does nothing: it has its standard output.
func (f foreground) SetStdout(io.Writer) {}

// SetStderr does nothing: it has its standard error.
func (f foreground) SetStderr(io.Writer) {}

// Run says which program failed.
func (f foreground) Run() error {
	if err := f.Cmd.Run(); err != nil {
		return fmt.Errorf("%s: %s", sanitize.Field(filepath.Base(f.Path)), oneLine(err))
	}
	return nil
}

func (c *console) browsers(address string) [][]string {
	var all [][]string
	if own := c.userConfig().Open; len(own) > 0 {
		all = append(all, withAddress(own, address))
	}
	for _, command := range strings.Split(c.env["BROWSER"], c.system.betweenPrograms()) {
		words := strings.Fields(command)
		if len(words) == 0 {
			continue
		}
		all = append(all, withAddress(words, address))
	}
	return append(all, c.system.opener(address))
}

// withAddress puts address where %s stands, or at the end.
func withAddress(words []string, address string) []string {
	argv := make([]string, 0, len(words)+1)
	placed := false
	for _, word := range words {
		if strings.Contains(word, "%s") {
			word, placed = strings.ReplaceAll(word, "%s", address), true
		}
		argv = append(argv, word)
	}
	if !placed {
		argv = append(argv, address)
	}
	return argv
}
