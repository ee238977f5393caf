package refresh

import (
	"context"
	"runtime"
	"sync"
	"time"

	"lede/articles"
)

// pace is how much of a refresh is under way at a time.
type pace struct {
	parsers int
	savers  int // groups on their way into the archive
	group   int // stories that are saved in one go: more would keep the reader's own changes waiting
	// waiting is how many bytes may have come that are not saved yet, or be on
	// their way: what is expected of a source, until it has answered or has let
	// us wait for so long. One that is slow must not hold the others up.
	waiting  int
	patience time.Duration
}

func fast() pace {
	return pace{parsers: runtime.NumCPU(), savers: 2, group: 1000, waiting: 8 << 20, patience: 250 * time.Millisecond}
}

// gentle has never more than two or three feeds in hand.
func gentle() pace {
	return pace{parsers: 1, savers: 1, group: 100, waiting: 300 << 10, patience: 100 * time.Millisecond}
}

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
	pace    pace
	changed chan struct{} // closed when held falls, then replaced
}

func newGate(p pace) *gate { return &gate{pace: p, changed: make(chan struct{})} }

func (g *gate) add(n int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.held += n
	if n < 0 {
		close(g.changed)
		g.changed = make(chan struct{})
	}
}

// expect makes room for an answer of n bytes until answered is called, or for a
// moment.
func (g *gate) expect(n int) (answered func()) {
	g.add(n)
	free := sync.OnceFunc(func() { g.add(-n) })
	timer := time.AfterFunc(g.pace.patience, free)
	return func() {
		timer.Stop()
		free()
	}
}

// wait returns once there is room, or when ctx ends.
func (g *gate) wait(ctx context.Context) {
	for {
		g.mu.Lock()
		full, changed := g.held > g.pace.waiting, g.changed
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
