//go:build !unix

package main

import "lede/tui"

// suspendable does nothing where processes are not stopped by a signal.
func suspendable(*tui.Options) (done func()) { return func() {} }
