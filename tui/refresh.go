package tui

import (
	"context"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
)

// refreshing is how far the asking of sources has come.
type refreshing struct {
	ctx           context.Context
	subscriptions Subscriptions // nil where there are none
	state         articles.Refresh
	waiting       bool                     // a change of the state is being waited for
	failed        int                      // sources of the last refresh, until the reader has looked
	left          articles.AccountQuestion // that the reader has left open
}

// refreshBegun tells whether a refresh could begin.
type refreshBegun struct{ err error }

// refreshed tells how far the refresh has come.
type refreshed struct {
	state articles.Refresh
	err   error
}

// begin asks sources, all where there are no ids.
func (r *refreshing) begin(ids []articles.SourceID) tea.Cmd {
	r.failed, r.left = 0, articles.AccountQuestion{}
	ctx, subscriptions := r.ctx, r.subscriptions
	return func() tea.Msg { return refreshBegun{subscriptions.Refresh(ctx, ids)} }
}

// await waits for the refresh to get on, whoever has begun it; the pause bounds
// how often the screen is drawn for it.
func (r *refreshing) await(pause time.Duration) tea.Cmd {
	if r.subscriptions == nil || r.waiting {
		return nil
	}
	r.waiting = true
	ctx, subscriptions, since := r.ctx, r.subscriptions, r.state
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

// advance takes a state over. It reports whether that is news, and whether the
// refresh has ended with it.
func (r *refreshing) advance(msg refreshed) (news, ended bool) {
	r.waiting = false
	if msg.err != nil || msg.state.Version == r.state.Version {
		return false, false
	}
	ended = r.state.Running && !msg.state.Running
	r.state = msg.state
	if ended {
		r.failed = msg.state.Failed
	}
	return true, ended
}

// handleRefreshKey answers the keys that ask for what is new.
func (m *Model) handleRefreshKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	switch k := m.keys; {
	case key.Matches(msg, k.Refresh):
		return m.refreshCurrent(), true
	case key.Matches(msg, k.RefreshAll):
		return m.refreshSources(nil), true
	case key.Matches(msg, k.FullText):
		h, ok := m.actions.chosen()
		if !ok {
			return nil, true
		}
		return m.pages.fetch(h), true
	}
	return nil, false
}

// refreshCurrent asks the source of the current story, all where it has none.
func (m *Model) refreshCurrent() tea.Cmd {
	if h, ok := m.actions.current(); ok && h.From != 0 {
		return m.refreshSources([]articles.SourceID{h.From})
	}
	return m.refreshSources(nil)
}

// refreshSources begins a refresh; without subscriptions the list is made anew.
func (m *Model) refreshSources(ids []articles.SourceID) tea.Cmd {
	if m.refreshing.subscriptions == nil || m.library.away {
		return m.list.Reload()
	}
	return tea.Batch(m.refreshing.begin(ids), m.awaitRefresh())
}

func (m *Model) awaitRefresh() tea.Cmd { return m.refreshing.await(m.pauses.batch) }

// handleRefreshed shows how far the refresh has come; when it is over, what
// came of it. The stories themselves are told of by the library.
func (m *Model) handleRefreshed(msg refreshed) tea.Cmd {
	m.status.report(msg.err)
	news, ended := m.refreshing.advance(msg)
	if !news {
		return nil
	}
	cmd := m.awaitRefresh()
	if m.screen.focus == onFeeds {
		cmd = tea.Batch(cmd, m.feeds.Reload())
	}
	if !msg.state.Running {
		m.askAboutAccount(msg.state.Asks)
	}
	if !ended {
		return cmd
	}
	if msg.state.Problem != "" {
		m.status.note = sanitize.Field(msg.state.Problem)
	}
	if m.status.note == "" && msg.state.Failed == 0 && msg.state.Asked > 0 {
		m.status.note = cameWords(msg.state.New)
	}
	return tea.Batch(cmd, m.library.tally(), m.notify(msg.state.Notice))
}

// refreshWords says how far a refresh has come.
func refreshWords(r articles.Refresh) string {
	s := articles.Commas(r.Done) + " of " + counted(r.Asked, "feed") + " asked"
	if r.New > 0 {
		s += " · " + articles.Commas(r.New) + " new"
	}
	if r.Failed > 0 {
		s += " · " + articles.Commas(r.Failed) + " failed"
	}
	return s
}

// cameWords says what a refresh has brought.
func cameWords(n int) string {
	if n == 0 {
		return "no new stories"
	}
	return articles.Counted(n, "new story", "new stories")
}

// counted writes "1 feed", "2 feeds".
func counted(n int, what string) string {
	return articles.Counted(n, what, what+"s")
}

// progressBar is how far a refresh has come, for terminals that show it on
// their window (OSC 9;4, https://learn.microsoft.com/windows/terminal/tutorials/progress-bar-sequences).
func (m *Model) progressBar() *tea.ProgressBar {
	r := m.refreshing.state
	if !r.Running || !m.options.Progress {
		return nil
	}
	if r.Asked == 0 {
		return tea.NewProgressBar(tea.ProgressBarIndeterminate, 0)
	}
	state := tea.ProgressBarDefault
	if r.Failed > 0 {
		state = tea.ProgressBarWarning
	}
	return tea.NewProgressBar(state, min(100, r.Done*100/r.Asked))
}
