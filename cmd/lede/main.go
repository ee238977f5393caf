// Command lede is a newspaper for the terminal: it opens files and folders of
// scraped, saved or written stories, lists them by date and section, sets the
// chosen one, and prints any of them to standard output.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"syscall"
)

// Exit codes, as the manual page lists them.
const (
	exitDone        = 0
	exitFailed      = 1 // nothing done, or nothing matched
	exitUsage       = 2
	exitPartly      = 3 // some of what was asked for could not be read
	exitInterrupted = 130
)

// memory is how much the process means to get by with: near it garbage is
// collected more often. GOMEMLIMIT says otherwise.
const memory = 230 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	giveBack := terminalGiver(os.Stdin, os.Stdout)
	ctx, stop := untilSignal(context.Background(), func() {
		giveBack()
		os.Exit(exitInterrupted)
	})
	code := run(ctx, os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program: it carries out args and returns the exit code.
func run(ctx context.Context, args, environ []string, in io.Reader, out, errOut io.Writer) int {
	c := newConsole(environ, in, out, errOut)
	c.ctx, c.piped = ctx, untilDone{ctx, in}
	root := newRoot(c)
	root.SetArgs(withQueryWords(root, args))
	err := root.ExecuteContext(ctx)
	if closed := c.close(); err == nil {
		err = closed
	}
	if flushed := c.flush(); err == nil || errors.Is(err, errPartly) && flushed != nil {
		err = flushed
	}
	code := exitCode(ctx, err)
	if err != nil && code != exitInterrupted && !errors.Is(err, errReported) && !errors.Is(err, syscall.EPIPE) {
		_, _ = fmt.Fprintf(errOut, "lede: %s\n", oneLine(err))
	}
	return code
}

func exitCode(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE):
		return exitDone
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errPartly):
		return exitPartly
	default:
		return exitFailed
	}
}
