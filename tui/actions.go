package tui

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/headlines"
	"lede/tui/keys"
)

// actions change stories: the one that keys speak of, or all of the list.
type actions struct {
	ctx     context.Context
	keys    *keyMap
	screen  *screen
	list    *headlines.Pane
	library *openLibrary
	status  *status
	visits  *visits

	writes  writes
	reading articles.Headline // story that was opened last
}

// handleKey answers the keys that change stories.
func (a *actions) handleKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := a.keys
	switch {
	case key.Matches(msg, k.Mark):
		return a.toggleRead(), true
	case key.Matches(msg, k.MarkRead):
		return a.change(articles.Change{Kind: articles.MarkRead}), true
	case key.Matches(msg, k.MarkUnread):
		return a.change(articles.Change{Kind: articles.MarkUnread}), true
	case key.Matches(msg, k.Star):
		return a.toggleStar(), true
	case key.Matches(msg, k.Tag):
		a.askForTags()
		return nil, true
	case key.Matches(msg, k.MarkAll) && a.screen.focus == onList:
		return a.markAll(), true
	case key.Matches(msg, k.Undo):
		return a.undo(a.library.Library), true
	}
	return nil, false
}

// current is the story that keys speak of: the one that is read, which may
// have left the list, or else the one under the cursor.
func (a *actions) current() (articles.Headline, bool) {
	h, ok := a.list.Selected()
	if a.screen.focus == onStory && a.visits.here != nil {
		return articles.Headline{}, false
	}
	if a.screen.focus == onStory && (!ok || h.ID != a.reading.ID) {
		return a.reading, a.reading.ID != ""
	}
	return h, ok
}

// chosen is the current story, of which something is asked. Where there is none
// since its group is folded, it says so.
func (a *actions) chosen() (articles.Headline, bool) {
	h, ok := a.current()
	if !ok && a.screen.focus == onStory && a.visits.here != nil {
		a.status.note = "this page is not in your library"
	}
	if !ok && a.screen.focus == onList && a.list.OnFolded() {
		a.status.note = "no story is chosen - " + keys.First(a.keys.list.Fold) + " unfolds the group"
	}
	return h, ok
}

// change does something to the current story. The screen shows it at once.
func (a *actions) change(c articles.Change) tea.Cmd {
	h, ok := a.chosen()
	if !ok || h.Problem != "" || !c.Apply(&h) {
		return nil
	}
	a.list.Hold()
	a.list.Apply(h.ID, c)
	if a.reading.ID == h.ID {
		a.reading = h
	}
	ctx, library := a.ctx, a.library.Library
	return a.writes.run(func() tea.Msg {
		_, err := library.Mark(ctx, []articles.ID{h.ID}, c)
		return changedStory{h.ID, c, err}
	})
}

func (a *actions) toggleRead() tea.Cmd {
	if h, _ := a.current(); h.Read {
		return a.change(articles.Change{Kind: articles.MarkUnread})
	}
	return a.change(articles.Change{Kind: articles.MarkRead})
}

func (a *actions) toggleStar() tea.Cmd {
	if h, _ := a.current(); h.Starred {
		return a.change(articles.Change{Kind: articles.Unstar})
	}
	return a.change(articles.Change{Kind: articles.Star})
}

func (a *actions) askForTags() {
	h, ok := a.chosen()
	if !ok || h.Problem != "" {
		return
	}
	hint := "a, b or -c"
	if len(h.Tags) > 0 {
		hint = "#" + strings.Join(h.Tags, " #")
	}
	a.status.question = &question{lead: "tag: ", hint: hint, answer: a.tag}
}

// tag puts the tags of a comma separated list on the current story, and takes
// those away that begin with "-".
func (a *actions) tag(list string) tea.Cmd {
	var cmds []tea.Cmd
	for word := range strings.SplitSeq(list, ",") {
		name, remove := strings.CutPrefix(strings.TrimSpace(word), "-")
		c := articles.Change{Kind: articles.AddTag, Tag: strings.Trim(name, " #")}
		if remove {
			c.Kind = articles.RemoveTag
		}
		if c.Tag != "" {
			cmds = append(cmds, a.change(c))
		}
	}
	return tea.Batch(cmds...)
}

// markAll marks what is in the list read, and nothing that has come since.
func (a *actions) markAll() tea.Cmd {
	edition, err := a.list.Shown()
	if err != nil {
		a.status.report(err)
		return nil
	}
	ctx := a.ctx
	return a.writes.run(func() tea.Msg {
		action, err := edition.Mark(ctx, articles.Change{Kind: articles.MarkRead})
		return changedList{action, err}
	})
}

func (a *actions) undo(library Library) tea.Cmd {
	ctx := a.ctx
	return a.writes.run(func() tea.Msg {
		action, ok, err := library.Undo(ctx)
		return undone{action, ok, err}
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
	action articles.Action
	err    error
}

// undone tells what was reverted; ok is false where there was nothing.
type undone struct {
	action articles.Action
	ok     bool
	err    error
}

// keptPlace tells what became of the place where a story was left.
type keptPlace struct{ err error }

// written goes on with the next write after one has come to its end. relist
// reports whether any story may be another now.
func (a *actions) written(msg tea.Msg) (cmd tea.Cmd, relist bool) {
	next, end := a.writes.finished()
	if end {
		return tea.Quit, false
	}
	switch msg := msg.(type) {
	case changedStory:
		if msg.err == nil {
			a.list.Confirm(msg.id, msg.change)
			return tea.Batch(next, a.library.tally()), false
		}
		a.revert(msg)
		return next, true
	case changedList:
		return next, a.changedList(msg)
	case undone:
		return next, a.undone(msg)
	case keptPlace:
		a.status.report(msg.err)
	case keptBorders:
		a.status.report(msg.err)
	}
	return next, false
}

// revert takes back what the screen has shown too early: the library could not
// keep it.
func (a *actions) revert(msg changedStory) {
	a.status.report(msg.err)
	a.list.Revert(msg.id, msg.change)
	if a.reading.ID == msg.id {
		msg.change.Inverse().Apply(&a.reading)
	}
}

func (a *actions) changedList(msg changedList) (relist bool) {
	switch {
	case msg.err != nil:
		a.status.report(msg.err)
	case msg.action.Count == 0:
		a.status.note = "nothing here was unread" + alsoMatching(msg.action)
		return false
	default:
		a.status.note = msg.action.String() + alsoMatching(msg.action) + " - " + keys.First(a.keys.Undo) + " undoes it"
	}
	return true
}

func (a *actions) undone(msg undone) (relist bool) {
	switch {
	case msg.err != nil:
		a.status.report(msg.err)
	case !msg.ok:
		a.status.note = "nothing to undo"
		return false
	default:
		a.status.note = "undone: " + msg.action.String()
	}
	return true
}

// alsoMatching tells of the stories that match and are not listed, which a
// change of the list has left alone.
func alsoMatching(d articles.Action) string {
	if d.More == 0 {
		return ""
	}
	return "; " + articles.Commas(d.More) + " more match"
}
