package main

import (
	"io"
	"testing"
)

func TestNamesTheNearestCommand(t *testing.T) {
	t.Parallel()
	root := newRoot(newConsole(nil, nil, io.Discard, io.Discard))
	for word, want := range map[string]string{
		"refrsh": "refresh", "rfersh": "refresh", "REFRESH": "refresh", "version": "--version", "vrsion": "--version", "-version": "--version",
		"serach": "search", "lst": "ls", "sl": "", "inspct": "inspect", "fedes": "feeds", "doctro": "doctor",
		"eel": "", "harbour": "", "x": "", "": "", "exprot": "export", "uno": "undo",
		"ad": "add", "ca": "cat", "ab": "", "latst": "cat latest", "lates": "cat latest", "newest": "cat latest",
	} {
		if got := nearestCommand(root, word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}

func TestCountsSlipsOfTheFinger(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"ls", "ls", 0}, {"abc", "acb", 1}, {"abc", "bc", 1}, {"abc", "abcd", 1}, {"kitten", "sitting", 3}, {"", "abc", 3}, {"abc", "", 3}, {"ab", "ba", 1}} {
		if got := editDistance(tt.a, tt.b); got != tt.want {
			t.Errorf("%s as %s: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
