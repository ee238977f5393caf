package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/keys"
)

// footLines bounds what a notice may cover of the screen.
const footLines = 4

// foot is the last line, and lines above it where a notice needs them: why
// something went wrong is of no use by half.
func (m *Model) foot() []string {
	words, typing := m.notice()
	width := m.width - 2
	if words == "" || !typing && ansi.StringWidth(words) <= width-ansi.StringWidth(m.place())-2 {
		return []string{m.status()}
	}
	var lines []string
	for line := range strings.SplitSeq(ansi.Hardwrap(ansi.Wordwrap(words, width, ""), width, true), "\n") {
		lines = append(lines, " "+paint(m.paints.quiet, strings.TrimSpace(line)))
	}
	if most := max(1, min(footLines, m.height/2)); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = ansi.Truncate(lines[most-1], width, "") + "…"
	}
	if typing {
		lines = append(lines, m.status())
	}
	return lines
}

// notice is what is to be read whole. typing tells that it stands over a line
// that is typed.
func (m *Model) notice() (words string, typing bool) {
	switch err := m.list.Err(); {
	case m.question != nil:
		return "", false
	case m.focused().Typing():
		if err != nil && m.at == onList {
			return sanitize.Field(err.Error()), true // the list stays as it was
		}
		return "", false
	case m.note != "" && m.prefix == "":
		return m.note, false
	case m.help.open:
		return "", false
	case m.at == onFeeds:
		return m.feeds.Message(), false
	case m.at == onStory && m.story.Err() != nil:
		return sanitize.Field(m.story.Err().Error()), false
	case err != nil:
		return sanitize.Field(err.Error()), false
	}
	return "", false
}

// status is the last line: what is going on at the left, where one is at the
// right.
func (m *Model) status() string {
	width := m.width - 2
	if m.question != nil {
		return m.typedStatus(m.question.lead, m.question.hint, m.question.line.View)
	}
	if m.at == onFeeds && m.feeds.Typing() {
		return m.typedStatus("", m.feeds.Hint(), m.feeds.Prompt)
	}
	if pane := m.focused(); pane.Typing() {
		return m.typedStatus("/", m.place(), pane.Prompt)
	}
	left, right := fitted(m.message(), m.place(), width, m.note != "")
	gap := max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))
	return " " + paint(m.paints.quiet, left+strings.Repeat(" ", gap)+right)
}

// leastLeft is the width in cells below which the left of the status line says
// nothing.
const leastLeft = 12

// fitted cuts left and right so that both fit beside each other. Where there is
// no room for both, what has just happened stays, and else where one is.
func fitted(left, right string, width int, happened bool) (string, string) {
	right = ansi.Truncate(right, width, "…")
	room := max(0, width-ansi.StringWidth(right)-2)
	switch {
	case ansi.StringWidth(left) <= room:
		return left, right
	case happened:
		return ansi.Truncate(left, width, "…"), ""
	case room < leastLeft:
		return "", right
	}
	cut := ansi.Truncate(left, room, "")
	if at := strings.LastIndex(cut, " · "); at > 0 { // a hint less
		return cut[:at], right
	}
	return ansi.Truncate(left, room, "…"), right
}

// typedStatus is the last line while something is typed there.
func (m *Model) typedStatus(lead, right string, line func(width int) string) string {
	width := m.width - 2
	lead = ansi.Truncate(lead, width-8, "")
	right = ansi.Truncate(right, max(0, width-ansi.StringWidth(lead)-18), "…")
	left := lead + line(width-ansi.StringWidth(lead+right)-2)
	gap := max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))
	return " " + left + strings.Repeat(" ", gap) + paint(m.paints.quiet, right)
}

// message is the left of the status line, the weightiest thing first.
func (m *Model) message() string {
	k := m.keys
	switch {
	case m.prefix != "":
		return keys.Short(m.prefix) + " …"
	case m.note != "":
		return m.note
	case m.help.open:
		return keys.Hint(keys.Hinted{Key: k.story.Search, Does: "looks for a key"}) + " · other keys close"
	case m.at == onFeeds && m.feeds.Message() != "":
		return m.feeds.Message()
	case m.refresh.Running:
		return refreshWords(m.refresh)
	case m.fetching != "":
		return "fetching the page …"
	case m.at == onFeeds:
		return keys.Hint(keys.Hinted{Key: k.feeds.List, Does: "its stories"}, keys.Hinted{Key: k.Help, Does: "help"},
			keys.Hinted{Key: k.feeds.Add, Does: "add"}, keys.Hinted{Key: k.feeds.Refresh, Does: "ask it"})
	case m.at == onSidebar:
		return keys.Hint(keys.Hinted{Key: k.sidebar.Choose, Does: "lists it"}, keys.Hinted{Key: k.sidebar.Back, Does: "back"})
	case m.at == onStory && m.story.Err() != nil:
		return sanitize.Field(m.story.Err().Error())
	case m.list.Err() != nil:
		return sanitize.Field(m.list.Err().Error())
	case m.at == onStory && m.story.LinkChosen():
		return m.story.Status()
	case !m.progress.Done:
		return m.loading()
	case m.failed > 0:
		return counted(m.failed, "feed") + " failed - " + keys.First(k.Feeds) + " shows them"
	case m.offering():
		return keys.Hint(keys.Hinted{Key: k.Open, Does: m.options.Offers[0].Label}, keys.Hinted{Key: k.Help, Does: "help"}, keys.Hinted{Key: k.Quit, Does: "quit"})
	case m.away && m.at == onList && m.list.Query() == articles.Query{}:
		return keys.Hint(keys.Hinted{Key: k.list.Clear, Does: "goes back"})
	case !m.used[m.at] && m.at == onStory:
		return keys.Hint(keys.Hinted{Key: k.Back, Does: "back"}, keys.Hinted{Key: k.Help, Does: "help"},
			keys.Hinted{Key: k.NextStory, Does: "next story"})
	case !m.used[m.at]:
		return keys.Hint(keys.Hinted{Key: k.Open, Does: "read"}, keys.Hinted{Key: k.Help, Does: "help"},
			keys.Hinted{Key: k.list.Filter, Does: "filter"}, keys.Hinted{Key: k.Quit, Does: "quit"})
	case m.progress.Failed > 0 && m.at == onList:
		return articles.Commas(m.progress.Failed) + " unreadable"
	}
	return m.list.Notice()
}

func (m *Model) loading() string {
	p := m.progress
	if p.Found == 0 {
		return "looking for stories"
	}
	s := articles.Commas(p.Listed) + " of " + articles.Commas(p.Found) + " files"
	if p.Failed > 0 {
		s += " · " + articles.Commas(p.Failed) + " unreadable"
	}
	return s
}

// place is the right of the status line.
func (m *Model) place() string {
	if m.help.open {
		return ""
	}
	if m.at == onFeeds {
		return m.feeds.Status()
	}
	if m.offering() {
		return ""
	}
	if m.at == onStory && !m.story.LinkChosen() {
		if m.story.Opening() {
			return "opening"
		}
		return m.story.Status()
	}
	at, count, unread := m.list.Position()
	q := m.list.Query()
	var parts []string
	if label := m.sidebar.Label(); label != "" && (!m.geometry.beside || !m.sidebar.Own()) {
		parts = append(parts, ansi.Truncate(label, 24, "…"))
	}
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
		parts = append(parts, articles.Commas(unread)+" unread")
	}
	return strings.Join(append(parts, articles.Commas(at)+" of "+articles.Commas(count)), " · ")
}

// refreshWords says how far a refresh has come.
func refreshWords(r articles.Refresh) string {
	s := articles.Commas(r.Done) + " of " + counted(r.Asked, "feed")
	if r.New > 0 {
		s += " · " + articles.Commas(r.New) + " new"
	}
	if r.Failed > 0 {
		s += " · " + articles.Commas(r.Failed) + " failed"
	}
	return s
}

// cameWords says what a refresh has brought.
func cameWords(n int) string {
	switch n {
	case 0:
		return "nothing new"
	case 1:
		return "1 new story"
	}
	return articles.Commas(n) + " new stories"
}

// counted writes "1 feed", "2 feeds".
func counted(n int, what string) string {
	return articles.Counted(n, what, what+"s")
}
