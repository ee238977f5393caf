//go:build unix

package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"lede/tui"
)

// suspendable lets SIGTSTP give the terminal back before the process stops:
// the signal is caught and becomes a suspension of the interface, which then
// stops the whole job with the signal that nobody can catch.
func suspendable(o *tui.Options) (done func()) {
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, syscall.SIGTSTP)
	o.AskedToStop = func(ctx context.Context) bool {
		select {
		case <-caught:
			return true
		case <-ctx.Done():
			return false
		}
	}
	o.Stop = stop
	return func() { signal.Stop(caught) }
}

// stop stops the job. The signal may reach another thread first, so this one
// waits to be told to go on.
func stop() {
	goOn := make(chan os.Signal, 1)
	signal.Notify(goOn, syscall.SIGCONT)
	defer signal.Stop(goOn)
	if syscall.Kill(0, syscall.SIGSTOP) == nil {
		<-goOn
	}
}
