package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/feeds"
	"lede/tui/headlines"
	"lede/tui/reader"
	"lede/tui/sidebar"
	"lede/tui/theme"
)

// paints holds the SGR sequences of everything around the story. They come
// from the theme's roles; bold, faint and reverse carry what colour would.
type paints struct{ accent, quiet, rule, bold string }

func newPaints(t *theme.Theme) paints {
	return paints{
		accent: t.Open(theme.Kicker, 0, false),
		quiet:  t.Open(theme.Quiet, 0, false),
		rule:   t.Open(theme.Rule, 0, false),
		bold:   "\x1b[1m",
	}
}

func (p paints) list() headlines.Styles {
	return headlines.Styles{
		Day: p.bold, Section: p.accent, Rule: p.rule, Unread: p.bold, Read: p.quiet,
		Quiet: p.quiet, Cursor: p.accent, Chosen: p.accent, Star: p.accent,
	}
}

func (p paints) sidebar() sidebar.Styles {
	return sidebar.Styles{Heading: p.quiet, Quiet: p.quiet, Cursor: p.accent, Chosen: p.accent}
}

func (p paints) feeds() feeds.Styles {
	return feeds.Styles{Heading: p.bold, Category: p.accent, Unread: p.bold, Quiet: p.quiet, Cursor: p.accent, Chosen: p.accent}
}

func (p paints) story() reader.Styles {
	return reader.Styles{Match: "\x1b[4m", Chosen: "\x1b[7m", Quiet: p.quiet}
}

func paint(open, s string) string {
	if open == "" || s == "" {
		return s
	}
	return open + s + theme.Reset
}

// compose joins the ready panes into the screen, and only where something has
// changed.
func (m *Model) compose() {
	m.title = m.windowTitle()
	g := m.geometry
	if g.tooSmall {
		m.screen = ""
		if m.width > 0 && m.height > 0 {
			m.screen = ansi.Truncate("too small: min 20x5", m.width, "")
		}
		return
	}
	m.screen = over(m.body(), m.foot())
}

// over puts lines at the foot of a body, whose last line is the one above a
// foot of one.
func over(body string, foot []string) string {
	lines := strings.Split(body, "\n")
	return strings.Join(append(lines[:max(0, len(lines)+1-len(foot))], foot...), "\n")
}

func (m *Model) body() string {
	switch {
	case m.help.open:
		return m.helpView()
	case m.at == onFeeds:
		return m.feeds.View()
	case m.offering():
		return m.offersView()
	case m.geometry.both:
		return m.sideBySide()
	case m.at == onStory:
		return m.story.View()
	case m.at == onSidebar:
		return m.sidebar.View()
	}
	return m.list.View()
}

// sideBySide sets the panes beside each other: the sidebar, a space, the list, a
// thin rule, the story.
func (m *Model) sideBySide() string {
	g := m.geometry
	left, right := strings.Split(m.list.View(), "\n"), strings.Split(m.story.View(), "\n")
	var parts []string
	switch {
	case g.beside:
		parts = strings.Split(m.sidebar.View(), "\n")
	case m.at == onSidebar:
		left = strings.Split(m.sidebar.View(), "\n")
	}
	rule := paint(m.paints.rule, "│") + " "
	var b strings.Builder
	for y := range g.list.height {
		if y > 0 {
			b.WriteByte('\n')
		}
		if g.beside {
			column(&b, parts, y, g.list.x)
		}
		column(&b, left, y, g.list.width)
		b.WriteString(rule)
		if y < len(right) {
			b.WriteString(right[y])
		}
	}
	return b.String()
}

// column writes line y of a pane, filled up to width columns.
func column(b *strings.Builder, lines []string, y, width int) {
	at := 0
	if y < len(lines) {
		b.WriteString(lines[y])
		at = ansi.StringWidth(lines[y])
	}
	for ; at < width; at++ {
		b.WriteByte(' ')
	}
}

// windowTitle is the story's headline where a story has the keys.
func (m *Model) windowTitle() string {
	if story, ok := m.story.Story(); ok && m.at == onStory && story.Meta.Title.Value != "" {
		return ansi.Truncate(story.Meta.Title.Value, 120, "…")
	}
	return m.options.Title
}
