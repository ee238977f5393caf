package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
)

// preview decides when the story follows the cursor of the list: at once where
// a key asked for that, else when the cursor has rested.
type preview struct {
	due     bool        // the story follows as soon as the headline is known
	seeking bool        // and so when the next unread story has been found
	seen    articles.ID // story that the cursor was on last
	move    int         // counts the cursor's moves
}

// rested tells that the cursor has not moved since the move it counts.
type rested struct{ move int }

// rest waits until the cursor has rested.
func (p *preview) rest(pause time.Duration) tea.Cmd {
	p.move++
	move := p.move
	return tea.Tick(pause, func(time.Time) tea.Msg { return rested{move} })
}

// handleRested lets the story beside the list follow the cursor.
func (m *Model) handleRested(msg rested) tea.Cmd {
	if msg.move != m.preview.move || !m.screen.both || m.screen.focus != onList {
		return nil
	}
	return m.showSelected()
}

func (m *Model) showSelected() tea.Cmd {
	if h, ok := m.list.Selected(); ok {
		return m.story.Open(h.ID)
	}
	return nil
}

// followCursor is called after every message: it sees that the cursor has
// come to another story, whoever moved it.
func (m *Model) followCursor() tea.Cmd {
	p, on := &m.preview, m.screen.focus
	h, ok := m.list.Selected()
	if !ok || on == onFeeds {
		return nil // the story follows when the list is seen again
	}
	if h.ID == p.seen && !p.due {
		return nil
	}
	found := p.seeking && h.ID != p.seen
	p.seen = h.ID
	switch {
	case on == onStory && (p.due || found):
		p.seeking = false
		return m.openSelected()
	case on == onList && m.screen.both && p.due:
		p.due = false
		return m.showSelected()
	case on == onList && m.screen.both:
		return p.rest(m.pauses.preview)
	}
	if m.screen.tooSmall || m.screen.width == 0 {
		return nil // the first preview waits for a screen
	}
	p.due = false
	return nil
}
