package refresh_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"lede/articles"
	"lede/feed/refresh"
)

// heldUntil is an archive whose right to refresh another process takes over
// after a while. To list its sources takes for ever.
type heldUntil struct {
	refresh.Archive

	lost     time.Time
	returned bool
}

func (h *heldUntil) Lease(_ context.Context, _ string, term time.Duration) (bool, error) {
	h.returned = h.returned || term == 0
	return time.Now().Before(h.lost), nil
}

func (h *heldUntil) Sources(ctx context.Context) ([]articles.Source, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

func TestARefreshEndsWhenAnotherProcessHasTakenItOver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		archive := &heldUntil{lost: began.Add(2 * time.Minute)}
		_, err := refresh.Run(t.Context(), archive, refresh.Options{Holder: "one"})
		if !errors.Is(err, refresh.ErrLost) {
			t.Errorf("it ends with %v", err)
		}
		if took := time.Since(began); took < 2*time.Minute || took > 3*time.Minute {
			t.Errorf("it went on for %v", took)
		}
		if archive.returned {
			t.Error("it gives back the right that another one has")
		}
	})
}

func TestTheRightToRefreshIsGivenBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		archive := &heldUntil{lost: time.Now().Add(time.Hour)}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := refresh.Run(ctx, archive, refresh.Options{Holder: "one"}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("it ends with %v", err)
		}
		if !archive.returned {
			t.Error("the right is not given back")
		}
	})
}
