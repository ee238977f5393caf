package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// help is the page of keys over the panes.
type help struct {
	open  bool
	top   int
	words string // that are looked for
	lines []string
	width int
}

// The columns of a row of the help, and where its words begin.
const (
	helpColumn = 46
	helpWords  = 11
)

// helpView draws the page; it is made once for a width.
func (m *Model) helpView() string {
	g := m.geometry
	if m.help.lines == nil || m.help.width != m.width {
		m.help.width = m.width
		m.help.lines = m.helpLines()
	}
	m.help.top = max(0, min(m.help.top, len(m.help.lines)-g.status.y))
	lines := make([]string, g.status.y)
	copy(lines, m.help.lines[m.help.top:])
	return strings.Join(lines, "\n")
}

// chapter is the keys of a place.
type chapter struct {
	title    string
	bindings []key.Binding
}

// chapters are the keys of all places. What holds among the sections or the
// feeds alone stands first there.
func (m *Model) chapters() []chapter {
	list := []chapter{
		{"Everywhere", m.keys.help()},
		{"The list", m.keys.list.Help()},
		{"The story", m.keys.story.Help()},
		{"Sections and sources", m.keys.sidebar.Help()},
		{"Feeds", m.keys.feeds.Help()},
	}
	at, special := map[focus]int{onSidebar: 3, onFeeds: 4}[m.at]
	if !special {
		return list
	}
	here := list[at]
	return slices.Insert(slices.Delete(list, at, at+1), 0, here)
}

// helpLines sets the bindings that are looked for in as many columns as there
// is room for.
func (m *Model) helpLines() []string {
	var parts [][]string
	for _, c := range m.chapters() {
		c.bindings = slices.DeleteFunc(c.bindings, func(b key.Binding) bool { return !m.help.finds(c.title, b) })
		if len(c.bindings) > 0 {
			parts = append(parts, m.helpPart(c.title, c.bindings))
		}
	}
	if len(parts) == 0 {
		return []string{"", ansi.Truncate("  "+paint(m.paints.quiet, "no key does that"), m.width, "…")}
	}
	columns := max(1, min(3, m.width/helpColumn))
	lines := []string{""}
	for len(parts) > 0 {
		row := parts[:min(columns, len(parts))]
		parts = parts[len(row):]
		lines = append(append(lines, beside(row)...), "")
	}
	for i := range lines {
		lines[i] = ansi.Truncate(lines[i], m.width, "…")
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

// searchHelp narrows the page to what is typed.
func (m *Model) searchHelp() {
	m.question = &question{lead: "/", hint: "a key, or what it does", follow: func(words string) {
		m.help.words, m.help.lines, m.help.top = words, nil, 0
	}}
}

func (m *Model) helpPart(title string, bindings []key.Binding) []string {
	lines := []string{"  " + paint(m.paints.accent, title), ""}
	for _, b := range bindings {
		first := b.Help().Key
		for does := range strings.SplitSeq(ansi.Wordwrap(b.Help().Desc, max(8, m.width-helpWords), ""), "\n") {
			gap := strings.Repeat(" ", max(1, helpWords-2-ansi.StringWidth(first)))
			lines = append(lines, "  "+paint(m.paints.bold, first)+gap+paint(m.paints.quiet, does))
			first = ""
		}
	}
	return lines
}

// beside sets blocks of lines side by side.
func beside(blocks [][]string) []string {
	var lines []string
	for i, block := range blocks {
		for y, line := range block {
			if y == len(lines) {
				lines = append(lines, "")
			}
			fill := max(0, i*helpColumn-ansi.StringWidth(lines[y]))
			lines[y] += strings.Repeat(" ", fill) + line
		}
	}
	return lines
}

// handleHelpKey scrolls the page or narrows it; any other key closes it.
func (m *Model) handleHelpKey(msg tea.KeyPressMsg) {
	k, page := m.keys.story, max(1, m.geometry.status.y-1)
	switch {
	case key.Matches(msg, k.Search):
		m.searchHelp()
	case msg.String() == "esc" && m.help.words != "":
		m.help = help{open: true}
	case key.Matches(msg, k.Down):
		m.help.top++
	case key.Matches(msg, k.Up):
		m.help.top--
	case key.Matches(msg, k.PageDown), key.Matches(msg, k.HalfDown):
		m.help.top += page
	case key.Matches(msg, k.PageUp), key.Matches(msg, k.HalfUp):
		m.help.top -= page
	default:
		m.help.open = false
	}
}
