package refresh

import (
	"context"
	"fmt"
	"sync"
	"time"

	"lede/articles"
)

// maxGroup is how many stories are saved in one go. More would keep the
// reader's own changes waiting.
const maxGroup = 1000

// saveAll saves what is ready, as much at a time as has come while the last
// was being saved: many sources share the cost of one commit, and none waits
// for company.
//
// A group is made ready for the archive while another is being written.
func (r *run) saveAll(ctx context.Context) error {
	var savers sync.WaitGroup
	var once sync.Once
	var failed error
	turns := make(chan struct{}, atOnce)
	for first := range r.ready {
		turns <- struct{}{}
		group := r.gather(first)
		savers.Go(func() {
			defer func() { <-turns }()
			if err := r.save(ctx, group); err != nil {
				once.Do(func() { failed = err })
			}
		})
	}
	savers.Wait()
	return failed
}

// atOnce is how many groups are on their way into the archive.
const atOnce = 2

func (r *run) gather(first asked) []asked {
	group, stories := []asked{first}, len(first.delivery.Articles)
	for stories < maxGroup {
		select {
		case next, open := <-r.ready:
			if !open {
				return group
			}
			group = append(group, next)
			stories += len(next.delivery.Articles)
		default:
			return group
		}
	}
	return group
}

// save saves group in one go, or one by one where that fails: a source that
// the archive does not take must not lose what the others brought.
func (r *run) save(ctx context.Context, group []asked) error {
	deliveries := make([]articles.Delivery, len(group))
	for i, a := range group {
		deliveries[i] = a.delivery
	}
	receipts, err := r.archive.Save(ctx, deliveries)
	if err != nil && len(group) > 1 {
		err = nil
		for _, a := range group {
			if alone := r.save(ctx, []asked{a}); err == nil {
				err = alone
			}
		}
		return err
	}
	for i, a := range group {
		r.gate.add(-a.weight)
		if err != nil {
			a.event.Outcome, a.event.Problem = Failed, "what it brought could not be kept: "+problem(err)
		} else if i < len(receipts) {
			a.event.Receipt = receipts[i]
		}
		r.report(a.event)
		if added := a.event.Receipt.Added; a.source.FullText && len(added) > 0 {
			r.pages.Go(func() { r.readPages(ctx, a, added) })
		}
	}
	if err != nil {
		return fmt.Errorf("keep what has come: %w", err)
	}
	return nil
}

// maxWaiting is how many bytes may have come that are not saved yet, or be on
// their way: what is expected of a source, until it has answered or lets us
// wait. One that is slow must not hold the others up.
const (
	maxWaiting = 8 << 20
	patience   = 250 * time.Millisecond
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
	bound   int
	changed chan struct{} // closed when held falls, then replaced
}

func newGate(bound int) *gate { return &gate{bound: bound, changed: make(chan struct{})} }

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
	timer := time.AfterFunc(patience, free)
	return func() {
		timer.Stop()
		free()
	}
}

// wait returns once there is room, or when ctx ends.
func (g *gate) wait(ctx context.Context) {
	for {
		g.mu.Lock()
		full, changed := g.held > g.bound, g.changed
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
