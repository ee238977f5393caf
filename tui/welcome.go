package tui

import (
	"context"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/keys"
)

// Offer is something to read that is not in the library: the sample edition,
// the stories of a folder. Offers stand on the first page of an empty library.
type Offer struct {
	Key    string // that takes it: "e"
	Label  string // "read the sample edition"
	Detail string // "16 stories"; may be empty
	Name   string // of what is read then: "Sample edition"; may be empty
	// Open returns what is offered. It is called in a command.
	Open func(ctx context.Context) (Library, error)
}

// opened brings the library of an offer, or says why it does not.
type opened struct {
	library Library
	name    string
	err     error
}

// welcoming reports whether the first page stands in place of the list: there
// is nothing in the library, and nothing was asked of it.
func (m *Model) welcoming() bool {
	asked := m.list.Query()
	asked.By, asked.Copies = articles.ByDate, false // how it is listed finds nothing more
	return len(m.options.Offers) > 0 && !m.library.away && m.library.progress.Done && m.screen.focus == onList &&
		m.list.Empty() && !m.list.Loading() && m.list.Err() == nil && asked == articles.Query{}
}

// offered reports whether a key takes an offer.
func (m *Model) offered(pressed string) bool {
	return slices.ContainsFunc(m.options.Offers, func(o Offer) bool { return o.Key == pressed })
}

// handleWelcomeKey takes what is offered.
func (m *Model) handleWelcomeKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	if !m.welcoming() {
		return nil, false
	}
	at := slices.IndexFunc(m.options.Offers, func(o Offer) bool { return o.Key == msg.String() })
	if key.Matches(msg, m.keys.Open) {
		at = 0 // whoever knows no key yet presses this one
	}
	if at < 0 {
		return nil, false
	}
	m.status.note = "opening"
	ctx, offer := m.ctx, m.options.Offers[at]
	return func() tea.Msg {
		library, err := offer.Open(ctx)
		return opened{library, offer.Name, err}
	}, true
}

// handleOpened shows the library of an offer.
func (m *Model) handleOpened(msg opened) tea.Cmd {
	if msg.err != nil {
		m.status.report(msg.err)
		return nil
	}
	m.status.note = ""
	return m.showLibrary(msg.library, msg.name, true)
}

// goHome goes back to the library that the program was begun with.
func (m *Model) goHome() tea.Cmd { return m.showLibrary(m.library.home, "", false) }

func (m *Model) showLibrary(library Library, name string, away bool) tea.Cmd {
	m.library.show(library, name, away)
	m.actions.reading = articles.Headline{}
	m.visits.clear()
	m.sidebar.Set(nil)
	m.sidebar.Choose("", "")
	m.list.ShowExcerpts(excerpts(library))
	return tea.Batch(
		m.list.Switch(m.editions(library)), m.story.Switch(library.Story), m.library.await(0), m.library.tally(),
	)
}

// welcomeView is the first page: what lede is, what there is to read, how more
// comes, and the beginning of a story.
func (m *Model) welcomeView() string {
	rows := make([][3]string, 0, len(m.options.Offers)+1)
	if m.options.Subscriptions != nil {
		rows = append(rows, [3]string{keys.First(m.keys.AddFeed), "add a feed", "by its address, or that of a page"})
	}
	for _, o := range m.options.Offers {
		rows = append(rows, [3]string{o.Key, o.Label, o.Detail})
	}
	widest := 0
	for _, row := range rows {
		widest = max(widest, m.look.cells.Width(row[1]))
	}
	lines := []string{
		"", "   " + cells.Paint(m.look.bold, "lede is a newspaper for the terminal."),
		"   There is nothing to read here yet. " + []string{"", "A way to go on:", "Two ways to go on:", "Three ways to go on:"}[min(3, len(rows))], "",
	}
	for _, row := range rows {
		lines = append(lines, "   "+cells.Paint(m.look.accent, row[0])+"  "+m.look.cells.Pad(row[1], widest)+"   "+cells.Paint(m.look.quiet, row[2]))
	}
	height := m.screen.status.y
	if below := m.leadLines(height - len(lines) - 1); len(below) > 0 {
		lines = append(append(lines, ""), below...)
	}
	for i := range lines {
		lines[i] = m.look.cells.Fit(lines[i], m.screen.width)
	}
	for len(lines) < height {
		lines = append(lines, "")
	}
	return strings.Join(lines[:height], "\n")
}
