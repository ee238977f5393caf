package refresh

import (
	"context"
	"errors"
	"time"
)

// ErrElsewhere says that another process is refreshing.
var ErrElsewhere = errors.New("another lede is refreshing - its stories show here as they come")

// lease keeps the right to refresh until stop is called.
func (r *run) lease(ctx context.Context) (stop func(), err error) {
	held, err := r.archive.Lease(ctx, r.options.Holder, term)
	if err != nil {
		return nil, err
	}
	if !held {
		return nil, ErrElsewhere
	}
	renewing, cancel := context.WithCancel(ctx)
	go func() {
		for tick := time.Tick(term / 3); ; {
			select {
			case <-tick:
				_, _ = r.archive.Lease(renewing, r.options.Holder, term)
			case <-renewing.Done():
				return
			}
		}
	}()
	return func() {
		cancel()
		_, _ = r.archive.Lease(context.WithoutCancel(ctx), r.options.Holder, 0)
	}, nil
}

// term is for how long the right to refresh outlives a process that dies.
const term = 30 * time.Second
