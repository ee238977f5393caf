package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"lede/articles/store"
	"lede/feed/fetch"
)

// console is where a command reads and writes, and what surrounds it.
type console struct {
	in       io.Reader
	ctx      context.Context // of the command: what it has started ends with it
	piped    io.Reader       // in, until the command is told to end
	out      *bufio.Writer
	stdout   io.Writer
	errOut   io.Writer
	environ  []string
	env      map[string]string
	system   system
	ruled    userRules
	settings settings
	client   *fetch.Client // made when it is first needed
	lib      *store.Store  // likewise
	printed  printed       // by the commands of headers
	journal  journal
	logins   logins       // that were typed
	fields   fieldsValue  // what columns of records are, as --fields says
	states   fileStates   // what was done to stories in files
	listings fileListings // what folders held last time
	texts    fileTexts    // the index of what files say, opened when it is first asked
	inHand   inHand       // answers that a search for feeds has brought
	listed   struct {     // the file whose stories were asked for last
		path string
		from collection
	}

	unattended bool // nobody can be asked for a password: the interface has the keyboard
}

func newConsole(environ []string, in io.Reader, out, errOut io.Writer) *console {
	env := make(map[string]string, len(environ))
	for _, entry := range environ {
		if name, value, ok := strings.Cut(entry, "="); ok {
			env[name] = value
		}
	}
	c := &console{
		ctx: context.Background(), in: in, piped: untilDone{context.Background(), in}, out: bufio.NewWriterSize(out, 32<<10), stdout: out,
		errOut: errOut, environ: environ, env: env, system: system(runtime.GOOS),
	}
	c.states.console, c.texts.folder = c, c.folders().cache
	c.listings.folder, c.listings.rules = c.folders().cache, c.rulesFile
	return c
}

func (c *console) flush() error { return c.out.Flush() }

// printf prints to standard output. The writer keeps its first error for
// flush to return.
func (c *console) printf(format string, args ...any) {
	_, _ = fmt.Fprintf(c.out, format, args...)
}

// interactive reports whether a person sits at the other end: standard output
// is a terminal that understands more than plain text.
func (c *console) interactive() bool {
	return isTerminal(c.stdout) && !c.dumb()
}

// dumb reports whether the terminal takes plain text only, as one does that
// says nothing of itself; those of Windows never do.
func (c *console) dumb() bool {
	return c.env["TERM"] == "dumb" || c.env["TERM"] == "" && c.system != windows
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// columns is the width to lay a story out for: the terminal's, or COLUMNS, or 80.
func (c *console) columns() int {
	if n, err := strconv.Atoi(c.env["COLUMNS"]); err == nil && n > 0 {
		return min(n, maxColumns)
	}
	if f, ok := c.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil && width > 0 {
			return width
		}
	}
	return 80
}

// maxColumns bounds what COLUMNS and --width can ask for.
const maxColumns = 1000

// profile is the colour that standard output can show.
func (c *console) profile(color string) colorprofile.Profile {
	switch color {
	case "never":
		return colorprofile.NoTTY
	case "always":
		return max(colorprofile.Env(append(c.environ, "CLICOLOR_FORCE=1")), colorprofile.ANSI256)
	}
	if c.dumb() {
		return colorprofile.NoTTY
	}
	return colorprofile.Detect(c.stdout, c.environ)
}
