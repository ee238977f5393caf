//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/tui"
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

func TestOwnProgramsReadTheJSONThatCatPrints(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	feed := filepath.Join(home, "tide.xml")
	if err := os.WriteFile(feed, fmt.Appendf(nil, paperFeed, "tide"), 0o600); err != nil {
		t.Fatal(err)
	}
	printedIn(t, home, "add", feed)
	printedIn(t, home, "mark", "star", "latest")
	printedIn(t, home, "mark", "tag", "birds", "latest")
	want := printedIn(t, home, "cat", "--as", "json", "latest")
	id := articles.ID(strings.TrimSpace(string(printedIn(t, home, "ls", "--format", "{{.ID}}"))))

	c := newConsole([]string{"HOME=" + home, "XDG_STATE_HOME=" + filepath.Join(home, "state")}, nil, io.Discard, io.Discard)
	library, err := c.library(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	story, err := library.Story(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	var options tui.Options
	defer c.addPrograms(&options, library, 72)()
	on := tui.Subject{ID: string(id), Title: "Herons", Story: story}
	got, err := options.Programs.Run(t.Context(), tui.Command{Name: "do:keep", Argv: []string{"cat"}, Stdin: "json"}, on)
	if err != nil || !strings.Contains(got, `"starred":true,"tags":["birds"]`) || got != string(want) {
		t.Errorf("a program reads\n%s, %v, and cat prints\n%s", got, err, want)
	}
	saved, err := options.Programs.Save(t.Context(), home, "json", on)
	if err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(saved); err != nil || !bytes.Equal(text, want) {
		t.Errorf("saved is\n%s, %v", text, err)
	}
	page := tui.Subject{Title: "A page", Story: articles.Story{ID: "elsewher"}}
	if got, err = options.Programs.Run(t.Context(), tui.Command{Name: "do:keep", Argv: []string{"cat"}, Stdin: "json"}, page); err != nil || !strings.Contains(got, `"id":"elsewher"`) {
		t.Errorf("of a page that is not in the library it reads %s, %v", got, err)
	}
}
