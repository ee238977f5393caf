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
	"lede/feed/fetch"
	"lede/feed/refresh"
)

// subscriptions finds sources, asks them through the one client, and hands
// what they bring to the library. It is the tui.Subscriptions.
type subscriptions struct {
	ctx    context.Context // ends the refreshes
	lib    *store.Store
	client *fetch.Client
	saver  *saver // fetches saved pages
	home   string
	logins *logins
	inHand *inHand
	asking func(force bool) refresh.Options // how sources are asked
	settle func(context.Context, *store.Store) error
	inStep func(context.Context, *store.Store, refreshRequest) (accounts int, failures []error) // with the servers
	editor func(ctx context.Context, lib *store.Store, account string) (editor, error)          // changes what a server subscribes to
	answer func(ctx context.Context, lib *store.Store, account string, keep bool) error         // what a server has asked
	header func(address string) fetch.Header                                                    // that the reader wants sent
	conf   func() config.Config
	told   *arrivals
	log    func(refresh.Event)

	mu      sync.Mutex
	quiet   bool // nobody is told of what comes
	state   articles.Refresh
	changed chan struct{} // closed when state changes, then replaced
	running sync.WaitGroup
}

func (c *console) newSubscriptions(ctx context.Context, lib *store.Store) *subscriptions {
	return &subscriptions{
		ctx: ctx, lib: lib, client: c.web(), saver: c.saverInto(lib), home: c.system.home(c.env), logins: &c.logins, inHand: &c.inHand, asking: c.refreshOptions, settle: c.afterRefresh, inStep: c.syncWith, answer: c.answerAccount, editor: c.editorOf, header: c.headersOf,
		conf: c.userConfig, told: c.newArrivals(), log: c.logEvent, changed: make(chan struct{}),
	}
}

// Sources returns what the reader has subscribed to, with its state.
func (subs *subscriptions) Sources(ctx context.Context) ([]articles.Source, error) {
	return subs.lib.Sources(ctx)
}

// Add subscribes to a source that was found, and asks it.
func (subs *subscriptions) Add(ctx context.Context, c articles.Candidate) (articles.Source, error) {
	added, err := subs.lib.Subscribe(ctx, sourceOf(c))
	if err != nil {
		return added, err
	}
	subs.watch(added)
	return added, subs.Refresh(ctx, []articles.SourceID{added.ID})
}

// Rename gives a source a title of the reader's; empty takes the feed's own.
func (subs *subscriptions) Rename(ctx context.Context, id articles.SourceID, title string) error {
	if s, err := subs.source(ctx, id); err == nil && s.Kind == articles.ServerSource && subs.conf().Feeds[s.Address].Name == "" {
		return subs.renameServerFeed(ctx, s, title)
	}
	return subs.amend(ctx, id, "name", func(f config.Feed) bool { return f.Name != "" }, func(s *articles.Source) {
		s.Named = title != ""
		if s.Named {
			s.Title = title
		}
	})
}

// Move puts a source into a category.
func (subs *subscriptions) Move(ctx context.Context, id articles.SourceID, category string) error {
	if s, err := subs.source(ctx, id); err == nil && s.Kind == articles.ServerSource && subs.conf().Feeds[s.Address].Category == "" {
		return subs.moveServerFeed(ctx, s, category)
	}
	return subs.amend(ctx, id, "category", func(f config.Feed) bool { return f.Category != "" },
		func(s *articles.Source) { s.Category = category })
}

// WantPages says whether the pages of a source's stories are fetched: of new
// ones as they come, of those that are there when they are opened.
func (subs *subscriptions) WantPages(ctx context.Context, id articles.SourceID, on bool) error {
	return subs.amend(ctx, id, "full-text", func(f config.Feed) bool { return f.FullText != nil },
		func(s *articles.Source) { s.FullText = on })
}

// amend changes what the reader says of a source, unless the config decides
// that: its word would hold again at the next start.
func (subs *subscriptions) amend(ctx context.Context, id articles.SourceID, key string, decided func(config.Feed) bool, change func(*articles.Source)) error {
	s, err := subs.source(ctx, id)
	if err != nil {
		return err
	}
	if decided(subs.conf().Feeds[s.Address]) {
		return fmt.Errorf("the config decides this with %s, in [feed.%q] - change it there", key, sanitize.ShownAddress(s.Address))
	}
	return subs.lib.Edit(ctx, id, change)
}

// Remove ends a subscription.
func (subs *subscriptions) Remove(ctx context.Context, id articles.SourceID) error {
	if s, err := subs.source(ctx, id); err == nil && s.Kind == articles.ServerSource {
		return subs.removeServerFeed(ctx, s)
	}
	return subs.lib.Unsubscribe(ctx, id)
}

// FullText fetches the page that a story links to, and keeps what is recovered
// from it as the story's text.
func (subs *subscriptions) FullText(ctx context.Context, id articles.ID) error {
	a, from, err := subs.lib.Article(ctx, id)
	if err != nil {
		return err
	}
	if source, err := subs.source(ctx, from); err == nil && source.Kind == articles.SavedSource && len(a.Body) == 0 {
		_, err := subs.saver.complete(ctx, id)
		return err
	}
	return refresh.Page(ctx, subs.client, subs.lib, a, subs.address(ctx, from))
}

// Complete is FullText for a story whose source wants the pages of all, once:
// what has come, or failed to, is not asked for again.
func (subs *subscriptions) Complete(ctx context.Context, id articles.ID) (tried bool, err error) {
	wanted, err := subs.lib.PageWanted(ctx, id)
	if err != nil || !wanted {
		return false, err
	}
	return true, subs.FullText(ctx, id)
}

// address is that of a source, or empty.
func (subs *subscriptions) address(ctx context.Context, id articles.SourceID) string {
	s, err := subs.source(ctx, id)
	if err != nil {
		return ""
	}
	return s.Address
}

func (subs *subscriptions) source(ctx context.Context, id articles.SourceID) (articles.Source, error) {
	sources, err := subs.lib.Sources(ctx)
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
func (subs *subscriptions) Refresh(_ context.Context, ids []articles.SourceID) error {
	return subs.begin(ids, true)
}

// begin starts a refresh. One at a time goes on; who asks for a single source
// meanwhile, such as a new one, gets it after that.
func (subs *subscriptions) begin(ids []articles.SourceID, force bool) error {
	subs.mu.Lock()
	defer subs.mu.Unlock()
	if subs.state.Running && len(ids) == 0 {
		return errors.New("a refresh is under way")
	}
	subs.running.Go(func() { subs.run(ids, force) })
	return nil
}

func (subs *subscriptions) run(ids []articles.SourceID, force bool) {
	subs.await()
	options := subs.asking(force)
	options.Report, options.Gently = subs.report, true
	options.Named = force && len(ids) > 0
	if len(ids) > 0 {
		options.Select = func(s articles.Source) bool { return slices.Contains(ids, s.ID) }
	}
	before, err := subs.lib.Clock(subs.ctx)
	var kept keeping
	if err == nil {
		kept, err = keepingAs(subs.ctx, subs.conf(), subs.lib)
	}
	if err == nil {
		_, err = refresh.Run(subs.ctx, kept, options)
	}
	if err == nil {
		_, failures := subs.inStep(subs.ctx, subs.lib, refreshRequest{ids: ids, force: force, quiet: true})
		err = errors.Join(subs.settle(subs.ctx, subs.lib), withoutQuestions(failures))
	}
	notice := ""
	if err == nil && !subs.isQuiet() {
		notice, err = subs.told.tell(subs.ctx, subs.lib, before)
	}
	subs.end(notice, err)
}

// end tells how a refresh has gone.
func (subs *subscriptions) end(notice string, err error) {
	asks := subs.asks()
	subs.set(func(r *articles.Refresh) {
		r.Running, r.Notice, r.Asks = false, notice, asks
		if err != nil && subs.ctx.Err() == nil {
			r.Problem = oneLine(err)
		}
	})
}

// await waits for the refresh that goes on, and takes its place.
func (subs *subscriptions) await() {
	for {
		subs.mu.Lock()
		busy, changed := subs.state.Running, subs.changed
		if !busy {
			subs.state = articles.Refresh{Version: subs.state.Version, Running: true}
			subs.tell()
			subs.mu.Unlock()
			return
		}
		subs.mu.Unlock()
		select {
		case <-changed:
		case <-subs.ctx.Done():
			return
		}
	}
}

func (subs *subscriptions) report(e refresh.Event) {
	subs.log(e)
	subs.set(func(r *articles.Refresh) {
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

func (subs *subscriptions) set(change func(*articles.Refresh)) {
	subs.mu.Lock()
	defer subs.mu.Unlock()
	change(&subs.state)
	subs.tell()
}

// tell wakes those who wait for the state to change. The caller holds mu.
func (subs *subscriptions) tell() {
	subs.state.Version++
	close(subs.changed)
	subs.changed = make(chan struct{})
}

// BeQuiet says whether nothing is told of what comes: no notices are shown and no
// programs run.
func (subs *subscriptions) BeQuiet(on bool) {
	subs.mu.Lock()
	defer subs.mu.Unlock()
	subs.quiet = on
}

func (subs *subscriptions) isQuiet() bool {
	subs.mu.Lock()
	defer subs.mu.Unlock()
	return subs.quiet
}

// Await returns once the state of the refresh is no longer since, or when ctx
// ends.
func (subs *subscriptions) Await(ctx context.Context, since articles.Refresh) (articles.Refresh, error) {
	for {
		subs.mu.Lock()
		state, changed := subs.state, subs.changed
		subs.mu.Unlock()
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
func (subs *subscriptions) Wait() { subs.running.Wait() }
