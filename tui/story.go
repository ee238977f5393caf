package tui

import (
	"errors"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
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
	return reader.Setting{Theme: m.look.theme, Measure: measure, Now: m.options.Now(), Location: m.options.Location}
}

// openSelected shows the story under the cursor, marks it read and gives it
// the keys.
func (m *Model) openSelected() tea.Cmd {
	h, ok := m.list.Selected()
	if !ok {
		return nil
	}
	left := m.leaveStory()
	m.preview.due = false
	m.preview.seen, m.reading = h.ID, h
	m.screen.focus = onStory
	m.list.Hold()
	cmd := tea.Batch(left, m.story.Open(h.ID), m.completePage(h))
	m.story.Resume()
	return tea.Batch(cmd, m.change(articles.Change{Kind: articles.MarkRead}))
}

// leaveStory keeps the place in the story that is read.
func (m *Model) leaveStory() tea.Cmd {
	id, block, ok := m.story.Place()
	if !ok || id != m.reading.ID || m.screen.focus != onStory {
		return nil
	}
	m.story.Stopped(block)
	ctx, library := m.ctx, m.library.Library
	return m.writes.run(func() tea.Msg { return keptPlace{library.Stop(ctx, id, block)} })
}

// toList gives the keys to the list.
func (m *Model) toList() tea.Cmd {
	cmd := m.leaveStory()
	m.screen.focus = onList
	return cmd
}

func (m *Model) handleStoryKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "esc" && m.story.Clear():
		return nil
	case key.Matches(msg, m.keys.Back):
		return m.back(msg)
	case key.Matches(msg, m.keys.Open):
		if m.story.LinkChosen() {
			return m.browse()
		}
		return nil
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
	return m.list.SeekUnread(by)
}

// fetched tells that the page of a story has come, or why not.
type fetched struct {
	id  articles.ID
	err error
}

// completed tells that the page of a story was asked for, since its source
// wants the pages of all: the story is another now, or says why it is not.
type completed struct{ id articles.ID }

// fetchPage fetches the page that the current story links to.
func (m *Model) fetchPage() tea.Cmd {
	h, ok := m.chosen()
	switch {
	case !ok:
		return nil
	case m.options.Subscriptions == nil || h.From == 0:
		m.status.note = "pages are fetched for the stories of feeds that you subscribe to"
		return nil
	case m.fetching != "":
		m.status.note = "another page is being fetched"
		return nil
	}
	m.fetching = h.ID
	ctx, subscriptions := m.ctx, m.options.Subscriptions
	return func() tea.Msg { return fetched{h.ID, subscriptions.FullText(ctx, h.ID)} }
}

func (m *Model) handleFetched(msg fetched) tea.Cmd {
	m.fetching = ""
	m.status.note = "this is the page's text now"
	m.report(msg.err)
	return m.reread(msg.id) // it tells why, too
}

// completePage fetches the page of a story that is opened where its source
// wants the pages of all.
func (m *Model) completePage(h articles.Headline) tea.Cmd {
	if m.options.Subscriptions == nil || m.library.away || h.From == 0 {
		return nil
	}
	ctx, subscriptions := m.ctx, m.options.Subscriptions
	return func() tea.Msg {
		if tried, _ := subscriptions.Complete(ctx, h.ID); tried { // what went wrong is told with the story
			return completed{h.ID}
		}
		return nil
	}
}

// reread reads a story again if it is the one on the screen.
func (m *Model) reread(id articles.ID) tea.Cmd {
	if m.story.Wanted() == id {
		return m.story.Reread()
	}
	return nil
}

// errNoAddress is told where there is nothing to open or to copy.
var errNoAddress = errors.New("the story has no web address")
