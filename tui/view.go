package tui

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/headlines"
	"lede/tui/reader"
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
		Quiet: p.quiet, Cursor: p.accent, Chosen: p.accent,
	}
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
	m.screen = m.body() + "\n" + m.status()
}

func (m *Model) body() string {
	switch {
	case m.help.open:
		return m.helpView()
	case m.geometry.both:
		return m.sideBySide()
	case m.at == onStory:
		return m.story.View()
	}
	return m.list.View()
}

// sideBySide sets the panes beside each other, a thin rule between them.
func (m *Model) sideBySide() string {
	left, right := strings.Split(m.list.View(), "\n"), strings.Split(m.story.View(), "\n")
	rule := paint(m.paints.rule, "│") + " "
	var b strings.Builder
	for y := range m.geometry.list.height {
		if y > 0 {
			b.WriteByte('\n')
		}
		width := 0
		if y < len(left) {
			b.WriteString(left[y])
			width = ansi.StringWidth(left[y])
		}
		for ; width < m.geometry.list.width; width++ {
			b.WriteByte(' ')
		}
		b.WriteString(rule)
		if y < len(right) {
			b.WriteString(right[y])
		}
	}
	return b.String()
}

// windowTitle is the story's headline where a story has the keys.
func (m *Model) windowTitle() string {
	if story, ok := m.story.Story(); ok && m.at == onStory && story.Meta.Title.Value != "" {
		return ansi.Truncate(story.Meta.Title.Value, 120, "…")
	}
	return m.options.Title
}

// status is the last line: what is going on at the left, where one is at the
// right.
func (m *Model) status() string {
	width := m.width - 2
	if pane := m.focused(); pane.Typing() {
		right := ansi.Truncate(m.place(), max(0, width-14), "…")
		left := "/" + pane.Prompt(width-ansi.StringWidth(right)-3)
		gap := max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))
		return " " + left + strings.Repeat(" ", gap) + paint(m.paints.quiet, right)
	}
	right := ansi.Truncate(m.place(), width, "…")
	left := ansi.Truncate(m.message(), max(0, width-ansi.StringWidth(right)-2), "…")
	gap := max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))
	return " " + paint(m.paints.quiet, left+strings.Repeat(" ", gap)+right)
}

// message is the left of the status line, the weightiest thing first.
func (m *Model) message() string {
	switch {
	case m.note != "":
		return m.note
	case m.at == onStory && m.story.Err() != nil:
		return m.story.Err().Error()
	case m.list.Err() != nil:
		return m.list.Err().Error()
	case m.at == onStory && m.story.LinkChosen():
		return m.story.Status()
	case !m.progress.Done:
		return m.loading()
	case !m.busy && m.at == onStory:
		return "J next story · q back · ? help"
	case !m.busy:
		return "enter read · / filter · ? help · q quit"
	case m.progress.Failed > 0 && m.at == onList:
		return commas(m.progress.Failed) + " unreadable"
	}
	return ""
}

func (m *Model) loading() string {
	p := m.progress
	if p.Found == 0 {
		return "looking for stories"
	}
	s := commas(p.Listed) + " of " + commas(p.Found) + " files"
	if p.Failed > 0 {
		s += " · " + commas(p.Failed) + " unreadable"
	}
	return s
}

// place is the right of the status line.
func (m *Model) place() string {
	if m.at == onStory && !m.story.LinkChosen() {
		if m.story.Opening() {
			return "opening"
		}
		return m.story.Status()
	}
	at, count, unread := m.list.Position()
	q := m.list.Query()
	var parts []string
	if q.By != articles.ByDate {
		parts = append(parts, "by "+q.By.String())
	}
	if q.Unread {
		parts = append(parts, "unread only")
	}
	if q.Filter != "" && !m.list.Typing() {
		parts = append(parts, "/"+ansi.Truncate(q.Filter, 24, "…"))
	}
	if unread > 0 && m.width >= 48 && !q.Unread {
		parts = append(parts, commas(unread)+" unread")
	}
	return strings.Join(append(parts, commas(at)+" of "+commas(count)), " · ")
}

// commas writes n with a comma between thousands.
func commas(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
