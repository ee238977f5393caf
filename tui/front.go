package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/frontpage"
	"lede/tui/keys"
	"lede/tui/pictures"
	"lede/tui/scroll"
)

// frontFrom is the width from which on the front page is a state of the list.
const frontFrom = 100

// frontState is the front page in place of the list. The list stays below it:
// what is chosen on the page is the list's cursor, and what is done to a story is
// done there.
type frontState struct {
	*frontpage.Pane
	wanted bool // by the reader; a narrow screen shows the list nevertheless
	number int  // of the page that is being made, or was made last
	stale  bool // the list has another edition than the page, which can't be walked until it follows

	picture frontPicture
}

// frontMade brings a front page.
type frontMade struct {
	number int
	page   front.Page
	err    error
}

// frontShown reports whether the front page stands in place of the list.
func (m *Model) frontShown() bool { return m.front.wanted && m.screen.width >= frontFrom }

// makeFront makes the page of the edition that is listed.
func (m *Model) makeFront() tea.Cmd {
	edition, err := m.list.Shown()
	if !m.front.wanted || err != nil {
		return nil
	}
	m.front.number++
	m.front.stale = true
	show := pictures.Selection{Show: m.options.ShowPictures, From: m.options.Pictures}
	ctx, number, read, now := m.ctx, m.front.number, excerpts(m.library.Library), m.options.Now()
	return func() tea.Msg {
		page, err := front.Make(ctx, edition, front.Excerpts(read), now)
		LeadPicture(ctx, page, show)
		return frontMade{number, page, err}
	}
}

// handleFront shows the page that was wanted last.
func (m *Model) handleFront(msg frontMade) tea.Cmd {
	switch {
	case msg.number != m.front.number:
		return nil
	case msg.err != nil:
		m.status.report(msg.err)
		return nil
	}
	m.front.stale = false
	m.front.Show(msg.page)
	return m.goToChosen()
}

// regroup goes on to the next grouping of the list: by date, by section, by
// source, and the front page.
func (m *Model) regroup() tea.Cmd {
	switch {
	case m.frontShown():
		m.front.wanted = false
		return m.list.Regroup(articles.ByDate)
	case m.list.Query().By == articles.BySource && m.screen.width >= frontFrom:
		return m.toFront()
	}
	m.front.wanted = false
	return m.list.Regroup((m.list.Query().By + 1) % 3)
}

// toFront has the front page in place of the list, where the screen is wide enough.
func (m *Model) toFront() tea.Cmd {
	m.front.wanted = true
	if m.screen.width < frontFrom {
		m.status.note = fmt.Sprintf("the front page takes %d columns: the list stays until there are", frontFrom)
	}
	return m.list.Regroup(articles.ByDate)
}

// goToChosen puts the list's cursor on the story that is chosen on the page.
func (m *Model) goToChosen() tea.Cmd {
	place, ok := m.front.Selected()
	if !ok || !m.frontShown() || m.front.stale {
		return nil
	}
	return m.list.Go(place.Index)
}

// frontRow tells how a story of the page stands now.
func (m *Model) frontRow(index int) (articles.Headline, bool) { return m.list.Row(index) }

// frontWalk are the keys that walk the page, and where they lead.
func (m *Model) frontWalk() []struct {
	on   key.Binding
	walk func()
} {
	k, f, page := m.keys.list, m.front, m.screen.list.height
	return []struct {
		on   key.Binding
		walk func()
	}{
		{k.Down, func() { f.Along(1) }},
		{k.Up, func() { f.Along(-1) }},
		{k.FoldUp, func() { f.Across(-1) }},
		{k.Unfold, func() { f.Across(1) }},
		{k.NextGroup, func() { f.StepPart(1) }},
		{k.Prev, func() { f.StepPart(-1) }},
		{k.PageDown, func() { f.Scroll(page - 2) }},
		{k.PageUp, func() { f.Scroll(2 - page) }},
		{k.HalfDown, func() { f.Scroll(page / 2) }},
		{k.HalfUp, func() { f.Scroll(-page / 2) }},
		{k.Top, func() { f.Ends(false) }},
		{k.Bottom, func() { f.Ends(true) }},
	}
}

// handleFrontKey answers the keys that walk the page.
func (m *Model) handleFrontKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	if !m.frontShown() || m.screen.focus != onList {
		return nil, false
	}
	for _, step := range m.frontWalk() {
		switch {
		case !key.Matches(msg, step.on):
		case m.front.stale:
			return nil, true
		default:
			step.walk()
			return m.goToChosen(), true
		}
	}
	k := m.keys.list // a page has no groups to fold
	if key.Matches(msg, k.Select, k.Range) {
		m.status.note = "stories are selected in the list - " + keys.First(k.By) + " shows it"
		return nil, true
	}
	return nil, key.Matches(msg, k.Fold, k.FoldAll, k.Density)
}

// stepStory goes to the next (+1) or previous (-1) story: of the front page in
// its order, or of the list.
func (m *Model) stepStory(by int) tea.Cmd {
	if !m.frontShown() {
		return m.list.Step(by)
	}
	if m.front.stale {
		return nil
	}
	m.front.Step(by)
	return m.goToChosen()
}

// seekUnread does the same for unread stories.
func (m *Model) seekUnread(by int) tea.Cmd {
	if !m.frontShown() {
		return m.list.SeekUnread(by)
	}
	if m.front.stale {
		return nil
	}
	if !m.front.StepUnread(by) {
		m.status.note = "no more unread stories on the page in that direction"
		return nil
	}
	return m.goToChosen()
}

// clickFront chooses the story that was clicked; a second click opens it.
func (m *Model) clickFront(x, y int) tea.Cmd {
	was, _ := m.front.Selected()
	if m.front.stale || !m.front.At(x, y) {
		return nil
	}
	cmd := m.goToChosen()
	if now, _ := m.front.Selected(); now == was {
		return tea.Batch(cmd, m.openSelected())
	}
	return cmd
}

func (m *Model) wheelFront(msg tea.MouseWheelMsg) tea.Cmd {
	if m.front.stale {
		return nil
	}
	m.front.Scroll(scroll.Wheel(msg))
	return m.goToChosen()
}

// arrangeFront tells the page its size, and sees that the list is on the story
// that is chosen there.
func (m *Model) arrangeFront() tea.Cmd {
	s := &m.screen
	if !s.front {
		return nil
	}
	m.front.Focus(s.focus == onList)
	m.front.Resize(frontpage.Setting{
		Cells: m.look.cells, Width: s.list.width, Now: m.options.Now(), Location: m.options.Location, Locale: m.options.Locale,
		Cell: m.frontCell(),
	}, s.list.height)
	place, ok := m.front.Selected()
	if at, _, _ := m.list.Position(); !ok || s.focus != onList || at == place.Index+1 {
		return nil
	}
	return m.goToChosen()
}
