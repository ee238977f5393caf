package refresh

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"

	"lede/articles"
	"lede/feed/fetch"
)

// Page fetches the page that the story a links to, for the parser to recover
// the story from. It keeps what the feed states of it. own is the address of
// the feed: what lies beside it may lie on a private network as it does.
//
// The error says in one line why there is no page that could be read.
func Page(ctx context.Context, c *fetch.Client, a articles.Article, own string) (articles.Article, error) {
	link := a.Stated.Link.Value
	if link == "" {
		return articles.Article{}, errors.New("the feed links to no page")
	}
	resp, err := c.Get(ctx, fetch.Request{Address: link, Kind: fetch.Page, Typed: sameHost(link, own), Cookies: true})
	if err != nil {
		return articles.Article{}, err
	}
	if !readable(resp.ContentType) {
		media, _, _ := strings.Cut(resp.ContentType, ";")
		return articles.Article{}, errors.New("the page is " + media + " and no text")
	}
	a.Body, a.Base, a.Format = resp.Body, resp.Address, articles.HTML
	return a, nil
}

func sameHost(a, b string) bool {
	ua, errA := url.Parse(a)
	ub, errB := url.Parse(b)
	return errA == nil && errB == nil && strings.EqualFold(ua.Host, ub.Host)
}

// readable reports whether a media type is a page's; none at all may be.
func readable(contentType string) bool {
	media, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(media) {
	case "", "text/html", "application/xhtml+xml", "application/xml", "text/xml":
		return true
	}
	return false
}

// The bounds on the pages of one source in one refresh.
const (
	maxPages   = 50 // a new source would else be read whole
	maxInARow  = 3  // failures, after which the rest is not tried
	betweenTwo = 200 * time.Millisecond
)

// readPages fetches the pages of the stories of a that are new, one after the
// other. Where one can't be had, the story keeps the feed's text, and why.
func (r *run) readPages(ctx context.Context, a asked, added []articles.Added) {
	inARow := 0
	for i, story := range added {
		if story.At >= len(a.delivery.Articles) || ctx.Err() != nil {
			return
		}
		err := r.readPage(ctx, a, story, i, inARow)
		if ctx.Err() != nil {
			return
		}
		e := Event{Source: a.source, Outcome: PageRead, Story: story.ID}
		inARow++
		if err == nil {
			inARow = 0
		} else {
			e.Outcome, e.Problem = PageFailed, problem(err)
			_ = r.archive.Note(ctx, story.ID, e.Problem)
		}
		r.report(e)
	}
}

var (
	errManyPages = errors.New("too many stories came at once to fetch each page")
	errSilent    = errors.New("the pages before it could not be had")
)

// readPage fetches the page of one story, the i-th of its source, where the
// bounds allow.
func (r *run) readPage(ctx context.Context, a asked, story articles.Added, i, inARow int) error {
	switch {
	case i >= maxPages:
		return errManyPages
	case inARow >= maxInARow:
		return errSilent
	}
	if i > 0 {
		pause(ctx, betweenTwo)
	}
	page, err := Page(ctx, r.options.Client, a.delivery.Articles[story.At], a.source.Address)
	if err != nil {
		return err
	}
	page.ID = story.ID
	return r.archive.Replace(ctx, story.ID, page)
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
