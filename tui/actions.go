package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

// keep runs the commands that change what the library keeps one after the
// other: commands run side by side, and an undoing must not overtake the deed
// that it means.
func (m *Model) keep(cmd tea.Cmd) tea.Cmd {
	if m.keeping {
		m.errands = append(m.errands, cmd)
		return nil
	}
	m.keeping = true
	return cmd
}

// handleKept goes on with the next deed, and takes back what the screen has
// shown too early.
func (m *Model) handleKept(msg kept) tea.Cmd {
	m.keeping = false
	var next tea.Cmd
	if len(m.errands) > 0 {
		next, m.errands = m.keep(m.errands[0]), m.errands[1:]
	}
	if m.quitting && !m.keeping {
		return tea.Quit
	}
	switch {
	case msg.left:
		m.report(msg.err)
		return next
	case msg.err != nil:
		m.report(msg.err)
		m.list.Withdraw(msg.id, msg.change)
		if m.reading.ID == msg.id {
			msg.change.Inverse().Apply(&m.reading)
		}
	case msg.none:
		m.note = "nothing to take back"
		return next
	case msg.undone:
		m.note = "taken back: " + msg.deed.String()
	case msg.id != "":
		m.list.Settle(msg.id, msg.change)
		return tea.Batch(next, m.tally())
	case msg.deed.Count == 0:
		m.note = "nothing here was unread" + beyond(msg.deed)
		return next
	default:
		m.note = msg.deed.String() + beyond(msg.deed) + " - " + keys.First(m.keys.Undo) + " takes it back"
	}
	if m.at == onFeeds {
		next = tea.Batch(next, m.feeds.Reload())
	}
	return tea.Batch(next, m.list.Reload(), m.tally())
}

// beyond tells of the stories that the list could not hold, which a deed has
// left alone.
func beyond(d articles.Deed) string {
	if d.More == 0 {
		return ""
	}
	return "; " + articles.Commas(d.More) + " more match"
}

// leave keeps the place in the story that is read.
func (m *Model) leave() tea.Cmd {
	id, block, ok := m.story.Place()
	if !ok || id != m.reading.ID || m.at != onStory {
		return nil
	}
	m.story.Stopped(block)
	return m.keep(keepPlace(m.ctx, m.library, id, block))
}

// quit ends the program as soon as all is kept, and at once when it is asked
// for again.
func (m *Model) quit() tea.Cmd {
	cmd := m.leave()
	if m.quitting || !m.keeping {
		return tea.Quit
	}
	m.quitting = true
	m.note = "keeping what you did"
	return tea.Batch(cmd, tea.Tick(m.pauses.quit, func(time.Time) tea.Msg { return overdue{} }))
}

// current is the story that keys speak of: the one that is read, which may
// have left the list, or else the one under the cursor.
func (m *Model) current() (articles.Headline, bool) {
	h, ok := m.list.Selected()
	if m.at == onStory && (!ok || h.ID != m.reading.ID) {
		return m.reading, m.reading.ID != ""
	}
	return h, ok
}

// chosen is the current story, of which something is asked. Where there is none
// since its group is folded, it says so.
func (m *Model) chosen() (articles.Headline, bool) {
	h, ok := m.current()
	if !ok && m.at == onList && m.list.OnFolded() {
		m.note = "no story is chosen - " + keys.First(m.keys.list.Fold) + " unfolds the group"
	}
	return h, ok
}

// change does something to the current story.
func (m *Model) change(c articles.Change) tea.Cmd {
	h, ok := m.chosen()
	if !ok || h.Problem != "" || !c.Apply(&h) {
		return nil
	}
	m.list.Hold()
	m.list.Amend(h.ID, c)
	if m.reading.ID == h.ID {
		m.reading = h
	}
	return m.keep(markStory(m.ctx, m.library, h.ID, c))
}

func (m *Model) toggleRead() tea.Cmd {
	if h, _ := m.current(); h.Read {
		return m.change(articles.Change{Act: articles.MarkUnread})
	}
	return m.change(articles.Change{Act: articles.MarkRead})
}

func (m *Model) toggleStar() tea.Cmd {
	if h, _ := m.current(); h.Starred {
		return m.change(articles.Change{Act: articles.Unstar})
	}
	return m.change(articles.Change{Act: articles.Star})
}

// markAll marks what is in the list read, and nothing that has come since.
func (m *Model) markAll() tea.Cmd {
	edition, err := m.list.Shown()
	if err != nil {
		m.report(err)
		return nil
	}
	return m.keep(markEdition(m.ctx, edition, articles.Change{Act: articles.MarkRead}))
}

func (m *Model) undo() tea.Cmd { return m.keep(undoDeed(m.ctx, m.library)) }

func (m *Model) askForTags() {
	h, ok := m.chosen()
	if !ok || h.Problem != "" {
		return
	}
	hint := "a, b or -c"
	if len(h.Tags) > 0 {
		hint = "#" + strings.Join(h.Tags, " #")
	}
	m.question = &question{lead: "tag: ", hint: hint, answer: m.tag}
}

// tag puts the tags of a comma separated list on the current story, and takes
// those away that begin with "-".
func (m *Model) tag(list string) tea.Cmd {
	var cmds []tea.Cmd
	for word := range strings.SplitSeq(list, ",") {
		name, remove := strings.CutPrefix(strings.TrimSpace(word), "-")
		c := articles.Change{Act: articles.AddTag, Tag: strings.Trim(name, " #")}
		if remove {
			c.Act = articles.RemoveTag
		}
		if c.Tag != "" {
			cmds = append(cmds, m.change(c))
		}
	}
	return tea.Batch(cmds...)
}
