package tui

import (
	"cmp"
	"strings"
	"time"

	"lede/articles/locale"
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
type masthead struct {
	name          string
	day           time.Time
	count, unread int
	locale        locale.Locale
}

func (m *Model) masthead() []string {
	_, count, unread := m.list.Position()
	h := masthead{name: m.editionName(), day: m.options.Now().In(m.options.Location), count: count, unread: unread, locale: m.options.Locale}
	return h.lines(m.look, m.screen.width)
}

// lines are the masthead for a width.
func (h masthead) lines(l look, width int) []string {
	width -= 2
	date := h.locale.Whole(h.day)
	counts := h.locale.Number(h.count) + " stories"
	if h.count == 1 {
		counts = "1 story"
	}
	if h.unread > 0 {
		counts += " · " + h.locale.Number(h.unread) + " unread"
	}
	room := width - 2*max(l.cells.Width(date), l.cells.Width(counts)) - 4
	if room < 16 { // of the date and the counts, these are nowhere else
		date, room = "", width-l.cells.Width(counts)-2
	}
	name := l.cells.Fit(cmp.Or(h.name, "lede"), room)
	left := l.cells.Pad(date, max(0, (width-l.cells.Width(name))/2))
	if date == "" {
		left = ""
	}
	line := cells.Paint(l.quiet, left) + cells.Paint(l.bold, name)
	line = " " + l.cells.Pad(line, width-l.cells.Width(counts)) + cells.Paint(l.quiet, l.cells.Fit(counts, width))
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
		return m.library.name
	}
	return m.options.Edition
}
