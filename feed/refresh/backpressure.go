package refresh

import (
	"context"
	"sync"
	"time"

	"lede/articles"
)

// expected is how many bytes s may bring: as many as a feed of fifty stories
// has, or few where it can say that nothing has changed, as most do.
func expected(s articles.Source) int {
	if s.Fetch.ETag+s.Fetch.LastModified != "" {
		return 32 << 10
	}
	return 128 << 10
}

// gate stops the asking while too much is waiting to be saved.
type gate struct {
	mu      sync.Mutex
	held    int
	limits  limits
	changed chan struct{} // closed when held falls, then replaced
}

func newGate(l limits) *gate { return &gate{limits: l, changed: make(chan struct{})} }

func (g *gate) add(n int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.held += n
	if n < 0 {
		close(g.changed)
		g.changed = make(chan struct{})
	}
}

// expect counts an answer of n bytes until answered is called, or until the
// patience is over.
func (g *gate) expect(n int) (answered func()) {
	g.add(n)
	free := sync.OnceFunc(func() { g.add(-n) })
	timer := time.AfterFunc(g.limits.patience, free)
	return func() {
		timer.Stop()
		free()
	}
}

// wait returns once there is room, or when ctx ends.
func (g *gate) wait(ctx context.Context) {
	for {
		g.mu.Lock()
		full, changed := g.held > g.limits.waiting, g.changed
		g.mu.Unlock()
		if !full {
			return
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return
		}
	}
}
