package load

import (
	"context"
	"time"

	"lede/articles"
)

// Batch is what has changed in a folder. No file is in two of its lists.
type Batch struct {
	Changed  []articles.Article // files that are new or were written to, with their Key as [Deliver] has it
	Renamed  []Rename
	Removed  []string // origins of files that are gone
	Problems []error  // files that have changed and can't be read; each names its file
}

// Rename is a file that has another path and was not written to.
type Rename struct{ From, To string }

// A batch holds no more than this; what is over comes in the next one.
const (
	batchFiles = 256
	batchBytes = 16 << 20
)

// Watch tells what changes below folder from now on, until ctx ends; then the
// channel is closed. Changes that come together are told together, once they
// have ceased for a moment. To miss nothing, call Watch first and [Deliver] then.
//
// Where the system tells of changes, they come at once; where it does not (a
// network drive, more folders than it can watch) the folder is looked at every
// quarter of a minute, or more seldom if that takes long. While the folder
// itself can't be read, as on a drive that is unplugged, nothing is told.
func Watch(ctx context.Context, folder string) (<-chan Batch, error) {
	return watch(ctx, folder, pace{
		quiet: 300 * time.Millisecond, longest: 3 * time.Second,
		polling: 15 * time.Second, notified: 5 * time.Minute,
	})
}

// pace is when a folder is scanned.
type pace struct {
	quiet    time.Duration // after a change, when no other follows
	longest  time.Duration // after a change, whatever follows
	polling  time.Duration // where changes are not reported
	notified time.Duration // where they are: some file systems lose some
	polled   bool          // do without reports
}

func watch(ctx context.Context, folder string, p pace) (<-chan Batch, error) {
	s, err := startAtFolder(ctx, folder)
	if err != nil {
		return nil, err
	}
	w := &watcher{start: s, pace: p, notifier: newNotifier(p.polled), told: make(chan Batch)}
	w.entered = func(name string) { w.notifier.watch(s.origin(name)) }
	if w.known, err = w.look(ctx); err != nil {
		w.notifier.close()
		return nil, err
	}
	go w.run(ctx)
	return w.told, nil
}

// watcher is a folder that is being watched.
type watcher struct {
	start
	pace     pace
	notifier *notifier
	known    places
	told     chan Batch
	took     time.Duration // how long the last look was
	again    bool          // it saw files that were being written
}

func (w *watcher) run(ctx context.Context) {
	defer close(w.told)
	defer w.notifier.close()
	for w.wait(ctx) {
		w.notifier.begin()
		begun := time.Now()
		now, err := w.look(ctx)
		w.took = time.Since(begun)
		if err != nil {
			continue // the folder is away, or ctx has ended
		}
		w.withhold(now, begun)
		moved, changed := w.known.compare(now)
		w.known = now
		w.tell(ctx, moved, changed)
	}
}

// wait returns true when it is time to look, false when ctx has ended.
func (w *watcher) wait(ctx context.Context) bool {
	pause := w.pace.polling
	switch {
	case w.again:
		pause = w.pace.quiet
	case !w.notifier.incomplete:
		pause = w.pace.notified
	}
	// Looking takes a twentieth of the time at most.
	select {
	case <-time.After(19 * w.took):
	case <-ctx.Done():
		return false
	}
	select {
	case <-ctx.Done():
		return false
	case <-time.After(pause):
		return true
	case <-w.notifier.changed:
		return w.settle(ctx)
	}
}

// settle waits until events cease.
func (w *watcher) settle(ctx context.Context) bool {
	longest := time.After(w.pace.longest)
	for {
		select {
		case <-ctx.Done():
			return false
		case <-longest:
			return true
		case <-time.After(w.pace.quiet):
			return true
		case <-w.notifier.changed:
		}
	}
}

// withhold leaves files that were written to a moment ago as they were known:
// half a story would be a story of its own.
func (w *watcher) withhold(now places, at time.Time) {
	w.again = false
	for origin, is := range now {
		was, known := w.known[origin]
		age := at.Sub(is.info.ModTime())
		switch {
		case age < 0 || age >= w.pace.quiet || known && was.stamp() == is.stamp():
		case known:
			now[origin], w.again = was, true
		default:
			delete(now, origin)
			w.again = true
		}
	}
}

// tell sends a batch with moved in it, and further ones where changed is more
// than one holds.
func (w *watcher) tell(ctx context.Context, b Batch, changed []placed) {
	size := 0
	for _, p := range changed {
		if len(b.Changed)+len(b.Problems) == batchFiles || size+int(p.info.Size()) > batchBytes && size > 0 {
			if !w.send(ctx, b) {
				return
			}
			b, size = Batch{}, 0
		}
		a, err := p.article(ctx)
		if err != nil {
			b.Problems = append(b.Problems, err)
			continue
		}
		b.Changed = append(b.Changed, a)
		size += len(a.Body)
	}
	w.send(ctx, b)
}

func (w *watcher) send(ctx context.Context, b Batch) bool {
	if len(b.Changed)+len(b.Problems)+len(b.Renamed)+len(b.Removed) == 0 {
		return true
	}
	select {
	case w.told <- b:
		return true
	case <-ctx.Done():
		return false
	}
}
