package ingest

import (
	"context"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Save keeps what asking some sources has brought, in one transaction, and
// returns a receipt for each delivery. Calls that come while another is being
// written are written together after it.
func (l *Loader) Save(ctx context.Context, deliveries []articles.Delivery) ([]articles.Receipt, error) {
	o := &order{done: make(chan struct{})}
	for _, d := range deliveries {
		ready, err := l.prepare(ctx, d)
		if err != nil {
			return nil, fmt.Errorf("keeping what came: %w", database.Fault(err))
		}
		o.deliveries = append(o.deliveries, ready)
	}
	l.intake.put(o)
	l.intake.writing.Lock()
	l.saveAll(ctx, l.intake.take())
	l.intake.writing.Unlock()
	select {
	case <-o.done:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if o.err != nil {
		return nil, fmt.Errorf("keeping what came: %w", o.err)
	}
	receipts := make([]articles.Receipt, len(o.deliveries))
	for i, p := range o.deliveries {
		receipts[i] = p.receipt
	}
	return receipts, nil
}

// saveAll writes orders together. Whose context ends takes only his own word
// back: the transaction goes on for the others.
func (l *Loader) saveAll(ctx context.Context, orders []*order) {
	if len(orders) == 0 {
		return
	}
	err := changes.Do(context.WithoutCancel(ctx), l.db, database.AsRefresh, func(t *changes.Tx) error {
		load := newLoading(t, l.db)
		if err := forgetLikeness(context.WithoutCancel(ctx), t, load.now); err != nil {
			return err
		}
		for _, o := range orders {
			for _, p := range o.deliveries {
				p.receipt = articles.Receipt{Left: p.left}
				if err := load.write(context.WithoutCancel(ctx), p); err != nil {
					return err
				}
			}
		}
		return load.queue(ctx)
	})
	l.index.filled.Store(time.Now().UnixNano())
	l.index.wake()
	for _, o := range orders {
		o.err = err
		close(o.done)
	}
}
