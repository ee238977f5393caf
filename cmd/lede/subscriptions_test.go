package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
)

// openDesk is a desk with a library of its own, whose config is text.
func openDesk(t testing.TB, text string) (*console, *desk) {
	t.Helper()
	home := t.TempDir()
	writeConfig(t, home, text)
	c := newConsole([]string{"HOME=" + home, "TZ=UTC"}, nil, io.Discard, io.Discard)
	kept, err := c.library(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	d := c.newDesk(ctx, kept)
	t.Cleanup(func() {
		cancel()
		d.Wait()
		_ = c.close()
	})
	return c, d
}

// awaited is the next state of the refresh.
func (d *desk) awaited(t *testing.T, since articles.Refresh) articles.Refresh {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	state, err := d.Await(ctx, since)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestTellsThatARefreshBeginsBeforeAnySourceIsAsked(t *testing.T) {
	_, d := openDesk(t, "")
	d.await()
	if state := d.awaited(t, articles.Refresh{}); !state.Running || state.Asked > 0 {
		t.Errorf("%+v", state)
	}
}

func writeConfig(t testing.TB, home, text string) {
	t.Helper()
	folder := filepath.Join(home, ".config", "lede")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
