package pictures

import (
	"context"
	"errors"
	"testing"
)

func TestOneDrawsAtATimeAndWhoIsNotWantedNever(t *testing.T) {
	t.Parallel()
	turn := NewTurn()
	done, err := turn.Take(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	waited := make(chan error)
	go func() {
		_, err := turn.Take(ctx)
		waited <- err
	}()
	select {
	case err := <-waited:
		t.Fatalf("two draw at a time: %v", err)
	default:
	}
	cancel()
	if err := <-waited; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	done()
	if _, err := turn.Take(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("who is not wanted draws: %v", err)
	}
	if done, err = turn.Take(t.Context()); err != nil {
		t.Fatal(err)
	}
	done()
	if _, err := Turn(nil).Take(t.Context()); err != nil {
		t.Error(err)
	}
}
