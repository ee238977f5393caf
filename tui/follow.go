package tui

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/keys"
	"lede/tui/reader"
)

// Web brings what the links of stories lead to. It is called in commands.
type Web interface {
	// Linked returns what stands at an address of the web.
	Linked(ctx context.Context, address string) (Linked, error)
	// Save keeps the page at an address with its pictures, to be read offline,
	// and says so.
	Save(ctx context.Context, address string) (said string, err error)
}

// Linked is what a link leads to.
type Linked struct {
	Headline   articles.Headline // of the story of the library that it is; the zero Headline where it is none
	Page       articles.Story    // recovered from the page that it is else
	NamesFeeds bool              // the page names feeds, or is one
	Outside    bool              // it is no page, such as a PDF: the system has something that opens it
}

// following is a link whose page is on its way.
type following struct {
	number  int
	address string // empty where none is
	from    focus  // the pane that it was followed from
	cancel  context.CancelFunc
}

// linked brings what a link leads to.
type linked struct {
	number int
	Linked
	address string
	err     error
}

// follow shows what an address leads to: a story of the library or a page. What
// is neither goes to the browser.
func (m *Model) follow(address string) tea.Cmd {
	if m.options.Web == nil || !strings.HasPrefix(address, "http") {
		return m.browsing.browseTo(address)
	}
	m.stopFollowing()
	f := &m.following
	ctx, cancel := context.WithCancel(m.ctx)
	f.number++
	f.address, f.cancel, f.from = address, cancel, m.screen.focus
	number, web := f.number, m.options.Web
	return func() tea.Msg {
		to, err := web.Linked(ctx, address)
		return linked{number, to, address, err}
	}
}

// stopFollowing gives up the page that is on its way; it reports whether there
// was one.
func (m *Model) stopFollowing() bool {
	f := &m.following
	if f.address == "" {
		return false
	}
	f.cancel()
	f.number++
	f.address = ""
	return true
}

func (m *Model) handleLinked(msg linked) tea.Cmd {
	if msg.number != m.following.number {
		return nil // given up
	}
	m.stopFollowing()
	switch {
	case errors.Is(msg.err, context.Canceled) || m.screen.focus != m.following.from:
		return nil
	case msg.err != nil:
		m.status.note = sanitize.Field(msg.err.Error()) + " - " + keys.First(m.keys.Browse) + " opens it in the browser"
		return nil
	case msg.Outside:
		return m.browsing.browseTo(msg.address)
	case msg.Headline.ID != "":
		return m.visitStory(msg.Headline)
	}
	m.visits.feeds = msg.NamesFeeds
	return m.visit(msg.Page)
}

// visitStory shows a story of the library that a link leads to.
func (m *Model) visitStory(h articles.Headline) tea.Cmd {
	if h.ID == m.actions.reading.ID {
		m.status.note = "this is the story that the link leads to"
		return nil
	}
	left := m.leave()
	m.visits.here, m.actions.reading, m.screen.focus = nil, h, onStory
	cmd := tea.Batch(left, m.story.Open(h.ID))
	m.story.Resume()
	return tea.Batch(cmd, m.actions.change(m.actions.one(), articles.Change{Kind: articles.MarkRead}))
}

// useLink does with a link of the story what it was chosen for.
func (m *Model) useLink(msg reader.LinkChosenFor) tea.Cmd {
	switch msg.Use {
	case reader.InBrowser:
		return m.browsing.browseTo(msg.Address)
	case reader.ToClipboard:
		return m.browsing.copyAddress(msg.Address)
	}
	return m.follow(msg.Address)
}

// hostOf is the host of an address, for a list; of a mail, the address.
func hostOf(address string) string {
	_, rest, found := strings.Cut(address, "://")
	if !found {
		return strings.TrimPrefix(address, "mailto:")
	}
	host, _, _ := strings.Cut(rest, "/")
	return sanitize.HostAsWritten(strings.TrimPrefix(host, "www."))
}
