package fetch

import (
	"context"
	"net"
	"net/url"
	"strings"
	"sync"
	"time"
)

// hosts lets a few requests at a time through to each host.
type hosts struct {
	perHost int
	mu      sync.Mutex
	queues  map[string]*turns
	barred  map[string]time.Time // until when a host wants to be left alone
}

type turns struct {
	free chan struct{}
	held int // by those that wait as well
}

func newHosts(perHost int) *hosts {
	return &hosts{perHost: perHost, queues: map[string]*turns{}, barred: map[string]time.Time{}}
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
		return func() { <-t.free; h.part(host, t) }, nil
	case <-ctx.Done():
		h.part(host, t)
		return nil, ctx.Err()
	}
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
		t = &turns{free: make(chan struct{}, n)}
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
