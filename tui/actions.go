package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/keys"
)

// handleActionKey answers the keys that change stories.
func (m *Model) handleActionKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case key.Matches(msg, k.Mark):
		return m.toggleRead(), true
	case key.Matches(msg, k.Star):
		return m.toggleStar(), true
	case key.Matches(msg, k.Tag):
		m.askForTags()
		return nil, true
	case key.Matches(msg, k.MarkAll) && m.screen.focus == onList:
		return m.markAll(), true
	case key.Matches(msg, k.Undo):
		return m.undo(m.library.Library), true
	}
	return nil, false
}

// current is the story that keys speak of: the one that is read, which may
// have left the list, or else the one under the cursor.
func (m *Model) current() (articles.Headline, bool) {
	h, ok := m.list.Selected()
	if m.screen.focus == onStory && (!ok || h.ID != m.reading.ID) {
		return m.reading, m.reading.ID != ""
	}
	return h, ok
}

// chosen is the current story, of which something is asked. Where there is none
// since its group is folded, it says so.
func (m *Model) chosen() (articles.Headline, bool) {
	h, ok := m.current()
	if !ok && m.screen.focus == onList && m.list.OnFolded() {
		m.status.note = "no story is chosen - " + keys.First(m.keys.list.Fold) + " unfolds the group"
	}
	return h, ok
}

// change does something to the current story. The screen shows it at once.
func (m *Model) change(c articles.Change) tea.Cmd {
	h, ok := m.chosen()
	if !ok || h.Problem != "" || !c.Apply(&h) {
		return nil
	}
	m.list.Hold()
	m.list.Apply(h.ID, c)
	if m.reading.ID == h.ID {
		m.reading = h
	}
	ctx, library := m.ctx, m.library.Library
	return m.writes.run(func() tea.Msg {
		_, err := library.Mark(ctx, []articles.ID{h.ID}, c)
		return changedStory{h.ID, c, err}
	})
}

func (m *Model) toggleRead() tea.Cmd {
	if h, _ := m.current(); h.Read {
		return m.change(articles.Change{Kind: articles.MarkUnread})
	}
	return m.change(articles.Change{Kind: articles.MarkRead})
}

func (m *Model) toggleStar() tea.Cmd {
	if h, _ := m.current(); h.Starred {
		return m.change(articles.Change{Kind: articles.Unstar})
	}
	return m.change(articles.Change{Kind: articles.Star})
}

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
		c := articles.Change{Kind: articles.AddTag, Tag: strings.Trim(name, " #")}
		if remove {
			c.Kind = articles.RemoveTag
		}
		if c.Tag != "" {
			cmds = append(cmds, m.change(c))
		}
	}
	return tea.Batch(cmds...)
}

// markAll marks what is in the list read, and nothing that has come since.
func (m *Model) markAll() tea.Cmd {
	edition, err := m.list.Shown()
	if err != nil {
		m.report(err)
		return nil
	}
	ctx := m.ctx
	return m.writes.run(func() tea.Msg {
		deed, err := edition.Mark(ctx, articles.Change{Kind: articles.MarkRead})
		return changedList{deed, err}
	})
}

func (m *Model) undo(library Library) tea.Cmd {
	ctx := m.ctx
	return m.writes.run(func() tea.Msg {
		deed, ok, err := library.Undo(ctx)
		return undone{deed, ok, err}
	})
}

// changedStory tells what became of a change of one story.
type changedStory struct {
	id     articles.ID
	change articles.Change
	err    error
}

// changedList tells what became of a change of a whole list.
type changedList struct {
	deed articles.Action
	err  error
}

// undone tells what was reverted; ok is false where there was nothing.
type undone struct {
	deed articles.Action
	ok   bool
	err  error
}

// keptPlace tells what became of the place where a story was left.
type keptPlace struct{ err error }

// handleWritten goes on with the next write, and with what this one means for
// the screen.
func (m *Model) handleWritten(msg tea.Msg) tea.Cmd {
	next, end := m.writes.finished()
	if end {
		return tea.Quit
	}
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case changedStory:
		cmd = m.handleChangedStory(msg)
	case changedList:
		cmd = m.handleChangedList(msg)
	case undone:
		cmd = m.handleUndone(msg)
	case keptPlace:
		m.report(msg.err)
	}
	return tea.Batch(next, cmd)
}

// handleChangedStory reverts what the screen has shown too early where the
// library could not keep it.
func (m *Model) handleChangedStory(msg changedStory) tea.Cmd {
	if msg.err == nil {
		m.list.Confirm(msg.id, msg.change)
		return m.library.tally()
	}
	m.report(msg.err)
	m.list.Revert(msg.id, msg.change)
	if m.reading.ID == msg.id {
		msg.change.Inverse().Apply(&m.reading)
	}
	return m.relist()
}

func (m *Model) handleChangedList(msg changedList) tea.Cmd {
	switch {
	case msg.err != nil:
		m.report(msg.err)
	case msg.deed.Count == 0:
		m.status.note = "nothing here was unread" + alsoMatching(msg.deed)
		return nil
	default:
		m.status.note = msg.deed.String() + alsoMatching(msg.deed) + " - " + keys.First(m.keys.Undo) + " undoes it"
	}
	return m.relist()
}

func (m *Model) handleUndone(msg undone) tea.Cmd {
	switch {
	case msg.err != nil:
		m.report(msg.err)
	case !msg.ok:
		m.status.note = "nothing to undo"
		return nil
	default:
		m.status.note = "undone: " + msg.deed.String()
	}
	return m.relist()
}

// relist lists everything anew after a change that may have touched any of it.
func (m *Model) relist() tea.Cmd {
	cmd := tea.Batch(m.list.Reload(), m.library.tally())
	if m.screen.focus == onFeeds {
		cmd = tea.Batch(cmd, m.feeds.Reload())
	}
	return cmd
}

// alsoMatching tells of the stories that match and are not listed, which a
// change of the list has left alone.
func alsoMatching(d articles.Action) string {
	if d.More == 0 {
		return ""
	}
	return "; " + articles.Commas(d.More) + " more match"
}
