package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/feed/refresh"
)

// logging returns a console whose state folder is empty, and its log file.
func logging(t *testing.T) (*console, string) {
	t.Helper()
	home := t.TempDir()
	c := newConsole([]string{"HOME=" + home}, nil, nil, nil)
	return c, filepath.Join(home, ".local", "state", "lede", "lede.log")
}

func TestLogsFailuresAsHarmlessLinesWithoutSecrets(t *testing.T) {
	t.Parallel()
	c, name := logging(t)
	source := articles.Source{Address: "https://tide.example/private/abcdef0123456789/feed?token=hush"}
	c.logEvent(refresh.Event{Source: source, Outcome: refresh.Failed, Problem: "answered\n\x1b]0;x\a 500, see https://ann:hunter2@tide.example/?key=hush " + strings.Repeat("x", 2000)})
	c.logEvent(refresh.Event{Source: source, Outcome: refresh.Brought})
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	got := string(text)
	if strings.Count(got, "\n") != 1 || len(got) > 1000 || !strings.Contains(got, "https://tide.example/private/…/feed?token=…") {
		t.Error(got)
	}
	for _, secret := range []string{"hush", "hunter2", "abcdef", "\x1b", "\a"} {
		if strings.Contains(got, secret) {
			t.Errorf("%q in %s", secret, got)
		}
	}
	if info, err := os.Stat(name); err != nil || info.Mode().Perm() != 0o600 {
		t.Error(info, err)
	}
}

func TestLogsAllWithTheFlag(t *testing.T) {
	t.Parallel()
	c, name := logging(t)
	c.journal.debug = true
	for outcome := refresh.Began; outcome <= refresh.Failed; outcome++ {
		c.logEvent(refresh.Event{Source: articles.Source{Address: "https://tide.example/"}, Outcome: outcome})
	}
	text, _ := os.ReadFile(name)
	if strings.Count(string(text), "\n") != 5 {
		t.Errorf("%s", text)
	}
}

func TestKeepsTheLogWithinItsBounds(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "lede.log")
	b := &bounded{name: name, most: 100}
	for range 100 {
		if _, err := b.Write([]byte("nineteen and a line\n")); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{name, name + ".1"} {
		if info, err := os.Stat(file); err != nil || info.Size() != 100 {
			t.Errorf("%s: %v %v", file, info, err)
		}
	}
	if files, _ := filepath.Glob(name + "*"); len(files) != 2 {
		t.Error(files)
	}
}

func TestLogsNothingWhereItCannot(t *testing.T) {
	t.Parallel()
	c := newConsole([]string{"HOME="}, nil, nil, nil)
	c.note("nothing")
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, ".local"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	newConsole([]string{"HOME=" + home}, nil, nil, nil).note("nothing")
}
