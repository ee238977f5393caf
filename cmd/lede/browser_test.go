//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stub writes a program that writes its arguments to a file, each ended by a
// NUL, and shows them.
func stub(t *testing.T, name string) (program, record string) {
	t.Helper()
	folder := t.TempDir()
	program, record = filepath.Join(folder, name), filepath.Join(folder, "record")
	script := "#!/bin/sh\nprintf '%s\\0' \"$@\" >\"" + record + "\"\nif [ -t 0 ] && [ -t 1 ]; then printf 'PAGE %s\\n' \"$1\"; read -r line; fi\n"
	if err := os.WriteFile(program, []byte(script), 0o700); err != nil { //nolint:gosec // it is to be run
		t.Fatal(err)
	}
	return program, record
}

// recorded waits for what a stub was given.
func recorded(t *testing.T, record string) []string {
	t.Helper()
	for range 500 {
		if told, err := os.ReadFile(record); err == nil && bytes.HasSuffix(told, []byte{0}) {
			return strings.Split(strings.TrimSuffix(string(told), "\x00"), "\x00")
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the browser was never started")
	return nil
}

const linked = "---\ntitle: The lamp\nlink: \"https://harbour.example/a?q=$(touch%20F)&b='c'\"\n---\n\nNobody lit the lamp for a whole winter, and nobody asked why.\n"

func TestABrowserInTheTerminalHasItAndGivesItBack(t *testing.T) {
	w3m, record := stub(t, "w3m")
	home := t.TempDir()
	config := filepath.Join(home, ".config", "lede", "config.toml")
	if err := os.MkdirAll(filepath.Dir(config), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte("open = [\""+w3m+"\", \"%s\"]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := startSessionIn(t, home, newspaper(t, map[string]string{"lamp.md": linked, "other.txt": "Other\n\nAn other story of some words.\n"}))
	s.waitFor("The lamp")
	s.press("/", "l", "a", "m", "p", "\r")
	at := len(s.output())
	s.press("o")
	s.waitForAfter(at, "PAGE https://harbour.example/a")
	if out := s.output()[at:]; !bytes.Contains(out, []byte("\x1b[?1049l")) {
		t.Error("the screen is not given to the browser")
	}
	at = len(s.output())
	s.press("\r")
	s.waitForAfter(at, "The lamp")
	s.press("q", "q")
	if code := s.wait(); code != 0 {
		t.Errorf("exit %d", code)
	}
	s.restored()
	if got := recorded(t, record); len(got) != 1 || !strings.HasPrefix(got[0], "https://harbour.example/a?q=$(touch%20F)") {
		t.Errorf("the browser was given %q", got)
	}
}

func TestTheTerminalsTitleIsGivenBack(t *testing.T) {
	s := startSession(t, newspaper(t, map[string]string{"lamp.md": linked}))
	s.waitFor("The lamp")
	s.press("q")
	s.wait()
	out := s.output()
	save, restore := bytes.Index(out, []byte("\x1b[22;2t")), bytes.LastIndex(out, []byte("\x1b[23;2t"))
	first, last := bytes.Index(out, []byte("\x1b]2;")), bytes.LastIndex(out, []byte("\x1b]2;"))
	if save < 0 || save > first || restore < last {
		t.Errorf("saved at %d, restored at %d, titles from %d to %d", save, restore, first, last)
	}
}

func TestKnowsTheBrowsersThatNeedTheTerminal(t *testing.T) {
	bare := &console{env: map[string]string{}}
	onX := &console{env: map[string]string{"DISPLAY": ":0"}}
	for program, want := range map[string][2]bool{
		"w3m": {true, true}, "/usr/bin/lynx": {true, true}, "firefox": {false, false}, "xdg-open": {true, false}, "w3m-img": {false, false},
	} {
		if got := [2]bool{bare.needsTerminal(program), onX.needsTerminal(program)}; got != want {
			t.Errorf("%s: %v without and with a display, want %v", program, got, want)
		}
	}
}
