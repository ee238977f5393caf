//go:build unix

package main

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestReadsNoMoreOfACommandThanItsBound(t *testing.T) {
	t.Parallel()
	printed, err := output(t.Context(), []string{"sh", "-c", "exec cat /dev/zero"})
	if err != nil || len(printed) != commandBytes {
		t.Errorf("%d bytes, %v", len(printed), err)
	}
}

func TestNoShellSeesTheWordsOfACommand(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"$(touch F)", "`touch F`", "; touch F", "'", `"`, "a\nb", "*", "~"} {
		printed, err := output(t.Context(), []string{"printf", "%s", word})
		if err != nil || string(printed) != word {
			t.Errorf("%q: %q, %v", word, printed, err)
		}
	}
	if _, err := os.Stat("F"); err == nil {
		t.Error("something was run")
	}
}

func TestSaysWhichCommandFailed(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		argv []string
		want string
	}{
		{[]string{"/nowhere/at-all"}, "/nowhere/at-all: can't be started - see the config"},
		{[]string{"false"}, "false: exit status 1"},
	} {
		if _, err := output(t.Context(), tt.argv); err == nil || err.Error() != tt.want {
			t.Errorf("%q: %v", tt.argv, err)
		}
	}
}

func TestTakesTheFirstLineOfACommandForAHeaderIfItCanBeOne(t *testing.T) {
	t.Parallel()
	for printed, want := range map[string]string{`secret\nmore\n`: "secret", `secret\r\n`: "secret", `two words`: "two words", `tab\there`: "tab\there"} {
		if got, err := headerLine(t.Context(), []string{"printf", printed}); err != nil || got != want {
			t.Errorf("%s: %q, %v", printed, got, err)
		}
	}
	for _, printed := range []string{``, `\nsecret`, `a\033[31m`, `a\rb`, `a\177`} {
		if got, err := headerLine(t.Context(), []string{"printf", printed}); err == nil {
			t.Errorf("%s is taken for %q", printed, got)
		}
	}
}

func TestAnErrorIsOneHarmlessLineWithoutSecrets(t *testing.T) {
	t.Parallel()
	for said, want := range map[string]string{
		"a\nb\r\n  c":    "a b c",
		"a\x1b]0;x\ab":   "",
		"no \u202eexe":   "",
		"plain: (words)": "plain: (words)",
		"Tide (https://ann:hunter2@tide.example/x?token=hush): answered 404": "Tide (https://tide.example/x?token=…): answered 404",
		`asked "http://a.example/?key=hush", and http://b.example/.`:         `asked "http://a.example/?key=…", and http://b.example/.`,
		"HTTPS://ann@A.example/x":                                     "https://A.example/x",
		"https://ann:my hush hush@a.example/x: no such file":          "https://a.example/x: no such file",
		"https://127.0.0.1:9/x: refused - no @name":                   "https://127.0.0.1:9/x: refused - no @name",
		"https://127.0.0.1:9: refused the connection, says ann@there": "https://127.0.0.1:9: refused the connection, says ann@there",
	} {
		got := oneLine(errors.New(said))
		if want != "" && got != want || strings.ContainsAny(got, "\n\r\x1b\a\u202e") {
			t.Errorf("%q becomes %q", said, got)
		}
	}
}
