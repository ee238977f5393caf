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

// previewPause is how long the cursor rests before the story beside the list
// follows it.
const previewPause = 120 * time.Millisecond

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

func rest(move int) tea.Cmd {
	return tea.Tick(previewPause, func(time.Time) tea.Msg { return rested{move} })
}

func markRead(ctx context.Context, library Library, id articles.ID, read bool) tea.Cmd {
	return func() tea.Msg { return marked{library.MarkRead(ctx, id, read)} }
}

func browse(ctx context.Context, open func(context.Context, string) error, address string) tea.Cmd {
	return func() tea.Msg { return browsed{open(ctx, address)} }
}
