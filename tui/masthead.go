package tui

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/tui/cells"
)

// The masthead: its lines, and the size of the screen from which on it leaves
// enough to the stories.
const (
	mastheadLines = 2
	mastheadFrom  = 28
	mastheadWidth = 40
)

// masthead is the head of the paper: the day, what is listed, and how many
// stories that is, over a double rule.
func (m *Model) masthead() []string {
	l, width := m.look, m.screen.width-2
	_, count, unread := m.list.Position()
	date := m.options.Now().In(m.options.Location).Format("Monday 2 January 2006")
	counts := articles.Counted(count, "story", "stories")
	if unread > 0 {
		counts += " · " + articles.Commas(unread) + " unread"
	}
	room := width - 2*max(l.cells.Width(date), l.cells.Width(counts)) - 4
	if room < 16 { // of the date and the counts, these are nowhere else
		date, room = "", width-l.cells.Width(counts)-2
	}
	name := l.cells.Fit(m.editionName(), room)
	left := l.cells.Pad(date, max(0, (width-l.cells.Width(name))/2))
	if date == "" {
		left = ""
	}
	line := cells.Paint(l.quiet, left) + cells.Paint(l.bold, name)
	line = " " + l.cells.Pad(line, width-l.cells.Width(counts)) + cells.Paint(l.quiet, counts)
	return []string{line, " " + cells.Paint(l.rule, strings.Repeat("═", max(0, width)))}
}

// editionName is what is listed: a search, a part of the library, or all of it.
func (m *Model) editionName() string {
	switch q := m.list.Query(); {
	case q.Filter != "" && !m.list.Typing():
		return "“" + q.Filter + "”"
	case q.Part != "":
		return cmp.Or(m.sidebar.Label(), q.Part)
	case m.library.away:
		return cmp.Or(m.library.name, "lede")
	}
	return cmp.Or(m.options.Edition, "lede")
}
