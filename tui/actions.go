package tui

import (
	"context"
	"fmt"
	"slices"
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
	reading articles.Headline   // story that was opened last
	undoing []*undoable         // what undo takes back, the last at the end
	counted []articles.Headline // that the key behind a count is for; nil where there is none
}

// handleKey answers the keys that change stories.
func (a *actions) handleKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := a.keys
	switch {
	case key.Matches(msg, k.Mark):
		return a.toggleRead(), true
	case key.Matches(msg, k.MarkRead):
		return a.change(a.take(), articles.Change{Kind: articles.MarkRead}), true
	case key.Matches(msg, k.MarkUnread):
		return a.change(a.take(), articles.Change{Kind: articles.MarkUnread}), true
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

// targets are the stories that a command is for: those of a count, those that are
// selected, or else the one that keys speak of.
func (a *actions) targets() []articles.Headline {
	if a.counted != nil {
		return a.counted
	}
	if selected := a.list.Selection(); len(selected) > 0 && a.screen.focus == onList && !a.screen.front {
		return selected
	}
	return a.one()
}

// one is the story that keys speak of, whatever is selected.
func (a *actions) one() []articles.Headline {
	if h, ok := a.chosen(); ok {
		return []articles.Headline{h}
	}
	return nil
}

// take returns the stories that a command is for, which uses a selection up.
func (a *actions) take() []articles.Headline {
	on := a.targets()
	a.used()
	return on
}

// used uses a selection up, unless a row of commands is for it.
func (a *actions) used() {
	if a.counted == nil && a.screen.focus == onList {
		a.list.Deselect()
	}
}

// each does something with the stories of a count as what is selected.
func (a *actions) each(on []articles.Headline, do func() tea.Cmd) tea.Cmd {
	a.counted = on
	defer func() { a.counted = nil }()
	return do()
}

// change does something to stories. The screen shows it at once.
func (a *actions) change(on []articles.Headline, c articles.Change) tea.Cmd {
	var ids []articles.ID
	for _, h := range on {
		if h.Problem != "" || len(on) == 1 && !c.Apply(&h) {
			continue // how each of several stands by now, the library knows
		}
		ids = append(ids, h.ID)
		if a.reading.ID == h.ID {
			c.Apply(&a.reading)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	a.list.Hold()
	a.list.Apply(ids, c)
	ctx, library, several, undo := a.ctx, a.library.Library, len(on) > 1, a.did(&undoable{})
	return a.writes.run(func() tea.Msg {
		action, err := library.Mark(ctx, ids, c)
		return changedStories{ids, action, several, undo, err}
	})
}

// toggleRead marks stories read, and unread where all of them are read.
func (a *actions) toggleRead() tea.Cmd {
	on := a.take()
	if all(on, func(h articles.Headline) bool { return h.Read }) {
		return a.change(on, articles.Change{Kind: articles.MarkUnread})
	}
	return a.change(on, articles.Change{Kind: articles.MarkRead})
}

func (a *actions) toggleStar() tea.Cmd {
	on := a.take()
	if all(on, func(h articles.Headline) bool { return h.Starred }) {
		return a.change(on, articles.Change{Kind: articles.Unstar})
	}
	return a.change(on, articles.Change{Kind: articles.Star})
}

// all reports whether something holds for all stories that can be read.
func all(on []articles.Headline, holds func(articles.Headline) bool) bool {
	return !slices.ContainsFunc(on, func(h articles.Headline) bool { return h.Problem == "" && !holds(h) })
}

func (a *actions) askForTags() {
	on := a.targets()
	switch {
	case len(on) == 0, len(on) == 1 && on[0].Problem != "":
		return
	case len(on) > 1:
		a.status.question = &question{lead: fmt.Sprintf("tag %d stories: ", len(on)), hint: "a, b or -c", answer: a.tagAll(on)}
	case len(on[0].Tags) > 0:
		a.status.question = &question{lead: "tag: ", hint: "#" + strings.Join(on[0].Tags, " #"), answer: a.tagAll(on)}
	default:
		a.status.question = &question{lead: "tag: ", hint: "a, b or -c", answer: a.tagAll(on)}
	}
}

// tagAll puts the tags of a comma separated list on stories, and takes those
// away that begin with "-".
func (a *actions) tagAll(on []articles.Headline) func(list string) tea.Cmd {
	return func(list string) tea.Cmd {
		a.used()
		var cmds []tea.Cmd
		for word := range strings.SplitSeq(list, ",") {
			name, remove := strings.CutPrefix(strings.TrimSpace(word), "-")
			c := articles.Change{Kind: articles.AddTag, Tag: strings.Trim(name, " #")}
			if remove {
				c.Kind = articles.RemoveTag
			}
			if c.Tag != "" {
				cmds = append(cmds, a.change(on, c))
			}
		}
		return tea.Batch(cmds...)
	}
}

// markAll marks what is in the list read, and nothing that has come since.
func (a *actions) markAll() tea.Cmd {
	edition, err := a.list.Shown()
	if err != nil {
		a.status.report(err)
		return nil
	}
	ctx, undo := a.ctx, a.did(&undoable{})
	return a.writes.run(func() tea.Msg {
		action, err := edition.Mark(ctx, articles.Change{Kind: articles.MarkRead})
		return changedList{action, undo, err}
	})
}

// undo takes the last change back, of the config where that was changed last.
func (a *actions) undo(library Library) tea.Cmd {
	ctx := a.ctx
	if n := len(a.undoing); n > 0 {
		last := a.undoing[n-1]
		a.undoing = a.undoing[:n-1]
		if last.config {
			return a.writes.run(func() tea.Msg { return last.undone(ctx) })
		}
	}
	return a.writes.run(func() tea.Msg {
		action, ok, err := library.Undo(ctx)
		return undone{action, ok, err}
	})
}

// mostUndone is how many changes undo knows the kind of; what was before is taken
// for changes of the library.
const mostUndone = 200

// undoable is a change that undo can take back.
type undoable struct {
	config   bool     // of the config; else of the library, which knows what it was
	takeBack TakeBack // of the config, once it is kept
}

// undone takes a change of the config back. It is called in a command.
func (u *undoable) undone(ctx context.Context) tea.Msg {
	if u.takeBack == nil {
		return keptSetting{words: "nothing to undo", undone: u}
	}
	return keptSetting{words: "undone: the change of your config", undone: u, err: u.takeBack(ctx)}
}

// did notes what undo is to take back next: at once, since the next key may be
// that of undo.
func (a *actions) did(u *undoable) *undoable {
	a.undoing = append(a.undoing, u)
	a.undoing = a.undoing[max(0, len(a.undoing)-mostUndone):]
	return u
}

// didNot takes back what did has noted, where nothing came of it.
func (a *actions) didNot(u *undoable) {
	a.undoing = slices.DeleteFunc(a.undoing, func(other *undoable) bool { return other == u })
}

// changedStories tells what became of a change of one story, or of several.
type changedStories struct {
	ids     []articles.ID
	action  articles.Action
	several bool // the reader has asked for several, and is told
	undo    *undoable
	err     error
}

// changedList tells what became of a change of a whole list.
type changedList struct {
	action articles.Action
	undo   *undoable
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
	case changedStories:
		if msg.err == nil {
			a.confirm(msg)
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

// confirm tells that the library has kept a change.
func (a *actions) confirm(msg changedStories) {
	for _, id := range msg.ids {
		a.list.Confirm(id, msg.action.Change)
	}
	if msg.several {
		a.status.note = msg.action.String() + " - " + keys.First(a.keys.Undo) + " undoes it"
	}
}

// revert takes back what the screen has shown too early: the library could not
// keep it.
func (a *actions) revert(msg changedStories) {
	a.didNot(msg.undo)
	a.status.report(msg.err)
	for _, id := range msg.ids {
		a.list.Revert(id, msg.action.Change)
		if a.reading.ID == id {
			msg.action.Inverse().Apply(&a.reading)
		}
	}
}

func (a *actions) changedList(msg changedList) (relist bool) {
	switch {
	case msg.err != nil:
		a.didNot(msg.undo)
		a.status.report(msg.err)
	case msg.action.Count == 0:
		a.didNot(msg.undo)
		a.status.note = "nothing was to be changed" + alsoMatching(msg.action)
		if msg.action.Kind == articles.MarkRead {
			a.status.note = "nothing here was unread" + alsoMatching(msg.action)
		}
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
