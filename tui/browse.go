package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// addressFound brings the web address of a story, and what is to be done with
// it.
type addressFound struct {
	address string
	use     func(address string) tea.Cmd
	err     error
}

// browsed tells that an address was given to the browser, or why not.
type browsed struct{ err error }

// withAddress does something with the address of the link that is chosen, or
// of the current story. The library is asked for it: whether the story is on
// the screen by now makes no difference.
func (m *Model) withAddress(use func(address string) tea.Cmd) tea.Cmd {
	if m.screen.focus == onStory {
		if address, ok := m.story.Link(); ok {
			return use(address)
		}
	}
	h, ok := m.chosen()
	if !ok {
		return nil
	}
	ctx, library := m.ctx, m.library.Library
	return func() tea.Msg {
		story, err := library.Story(ctx, h.ID)
		address := story.Meta.Link.Value
		if err == nil && address == "" {
			err = errNoAddress
		}
		return addressFound{address, use, err}
	}
}

func (m *Model) handleAddressFound(msg addressFound) tea.Cmd {
	if msg.err != nil {
		m.report(msg.err)
		return nil
	}
	return msg.use(msg.address)
}

func (m *Model) browse() tea.Cmd { return m.withAddress(m.browseTo) }

func (m *Model) browseAndMark() tea.Cmd {
	return tea.Batch(m.browse(), m.change(articles.Change{Kind: articles.MarkRead}))
}

func (m *Model) browseTo(address string) tea.Cmd {
	if m.options.OpenURL == nil {
		m.status.note = "no browser here: " + address
		return nil
	}
	m.status.note = "opening " + address
	ctx, open := m.ctx, m.options.OpenURL
	return func() tea.Msg { return browsed{open(ctx, address)} }
}

func (m *Model) copyAddress() tea.Cmd {
	return m.withAddress(func(address string) tea.Cmd {
		m.status.note = "copied " + address
		return tea.SetClipboard(address)
	})
}
