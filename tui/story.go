package tui

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/headlines"
	"lede/tui/keys"
	"lede/tui/reader"
)

// defaultMeasure is how many columns a line of text has at most where the
// reader wants no other.
const defaultMeasure = 72

// setting is how stories are set now.
func (m *Model) setting() reader.Setting {
	measure := m.options.Measure
	if measure <= 0 {
		measure = defaultMeasure
	}
	return reader.Setting{
		Cells: m.look.cells, Theme: m.look.theme, Measure: measure, Columns: m.options.Columns, Breaking: m.options.Breaking,
		Now: m.options.Now(), Location: m.options.Location, Locale: m.options.Locale, More: m.goOn(),
		Pictures: m.options.Pictures, Show: m.options.ShowPictures, Terminal: m.graphics.terminal(m.look.colours), Turn: m.graphics.turn, Asking: m.graphics.asking,
	}
}

// goOn says which keys lead on from a story of which the feed gives only the
// beginning.
func (m *Model) goOn() string {
	var ways []string
	if k := keys.First(m.keys.FullText); k != "" && m.options.Subscriptions != nil {
		ways = append(ways, k+" fetches the page")
	}
	if k := keys.First(m.keys.Browse); k != "" {
		ways = append(ways, k+" opens it in the browser")
	}
	if len(ways) == 0 {
		return ""
	}
	return strings.Join(ways, ", ") + "."
}

// openSelected shows the story under the cursor, marks it read and gives it
// the keys.
func (m *Model) openSelected() tea.Cmd {
	h, ok := m.list.Selected()
	if !ok {
		return nil
	}
	left := m.leaveStory()
	m.visits.clear()
	m.preview.due = false
	m.preview.seen, m.actions.reading = h.ID, h
	m.screen.focus = onStory
	m.list.Hold()
	cmd := tea.Batch(left, m.story.Open(h.ID))
	if !m.library.away {
		cmd = tea.Batch(cmd, m.pages.complete(h))
	}
	m.story.Resume()
	return tea.Batch(cmd, m.actions.change(m.actions.one(), articles.Change{Kind: articles.MarkRead}))
}

// leaveStory keeps the place in the story that is read.
func (m *Model) leaveStory() tea.Cmd {
	id, block, ok := m.story.Place()
	if !ok || id != m.actions.reading.ID || m.screen.focus != onStory {
		return nil
	}
	m.story.Stopped(block)
	ctx, library := m.ctx, m.library.Library
	return m.actions.writes.run(func() tea.Msg { return keptPlace{library.Stop(ctx, id, block)} })
}

// toList gives the keys to the list.
func (m *Model) toList() tea.Cmd {
	cmd := m.leaveStory()
	m.screen.focus = onList
	if len(m.visits.trail) > 0 {
		m.preview.due = true // the story beside the list is the list's again
	}
	m.visits.clear()
	return cmd
}

func (m *Model) handleStoryKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "esc" && m.story.Clear():
		return nil
	case key.Matches(msg, m.keys.Back):
		return m.back(msg)
	}
	return m.story.Update(msg)
}

// back goes to the list; from a story that was asked for alone, q quits.
func (m *Model) back(msg tea.KeyPressMsg) tea.Cmd {
	if m.options.Single && key.Matches(msg, m.keys.Quit) {
		return m.quit()
	}
	m.story.Clear()
	return m.toList()
}

// turn moves the cursor; in the story, the story follows at once.
func (m *Model) turn(step func(int) tea.Cmd, by int) tea.Cmd {
	if m.screen.focus != onStory {
		return tea.Batch(step(by), m.list.Update(nil))
	}
	m.preview.seen, m.preview.due = "", false
	was, _ := m.list.Selected()
	cmd := step(by)
	if now, ok := m.list.Selected(); !ok || now.ID != was.ID {
		m.preview.due = true
	} else {
		m.preview.seen = was.ID
	}
	return cmd
}

// next goes to the next match while there is a search, else to the next
// unread story.
func (m *Model) next(by int) tea.Cmd {
	if m.screen.focus == onStory && m.story.Searching() {
		m.story.StepMatch(by)
		return nil
	}
	m.preview.seeking = true
	return m.seekUnread(by)
}

// excerpts reads what a list shows of the stories of a library.
func excerpts(library Library) headlines.Excerpts {
	return func(ctx context.Context, id articles.ID) (articles.Excerpt, error) {
		story, err := library.Story(ctx, id)
		return story.Excerpt(), err
	}
}
