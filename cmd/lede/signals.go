package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
)

// patience is how long a command may take to end by itself once it is told to.
const patience = time.Second

// untilSignal returns a context that ends with the first signal that ends
// programs. A second one, or patience after the first, ends the process by
// last, whatever it waits for: what is acknowledged is on the disk.
func untilSignal(ctx context.Context, last func()) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	caught := make(chan os.Signal, 2)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		<-caught
		cancel()
		select {
		case <-caught:
		case <-time.After(patience):
		}
		last()
	}()
	return ctx, cancel
}

// terminalGiver returns what gives the terminal back as it is now. It does
// nothing where there is none, or where nothing has changed.
func terminalGiver(in, out *os.File) (giveBack func()) {
	before, err := term.GetState(in.Fd())
	if err != nil {
		return func() {}
	}
	return func() {
		if now, err := term.GetState(in.Fd()); err != nil || *now == *before {
			return
		}
		_, _ = io.WriteString(out, leaveScreen)
		_ = term.Restore(in.Fd(), before)
	}
}

// leaveScreen undoes what the interface asks of a terminal: the mouse and the
// focus told, pastes marked, keys reported in full, the cursor hidden, the
// other screen.
const leaveScreen = "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l\x1b[?2004l\x1b[?2026l\x1b[?2027l\x1b[>4m\x1b[<u\x1b[0m\x1b[?25h\x1b[?1049l"

// untilDone reads from in until ctx ends. A read that waits then is given up,
// and so is what comes afterwards.
type untilDone struct {
	ctx context.Context
	in  io.Reader
}

// Read reads once, or returns why ctx ended. The caller's bytes are never
// written to after it has returned.
func (r untilDone) Read(p []byte) (int, error) {
	type result struct {
		bytes []byte
		err   error
	}
	if r.in == nil {
		return 0, io.EOF
	}
	came := make(chan result, 1)
	buffer := make([]byte, min(len(p), 64<<10))
	go func() {
		n, err := r.in.Read(buffer)
		came <- result{buffer[:n], err}
	}()
	select {
	case got := <-came:
		return copy(p, got.bytes), got.err
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	}
}
