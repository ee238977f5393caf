//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOwnProgramsHaveTheTerminalOrAStoryAndLeaveNothing(t *testing.T) {
	editor, record := stub(t, "editor")
	home, temporary := t.TempDir(), t.TempDir()
	t.Setenv("TMPDIR", temporary)
	kept := filepath.Join(home, "kept.md")
	writeConfig(t, home, `
[[do]]
name = "edit"
keys = "ctrl+t"
argv = ["`+editor+`", "%u", "%t", "%f"]
output = "terminal"
[[do]]
name = "note"
keys = ", n"
argv = ["tee", "~/kept.md"]
stdin = "md"
output = "line"
[macros]
Z = ["star", "do:note"]
`)
	s := startSessionIn(t, home, newspaper(t, map[string]string{"lamp.md": linked}))
	s.waitFor("The lamp")
	at := len(s.output())
	s.press("\x14") // ctrl+t
	s.waitForAfter(at, "PAGE https://harbour.example/a")
	at = len(s.output())
	s.press("\r")
	s.waitForAfter(at, "The lamp")
	at = len(s.output())
	s.press(",", "n")
	s.waitForAfter(at, "---")
	s.press("Z", "q")
	if code := s.wait(); code != 0 {
		t.Errorf("exit %d", code)
	}
	s.restored()
	got := recorded(t, record)
	if len(got) != 3 || !strings.HasPrefix(got[0], "https://harbour.example/a?q=$(touch%20F)") || got[1] != "The lamp" {
		t.Errorf("the program was given %q", got)
	}
	if text, err := os.ReadFile(kept); err != nil || !bytes.Contains(text, []byte("Nobody lit the lamp")) {
		t.Errorf("%q, %v", text, err)
	}
	if left, _ := filepath.Glob(filepath.Join(temporary, "lede-*")); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
}
