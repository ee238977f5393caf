package main

import (
	"sync"
	"time"

	"lede/articles/sanitize"
	"lede/feed"
	"lede/feed/fetch"
)

// inHand keeps the answers of feeds that were asked for to see whether they are
// feeds, until they are subscribed to: a server that allows one request in a
// while must not be asked twice.
type inHand struct {
	mu      sync.Mutex
	answers map[string]kept // by address
	size    int
}

type kept struct {
	answer *fetch.Response
	at     time.Time
}

// The bounds of what is kept: in bytes, and in time.
const (
	maxInHand = 16 << 20
	goodFor   = 10 * time.Minute
)

// keep keeps the answer of a feed that came whole.
func (h *inHand) keep(answer *fetch.Response) {
	address, ok := sanitize.URL(answer.Address)
	if !ok || answer.Cut != "" || !feed.Sniff(answer.Body) {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.size += len(answer.Body); h.answers == nil || h.size > maxInHand {
		h.answers, h.size = map[string]kept{}, len(answer.Body)
	}
	h.answers[address] = kept{answer, time.Now()}
}

// take returns the answer of an address and forgets it; nil where there is
// none, or none that is still good.
func (h *inHand) take(address string) *fetch.Response {
	h.mu.Lock()
	defer h.mu.Unlock()
	k, ok := h.answers[address]
	if !ok || time.Since(k.at) > goodFor {
		return nil
	}
	delete(h.answers, address)
	return k.answer
}
