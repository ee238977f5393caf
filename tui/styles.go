package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/tui/cells"
	"lede/tui/chooser"
	"lede/tui/keys"
	"lede/tui/theme"
)

// chooseStyle lists the styles over a part of the screen, so that the rest
// shows each as the cursor moves over it. Leaving the list takes back the style
// that there was.
func (m *Model) chooseStyle() {
	names, was := theme.Names(), m.look.style
	rows := make([]chooser.Row, len(names))
	for i, name := range names {
		rows[i] = chooser.Row{Text: name}
	}
	take := func(s Style) tea.Cmd {
		l := m.look
		l.style = s
		return m.restyle(l)
	}
	m.openChooser("Styles", rows, max(0, slices.Index(names, was.Name)), choosing{
		choose: func(at int) tea.Cmd { return take(Style{Name: names[at]}) },
		moved:  func(at int) tea.Cmd { return take(Style{Name: names[at]}) },
		leave:  func() tea.Cmd { return take(was) },
		hints:  []keys.Hinted{{Key: m.keys.Open, Does: "take it"}, {Key: m.keys.story.Search, Does: "find"}},
	})
}

// chooserHeight is how many lines a list has that shows what it changes.
const chooserHeight = 12

// overBody sets a list over the upper lines of a body, with a rule below it; one
// that changes what is listed moves the body down, so that its beginning shows.
func (m *Model) overBody(body string) string {
	height := m.screen.status.y
	over := m.choosing.height(height)
	lines := strings.Split(m.choosing.pane.View(m.screen.width, over), "\n")
	lines = append(lines, cells.Paint(m.look.rule, strings.Repeat("─", m.screen.width)))
	rest := strings.Split(body, "\n")
	if m.choosing.pushes {
		return strings.Join(append(lines, rest...)[:height], "\n")
	}
	if len(rest) > len(lines) {
		lines = append(lines, rest[len(lines):]...)
	}
	return strings.Join(lines[:min(len(lines), height)], "\n")
}
