package feeds

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// Subscriptions is what the pane needs of whoever keeps the subscriptions: see
// tui.Subscriptions. It is called in commands.
type Subscriptions interface {
	Sources(ctx context.Context) ([]articles.Source, error)
	Find(ctx context.Context, address string) ([]articles.Candidate, error)
	Add(ctx context.Context, c articles.Candidate) (articles.Source, error)
	Rename(ctx context.Context, id articles.SourceID, title string) error
	Move(ctx context.Context, id articles.SourceID, category string) error
	Remove(ctx context.Context, id articles.SourceID) error
	WantPages(ctx context.Context, id articles.SourceID, on bool) error
}

// Chosen asks for the stories of a source.
type Chosen struct{ Source articles.Source }

// Wanted asks for a refresh of sources, of all where there are none.
type Wanted struct{ IDs []articles.SourceID }

// Site asks for a source's pages in the browser.
type Site struct{ Address string }

// Undo asks for the last change to be undone.
type Undo struct{}

// Changed tells that the subscriptions are others than before.
type Changed struct{}

// loaded brings the subscriptions as they stand, in the order of the screen.
type loaded struct {
	era     int
	sources []articles.Source
	err     error
}

// found brings what lies behind an address.
type found struct {
	search     int // number of the asking
	address    string
	candidates []articles.Candidate
	err        error
}

// done tells what became of a change of the subscriptions.
type done struct {
	said   string
	source articles.SourceID // where the cursor is to be; 0 to leave it
	err    error
}

func tell(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }

func load(ctx context.Context, subscriptions Subscriptions, era int) tea.Cmd {
	return func() tea.Msg {
		sources, err := subscriptions.Sources(ctx)
		return loaded{era, inOrder(sources), err}
	}
}

func find(ctx context.Context, subscriptions Subscriptions, search int, address string) tea.Cmd {
	return func() tea.Msg {
		candidates, err := subscriptions.Find(ctx, address)
		return found{search, address, candidates, err}
	}
}

func add(ctx context.Context, subscriptions Subscriptions, c articles.Candidate) tea.Cmd {
	return func() tea.Msg {
		source, err := subscriptions.Add(ctx, c)
		return done{said: "subscribed to " + nameOf(source), source: source.ID, err: err}
	}
}

func rename(ctx context.Context, subscriptions Subscriptions, s articles.Source, title string) tea.Cmd {
	return func() tea.Msg {
		return done{said: "renamed " + nameOf(s), err: subscriptions.Rename(ctx, s.ID, title)}
	}
}

func move(ctx context.Context, subscriptions Subscriptions, s articles.Source, category string) tea.Cmd {
	said := nameOf(s) + " is now in " + category
	if category == "" {
		said = nameOf(s) + " is now in no category"
	}
	return func() tea.Msg {
		return done{said: said, source: s.ID, err: subscriptions.Move(ctx, s.ID, category)}
	}
}

func remove(ctx context.Context, subscriptions Subscriptions, s articles.Source, undo string) tea.Cmd {
	return func() tea.Msg {
		return done{said: nameOf(s) + " removed, its starred stories stay - " + undo + " undoes it", err: subscriptions.Remove(ctx, s.ID)}
	}
}

func wantPages(ctx context.Context, subscriptions Subscriptions, s articles.Source, on bool) tea.Cmd {
	said := "full pages of " + nameOf(s) + " from now on"
	if !on {
		said = "no more full pages of " + nameOf(s)
	}
	return func() tea.Msg {
		return done{said: said, source: s.ID, err: subscriptions.WantPages(ctx, s.ID, on)}
	}
}
