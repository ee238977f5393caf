package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// changed tells that the library's stories have changed.
type changed struct {
	progress articles.Progress
	err      error
}

// rested tells that the cursor has not moved since the move it counts.
type rested struct{ move int }

type marked struct{ err error }

type browsed struct{ err error }

// pauses keep the interface from doing work that nobody waits for.
type pauses struct {
	preview time.Duration // the cursor rests so long before the story beside the list follows it
	batch   time.Duration // at least so long passes between two listings of a growing library
	share   time.Duration // and so many times as long as a listing takes
}

func usualPauses() pauses {
	return pauses{preview: 120 * time.Millisecond, batch: 150 * time.Millisecond, share: 8}
}

// awaitChange waits for stories that since does not know of. The pause lets
// batches gather, so that listing them anew stays a small part of the work.
func awaitChange(ctx context.Context, library Library, since articles.Progress, pause time.Duration) tea.Cmd {
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
		return changed{progress, err}
	}
}

func rest(move int, pause time.Duration) tea.Cmd {
	return tea.Tick(pause, func(time.Time) tea.Msg { return rested{move} })
}

func markRead(ctx context.Context, library Library, id articles.ID, read bool) tea.Cmd {
	change := articles.Change{Act: articles.MarkUnread}
	if read {
		change.Act = articles.MarkRead
	}
	return func() tea.Msg {
		_, err := library.Mark(ctx, []articles.ID{id}, change)
		return marked{err}
	}
}

func browse(ctx context.Context, open func(context.Context, string) error, address string) tea.Cmd {
	return func() tea.Msg { return browsed{open(ctx, address)} }
}
