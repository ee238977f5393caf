package ingest

import "sync"

// intake is where deliveries wait for the writer.
type intake struct {
	writing sync.Mutex // held by whoever writes what has come
	mu      sync.Mutex
	orders  []*order
}

// order is one call of Save.
type order struct {
	deliveries []*delivery
	err        error
	done       chan struct{} // closed when it is written, or can't be
}

func (in *intake) put(o *order) {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.orders = append(in.orders, o)
}

func (in *intake) take() []*order {
	in.mu.Lock()
	defer in.mu.Unlock()
	orders := in.orders
	in.orders = nil
	return orders
}
