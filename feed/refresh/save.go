package refresh

import (
	"context"
	"fmt"
	"sync"

	"lede/articles"
)

// saveAll saves what is ready, as much at a time as has come while the last
// was being saved: many sources share the cost of one commit, and none waits
// for company.
//
// A group is made ready for the archive while another is being written.
func (r *run) saveAll(ctx context.Context) error {
	var savers sync.WaitGroup
	var once sync.Once
	var failed error
	turns := make(chan struct{}, r.limits.savers)
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

func (r *run) gather(first asked) []asked {
	group, stories := []asked{first}, len(first.delivery.Articles)
	for stories < r.limits.group {
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
		r.gate.add(-a.size)
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
