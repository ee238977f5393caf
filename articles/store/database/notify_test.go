package database_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store/storetest"
)

func TestWaitTellsOfOtherProcesses(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s, other := storetest.Open(t, path), storetest.Open(t, path)
	now, err := s.Wait(t.Context(), articles.Progress{})
	if err != nil || !now.Done {
		t.Fatalf("%+v, %v", now, err)
	}
	storetest.Three(t, other)
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	next, err := s.Wait(ctx, now)
	if err != nil || next.Version == now.Version || next.Listed != 3 {
		t.Errorf("waited for %+v, %v", next, err)
	}
}
