package tui

import (
	"context"
	"errors"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/keys"
)

// status is what the last line tells until the next key, and what it asks.
type status struct {
	note     string    // what became of the last key
	question *question // that is being answered; nil where there is none
}

// keyPressed drops what the reader has seen.
func (s *status) keyPressed() { s.note = "" }

// report tells an error until the next key.
func (s *status) report(err error) {
	if err != nil && !errors.Is(err, context.Canceled) {
		s.note = sanitize.Field(err.Error())
	}
}

// footLines bounds what a notice may cover of the screen.
const footLines = 4

// foot is the last line, and lines above it where a notice needs them: why
// something went wrong is of no use by half.
func (m *Model) foot() []string {
	words, typing := m.notice()
	width := m.screen.width - 2
	if words == "" || !typing && m.look.cells.Width(words) <= width-m.look.cells.Width(m.place())-2 {
		return []string{m.statusLine()}
	}
	var lines []string
	for _, line := range m.look.cells.Wrap(words, width) {
		lines = append(lines, " "+cells.Paint(m.look.quiet, line))
	}
	if most := max(1, min(footLines, m.screen.height/2)); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = m.look.cells.Cut(lines[most-1], width) + "…"
	}
	if typing {
		lines = append(lines, m.statusLine())
	}
	return lines
}

// notice is what is to be read whole. typing tells that it stands over a line
// that is typed.
func (m *Model) notice() (words string, typing bool) {
	on := m.screen.focus
	switch err := m.list.Err(); {
	case m.status.question != nil:
		return "", false
	case m.focused().Typing():
		if err != nil && on == onList {
			return sanitize.Field(err.Error()), true // the list stays as it was
		}
		return "", false
	case m.status.note != "" && m.sequence.pressed == "" && m.counting.n == 0:
		return m.status.note, false
	case m.help.open:
		return "", false
	case on == onFeeds:
		return m.feeds.Message(), false
	case on == onStory && m.story.Err() != nil:
		return sanitize.Field(m.story.Err().Error()), false
	case err != nil:
		return sanitize.Field(err.Error()), false
	}
	return "", false
}

// statusLine is the last line: what is going on at the left, where one is at
// the right.
func (m *Model) statusLine() string {
	width := m.screen.width - 2
	if m.status.question != nil {
		return m.typedLine(m.status.question.lead, m.status.question.hint, m.status.question.line.View)
	}
	if m.screen.focus == onFeeds && m.feeds.Typing() {
		return m.typedLine("", m.feeds.Hint(), m.feeds.Prompt)
	}
	if pane := m.focused(); pane.Typing() && m.story.Labelling() == "" {
		return m.typedLine("/", m.place(), pane.Prompt)
	}
	line := footLine{cells: m.look.cells, message: m.message(), right: m.place(), happened: m.status.note != ""}
	switch {
	case m.help.open:
		line.hints = m.help.hints(m.keys)
	case m.story.Labelling() != "" && m.screen.focus == onStory:
		line.hints = []string{"tab changes what for", "esc leaves"}
	case m.choosing != nil && !line.happened:
		line.hints = append(keys.Hints(m.choosing.hints...), "esc closes")
	case line.happened:
		line.hints = keys.Hints(keys.Hinted{Key: m.keys.Help, Does: "help"})
	default:
		line.hints = m.hints()
	}
	left, right := line.fitted(width)
	return " " + cells.Paint(m.look.quiet, m.look.cells.Pad(left, width-m.look.cells.Width(right))+right)
}

// typedLine is the last line while something is typed there.
func (m *Model) typedLine(lead, right string, line func(width int) string) string {
	width := m.screen.width - 2
	lead = m.look.cells.Cut(lead, width-8)
	right = m.look.cells.Fit(right, width-m.look.cells.Width(lead)-18)
	left := lead + line(width-m.look.cells.Width(lead+right)-2)
	return " " + m.look.cells.Pad(left, width-m.look.cells.Width(right)) + cells.Paint(m.look.quiet, right)
}

// footLine is what the last line has to tell.
type footLine struct {
	cells    cells.Measure
	message  string   // what is going on; empty where nothing is
	hints    []string // after it, the help as the first or the second
	right    string   // where one is
	happened bool     // the message tells what became of the last key
}

// leastLeft is the width in cells below which the left of the status line says
// nothing but how help is had.
const leastLeft = 12

// fitted cuts left and right so that both fit beside each other. Where there is
// no room for both, what has just happened stays, and else where one is.
func (f footLine) fitted(width int) (left, right string) {
	right = f.cells.Fit(f.right, width)
	room := max(0, width-f.cells.Width(right)-2)
	if left, ok := f.hinted(room); ok {
		return left, right
	}
	switch {
	case f.happened:
		return f.cells.Fit(f.message, width), ""
	case room < leastLeft:
		return "", right
	}
	fewer := f.message
	for at := strings.LastIndex(fewer, " · "); at > 0; at = strings.LastIndex(fewer, " · ") {
		fewer = fewer[:at]
		if f.cells.Width(fewer) <= room {
			return fewer, right
		}
	}
	return f.cells.Fit(f.message, room), right
}

// hinted is the message with as many hints as there is room for; ok is false
// where not even the message has it.
func (f footLine) hinted(room int) (left string, ok bool) {
	var said []string
	if f.message != "" {
		said = []string{f.message}
	}
	tries := make([][]string, 0, len(f.hints)+1)
	for n := len(f.hints); n > 1; n-- {
		tries = append(tries, f.hints[:n])
	}
	if n := min(2, len(f.hints)); n > 0 {
		tries = append(tries, f.hints[n-1:n]) // the help alone
	}
	for _, hints := range append(tries, nil) {
		left = keys.Joined(append(said[:len(said):len(said)], hints...))
		if left != "" && f.cells.Width(left) <= room {
			return left, true
		}
	}
	return "", false
}

// message is what is going on, the weightiest thing first; empty where nothing
// is.
func (m *Model) message() string {
	on := m.screen.focus
	switch {
	case m.counting.n > 0 || m.sequence.pressed != "":
		return m.counting.typed() + keys.Short(m.sequence.pressed) + " …"
	case m.status.note != "":
		return m.status.note
	case m.help.open || m.choosing != nil:
		return ""
	case on == onStory && m.story.Labelling() != "":
		return m.story.Labelling()
	case on == onFeeds && m.feeds.Message() != "":
		return m.feeds.Message()
	case m.refreshing.state.Running:
		return refreshWords(m.refreshing.state)
	case m.pages.fetching != "":
		return "fetching the page …"
	case m.following.address != "":
		return "following the link to " + hostOf(m.following.address) + " …, " + keys.First(m.keys.Cancel) + " ends it"
	case len(m.programs.running) > 0:
		return m.programs.words() + ", " + keys.First(m.keys.Cancel) + " ends it"
	case on == onFeeds || on == onSidebar:
		return ""
	case on == onStory && m.story.Err() != nil:
		return sanitize.Field(m.story.Err().Error())
	case m.list.Err() != nil:
		return sanitize.Field(m.list.Err().Error())
	case on == onStory && m.story.LinkChosen():
		return m.story.Status(m.screen.width)
	case !m.library.progress.Done:
		return loadingWords(m.library.progress)
	case m.refreshing.failed > 0:
		return counted(m.refreshing.failed, "feed") + " failed - " + keys.First(m.keys.Feeds) + " shows them"
	case m.library.progress.Failed > 0 && on == onList:
		return articles.Commas(m.library.progress.Failed) + " unreadable"
	case m.welcoming():
		return ""
	}
	return m.list.Notice()
}

// loadingWords says how far a library has been read.
func loadingWords(p articles.Progress) string {
	if p.Found == 0 {
		return "looking for stories"
	}
	s := articles.Commas(p.Listed) + " of " + articles.Commas(p.Found) + " files"
	if p.Failed > 0 {
		s += " · " + articles.Commas(p.Failed) + " unreadable"
	}
	return s
}

// labelWidth is the cells that the name of a part or a filter has in the status
// line.
const labelWidth = 24

// place is the right of the status line.
func (m *Model) place() string {
	switch {
	case m.help.open:
		return m.help.place(m.screen.status.y)
	case m.choosing != nil:
		return m.choosing.place()
	case m.welcoming():
		return ""
	case m.screen.focus == onFeeds:
		return m.feeds.Status()
	case m.screen.focus == onStory && !m.story.LinkChosen():
		if m.story.Opening() {
			return "opening"
		}
		return m.story.Status(m.screen.width - 2 - m.hintsWidth())
	}
	return m.listPlace()
}

// listPlace says which stories are listed, and where among them the cursor is.
func (m *Model) listPlace() string {
	at, count, unread := m.list.Position()
	q := m.list.Query()
	var parts []string
	if label := m.sidebar.Label(); label != "" && (!m.screen.beside || !m.sidebar.Own()) {
		parts = append(parts, m.look.cells.Fit(label, labelWidth))
	}
	if m.frontShown() {
		at, count := m.front.Position()
		return strings.Join(append(parts, "front page", articles.Commas(at)+" of "+articles.Commas(count)), " · ")
	}
	if n := m.list.SelectedCount(); n > 0 {
		parts = append(parts, m.options.Locale.Number(n)+" selected")
	}
	if q.By != articles.ByDate {
		parts = append(parts, "by "+q.By.String())
	}
	if q.Unread {
		parts = append(parts, "unread only")
	}
	if q.Filter != "" && !m.list.Typing() {
		parts = append(parts, "/"+m.look.cells.Fit(q.Filter, labelWidth))
	}
	if unread > 0 && m.screen.width >= 48 && !q.Unread {
		parts = append(parts, m.options.Locale.Number(unread)+" unread")
	}
	return strings.Join(append(parts, m.options.Locale.Number(at)+" of "+m.options.Locale.Number(count)), " · ")
}
