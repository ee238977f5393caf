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

// Page fetches the page that the story a links to, and keeps it in archive as
// the story's text, with what the feed states of it. own is the address of the
// feed: what lies beside it may lie on a private network as it does.
//
// Where there is no page that could be read, the story keeps the text that it
// has; why, is kept in the archive and returned.
func Page(ctx context.Context, c *fetch.Client, archive Archive, a articles.Article, own string) error {
	page, err := fetchPage(ctx, c, a, own)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errors.Join(err, archive.Note(ctx, a.ID, problem(err)))
	}
	return archive.Replace(ctx, a.ID, page)
}

func fetchPage(ctx context.Context, c *fetch.Client, a articles.Article, own string) (articles.Article, error) {
	link := a.Stated.Link.Value
	if link == "" {
		return a, errors.New("the feed links to no page")
	}
	resp, err := c.Get(ctx, fetch.Request{Address: link, Kind: fetch.Page, Typed: sameHost(link, own), Cookies: true})
	if err != nil {
		return a, err
	}
	if !readable(resp.ContentType) {
		media, _, _ := strings.Cut(resp.ContentType, ";")
		return a, errors.New("the page is " + media + " and no text")
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
// other. Those that the bounds leave out keep the reason.
func (r *run) readPages(ctx context.Context, a asked, added []articles.Added) {
	inARow := 0
	for i, story := range added {
		why := ""
		switch {
		case i >= maxPages:
			why = "too many stories came at once to fetch the page of each"
		case inARow >= maxInARow:
			why = "the pages of the stories before it could not be had"
		case r.readPage(ctx, a, story, i):
			inARow = 0
			continue
		}
		if ctx.Err() != nil {
			return
		}
		inARow++
		if why != "" {
			_ = r.archive.Note(ctx, story.ID, why) // the text is there all the same
		}
		r.countPage(false)
	}
}

// readPage fetches the page of the i-th new story, and reports whether it is
// kept.
func (r *run) readPage(ctx context.Context, a asked, one articles.Added, i int) bool {
	if i > 0 {
		pause(ctx, betweenTwo)
	}
	story := a.delivery.Articles[one.At]
	story.ID = one.ID
	if Page(ctx, r.options.Client, r.archive, story, a.source.Address) != nil {
		return false
	}
	r.countPage(true)
	return true
}

func (r *run) countPage(kept bool) {
	r.reports.Lock()
	defer r.reports.Unlock()
	if kept {
		r.summary.Pages++
	} else {
		r.summary.Missing++
	}
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
