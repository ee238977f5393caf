package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
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

// The columns of a row of the help, and where its words begin.
const (
	helpColumn = 46
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
	m.help = help{open: true, chapters: all}
}

func (m *Model) helpView() string { return m.help.view(m.look, m.screen.width, m.screen.status.y) }

// view draws the page; it is made once for a width.
func (h *help) view(l look, width, height int) string {
	if h.lines == nil || h.width != width {
		h.width = width
		h.lines = h.draw(l)
	}
	h.top = max(0, min(h.top, len(h.lines)-height))
	lines := make([]string, height)
	copy(lines, h.lines[h.top:])
	return strings.Join(lines, "\n")
}

// draw sets the bindings that are looked for in as many columns as there is
// room for.
func (h *help) draw(l look) []string {
	var parts [][]string
	for _, c := range h.chapters {
		if found := slices.DeleteFunc(slices.Clone(c.bindings), func(b key.Binding) bool { return !h.finds(c.title, b) }); len(found) > 0 {
			parts = append(parts, chapterLines(l, c.title, found, h.width))
		}
	}
	if len(parts) == 0 {
		parts = [][]string{{"  " + cells.Paint(l.quiet, "no key does that")}}
	}
	columns := max(1, min(3, h.width/helpColumn))
	lines := []string{""}
	for len(parts) > 0 {
		row := parts[:min(columns, len(parts))]
		parts = parts[len(row):]
		lines = append(append(lines, beside(l, row)...), "")
	}
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
		for _, does := range l.cells.Wrap(b.Help().Desc, max(8, width-helpWords)) {
			gap := strings.Repeat(" ", max(1, helpWords-2-l.cells.Width(first)))
			lines = append(lines, "  "+cells.Paint(l.bold, first)+gap+cells.Paint(l.quiet, does))
			first = ""
		}
	}
	return lines
}

// beside sets blocks of lines side by side.
func beside(l look, blocks [][]string) []string {
	var lines []string
	for i, block := range blocks {
		for y, line := range block {
			if y == len(lines) {
				lines = append(lines, "")
			}
			lines[y] += l.cells.Fill(lines[y], i*helpColumn) + line
		}
	}
	return lines
}

// handleHelpKey scrolls the page or narrows it; any other key closes it.
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
	case key.Matches(msg, k.PageDown), key.Matches(msg, k.HalfDown):
		h.top += page
	case key.Matches(msg, k.PageUp), key.Matches(msg, k.HalfUp):
		h.top -= page
	default:
		h.open = false
	}
}
