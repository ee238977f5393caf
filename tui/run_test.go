package tui

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
)

func TestRunEndsWhateverItHasBegun(t *testing.T) {
	var ended atomic.Bool
	o := Options{
		In: strings.NewReader("q"), Out: &bytes.Buffer{}, Environ: []string{"TERM=xterm"},
		AskedToStop: func(ctx context.Context) bool {
			<-ctx.Done()
			ended.Store(true)
			return false
		},
	}
	if err := Run(context.Background(), newLibrary(3), o); err != nil {
		t.Fatal(err)
	}
	if !ended.Load() {
		t.Error("the wait for a suspension goes on")
	}
}

func TestRunSaysWhyItWasEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := Run(ctx, newLibrary(3), Options{In: strings.NewReader(""), Out: &bytes.Buffer{}})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
}
