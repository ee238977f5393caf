package refresh

import (
	"context"
	"errors"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed"
	"lede/feed/fetch"
)

// asked is a source with what it has brought.
type asked struct {
	source   articles.Source
	delivery articles.Delivery
	event    Event
	size     int // bytes that it keeps in memory, roughly
}

// ask asks one source. What goes wrong is part of what it brings.
func (r *run) ask(ctx context.Context, s articles.Source) asked {
	switch s.Kind {
	case articles.FolderSource:
		return r.askFolder(ctx, s)
	case articles.CommandSource:
		return r.askCommand(ctx, s)
	case articles.FileSource:
		return r.askFile(ctx, s)
	}
	return r.askFeed(ctx, s)
}

func (r *run) askFeed(ctx context.Context, s articles.Source) asked {
	resp, err := r.get(ctx, s)
	a := answer{problem: problem(err)}
	if resp != nil {
		a.gone, a.limited = resp.Status == statusGone, resp.Status == statusTooMany
		a.retryAfter, a.fresh = resp.RetryAfter, resp.MaxAge
		a.movedTo, a.private = resp.MovedTo, resp.Private
	}
	if err != nil || resp.NotModified {
		return r.deliver(s, a, nil, resp)
	}
	return r.read(ctx, s, a, resp)
}

// get returns the answer that is in hand, or asks.
func (r *run) get(ctx context.Context, s articles.Source) (*fetch.Response, error) {
	if resp := r.options.InHand(s.Address); resp != nil {
		return resp, nil
	}
	return r.options.Client.Get(ctx, fetch.Request{
		Address: s.Address, ETag: s.Fetch.ETag, LastModified: s.Fetch.LastModified,
		Typed:   s.Fetch.Arrived.IsZero() || s.Fetch.Private,
		Cookies: true, Header: r.options.Headers(s),
	})
}

// read parses what a source has answered, as many at a time as there are
// processors.
func (r *run) read(ctx context.Context, s articles.Source, a answer, resp *fetch.Response) asked {
	select {
	case r.parsing <- struct{}{}:
		defer func() { <-r.parsing }()
	case <-ctx.Done():
		a.problem = ctx.Err().Error()
		return r.deliver(s, a, nil, resp)
	}
	f, err := feed.Parse(resp.Body, resp.Address, resp.ContentType)
	resp.Release() // the feed has copies of what it keeps
	switch {
	case resp.Cut != "" && (err != nil || len(f.Items) == 0):
		a.problem = "brought no story: the answer " + resp.Cut
	case err != nil:
		a.problem = "answered with what is no feed - it may have moved"
	}
	if a.problem != "" {
		return r.deliver(s, a, nil, resp)
	}
	return r.deliver(s, a, f, resp)
}

// deliver makes a delivery of the answer a of the source s. f is nil where
// nothing new came, resp where nothing was asked or nothing answered.
func (r *run) deliver(s articles.Source, a answer, f *feed.Feed, resp *fetch.Response) asked {
	now := r.options.Now()
	a.every = r.options.Every(s)
	if f != nil {
		s.Fetch.Pace = f.Pace
	}
	out := asked{source: s, event: Event{Source: s, Outcome: Unchanged, Problem: a.problem}}
	d := articles.Delivery{Source: s.ID, Fetch: after(s.Fetch, a, now, r.chance())}
	switch {
	case a.limited:
		out.event.Outcome = PutOff
	case a.problem != "":
		out.event.Outcome = Failed
	case f != nil:
		out.event.Outcome = Brought
		d.Title, d.Site, d.Language, d.Articles = f.Title, f.Link, f.Language, Stories(f, s.Category)
		out.event.Notes = f.Notes
		d.Fetch.Arrived = now
	}
	if resp != nil && a.problem == "" {
		d.Fetch.ETag, d.Fetch.LastModified = resp.ETag, resp.LastModified
		if resp.Cut != "" {
			out.event.Notes = append(out.event.Notes, "simplified: the answer "+resp.Cut)
		}
	}
	if d.Fetch.Sightings >= moves {
		d.Moved, d.Fetch.MovedTo, d.Fetch.Sightings = d.Fetch.MovedTo, "", 0
		out.event.Notes = append(out.event.Notes, "moved for good to "+d.Moved)
	}
	out.event.Next = d.Fetch.Next
	out.delivery, out.size = d, sizeOf(d.Articles)
	return out
}

// sizeOf is how many bytes the texts of all take, roughly.
func sizeOf(all []articles.Article) int {
	n := 0
	for i := range all {
		n += len(all[i].Body) + overhead
	}
	return n
}

// overhead is what an article takes beside its text, in bytes.
const overhead = 1 << 10

func (r *run) askCommand(ctx context.Context, s articles.Source) asked {
	if r.options.Command == nil {
		return r.deliver(s, answer{problem: "commands are not run here"}, nil, nil)
	}
	printed, err := r.options.Command(ctx, s.Address)
	if err != nil {
		return r.deliver(s, answer{problem: problem(err)}, nil, nil)
	}
	return r.read(ctx, s, answer{}, &fetch.Response{Body: printed})
}

func (r *run) askFile(ctx context.Context, s articles.Source) asked {
	if r.options.File == nil {
		return r.deliver(s, answer{problem: "files are not read here"}, nil, nil)
	}
	resp, err := r.options.File(ctx, s)
	if err != nil || resp.NotModified {
		return r.deliver(s, answer{problem: problem(err)}, nil, resp)
	}
	return r.read(ctx, s, answer{}, resp)
}

func (r *run) askFolder(ctx context.Context, s articles.Source) asked {
	if r.options.Folder == nil {
		return r.deliver(s, answer{problem: "folders are not read here"}, nil, nil)
	}
	d, err := r.options.Folder(ctx, s)
	out := r.deliver(s, answer{problem: problem(err)}, nil, nil)
	if err != nil {
		return out
	}
	if len(d.Articles) > 0 {
		out.event.Outcome = Brought
		out.delivery.Fetch.Arrived = r.options.Now()
	}
	d.Source, d.Fetch = s.ID, out.delivery.Fetch
	out.delivery = d
	return out
}

// problem is err in one line for the reader; empty where there is none.
func problem(err error) string {
	var known *fetch.Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &known):
		return known.Reason()
	}
	return sanitize.Field(err.Error())
}

// Statuses that mean more than a failure (RFC 9110, 15.5.11, and RFC 6585, 4).
const (
	statusGone    = 410
	statusTooMany = 429
)
