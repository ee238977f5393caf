package refresh

import (
	"context"
	"errors"
	"time"
)

// ErrElsewhere says that another process is refreshing.
var ErrElsewhere = errors.New("another lede is refreshing - its stories show here as they come")

// ErrLost says that another process has taken the right to refresh over, as
// from one that slept for longer than it lasts.
var ErrLost = errors.New("another lede has taken over the refresh - its stories show here as they come")

// lease keeps the right to refresh until stop is called. The context that it
// returns ends with [ErrLost] where another process has taken the right.
func (r *run) lease(ctx context.Context) (held context.Context, stop func(), err error) {
	got, err := r.archive.Lease(ctx, r.options.Holder, term)
	if err != nil {
		return nil, nil, err
	}
	if !got {
		return nil, nil, ErrElsewhere
	}
	held, cancel := context.WithCancelCause(ctx)
	renewed := make(chan struct{})
	go func() {
		defer close(renewed)
		r.renew(held, cancel)
	}()
	return held, func() {
		cancel(nil)
		<-renewed                           // else the last renewal may take again what is given back
		if context.Cause(held) != ErrLost { //nolint:errorlint // it comes as it is
			_, _ = r.archive.Lease(context.WithoutCancel(ctx), r.options.Holder, 0)
		}
	}, nil
}

// renew asks for the right again, well before its term ends. An archive that
// can't be asked now may be the next time.
func (r *run) renew(ctx context.Context, cancel context.CancelCauseFunc) {
	tick := time.NewTicker(term / 3)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if got, err := r.archive.Lease(ctx, r.options.Holder, term); err == nil && !got {
			cancel(ErrLost)
			return
		}
	}
}

// term is for how long the right to refresh outlives a process that dies.
const term = 30 * time.Second
