package fetch

import (
	"context"
	"net"
	"net/url"
	"strings"
	"sync"
	"time"
)

// hosts lets a few requests at a time through to each host, and one at a time to
// a host that has not answered a few times yet: one that allows few requests
// says so once, before the others have left.
type hosts struct {
	perHost int
	slow    time.Duration // after which the others no longer wait for a stranger's answer
	mu      sync.Mutex
	queues  map[string]*turns
	answers map[string]int       // that a host has given, up to acquainted
	barred  map[string]time.Time // until when a host wants to be left alone
}

// acquainted is after how many answers a host is asked several things at a time.
const acquainted = 3

type turns struct {
	free  chan struct{}
	alone limiter // of a stranger's one request
	held  int     // by those that wait as well
}

func newHosts(perHost int, slow time.Duration) *hosts {
	return &hosts{perHost: perHost, slow: slow, queues: map[string]*turns{}, answers: map[string]int{}, barred: map[string]time.Time{}}
}

// perLoopback is how many requests at a time go to the reader's own machine.
// Two spare a stranger's server; here there is nobody to spare.
const perLoopback = 128

// enter waits until host may be asked. leave has to be called once it has
// answered.
func (h *hosts) enter(ctx context.Context, host string) (leave func(), err error) {
	t := h.join(host)
	select {
	case t.free <- struct{}{}:
	case <-ctx.Done():
		h.part(host, t)
		return nil, ctx.Err()
	}
	next := func() {}
	if !h.knows(host) {
		if next, err = t.alone.enter(ctx); err != nil {
			<-t.free
			h.part(host, t)
			return nil, err
		}
		if h.knows(host) { // by now
			next()
		}
	}
	return func() { h.meet(host); next(); <-t.free; h.part(host, t) }, nil
}

// knows reports whether host has answered often enough to be asked for several
// things at a time.
func (h *hosts) knows(host string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.answers[host] >= acquainted
}

// meet counts an answer of host.
func (h *hosts) meet(host string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.answers[host] = min(h.answers[host]+1, acquainted)
}

func (h *hosts) join(host string) *turns {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.queues[host]
	if t == nil {
		n := h.perHost
		if name, _, err := net.SplitHostPort(host); err == nil && loopback(name) {
			n = max(n, perLoopback)
		}
		t = &turns{free: make(chan struct{}, n), alone: newLimiter(1, h.slow)}
		h.queues[host] = t
	}
	t.held++
	return t
}

func (h *hosts) part(host string, t *turns) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if t.held--; t.held == 0 {
		delete(h.queues, host)
	}
}

// keyOf is what the hosts of addresses are told by: their name, or on this
// machine, where every port is a server of its own, with the port.
func keyOf(u *url.URL) string {
	if loopback(u.Hostname()) {
		return hostPort(u)
	}
	return strings.ToLower(u.Hostname())
}

// bar leaves host alone until then. A server that says "too many requests" at
// one address means all of its addresses.
func (h *hosts) bar(host string, until time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.barred[host] = until
}

// barredFor is how long host still wants to be left alone.
func (h *hosts) barredFor(host string, now time.Time) time.Duration {
	h.mu.Lock()
	defer h.mu.Unlock()
	left := h.barred[host].Sub(now)
	if left <= 0 {
		delete(h.barred, host)
		return 0
	}
	return left
}
