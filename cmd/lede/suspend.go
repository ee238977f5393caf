//go:build unix

package main

import (
	"os"
	"os/signal"
	"syscall"

	"lede/tui"
)

// suspendable lets SIGTSTP give the terminal back before it stops the process:
// the signal is caught and becomes a suspension of the interface, which then
// sends the same signal to itself with nobody there to catch it.
func suspendable(o *tui.Options) (done func()) {
	caught := make(chan os.Signal, 1)
	asked := make(chan struct{})
	signal.Notify(caught, syscall.SIGTSTP)
	go func() {
		for range caught {
			asked <- struct{}{}
		}
	}()
	o.Suspend = asked
	o.Suspending = func() { signal.Reset(syscall.SIGTSTP) }
	o.Resumed = func() { signal.Notify(caught, syscall.SIGTSTP) }
	return func() { signal.Stop(caught) }
}
