package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/pictures"
)

// printed is what "lede cat" prints of a page with a picture beside it.
func printedPicture(t *testing.T, args ...string) (string, error) {
	t.Helper()
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "a.png"), somePicture(t, 160), 0o600); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(folder, "page.md")
	if err := os.WriteFile(page, []byte("# The quay\n\nIt was five.\n\n![The boats](a.png)\n\nThen they left.\n\n![A gull](gone.png)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c := newConsole([]string{"HOME=" + folder, "TERM=xterm-256color"}, strings.NewReader(""), &out, io.Discard)
	root := newRoot(c)
	root.SetArgs(append([]string{"cat", page}, args...))
	root.SetOut(io.Discard)
	root.SetErr(io.Discard)
	err := root.ExecuteContext(context.Background())
	_ = c.flush()
	return out.String(), err
}

func TestPrintsThePictureOfTheLeadOverItsRoom(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	page := filepath.Join(folder, "page.md")
	text := "# The quay\n\n![The boats](a.png)\n\n" + strings.Repeat("It was five, and the tide had gone out an hour ago. ", 40) + "\n"
	for name, data := range map[string][]byte{"page.md": []byte(text), "a.png": somePicture(t, 400)} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	print := func(args ...string) string {
		var out bytes.Buffer
		c := newConsole([]string{"HOME=" + t.TempDir(), "TERM=xterm-256color"}, strings.NewReader(""), &out, io.Discard)
		root := newRoot(c)
		root.SetArgs(append([]string{"front", page, "--width", "120"}, args...))
		if err := root.ExecuteContext(t.Context()); err != nil {
			t.Fatal(err)
		}
		_ = c.flush()
		return out.String()
	}
	if plain := print(); strings.Contains(plain, "\x1b") {
		t.Errorf("a pipe gets %q", plain)
	}
	for _, protocol := range []string{"kitty", "iterm", "sixel"} {
		before, rest, found := strings.Cut(print("--pictures", protocol), "\x1b[18A\x1b7\x1b[")
		if !found || strings.Count(before, "\n") < 18 || !strings.Contains(rest, "\x1b8\x1b[18B") || strings.Contains(before, "\x1b_G") {
			t.Errorf("%s: the picture does not stand over its room: %d lines before", protocol, strings.Count(before, "\n"))
		}
		if room := strings.Split(before, "\n"); !strings.Contains(room[len(room)-2], "o") && !strings.Contains(room[len(room)-3], "o") {
			t.Errorf("%s: no words beside it: %q", protocol, room)
		}
	}
	if blocks := print("--pictures", "blocks", "--color", "always"); strings.Count(blocks, "\x1b[48;") < 10 {
		t.Errorf("blocks: %q", blocks)
	}
}

func TestAPipeGetsNoPictureUnlessOneIsAskedFor(t *testing.T) {
	t.Parallel()
	plain, err := printedPicture(t)
	if err != nil || strings.Contains(plain, "\x1b") || !strings.Contains(plain, "▦ The boats") {
		t.Errorf("%q, %v", plain, err)
	}
	for flag, want := range map[string]string{"kitty": "\x1b_Ga=T,", "iterm": "\x1b]1337;File=", "sixel": "\x1bP0;1q"} {
		out, err := printedPicture(t, "--pictures", flag)
		if err != nil || strings.Count(out, want) != 1 {
			t.Errorf("%s: %v", flag, err)
		}
		words := ansi.Strip(out)
		if !strings.Contains(words, "\nThe boats\n\nThen they left.\n") || !strings.Contains(words, "▦ A gull") {
			t.Errorf("%s: %q", flag, words)
		}
		if !strings.Contains(out, strings.Repeat("\n", 10)+"\x1b[10A\x1b7") {
			t.Errorf("%s: no room is made first", flag)
		}
	}
	for _, args := range [][]string{{"--as", "text"}, {"--headers"}} {
		if text, err := printedPicture(t, append(args, "--pictures", "kitty")...); err != nil || strings.Contains(text, "\x1b") {
			t.Errorf("%v: %q, %v", args, text, err)
		}
	}
	blocks, err := printedPicture(t, "--pictures", "blocks", "--color", "always")
	if err != nil || strings.Count(blocks, "\x1b[48;5;231m") != 10 {
		t.Errorf("%q, %v", blocks, err)
	}
	if _, err := printedPicture(t, "--pictures", "blocks"); err == nil || !strings.Contains(err.Error(), "--color always") {
		t.Errorf("blocks without colours: %v", err)
	}
	if _, err := printedPicture(t, "--pictures", "all"); err == nil || !strings.Contains(err.Error(), "auto, kitty") {
		t.Errorf("got %v", err)
	}
}

func TestReadsWhatATerminalSaysOfItsGraphics(t *testing.T) {
	t.Parallel()
	cell := pictures.Cell{Width: 9, Height: 18}
	for said, want := range map[string]graphics{
		"\x1b_Gi=31;OK\x1b\\\x1b[6;18;9t\x1b[?62;c":      {kitty: true, cell: cell},
		"\x1b[?64;1;2;4;6c":                              {sixel: true},
		"\x1b[6;18;9t\x1b[?62;4c":                        {sixel: true, cell: cell},
		"\x1b[?62;22;14;44c":                             {},
		"\x1b[?4c":                                       {}, // a VT132, and no more
		"\x1b_Gi=31;ENOTSUPPORTED\x1b\\\x1b[?1;2c":       {},
		"\x1b_Gi=31;OK\x1b\\\x1b[6;999;999t\x1b[?62;52c": {kitty: true},
		"\x1b[6;0;0t":                                    {},
		"":                                               {},
	} {
		if got := graphicsOf(said); got != want {
			t.Errorf("%q: %+v, want %+v", said, got, want)
		}
	}
}
