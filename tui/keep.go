package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles/sanitize"
)

// keptPage tells what became of a page that was to be kept.
type keptPage struct {
	said string
	err  error
}

// errNotKept is told where nobody can keep pages.
var errNotKept = errors.New("pages can't be kept here")

// keepPage keeps the page of the link that is chosen, or of the current story.
func (m *Model) keepPage() tea.Cmd { return m.browsing.withAddress(m.keepAddress) }

func (m *Model) keepAddress(address string) tea.Cmd {
	if m.options.Web == nil || !strings.HasPrefix(address, "http") {
		m.status.report(errNotKept)
		return nil
	}
	m.status.note = "keeping the page of " + hostOf(address)
	ctx, web := m.ctx, m.options.Web
	return func() tea.Msg {
		said, err := web.Save(ctx, address)
		return keptPage{said, err}
	}
}

func (m *Model) handleKept(msg keptPage) {
	if msg.err != nil {
		m.status.note = "not kept: " + sanitize.Field(msg.err.Error())
		return
	}
	m.status.note = msg.said
}
