package discover

import (
	"cmp"
	"context"
	"crypto/sha256"
	"slices"
	"strings"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/pattern"
	"lede/articles/sanitize"
	"lede/feed"
)

// guess is an address that may be a feed's.
type guess struct {
	address string
	title   string // what the page calls it
	format  string // what the page says it is
	named   bool   // by the page itself, as a feed of its own
}

// result is a candidate with what it is told from others by.
type result struct {
	articles.Candidate
	content [sha256.Size]byte
	last    bool // it belongs behind the others
}

// try asks all guesses, some at a time, and returns those that are feeds, in
// the order of the guesses, each once.
func (f *finder) try(ctx context.Context, guesses []guess) []result {
	guesses = distinct(guesses)
	results := make([]*result, len(guesses))
	errs := make([]error, len(guesses))
	free := make(chan struct{}, maxAtOnce)
	var all sync.WaitGroup
	for i, g := range guesses {
		free <- struct{}{}
		all.Go(func() {
			results[i], errs[i] = f.ask(ctx, g)
			<-free
		})
	}
	all.Wait()
	for i, g := range guesses {
		if g.named && f.cause == nil {
			f.cause = errs[i]
		}
	}
	return different(results)
}

func (f *finder) ask(ctx context.Context, g guess) (*result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	page, err := f.get(ctx, g.address)
	if err != nil {
		return nil, err
	}
	r, ok := read(page, g)
	if !ok {
		return nil, feed.ErrNotFeed
	}
	return &r, nil
}

// distinct returns the guesses with each address once.
func distinct(guesses []guess) []guess {
	seen := map[string]bool{}
	return slices.DeleteFunc(guesses, func(g guess) bool {
		known := seen[g.address]
		seen[g.address] = true
		return known
	})
}

// different leaves out what is the same feed under another name: the redirect
// of one before it, or the same bytes.
func different(results []*result) []result {
	var out []result
	for _, r := range results {
		if r == nil || slices.ContainsFunc(out, func(have result) bool {
			return have.Address == r.Address || have.content == r.content
		}) {
			continue
		}
		out = append(out, *r)
	}
	return out
}

// read returns the feed that page is.
func read(page Page, g guess) (result, bool) {
	if !feed.Sniff(page.Body) {
		return result{}, false
	}
	parsed, err := feed.Parse(page.Body, page.Address, page.ContentType)
	if err != nil {
		return result{}, false
	}
	r := result{content: sha256.Sum256(page.Body)}
	r.Candidate = articles.Candidate{
		Address: page.Address,
		Title:   g.title,
		Format:  parsed.Format,
		Items:   len(parsed.Items),
		Latest:  latest(parsed.Items),
	}
	if parsed.Title != "" && parsed.Title != parsed.Link {
		r.Title = parsed.Title
	}
	r.last = ofComments(r.Candidate)
	return r, true
}

func latest(items []feed.Item) articles.Date {
	var newest articles.Date
	for _, it := range items {
		d := it.Published
		if d.IsZero() {
			d = it.Updated
		}
		if d.In(time.UTC).After(newest.In(time.UTC)) {
			newest = d
		}
	}
	return newest
}

// unread offers what the page names beyond what is read of it.
func unread(guesses []guess) []result {
	var out []result
	for _, g := range guesses[:min(len(guesses), maxOffered-maxNamed)] {
		c := articles.Candidate{Address: g.address, Title: g.title, Format: g.format, Items: -1}
		out = append(out, result{Candidate: c, last: ofComments(c)})
	}
	return out
}

// comments fits what feeds of comments are called.
var comments = pattern.Of(`(?i)\b(?:comments?|kommentare?|commentaires|comentarios|commenti|reacties)\b`)

// ofComments reports whether c is what readers say of the stories.
func ofComments(c articles.Candidate) bool {
	_, path, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(c.Address, "https://"), "http://"), "/")
	return comments().MatchString(path) || comments().MatchString(c.Title)
}

// ranked puts comments behind everything else.
func ranked(found []result) []articles.Candidate {
	slices.SortStableFunc(found, func(a, b result) int { return cmp.Compare(rank(a), rank(b)) })
	out := make([]articles.Candidate, 0, len(found))
	for _, r := range found {
		r.Title = sanitize.Field(r.Title)
		out = append(out, r.Candidate)
	}
	return out
}

func rank(r result) int {
	if r.last {
		return 1
	}
	return 0
}
