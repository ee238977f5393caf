package fetch

import (
	"context"
	"strings"
	"sync"
	"time"
)

// queue lets a few requests at a time through to each host.
type queue struct {
	perHost int
	mu      sync.Mutex
	hosts   map[string]*turns
	barred  map[string]time.Time // until when a host wants to be left alone
}

type turns struct {
	free chan struct{}
	held int // by those that wait as well
}

func newQueue(perHost int) *queue {
	return &queue{perHost: perHost, hosts: map[string]*turns{}, barred: map[string]time.Time{}}
}

// perLoopback is how many requests at a time go to the reader's own machine.
// Two spare a stranger's server; here there is nobody to spare.
const perLoopback = 128

// enter waits until host may be asked. leave has to be called once it has
// answered.
func (q *queue) enter(ctx context.Context, host string) (leave func(), err error) {
	host = strings.ToLower(host)
	t := q.join(host)
	select {
	case t.free <- struct{}{}:
		return func() { <-t.free; q.part(host, t) }, nil
	case <-ctx.Done():
		q.part(host, t)
		return nil, ctx.Err()
	}
}

func (q *queue) join(host string) *turns {
	q.mu.Lock()
	defer q.mu.Unlock()
	t := q.hosts[host]
	if t == nil {
		n := q.perHost
		if loopback(host) {
			n = max(n, perLoopback)
		}
		t = &turns{free: make(chan struct{}, n)}
		q.hosts[host] = t
	}
	t.held++
	return t
}

func (q *queue) part(host string, t *turns) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if t.held--; t.held == 0 {
		delete(q.hosts, host)
	}
}

// bar leaves host alone until then: who asks too often is told so on one
// address and means them all.
func (q *queue) bar(host string, until time.Time) {
	if loopback(host) {
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	q.barred[strings.ToLower(host)] = until
}

// barredFor is how long host still wants to be left alone.
func (q *queue) barredFor(host string, now time.Time) time.Duration {
	q.mu.Lock()
	defer q.mu.Unlock()
	host = strings.ToLower(host)
	left := q.barred[host].Sub(now)
	if left <= 0 {
		delete(q.barred, host)
		return 0
	}
	return left
}
