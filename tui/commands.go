package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// changed tells that the library's stories have changed.
type changed struct {
	opened   int // number of the library: see Model.opened
	progress articles.Progress
	err      error
}

// rested tells that the cursor has not moved since the move it counts.
type rested struct{ move int }

// kept tells what became of a deed: the marking of a story, of an edition, the
// taking back of one, or the keeping of the place where a story was left.
type kept struct {
	id     articles.ID // empty for an edition, and for what was taken back
	change articles.Change
	deed   articles.Deed
	undone bool
	left   bool // the place where a story was left
	none   bool // there was nothing to take back
	err    error
}

type browsed struct{ err error }

// pauses keep the interface from doing work that nobody waits for.
type pauses struct {
	preview time.Duration // the cursor rests so long before the story beside the list follows it
	batch   time.Duration // at least so long passes between two listings of a growing library
	share   time.Duration // and so many times as long as a listing takes
	quit    time.Duration // so long the program waits for what is to be kept
}

func usualPauses() pauses {
	return pauses{preview: 120 * time.Millisecond, batch: 150 * time.Millisecond, share: 8, quit: time.Second}
}

// awaitChange waits for stories that since does not know of. The pause lets
// batches gather, so that listing them anew stays a small part of the work.
func awaitChange(ctx context.Context, library Library, opened int, since articles.Progress, pause time.Duration) tea.Cmd {
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
		return changed{opened, progress, err}
	}
}

func rest(move int, pause time.Duration) tea.Cmd {
	return tea.Tick(pause, func(time.Time) tea.Msg { return rested{move} })
}

func markStory(ctx context.Context, library Library, id articles.ID, c articles.Change) tea.Cmd {
	return func() tea.Msg {
		deed, err := library.Mark(ctx, []articles.ID{id}, c)
		return kept{id: id, change: c, deed: deed, err: err}
	}
}

func markEdition(ctx context.Context, edition articles.Edition, c articles.Change) tea.Cmd {
	return func() tea.Msg {
		deed, err := edition.Mark(ctx, c)
		return kept{change: c, deed: deed, err: err}
	}
}

func undoDeed(ctx context.Context, library Library) tea.Cmd {
	return func() tea.Msg {
		deed, ok, err := library.Undo(ctx)
		return kept{deed: deed, undone: true, none: !ok, err: err}
	}
}

func keepPlace(ctx context.Context, library Library, id articles.ID, block int) tea.Cmd {
	return func() tea.Msg { return kept{id: id, left: true, err: library.Stop(ctx, id, block)} }
}

// overdue tells that what is to be kept has taken too long to be waited for.
type overdue struct{}

// opened brings another library, or says why it does not.
type opened struct {
	library Library
	err     error
}

func openOffer(ctx context.Context, o Offer) tea.Cmd {
	return func() tea.Msg {
		library, err := o.Open(ctx)
		return opened{library, err}
	}
}

// tallied brings the parts of the library.
type tallied struct {
	opened  int
	tallies []articles.Tally
	err     error
}

func loadTallies(ctx context.Context, library Library, opened int) tea.Cmd {
	return func() tea.Msg {
		tallies, err := library.Tallies(ctx)
		return tallied{opened, tallies, err}
	}
}

// refreshed tells how far a refresh has come, or why none could begin.
type refreshed struct {
	state articles.Refresh
	begun bool // it is the answer to an asking, and brings no state
	err   error
}

func beginRefresh(ctx context.Context, subscriptions Subscriptions, ids []articles.SourceID) tea.Cmd {
	return func() tea.Msg { return refreshed{begun: true, err: subscriptions.Refresh(ctx, ids)} }
}

// awaitRefresh waits for the refresh to get on; the pause bounds how often the
// screen is drawn for it.
func awaitRefresh(ctx context.Context, subscriptions Subscriptions, since articles.Refresh, pause time.Duration) tea.Cmd {
	return func() tea.Msg {
		state, err := subscriptions.Await(ctx, since)
		if err != nil || ctx.Err() != nil {
			return refreshed{err: err}
		}
		if state.Running {
			select {
			case <-time.After(pause):
			case <-ctx.Done():
			}
		}
		return refreshed{state: state}
	}
}

// fetched tells that the page of a story has come, or why not.
type fetched struct {
	id  articles.ID
	err error
}

func fetchPage(ctx context.Context, subscriptions Subscriptions, id articles.ID) tea.Cmd {
	return func() tea.Msg { return fetched{id, subscriptions.FullText(ctx, id)} }
}

// completed tells that the page of a story was asked for, since its source
// wants the pages of all: the story is another now, or says why it is not.
type completed struct{ id articles.ID }

func completeStory(ctx context.Context, subscriptions Subscriptions, id articles.ID) tea.Cmd {
	return func() tea.Msg {
		if tried, _ := subscriptions.Complete(ctx, id); tried { // what went wrong is told with the story
			return completed{id}
		}
		return nil
	}
}

func browse(ctx context.Context, open func(context.Context, string) error, address string) tea.Cmd {
	return func() tea.Msg { return browsed{open(ctx, address)} }
}
