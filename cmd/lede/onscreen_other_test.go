//go:build !unix

package main

import "github.com/rogpeppe/go-internal/testscript"

// onScreen fails: only Unix has terminals that a test can open.
func onScreen(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("no terminal can be opened here")
}
