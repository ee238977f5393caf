package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/keys"
)

// offering reports whether the first page stands in place of the list: there
// is nothing in the library, and nothing was asked of it.
func (m *Model) offering() bool {
	return len(m.options.Offers) > 0 && !m.away && m.progress.Done && m.at == onList &&
		m.list.Empty() && !m.list.Loading() && m.list.Err() == nil && m.list.Query() == articles.Query{}
}

// handleOfferKey takes what is offered.
func (m *Model) handleOfferKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	if !m.offering() {
		return nil, false
	}
	at := slices.IndexFunc(m.options.Offers, func(o Offer) bool { return o.Key == msg.String() })
	if key.Matches(msg, m.keys.Open) {
		at = 0 // whoever knows no key yet presses this one
	}
	if at < 0 {
		return nil, false
	}
	m.note = "opening"
	return openOffer(m.ctx, m.options.Offers[at]), true
}

// handleOpened shows another library.
func (m *Model) handleOpened(msg opened) tea.Cmd {
	if msg.err != nil {
		m.report(msg.err)
		return nil
	}
	m.note = ""
	return m.turnTo(msg.library, true)
}

// goHome goes back to the library that the program was begun with.
func (m *Model) goHome() tea.Cmd { return m.turnTo(m.home, false) }

// turnTo shows another library. What comes of the one before is dropped: it
// carries that one's number.
func (m *Model) turnTo(library Library, away bool) tea.Cmd {
	m.opened++
	m.away = away
	m.library = library
	m.progress, m.reading, m.started = articles.Progress{}, articles.Headline{}, false
	m.sidebar.Set(nil)
	m.sidebar.Choose("", "")
	return tea.Batch(m.list.Turn(library.Edition), m.story.Turn(library.Story), m.await(0), m.tally())
}

// offersView is the first page: what there is to read, and how more comes.
func (m *Model) offersView() string {
	rows := make([][3]string, 0, len(m.options.Offers)+1)
	if m.options.Subscriptions != nil {
		rows = append(rows, [3]string{keys.First(m.keys.AddFeed), "add a feed", "by its address, or that of a page"})
	}
	for _, o := range m.options.Offers {
		rows = append(rows, [3]string{o.Key, o.Label, o.Detail})
	}
	widest := 0
	for _, row := range rows {
		widest = max(widest, ansi.StringWidth(row[1]))
	}
	lines := []string{"", "   " + paint(m.paints.bold, "There is nothing to read here yet."), ""}
	for _, row := range rows {
		gap := strings.Repeat(" ", max(0, widest-ansi.StringWidth(row[1]))+3)
		lines = append(lines, "   "+paint(m.paints.accent, row[0])+"  "+row[1]+gap+paint(m.paints.quiet, row[2]))
	}
	for i := range lines {
		lines[i] = ansi.Truncate(lines[i], m.width, "…")
	}
	for len(lines) < m.geometry.status.y {
		lines = append(lines, "")
	}
	return strings.Join(lines[:m.geometry.status.y], "\n")
}
