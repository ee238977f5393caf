//go:build unix

package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestShowsAPictureOutsideUnderANameOfOurOwn(t *testing.T) {
	t.Parallel()
	program, record := stub(t, "viewer")
	folder := t.TempDir()
	data := somePicture(t, 8)
	for name, content := range map[string][]byte{"harmless.desktop": data, "run.png": []byte("#!/bin/sh\n")} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c := newConsole([]string{"HOME=" + t.TempDir(), "DISPLAY=:0", "BROWSER=" + program}, nil, io.Discard, io.Discard)
	source := c.pictureSource(func(context.Context, string) bool { return false })
	origin := filepath.Join(folder, "page.html")
	for _, address := range []string{"run.png", "gone.png", "../x.png", "javascript:alert(1)", "file:///etc/passwd", ""} {
		if _, err := c.openPicture(t.Context(), source, origin, address); err == nil {
			t.Errorf("%q is opened", address)
		}
	}
	if _, err := c.openPicture(t.Context(), source, origin, "harmless.desktop"); err != nil {
		t.Fatal(err)
	}
	shown := recorded(t, record)
	if len(shown) != 1 || !strings.HasPrefix(shown[0], "file:///") || !strings.HasSuffix(shown[0], ".png") {
		t.Fatalf("opened %q", shown)
	}
	if got, err := os.ReadFile(strings.TrimPrefix(shown[0], "file://")); err != nil || !bytes.Equal(got, data) {
		t.Errorf("it holds %d bytes, %v", len(got), err)
	}
	if _, err := c.openPicture(t.Context(), source, origin, "https://a.example/x.png"); err != nil {
		t.Error(err)
	}
}
