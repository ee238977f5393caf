package main

import (
	"context"
	"errors"
	"sync"

	"lede/articles"
	"lede/feed/discover"
	"lede/feed/fetch"
	"lede/feed/reach"
)

// Find looks for sources behind an address: a feed or a page that names feeds,
// on the web or on the disk, or a folder.
func (subs *subscriptions) Find(ctx context.Context, address string) ([]articles.Candidate, error) {
	found, err := subs.find(ctx, address)
	if err != nil {
		return nil, err
	}
	return subs.known(ctx, found)
}

// FindIn looks for sources in bytes that the reader has at hand, which are
// called name.
func (subs *subscriptions) FindIn(ctx context.Context, body []byte, name string) ([]articles.Candidate, error) {
	found, err := subs.findIn(ctx, body, name)
	if err != nil {
		return nil, err
	}
	return subs.known(ctx, found)
}

// known notes which of the candidates the reader has subscribed to.
func (subs *subscriptions) known(ctx context.Context, found []articles.Candidate) ([]articles.Candidate, error) {
	known, err := subs.lib.Sources(ctx)
	if err != nil {
		return nil, err
	}
	already := make(map[string]bool, len(known))
	for _, s := range known {
		already[s.Address] = true
	}
	for i := range found {
		found[i].Already = already[found[i].Address]
	}
	return found, nil
}

func (subs *subscriptions) find(ctx context.Context, address string) ([]articles.Candidate, error) {
	if found, local, err := subs.findLocal(ctx, address); local {
		return found, err
	}
	address, _ = subs.logins.take(address)
	return discover.Find(ctx, &getter{client: subs.client, header: subs.header, inHand: subs.inHand}, address)
}

// getter asks for the pages that feeds are looked for in. The host that is
// asked first is the reader's own word, and may be on a private network; what
// its pages lead to may not, unless it is there too.
type getter struct {
	client *fetch.Client
	header func(address string) fetch.Header
	inHand *inHand
	given  bool // they are named in bytes that the reader has at hand: as if he had typed them
	mu     sync.Mutex
	host   string
}

// Get asks an address of the web.
func (g *getter) Get(ctx context.Context, address string) (discover.Page, error) {
	if g.given && reach.Of(address) == reach.Forbidden {
		return discover.Page{}, errors.New("leads where no feed is")
	}
	answer, err := g.client.Get(ctx, fetch.Request{
		Address: address, Kind: fetch.Page, Typed: g.typed(address), Cookies: true, Header: g.header(address),
	})
	if err != nil {
		return discover.Page{}, err
	}
	g.inHand.keep(answer)
	return discover.Page{Address: answer.Address, ContentType: answer.ContentType, Links: answer.Links, Body: answer.Body}, nil
}

func (g *getter) typed(address string) bool {
	if g.given {
		return true
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	host := hostOf(address)
	if g.host == "" {
		g.host = host
	}
	return host == g.host
}
