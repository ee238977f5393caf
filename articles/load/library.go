package load

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"lede/articles"
	"lede/articles/bundle/records"
	"lede/articles/parse"
	"lede/articles/query"
	"lede/articles/sanitize"
)

// Library is the stories of some paths, in memory. Its methods may be called
// from any goroutine.
type Library struct {
	now      func() time.Time
	reader   parse.Reader
	fields   records.Fields
	unpack   func(articles.Article) []articles.Article
	mu       sync.Mutex
	rows     []articles.Headline
	files    []file // files[i] is where rows[i] was read from
	places   map[articles.ID]int
	state    articles.Progress
	changed  chan struct{} // closed when state changes, then replaced
	orders   map[articles.Query]order
	actions  []done // the last one is the first to be undone
	stops    map[articles.ID]int
	states   States
	listings Listings
	texts    Texts
	index    indexing
	searched bool                            // words were looked for: who waits wants to know of new texts
	told     time.Time                       // when it was told of them last
	kept     map[[16]byte]articles.FileState // before anything is listed; nobody writes to it then
}

// order is the stories of a query as a version of the library had them.
type order struct {
	version  uint64
	snapshot *articles.Snapshot
}

func newLibrary(o Options) *Library {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Fields != nil {
		o.Listings = nil // other columns make other rows
	}
	return &Library{
		now: o.Now, reader: parse.Reader{Rules: o.Rules}, unpack: o.Unpack, fields: o.Fields, states: o.States, listings: o.Listings, texts: o.Texts, index: indexing{gone: make(chan struct{}), left: -1}, places: map[articles.ID]int{},
		changed: make(chan struct{}), orders: map[articles.Query]order{},
		stops: map[articles.ID]int{},
	}
}

// Edition returns the stories that q selects, as they stand now. The error may
// be a [query.SyntaxError].
func (l *Library) Edition(ctx context.Context, q articles.Query) (articles.Edition, error) {
	l.mu.Lock()
	version := l.state.Version
	made, ok := l.orders[q]
	if ok && made.version == version {
		l.mu.Unlock()
		return edition{made.snapshot, l}, nil
	}
	rows := slices.Clone(l.rows)
	l.mu.Unlock()

	if err := ctx.Err(); err != nil {
		return nil, err
	}
	now := l.now()
	texts, failed := l.inTexts(ctx)
	rows, words, err := selected(rows, q, now, texts)
	if err = cmp.Or(err, *failed); err != nil {
		return nil, err
	}
	snapshot := articles.NewSnapshot(rows, q, now)
	notice := ""
	if snapshot.Outline().Count == 0 {
		notice = query.Unfinished(q, now)
	}
	if words && notice == "" {
		notice = l.unknownTexts()
	}
	if notice != "" {
		snapshot = snapshot.Noted(notice)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.searched = words
	l.keep(q, order{version, snapshot})
	return edition{snapshot, l}, nil
}

// keep remembers the newest edition of a few queries; typing a filter makes many.
func (l *Library) keep(q articles.Query, o order) {
	if len(l.orders) >= 2 {
		clear(l.orders)
	}
	l.orders[q] = o
}

// Story reads a story whole.
func (l *Library) Story(ctx context.Context, id articles.ID) (articles.Story, error) {
	l.mu.Lock()
	at, ok := l.places[id]
	if !ok {
		l.mu.Unlock()
		return articles.Story{}, fmt.Errorf("no story %s - \"lede ls\" lists their ids", id)
	}
	from, stop := l.files[at], l.stops[id]
	l.mu.Unlock()

	if err := ctx.Err(); err != nil {
		return articles.Story{}, err
	}
	article, problem := from.read(ctx)
	if problem != "" {
		return articles.Story{}, fmt.Errorf("%s: %s", sanitize.ShownAddress(from.name), problem)
	}
	story := l.reader.Story(article)
	story.Stop = stop
	return story, nil
}

// Wait returns once the library's version is no longer since.Version, or when
// ctx ends.
func (l *Library) Wait(ctx context.Context, since articles.Progress) (articles.Progress, error) {
	for {
		l.mu.Lock()
		state, changed := l.state, l.changed
		l.mu.Unlock()
		if state.Version != since.Version || state.Done != since.Done {
			return state, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return state, ctx.Err()
		}
	}
}

// WaitAll waits until everything has been found and listed.
func (l *Library) WaitAll(ctx context.Context) (articles.Progress, error) {
	var state articles.Progress
	var err error
	for !state.Done && err == nil {
		state, err = l.Wait(ctx, state)
	}
	return state, err
}

// Headlines returns every row so far, in no order.
func (l *Library) Headlines() []articles.Headline {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.rows)
}

// Resolve returns the story whose id is or begins with prefix. It waits until
// everything is listed, since a later id could begin the same way.
func (l *Library) Resolve(ctx context.Context, prefix string) (articles.ID, bool, error) {
	if _, err := l.WaitAll(ctx); err != nil {
		return "", false, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, ok := l.places[articles.ID(prefix)]; ok {
		return articles.ID(prefix), true, nil
	}
	var found articles.ID
	for id := range l.places {
		if !strings.HasPrefix(string(id), prefix) {
			continue
		}
		if found != "" {
			return "", false, fmt.Errorf("%s begins several ids - give more of it", prefix)
		}
		found = id
	}
	return found, found != "", nil
}

// add lists what a worker has read. A file that two paths lead to is listed once.
func (l *Library) add(batch []entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, e := range batch {
		l.put(e)
	}
	l.announce()
}

// put lists one story, in its place where its file was listed before it was
// written to. The caller holds the lock.
func (l *Library) put(e entry) {
	at, there := l.places[e.row.ID]
	switch {
	case there && e.file.was == e.row.ID:
		if l.rows[at].Problem != "" {
			l.state.Failed--
		}
		delete(l.stops, e.row.ID)
		l.rows[at], l.files[at] = e.row, e.file
	case there:
		l.state.Found--
		return
	default:
		l.places[e.row.ID] = len(l.rows)
		l.rows, l.files = append(l.rows, e.row), append(l.files, e.file)
		l.state.Listed++
	}
	if e.stop > 0 {
		l.stops[e.row.ID] = e.stop
	}
	if e.row.Problem != "" {
		l.state.Failed++
	}
}

// remove takes stories off the list. Another one comes into the place of each:
// the order of rows means nothing.
func (l *Library) remove(ids []articles.ID) {
	if len(ids) == 0 {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, id := range ids {
		at, ok := l.places[id]
		if !ok {
			continue
		}
		if l.rows[at].Problem != "" {
			l.state.Failed--
		}
		last := len(l.rows) - 1
		l.rows[at], l.files[at] = l.rows[last], l.files[last]
		l.places[l.rows[at].ID] = at
		l.rows, l.files = l.rows[:last], l.files[:last]
		delete(l.places, id)
		delete(l.stops, id)
		l.state.Found--
		l.state.Listed--
	}
	l.announce()
}

func (l *Library) found(n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.state.Found += n
}

func (l *Library) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.state.Done = true
	l.announce()
}

// announce wakes whoever waits. The caller holds the lock.
func (l *Library) announce() {
	l.state.Version++
	close(l.changed)
	l.changed = make(chan struct{})
}
