package fetch

import (
	"context"
	"sync"
	"time"
)

// crowd bounds how many requests are under way. One that takes longer than
// the patience goes on, but no longer counts: servers that do not answer,
// however many they are, never keep the others waiting for long.
type crowd struct {
	places   chan struct{}
	patience time.Duration
}

func newCrowd(size int, patience time.Duration) crowd {
	return crowd{make(chan struct{}, size), patience}
}

// enter waits for a place. leave has to be called at the end.
func (c crowd) enter(ctx context.Context) (leave func(), err error) {
	select {
	case c.places <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	give := sync.OnceFunc(func() { <-c.places })
	timer := time.AfterFunc(c.patience, give)
	return func() { timer.Stop(); give() }, nil
}
