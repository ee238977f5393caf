package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// openLibrary is the library on the screen. What comes of another one, which
// was on the screen before, carries that one's number and is dropped.
type openLibrary struct {
	Library
	ctx    context.Context
	home   Library // the one that the program was begun with
	number int
	away   bool   // the one on the screen is another
	name   string // of that one

	progress articles.Progress
	waiting  bool // a change is being waited for
	started  bool // the first edition has come
	counting int  // requests for the tallies under way: 1, or 2 with one to follow
}

func newOpenLibrary(ctx context.Context, home Library) openLibrary {
	return openLibrary{ctx: ctx, Library: home, home: home}
}

// show puts another library in the place of this one.
func (o *openLibrary) show(library Library, name string, away bool) {
	*o = openLibrary{name: name, ctx: o.ctx, Library: library, home: o.home, number: o.number + 1, away: away, counting: o.counting}
}

// changed tells that the library's stories have changed.
type changed struct {
	number   int // of the library
	progress articles.Progress
	err      error
}

// await waits for stories that the progress does not know of. The pause lets
// batches gather, so that listing them anew stays a small part of the work.
func (o *openLibrary) await(pause time.Duration) tea.Cmd {
	o.waiting = true
	ctx, library, number, since := o.ctx, o.Library, o.number, o.progress
	return func() tea.Msg {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil
		}
		progress, err := library.Wait(ctx, since)
		if ctx.Err() != nil {
			return nil
		}
		return changed{number, progress, err}
	}
}

// advance takes a change over and reports whether it is news.
func (o *openLibrary) advance(msg changed) bool {
	o.waiting = false
	if msg.err != nil || msg.progress.Version == o.progress.Version && o.progress.Done {
		return false
	}
	o.progress = msg.progress
	return true
}

// tallied brings the parts of the library.
type tallied struct {
	number  int // of the library
	tallies []articles.Tally
	err     error
}

// tally asks for the parts of the library. One request is under way at a time.
func (o *openLibrary) tally() tea.Cmd {
	if o.counting > 0 {
		o.counting = 2
		return nil
	}
	o.counting = 1
	ctx, library, number := o.ctx, o.Library, o.number
	return func() tea.Msg {
		tallies, err := library.Tallies(ctx)
		return tallied{number, tallies, err}
	}
}

// counted reports whether the tallies are those that were asked for last;
// where they are not, again asks for them.
func (o *openLibrary) counted(msg tallied) (again tea.Cmd, ok bool) {
	stale := o.counting > 1 || msg.number != o.number
	o.counting = 0
	if stale {
		return o.tally(), false
	}
	return nil, true
}
