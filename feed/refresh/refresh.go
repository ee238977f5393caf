package refresh

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"lede/articles"
)

// run is one refresh.
type run struct {
	archive Archive
	options Options
	limits  limits
	parsing chan struct{}
	ready   chan asked
	gate    *gate
	chances sync.Mutex
	reports sync.Mutex
	pages   sync.WaitGroup
	summary Summary
}

// Run asks the sources whose time has come and keeps what they bring. It
// returns once all of them have answered, failed or run out of time, or when
// ctx ends. What goes wrong with a source is told to Report and kept with the
// source; an error is one of the archive's, [ErrElsewhere],
// [ErrLost], or ctx's.
func Run(ctx context.Context, a Archive, o Options) (Summary, error) {
	r := &run{
		archive: a, options: o.withDefaults(), limits: fast(), ready: make(chan asked),
	}
	if o.Gently {
		r.limits = gentle()
	}
	r.gate, r.parsing = newGate(r.limits), make(chan struct{}, r.limits.parsers)
	ctx, stop, err := r.lease(ctx)
	if err != nil {
		return Summary{}, err
	}
	defer stop()
	sources, err := a.Sources(ctx)
	if ctx.Err() != nil {
		return Summary{}, context.Cause(ctx)
	}
	if err != nil {
		return Summary{}, fmt.Errorf("list the sources: %w", err)
	}
	go r.askAll(ctx, r.due(sources))
	err = r.saveAll(ctx)
	r.pages.Wait()
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	return r.summary, err
}

// due are those of sources that are asked now. The ones that went well last
// come first, so that no row of dead servers keeps them waiting; of those, the
// ones that have waited the longest.
func (r *run) due(sources []articles.Source) []articles.Source {
	var out []articles.Source
	now := r.options.Now()
	barred := barredHosts(sources)
	for _, s := range sources {
		if s.Kind == articles.ServerSource || s.Kind == articles.SavedSource || !r.options.Select(s) { // its server asks it, or nobody
			continue
		}
		if why := passOver(s, barred[hostOf(s)], now, r.options.Force, r.options.Named); why != "" {
			r.report(Event{Source: s, Outcome: Passed, Problem: why, Next: s.Fetch.Next})
			continue
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b articles.Source) int {
		return cmp.Or(cmp.Compare(a.Fetch.Failures, b.Fetch.Failures), a.Fetch.Checked.Compare(b.Fetch.Checked))
	})
	return out
}

// askAll asks each of sources by itself: none waits for another but where
// they share a host. How many are under way at a time is the client's.
func (r *run) askAll(ctx context.Context, sources []articles.Source) {
	defer close(r.ready)
	var all sync.WaitGroup
	defer all.Wait()
	for _, row := range rows(sources) {
		r.gate.wait(ctx)
		if ctx.Err() != nil {
			return
		}
		answered := r.begin(row[0])
		all.Go(func() {
			r.askOne(ctx, row[0], answered)
			for _, s := range row[1:] {
				if r.gate.wait(ctx); ctx.Err() != nil {
					return
				}
				r.askOne(ctx, s, r.begin(s))
			}
		})
	}
}

func (r *run) begin(s articles.Source) (answered func()) {
	answered = r.gate.expect(expected(s))
	r.report(Event{Source: s, Outcome: Began})
	return answered
}

func (r *run) askOne(ctx context.Context, s articles.Source, answered func()) {
	a := r.ask(ctx, s)
	if ctx.Err() != nil { // that is no failure of the source's
		return
	}
	answered()
	r.gate.add(a.size)
	select {
	case r.ready <- a:
	case <-ctx.Done():
	}
}

func (r *run) report(e Event) {
	r.reports.Lock()
	defer r.reports.Unlock()
	r.summary.count(e)
	r.options.Report(e)
}

// chance is a random number; sources of them need not be safe to share.
func (r *run) chance() float64 {
	r.chances.Lock()
	defer r.chances.Unlock()
	return r.options.Random()
}
