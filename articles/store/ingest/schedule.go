package ingest

import (
	"sync/atomic"
	"time"
)

// indexer puts the words of stories into the index, in the background: what a
// refresh brings is listed at once and found a little later.
type indexer struct {
	work   chan struct{} // has room for one call
	filled *atomic.Int64 // when stories were last saved, in nanoseconds since 1970
}

func newIndexer() indexer {
	x := indexer{work: make(chan struct{}, 1), filled: new(atomic.Int64)}
	x.filled.Store(time.Now().UnixNano())
	return x
}

// calm is how long after the last delivery, or after the start, the indexing
// begins: while a refresh goes on, what it brings comes first.
const calm = 300 * time.Millisecond

// early is how much of calm is still to pass.
func (x indexer) early() time.Duration {
	return max(0, calm-time.Since(time.Unix(0, x.filled.Load())))
}

// wake tells the indexer that there is something to do.
func (x indexer) wake() {
	select {
	case x.work <- struct{}{}:
	default: // it has been told already
	}
}
