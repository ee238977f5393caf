//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
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

func TestNoShellSeesAnAddress(t *testing.T) {
	t.Parallel()
	for i, hostile := range []string{
		"https://a.example/$(touch F)", "https://a.example/`touch F`", "https://a.example/;touch F", "https://a.example/'; touch F; '",
		`https://a.example/"; touch F; "`, "https://a.example/\ntouch F\n", "https://a.example/&touch F&", "https://a.example/|touch F",
		"https://a.example/$IFS$9", "https://a.example/{touch,F}", "https://a.example/>F", "https://a.example/ --help -x",
		"mailto:ann@a.example?subject=$(touch F)", "https://a.example/\\\ntouch F", "https://a.example/#!`touch F`",
	} {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			for _, command := range []string{"%stub", "%stub %s", "%stub --new-tab=%s", "nowhere:%stub -x"} {
				program, record := stub(t, "browser")
				c := newConsole([]string{"HOME=" + t.TempDir(), "DISPLAY=:0", "BROWSER=" + strings.ReplaceAll(command, "%stub", program)}, nil, io.Discard, io.Discard)
				if err := c.browse(t.Context(), hostile); err != nil {
					if _, ran := os.Stat(record); ran == nil {
						t.Errorf("%v, and the browser was run", err)
					}
					continue
				}
				argv := recorded(t, record)
				address := strings.TrimPrefix(argv[len(argv)-1], "--new-tab=")
				if len(argv) > 2 || !strings.HasPrefix(address, "https://a.example/") && !strings.HasPrefix(address, "mailto:") || strings.ContainsAny(address, " \n\t\"`<>") {
					t.Errorf("the browser is given %q", argv)
				}
				for _, folder := range []string{".", filepath.Dir(program)} {
					if _, err := os.Stat(filepath.Join(folder, "F")); err == nil {
						t.Error("something was run")
					}
				}
			}
		})
	}
}

func TestRefusesWhatIsNotForBrowsers(t *testing.T) {
	t.Parallel()
	program, record := stub(t, "browser")
	c := newConsole([]string{"HOME=" + t.TempDir(), "BROWSER=" + program, "DISPLAY=:0"}, nil, io.Discard, io.Discard)
	for _, address := range []string{
		"", "-x", "--help", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/etc/passwd", "vbscript:x", "ftp://a.example/",
		"a.example", "//a.example", "ssh://a.example", "https:", "http://", "smb://a.example/x", "JaVaScRiPt:alert(1)", "|touch F", "http:/\\a",
	} {
		if err := c.browse(t.Context(), address); err == nil {
			t.Errorf("%q is opened", address)
		}
	}
	if _, err := os.Stat(record); err == nil {
		t.Error("the browser was run")
	}
}

func TestTakesTheFirstBrowserThatIsThere(t *testing.T) {
	t.Parallel()
	first, record := stub(t, "first")
	second, other := stub(t, "second")
	home := t.TempDir()
	c := newConsole([]string{"HOME=" + home, "DISPLAY=:0", "BROWSER=/nowhere/at-all::" + first + ":" + second}, nil, io.Discard, io.Discard)
	if err := c.browse(t.Context(), "https://a.example/"); err != nil {
		t.Fatal(err)
	}
	if argv := recorded(t, record); !slices.Equal(argv, []string{"https://a.example/"}) {
		t.Errorf("%q", argv)
	}
	if _, err := os.Stat(other); err == nil {
		t.Error("both were run")
	}
	writeConfig(t, home, "open = [\""+second+"\", \"-u\", \"%s\", \"-q\"]\n")
	c = newConsole([]string{"HOME=" + home, "DISPLAY=:0", "BROWSER=" + first}, nil, io.Discard, io.Discard)
	if err := c.browse(t.Context(), "https://a.example/"); err != nil {
		t.Fatal(err)
	}
	if argv := recorded(t, other); !slices.Equal(argv, []string{"-u", "https://a.example/", "-q"}) {
		t.Errorf("%q", argv)
	}
	c = newConsole([]string{"HOME=" + t.TempDir(), "BROWSER=/nowhere/at-all"}, nil, io.Discard, io.Discard)
	t.Log(c.browse(t.Context(), "https://a.example/")) // whether the system has one is not ours
}

func TestKnowsWhichBrowsersNeedTheTerminal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		display, command string
		want             bool
	}{
		{":0", "w3m", true},
		{":0", "/usr/bin/lynx -nocolor", true},
		{":0", "env LANG=C elinks", true},
		{":0", "firefox", false},
		{":0", "firefox --new-window w3m", false},
		{":0", "xdg-open", false},
		{"", "xdg-open", true},
		{"", "firefox", true},
		{":0", "env", false},
	} {
		c := newConsole([]string{"HOME=" + t.TempDir(), "DISPLAY=" + tt.display}, nil, io.Discard, io.Discard)
		if got := c.needsTerminal(strings.Fields(tt.command)); got != tt.want {
			t.Errorf("%s with DISPLAY=%s: %v", tt.command, tt.display, got)
		}
	}
	home := t.TempDir()
	writeConfig(t, home, "open = [\"my-browser\"]\nopen-on-terminal = true\n")
	c := newConsole([]string{"HOME=" + home, "DISPLAY=:0"}, nil, io.Discard, io.Discard)
	if !c.needsTerminal([]string{"my-browser"}) || c.needsTerminal([]string{"firefox"}) {
		t.Error("what the config says of its browser holds for it alone")
	}
}
