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

// openSubscriptions is subscriptions with a library of its own, whose config is text.
func openSubscriptions(t testing.TB, text string) (*console, *subscriptions) {
	t.Helper()
	home := t.TempDir()
	writeConfig(t, home, text)
	c := newConsole([]string{"HOME=" + home, "TZ=UTC"}, nil, io.Discard, io.Discard)
	lib, err := c.library(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	subs := c.newSubscriptions(ctx, lib)
	t.Cleanup(func() {
		cancel()
		subs.Wait()
		_ = c.close()
	})
	return c, subs
}

// awaited is the next state of the refresh.
func (subs *subscriptions) awaited(t *testing.T, since articles.Refresh) articles.Refresh {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	state, err := subs.Await(ctx, since)
	if err != nil {
		t.Fatal(err)
	}
	return state
}

func TestTellsThatARefreshBeginsBeforeAnySourceIsAsked(t *testing.T) {
	t.Parallel()
	_, subs := openSubscriptions(t, "")
	subs.await()
	if state := subs.awaited(t, articles.Refresh{}); !state.Running || state.Asked > 0 {
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
