package tui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
	"lede/tui/keys"
	"lede/tui/scroll"
)

// help is the page of keys over the panes.
type help struct {
	open     bool
	chapters []chapter
	words    string // that are looked for
	top      int
	lines    []string // made for a width, anew where they are nil
	width    int
}

// chapter is the keys of a place.
type chapter struct {
	title    string
	bindings []key.Binding
}

// The columns that a column of the help has at least where there are several,
// and where its words begin.
const (
	helpColumn = 38
	helpWords  = 11
)

// openHelp shows the keys of all places. What holds in the sidebar or the feeds
// alone stands first there.
func (m *Model) openHelp() {
	all := []chapter{
		{"Everywhere", m.keys.help()},
		{"The list", m.keys.list.Help()},
		{"The story", m.keys.story.Help()},
		{"The sidebar", m.keys.sidebar.Help()},
		{"Feeds", m.keys.feeds.Help()},
	}
	if at, special := map[focus]int{onSidebar: 3, onFeeds: 4}[m.screen.focus]; special {
		here := all[at]
		all = slices.Insert(slices.Delete(all, at, at+1), 0, here)
	}
	if own := m.keys.own(); len(own) > 0 {
		all = slices.Insert(all, 0, chapter{"Your own", own})
	}
	m.help = help{open: true, chapters: all}
}

func (m *Model) helpView() string { return m.help.view(m.look, m.screen.width, m.screen.status.y) }

// view draws the page; it is made once for a width.
func (h *help) view(l look, width, height int) string {
	h.layOut(l, width)
	h.top = max(0, min(h.top, len(h.lines)-height))
	lines := make([]string, height)
	copy(lines, h.lines[h.top:])
	return strings.Join(lines, "\n")
}

func (h *help) layOut(l look, width int) {
	if h.lines == nil || h.width != width {
		h.width = width
		h.lines = h.draw(l)
	}
}

// place says how much of the page the screen shows.
func (h *help) place(height int) string {
	if len(h.lines) <= height {
		return ""
	}
	return fmt.Sprintf("lines %d-%d of %d", h.top+1, min(len(h.lines), h.top+height), len(h.lines))
}

// hints are the keys of the page.
func (h *help) hints(k keyMap) []string {
	all := keys.Hints(keys.Hinted{Key: k.story.PageDown, Does: "turns the page"}, keys.Hinted{Key: k.story.Search, Does: "finds a key"})
	return append(all, "esc closes")
}

// draw sets the bindings that are looked for in as many columns as there is
// room for, a chapter after the other in whichever is shortest.
func (h *help) draw(l look) []string {
	columns := make([][]string, max(1, min(3, h.width/helpColumn)))
	width := h.width / len(columns)
	found := false
	for _, c := range h.chapters {
		bindings := slices.DeleteFunc(slices.Clone(c.bindings), func(b key.Binding) bool { return !h.finds(c.title, b) })
		if len(bindings) == 0 {
			continue
		}
		found = true
		shortest := 0
		for i := range columns {
			if len(columns[i]) < len(columns[shortest]) {
				shortest = i
			}
		}
		columns[shortest] = append(append(columns[shortest], chapterLines(l, c.title, bindings, width)...), "")
	}
	if !found {
		columns[0] = []string{"  " + cells.Paint(l.quiet, "no key does that")}
	}
	lines := append([]string{""}, beside(l, columns, width)...)
	for i := range lines {
		lines[i] = l.cells.Fit(lines[i], h.width)
	}
	return lines
}

// finds reports whether a binding is one that is looked for: by its key, or
// by words of what it does and where.
func (h *help) finds(title string, b key.Binding) bool {
	if h.words == "" || slices.Contains(b.Keys(), h.words) {
		return true
	}
	all := strings.ToLower(title + " " + b.Help().Desc)
	for word := range strings.FieldsSeq(strings.ToLower(h.words)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}

// narrow shows only the keys that have to do with words.
func (h *help) narrow(words string) { h.words, h.lines, h.top = words, nil, 0 }

func chapterLines(l look, title string, bindings []key.Binding, width int) []string {
	lines := []string{"  " + cells.Paint(l.accent, title), ""}
	for _, b := range bindings {
		first := b.Help().Key
		for _, does := range l.cells.Wrap(b.Help().Desc, max(8, width-helpWords-1)) {
			gap := strings.Repeat(" ", max(1, helpWords-2-l.cells.Width(first)))
			lines = append(lines, "  "+cells.Paint(l.bold, first)+gap+cells.Paint(l.quiet, does))
			first = ""
		}
	}
	return lines
}

// beside sets blocks of lines side by side, each so wide.
func beside(l look, blocks [][]string, width int) []string {
	var lines []string
	for i, block := range blocks {
		for y, line := range block {
			if y == len(lines) {
				lines = append(lines, "")
			}
			lines[y] += l.cells.Fill(lines[y], i*width) + line
		}
	}
	return lines
}

// handleHelpKey turns the pages, narrows them or closes the help.
func (m *Model) handleHelpKey(msg tea.KeyPressMsg) {
	k, h, page := m.keys.story, &m.help, max(1, m.screen.status.y-1)
	switch {
	case key.Matches(msg, k.Search):
		m.status.question = &question{lead: "/", hint: "a key, or what it does", follow: h.narrow}
	case msg.String() == "esc" && h.words != "":
		h.narrow("")
	case key.Matches(msg, k.Down):
		h.top++
	case key.Matches(msg, k.Up):
		h.top--
	case key.Matches(msg, k.PageDown):
		h.top += page
	case key.Matches(msg, k.PageUp):
		h.top -= page
	case key.Matches(msg, k.HalfDown):
		h.top += page / 2
	case key.Matches(msg, k.HalfUp):
		h.top -= page / 2
	case key.Matches(msg, k.Top):
		h.top = 0
	case key.Matches(msg, k.Bottom):
		h.top = len(h.lines)
	case msg.String() == "esc", key.Matches(msg, m.keys.Help), key.Matches(msg, m.keys.Back), key.Matches(msg, m.keys.Quit), key.Matches(msg, m.keys.Open):
		h.open = false
	default:
		m.status.note = doesNothing(msg) + " - esc closes the help"
	}
}

// handleWheel scrolls the page.
func (h *help) handleWheel(msg tea.MouseWheelMsg) { h.top += scroll.Wheel(msg) }
