package discover

import (
	"context"
	"fmt"

	"lede/articles"
	"lede/articles/pattern"
)

// The bounds of one search.
const (
	maxNamed   = 12      // feeds of a page that are read; others are offered unread
	maxOffered = 60      // feeds of a page that are offered
	maxLinked  = 6       // links of a page that are tried
	maxAtOnce  = 4       // requests at a time
	maxHead    = 2 << 10 // bytes in which a list says that it is one
	maxPage    = 4 << 20 // bytes of a page that are looked through
)

// opml fits the beginning of a list of feeds.
var opml = pattern.Of(`(?is)^[^<]*(?:<[?!][^>]*>\s*)*<opml[\s>]`)

// Page is what an address answered with.
type Page struct {
	Address     string   // where it was in the end, after redirects
	ContentType string   // as the server states it; may be empty
	Links       []string // the values of the header's Link fields (RFC 8288)
	Body        []byte
}

// Getter asks an address of the web. It is used by several goroutines at once.
// An answer that is no success is an error that says so; if it has a Reason,
// that is told without the rest, which names the host.
type Getter interface {
	Get(ctx context.Context, address string) (Page, error)
}

// Find returns the feeds behind what a person typed: an address with or
// without its scheme, a bare domain, feed:…, or @name@host. The best comes
// first: what the page names before what was guessed, comments last.
//
// The error is [ErrNone], [ErrList], one of the getter's, or says what is wrong
// with what was typed. It names the address and is fit for the reader.
func Find(ctx context.Context, g Getter, typed string) ([]articles.Candidate, error) {
	addresses, err := interpret(typed)
	if err != nil {
		return nil, err
	}
	f := finder{getter: g, shown: shown(typed)}
	page, err := f.open(ctx, addresses)
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err == nil {
		if found, ok := read(page, guess{address: page.Address}); ok {
			return []articles.Candidate{found.Candidate}, nil
		}
		if isList(page) {
			return nil, fmt.Errorf("%s: %w - download it and give it to \"lede import\"", f.shown, ErrList)
		}
	}
	if err != nil {
		page = Page{Address: addresses[0]}
	}
	if found := f.search(ctx, page, err == nil); len(found) > 0 {
		return found, nil
	}
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, &failure{f.shown, err}
	}
	return nil, f.nothing()
}

// In returns the feeds that a page names which the reader has at hand, and not
// from the web: shown is what it is called in an error. Its Address may be
// empty; then relative addresses resolve against where the page says that it
// is from, and are passed over where it does not.
//
// The errors are those of [Find].
func In(ctx context.Context, g Getter, page Page, shown string) ([]articles.Candidate, error) {
	if isList(page) {
		return nil, ErrList
	}
	if page.Address == "" {
		page.Address = statedAddress(page)
	}
	f := finder{getter: g, shown: shown}
	found := f.search(ctx, page, true)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(found) == 0:
		return nil, f.nothing()
	}
	return found, nil
}

// isList reports whether a page is a list of feeds.
func isList(page Page) bool { return opml().Match(page.Body[:min(len(page.Body), maxHead)]) }

// finder is one search.
type finder struct {
	getter Getter
	shown  string // what was typed, fit to be shown
	named  int    // feeds that the page names
	usual  int    // usual places that were tried
	cause  error  // why the first feed that the page names can't be read
}

// open returns the page at the first of addresses that answers, or the first
// error.
func (f *finder) open(ctx context.Context, addresses []string) (Page, error) {
	var first error
	for _, address := range addresses {
		page, err := f.get(ctx, address)
		if err == nil {
			return page, nil
		}
		if first == nil {
			first = err
		}
	}
	return Page{}, first
}

// get asks one address. A page without an address, or with one that is not of
// the web, is where it was asked for.
func (f *finder) get(ctx context.Context, address string) (Page, error) {
	page, err := f.getter.Get(ctx, address)
	if err != nil {
		return Page{}, err
	}
	if webAddress(page.Address) == "" {
		page.Address = address
	}
	page.Address = webAddress(page.Address)
	return page, nil
}

// search goes from the surest guesses to the vaguest, and stops at the first
// that are feeds. A page that did not answer can't be looked through, but its
// site may be known.
func (f *finder) search(ctx context.Context, page Page, answered bool) []articles.Candidate {
	var named, linked []guess
	if answered {
		named, linked = autodiscover(page)
	}
	known := knownPlaces(page)
	f.named = len(named)
	rest := named[min(len(named), maxNamed):]
	found := f.try(ctx, append(named[:len(named)-len(rest):len(named)-len(rest)], known...))
	found = append(found, unread(rest)...)
	if len(found) == 0 {
		found = f.try(ctx, linked[:min(len(linked), maxLinked)])
	}
	if len(found) == 0 && answered {
		found = f.tryUsual(ctx, page.Address)
	}
	return ranked(found)
}

// tryUsual tries the places where feeds usually are, a few at a time: most
// sites have theirs at several of them.
func (f *finder) tryUsual(ctx context.Context, address string) []result {
	places := usualPlaces(address)
	for len(places) > 0 {
		n := min(maxAtOnce, len(places))
		f.usual += n
		if found := f.try(ctx, places[:n]); len(found) > 0 || ctx.Err() != nil {
			return found
		}
		places = places[n:]
	}
	return nil
}
