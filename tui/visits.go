package tui

import (
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/reader"
)

// mostVisits is how many pages can be gone back over.
const mostVisits = 50

// visits are the pages that were opened from within others: where a link has
// led, and what a program has printed. They are not of the library.
type visits struct {
	feeds bool            // the page on the screen names feeds
	here  *articles.Story // on the screen; nil where that is a story of the library
	trail []visit         // what was left for it, the last one at the end
}

// visit is a story or a page that was left, and where.
type visit struct {
	headline articles.Headline // of a story of the library
	page     *articles.Story   // nil where it is one
	stand    reader.Stand
	focus    focus
}

// clear forgets the pages: the screen shows a story of the list again.
func (v *visits) clear() { *v = visits{} }

// visit shows a page in the place of what is read, which can be gone back to.
func (m *Model) visit(page articles.Story) tea.Cmd {
	left := m.leave()
	m.visits.here = &page
	m.actions.reading = articles.Headline{}
	m.screen.focus = onStory
	return tea.Batch(left, m.story.Visit(page))
}

// leave puts what is read on the trail.
func (m *Model) leave() tea.Cmd {
	v := &m.visits
	on := visit{headline: m.actions.reading, page: v.here, stand: m.story.Stand(), focus: m.screen.focus}
	v.trail = append(v.trail, on)
	if len(v.trail) > mostVisits {
		v.trail = v.trail[1:]
	}
	return m.leaveStory()
}

// goBack shows what was left last, where it was left.
func (m *Model) goBack() tea.Cmd {
	v := &m.visits
	if len(v.trail) == 0 {
		m.status.note = "there is nothing to go back to"
		return nil
	}
	last := v.trail[len(v.trail)-1]
	left := m.leaveStory()
	v.trail = v.trail[:len(v.trail)-1]
	v.here, m.actions.reading = last.page, last.headline
	if last.focus == onList {
		return tea.Batch(left, m.toList())
	}
	if last.page != nil {
		return tea.Batch(left, m.story.Visit(*last.page), m.story.Return(last.stand))
	}
	m.preview.seen, m.preview.due = last.headline.ID, false
	return tea.Batch(left, m.story.Open(last.headline.ID), m.story.Return(last.stand))
}

// visiting reports whether the story pane shows a page that is not of the
// library.
func (m *Model) visiting() bool { return m.visits.here != nil }
