//go:build unix

package main

import (
	"testing"

	"github.com/creack/pty"
)

func TestATerminalOfAnySizeIsDrawnOn(t *testing.T) {
	s := startSession(t, newspaper(t, map[string]string{"lamp.md": linked, "other.txt": "Other\n\nAn other story of some words.\n"}))
	s.waitFor("The lamp")
	for _, size := range []pty.Winsize{{Rows: 65535, Cols: 65535}, {Rows: 4000, Cols: 4000}, {Rows: 24, Cols: 65535}, {Rows: 30, Cols: 100}} {
		if err := pty.Setsize(s.terminal, &size); err != nil {
			t.Fatal(err)
		}
		s.press("j", "k")
	}
	at := len(s.output())
	s.press("?")
	s.waitForAfter(at, "Everywhere")
	s.press("q", "q")
	if code := s.wait(); code != 0 {
		t.Errorf("exit %d", code)
	}
	s.restored()
}

func TestATerminalThatIsHugeFromTheStartIsDrawnOn(t *testing.T) {
	s := startSizedSession(t, t.TempDir(), pty.Winsize{Rows: 65535, Cols: 65535}, newspaper(t, map[string]string{"lamp.md": linked, "other.txt": "Other\n\nAn other story of some words.\n"}))
	s.waitFor("The lamp")
	s.press("j", "q")
	if code := s.wait(); code != 0 {
		t.Errorf("exit %d", code)
	}
	s.restored()
}

func TestATerminalWithoutANameGetsPlainText(t *testing.T) {
	for name, want := range map[string]bool{"": true, "dumb": true, "xterm": false} {
		if got := (&console{env: map[string]string{"TERM": name}}).dumb(); got != want {
			t.Errorf("TERM=%q is dumb: %t", name, got)
		}
	}
}
