package fetch

import (
	"context"
	"sync"
	"time"
)

// limiter bounds how many requests are under way. A request that takes longer
// than the patience goes on but no longer counts, so that servers that do not
// answer, however many, never keep the others waiting for long.
type limiter struct {
	places   chan struct{}
	patience time.Duration
}

func newLimiter(size int, patience time.Duration) limiter {
	return limiter{make(chan struct{}, size), patience}
}

// enter waits for a place. leave has to be called at the end.
func (l limiter) enter(ctx context.Context) (leave func(), err error) {
	select {
	case l.places <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	give := sync.OnceFunc(func() { <-l.places })
	timer := time.AfterFunc(l.patience, give)
	return func() { timer.Stop(); give() }, nil
}
