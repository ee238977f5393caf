package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store"
	"lede/cmd/lede/config"
	"lede/feed"
	"lede/feed/discover"
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// desk keeps the subscriptions: it finds sources, asks them through the one
// client, and hands what they bring to the library. It is the tui.Desk.
type desk struct {
	ctx    context.Context // ends the refreshes
	kept   *store.Store
	client *fetch.Client
	home   string
	asking func(force bool) refresh.Options // how sources are asked
	settle func(context.Context, *store.Store) error
	header func(address string) fetch.Header // that the reader wants sent
	wishes func() config.Config
	log    func(refresh.Event)

	mu      sync.Mutex
	state   articles.Refresh
	changed chan struct{} // closed when state changes, then replaced
	running sync.WaitGroup
}

func (c *console) newDesk(ctx context.Context, kept *store.Store) *desk {
	return &desk{
		ctx: ctx, kept: kept, client: c.web(), home: c.env["HOME"], asking: c.refreshOptions, settle: c.settleDown, header: c.headersOf,
		wishes: c.userConfig, log: c.logEvent, changed: make(chan struct{}),
	}
}

// Sources returns what the reader has subscribed to, with its state.
func (d *desk) Sources(ctx context.Context) ([]articles.Source, error) { return d.kept.Sources(ctx) }

// Find looks for sources behind an address: a feed or a page that names feeds,
// on the web or on the disk, or a folder.
func (d *desk) Find(ctx context.Context, address string) ([]articles.Candidate, error) {
	found, err := d.find(ctx, address)
	if err != nil {
		return nil, err
	}
	return d.known(ctx, found)
}

// FindIn looks for sources in bytes that the reader has at hand, which are
// called name.
func (d *desk) FindIn(ctx context.Context, body []byte, name string) ([]articles.Candidate, error) {
	found, err := d.findIn(ctx, body, name)
	if err != nil {
		return nil, err
	}
	return d.known(ctx, found)
}

// known notes which of the candidates the reader has subscribed to.
func (d *desk) known(ctx context.Context, found []articles.Candidate) ([]articles.Candidate, error) {
	known, err := d.kept.Sources(ctx)
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

func (d *desk) find(ctx context.Context, address string) ([]articles.Candidate, error) {
	if found, local, err := d.findLocal(ctx, address); local {
		return found, err
	}
	return discover.Find(ctx, &getter{client: d.client, header: d.header}, address)
}

// Add subscribes to a source that was found, and asks it.
func (d *desk) Add(ctx context.Context, c articles.Candidate) (articles.Source, error) {
	added, err := d.kept.Subscribe(ctx, sourceOf(c))
	if err != nil {
		return added, err
	}
	d.watch(added)
	return added, d.Refresh(ctx, []articles.SourceID{added.ID})
}

// Rename gives a source a title of the reader's; empty takes the feed's own.
func (d *desk) Rename(ctx context.Context, id articles.SourceID, title string) error {
	return d.amend(ctx, id, "name", func(f config.Feed) bool { return f.Name != "" }, func(s *articles.Source) {
		s.Named = title != ""
		if s.Named {
			s.Title = title
		}
	})
}

// Move puts a source into a category.
func (d *desk) Move(ctx context.Context, id articles.SourceID, category string) error {
	return d.amend(ctx, id, "category", func(f config.Feed) bool { return f.Category != "" },
		func(s *articles.Source) { s.Category = category })
}

// WantPages says whether the pages of a source's stories are fetched: of new
// ones as they come, of those that are there when they are opened.
func (d *desk) WantPages(ctx context.Context, id articles.SourceID, on bool) error {
	return d.amend(ctx, id, "full-text", func(f config.Feed) bool { return f.FullText != nil },
		func(s *articles.Source) { s.FullText = on })
}

// amend changes what the reader says of a source, unless the config decides
// that: its word would hold again at the next start.
func (d *desk) amend(ctx context.Context, id articles.SourceID, key string, decided func(config.Feed) bool, change func(*articles.Source)) error {
	s, err := d.source(ctx, id)
	if err != nil {
		return err
	}
	if decided(d.wishes().Feeds[s.Address]) {
		return fmt.Errorf("the config decides this with %s, in [feed.%q] - change it there", key, sanitize.ShownAddress(s.Address))
	}
	return d.kept.Amend(ctx, id, change)
}

// Remove ends a subscription.
func (d *desk) Remove(ctx context.Context, id articles.SourceID) error {
	return d.kept.Unsubscribe(ctx, id)
}

// FullText fetches the page that a story links to, and keeps what is recovered
// from it as the story's text.
func (d *desk) FullText(ctx context.Context, id articles.ID) error {
	a, from, err := d.kept.Article(ctx, id)
	if err != nil {
		return err
	}
	return refresh.Page(ctx, d.client, d.kept, a, d.address(ctx, from))
}

// Complete is FullText for a story whose source wants the pages of all, once:
// what has come, or failed to, is not asked for again.
func (d *desk) Complete(ctx context.Context, id articles.ID) (tried bool, err error) {
	wanted, err := d.kept.PageWanted(ctx, id)
	if err != nil || !wanted {
		return false, err
	}
	return true, d.FullText(ctx, id)
}

// address is that of a source, or empty.
func (d *desk) address(ctx context.Context, id articles.SourceID) string {
	s, err := d.source(ctx, id)
	if err != nil {
		return ""
	}
	return s.Address
}

func (d *desk) source(ctx context.Context, id articles.SourceID) (articles.Source, error) {
	sources, err := d.kept.Sources(ctx)
	if err != nil {
		return articles.Source{}, err
	}
	for _, s := range sources {
		if s.ID == id {
			return s, nil
		}
	}
	return articles.Source{}, store.ErrUnknownSource
}

// Refresh begins to ask sources, all that are there where ids is empty.
func (d *desk) Refresh(_ context.Context, ids []articles.SourceID) error {
	return d.begin(ids, true)
}

// begin starts a refresh. One at a time goes on; who asks for a single source
// meanwhile, such as a new one, gets it after that.
func (d *desk) begin(ids []articles.SourceID, force bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.state.Running && len(ids) == 0 {
		return errors.New("a refresh is under way")
	}
	d.running.Go(func() { d.run(ids, force) })
	return nil
}

func (d *desk) run(ids []articles.SourceID, force bool) {
	d.await()
	options := d.asking(force)
	options.Report, options.Gently = d.report, true
	options.Named = force && len(ids) > 0
	if len(ids) > 0 {
		options.Select = func(s articles.Source) bool { return slices.Contains(ids, s.ID) }
	}
	_, err := refresh.Run(d.ctx, d.kept, options)
	if err == nil {
		err = d.settle(d.ctx, d.kept)
	}
	d.set(func(r *articles.Refresh) {
		r.Running = false
		if err != nil && d.ctx.Err() == nil {
			r.Problem = oneLine(err)
		}
	})
}

// await waits for the refresh that goes on, and takes its place.
func (d *desk) await() {
	for {
		d.mu.Lock()
		busy, changed := d.state.Running, d.changed
		if !busy {
			d.state = articles.Refresh{Version: d.state.Version, Running: true}
			d.tell()
			d.mu.Unlock()
			return
		}
		d.mu.Unlock()
		select {
		case <-changed:
		case <-d.ctx.Done():
			return
		}
	}
}

func (d *desk) report(e refresh.Event) {
	d.log(e)
	d.set(func(r *articles.Refresh) {
		switch e.Outcome {
		case refresh.Began:
			r.Asked++
			return
		case refresh.Passed:
			return
		case refresh.Failed:
			r.Failed++
		}
		r.Done++
		r.New += e.Receipt.New
	})
}

func (d *desk) set(change func(*articles.Refresh)) {
	d.mu.Lock()
	defer d.mu.Unlock()
	change(&d.state)
	d.tell()
}

// tell wakes those who wait for the state to change. The caller holds mu.
func (d *desk) tell() {
	d.state.Version++
	close(d.changed)
	d.changed = make(chan struct{})
}

// Await returns once the state of the refresh is no longer since, or when ctx
// ends.
func (d *desk) Await(ctx context.Context, since articles.Refresh) (articles.Refresh, error) {
	for {
		d.mu.Lock()
		state, changed := d.state, d.changed
		d.mu.Unlock()
		if state.Version != since.Version {
			return state, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return state, ctx.Err()
		}
	}
}

// Wait waits until no refresh goes on.
func (d *desk) Wait() { d.running.Wait() }

// getter asks for the pages that feeds are looked for in. The host that is
// asked first is the reader's own word, and may be on a private network; what
// its pages lead to may not, unless it is there too.
type getter struct {
	client *fetch.Client
	header func(address string) fetch.Header
	given  bool // they are named in bytes that the reader has at hand: as if he had typed them
	mu     sync.Mutex
	host   string
}

// Get asks an address of the web.
func (g *getter) Get(ctx context.Context, address string) (discover.Page, error) {
	if g.given && feed.ReachOf(address) == feed.Forbidden {
		return discover.Page{}, errors.New("leads where no feed is")
	}
	answer, err := g.client.Get(ctx, fetch.Request{
		Address: address, Kind: fetch.Page, Typed: g.typed(address), Cookies: true, Header: g.header(address),
	})
	if err != nil {
		return discover.Page{}, err
	}
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
