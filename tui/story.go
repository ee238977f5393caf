package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/headlines"
	"lede/tui/reader"
)

// setting is how stories are set now.
func (m *Model) setting() reader.Setting {
	measure := m.options.Measure
	if measure <= 0 {
		measure = 72
	}
	return reader.Setting{Theme: m.theme, Measure: measure, Now: m.options.Now(), Location: m.options.Location}
}

// handleBackground takes the theme that suits the terminal.
func (m *Model) handleBackground(dark bool) tea.Cmd {
	if dark == !m.options.Light {
		return nil
	}
	m.options.Light = !dark
	t, err := Theme(m.options.Style, dark)
	if err != nil {
		m.report(err)
		return nil
	}
	m.theme, m.paints = t, newPaints(t)
	m.list.Restyle(m.paints.list())
	m.sidebar.Restyle(m.paints.sidebar())
	if m.feeds != nil {
		m.feeds.Restyle(m.paints.feeds())
	}
	m.help.lines = nil
	return m.story.Restyle(m.paints.story(), m.setting())
}

// handleChanged lists the library anew. The next change is waited for once
// that has come.
func (m *Model) handleChanged(msg changed) tea.Cmd {
	if msg.opened != m.opened {
		return nil // of a library that was closed since
	}
	m.waiting = false
	if msg.err != nil {
		m.report(msg.err)
		return nil
	}
	if msg.progress.Version == m.progress.Version && m.progress.Done {
		return nil // there is nothing to come
	}
	m.progress = msg.progress
	return tea.Batch(m.list.Reload(), m.tally())
}

func (m *Model) handleLoaded(msg headlines.Loaded) tea.Cmd {
	cmd := m.list.Update(msg)
	if !m.list.Current(msg) && msg.Err == nil {
		return cmd
	}
	if !m.waiting && !m.list.Loading() {
		pause := max(m.pauses.batch, m.pauses.share*msg.Took)
		if m.list.Empty() {
			pause = 0 // nobody waits for the second story as for the first
		}
		cmd = tea.Batch(cmd, m.await(pause))
	}
	if _, count, _ := m.list.Position(); count > 0 && !m.started {
		m.started = true
		m.pending = true
		m.options.Single = m.options.Single && count == 1
		if m.options.Single {
			m.at = onStory
			return tea.Batch(cmd, m.openSelected())
		}
	}
	return cmd
}

// handleRested lets the story beside the list follow the cursor.
func (m *Model) handleRested(msg rested) tea.Cmd {
	if msg.move != m.move || !m.geometry.both || m.at != onList {
		return nil
	}
	return m.preview()
}

func (m *Model) preview() tea.Cmd {
	if h, ok := m.list.Selected(); ok {
		return m.story.Open(h.ID)
	}
	return nil
}

// followCursor is called after every message: it sees that the cursor has
// come to another story, whoever moved it.
func (m *Model) followCursor() tea.Cmd {
	h, ok := m.list.Selected()
	if !ok || m.at == onFeeds {
		return nil // the story follows when the list is seen again
	}
	if h.ID == m.seen && !m.pending {
		return nil
	}
	found := m.seeking && h.ID != m.seen
	m.seen = h.ID
	switch {
	case m.at == onStory && (m.pending || found):
		m.seeking = false
		return m.openSelected()
	case m.at == onList && m.geometry.both && m.pending:
		m.pending = false
		return m.preview()
	case m.at == onList && m.geometry.both:
		m.move++
		return rest(m.move, m.pauses.preview)
	}
	if m.geometry.tooSmall || m.width == 0 {
		return nil // the first preview waits for a screen
	}
	m.pending = false
	return nil
}

// openSelected shows the story under the cursor, marks it read and gives it
// the keys.
func (m *Model) openSelected() tea.Cmd {
	h, ok := m.list.Selected()
	if !ok {
		return nil
	}
	m.pending = false
	left := m.leave()
	m.seen, m.reading = h.ID, h
	m.at = onStory
	m.list.Hold()
	cmd := tea.Batch(left, m.story.Open(h.ID), m.complete(h))
	m.story.Resume()
	return tea.Batch(cmd, m.change(articles.Change{Act: articles.MarkRead}))
}

// target is the address that o opens and y copies.
func (m *Model) target() (string, error) {
	h, ok := m.list.Selected()
	if m.at == onStory || (ok && h.ID == m.story.Wanted()) {
		if address, linked := m.story.Target(); linked {
			return address, nil
		}
	}
	return "", errors.New("the story names no address of its own")
}

func (m *Model) browse() tea.Cmd {
	address, err := m.target()
	if err != nil {
		m.report(err)
		return nil
	}
	return m.browseTo(address)
}

func (m *Model) browseTo(address string) tea.Cmd {
	if m.options.OpenURL == nil {
		m.note = "no browser here: " + address
		return nil
	}
	m.note = "opening " + address
	return browse(m.ctx, m.options.OpenURL, address)
}

func (m *Model) copyLink() tea.Cmd {
	address, err := m.target()
	if err != nil {
		m.report(err)
		return nil
	}
	m.note = "copied " + address
	return tea.SetClipboard(address)
}

// report puts an error in the status line until the next key.
func (m *Model) report(err error) {
	if err != nil && !errors.Is(err, context.Canceled) {
		m.note = sanitize.Field(err.Error())
	}
}
