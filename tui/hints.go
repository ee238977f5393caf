package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/keys"
	"lede/tui/render"
)

// hints are the keys that matter now, the weightiest first. The second is the
// help, which stays longest where there is no room for all.
func (m *Model) hints() []string {
	k, on := m.keys, m.screen.focus
	hints := []keys.Hinted{{Key: k.Help, Does: "help"}}
	first := func(b key.Binding, does string) { hints = append([]keys.Hinted{{Key: b, Does: does}}, hints...) }
	more := func(b key.Binding, does string) { hints = append(hints, keys.Hinted{Key: b, Does: does}) }
	switch {
	case on == onFeeds && m.feeds.Picking():
		first(k.feeds.List, "subscribe")
		more(k.feeds.Back, "cancel")
	case on == onFeeds:
		first(k.feeds.List, "show stories")
		more(k.feeds.Add, "add")
		more(k.feeds.Refresh, "check for new")
	case on == onSidebar:
		first(k.sidebar.Choose, "show stories")
		more(k.sidebar.Back, "back")
	case on == onStory:
		m.storyHints(first, more)
	case m.welcoming():
		first(k.Open, m.options.Offers[0].Label)
		more(k.Quit, "quit")
	case m.library.away && m.list.Query() == articles.Query{}:
		first(k.list.Clear, "back to your library")
		more(k.Open, "read")
	default:
		m.listHints(first, more)
	}
	return keys.Hints(hints...)
}

func (m *Model) listHints(first, more func(key.Binding, string)) {
	k := m.keys
	if m.list.SelectedCount() > 0 && !m.frontShown() {
		first(k.Mark, "mark them")
		more(k.Star, "star")
		more(k.list.Clear, "selects none")
		return
	}
	if m.list.OnFolded() {
		first(k.Open, "unfold")
	} else {
		first(k.Open, "read")
	}
	if m.list.Query().Filter != "" {
		more(k.list.Clear, "all stories")
	} else {
		more(k.list.Filter, "filter")
	}
	more(k.Quit, "quit")
}

// storyHints tells what the reader of a story is most likely to want next: the
// page behind a teaser, or the next story at the end of one.
func (m *Model) storyHints(first, more func(key.Binding, string)) {
	k := m.keys
	switch {
	case m.story.Enlarged():
		first(k.Back, "back to the story")
		more(k.story.NextLink, "next picture")
		more(k.Browse, "show it outside")
	case m.pictureChosen():
		first(k.Open, "enlarge")
		more(k.Browse, "show it outside")
	case m.story.LinkChosen():
		if m.options.Web == nil {
			first(k.Open, "open")
		} else {
			first(k.Open, "follow")
			more(k.Browse, "browser")
		}
		more(k.Copy, "copy")
	case m.story.Searching():
		first(k.NextUnread, "next match")
		more(k.Back, "back")
	case len(m.visits.trail) > 0:
		first(k.Return, "back")
		if m.visiting() && m.visits.feeds && m.feeds != nil {
			more(k.AddFeed, "add its feed")
		}
		more(k.Back, "list")
	default:
		first(k.Back, "back")
		if m.teaser() {
			more(k.FullText, "full page")
		}
		if m.story.Percent() < 100 {
			more(k.story.PageDown, "page down")
		}
		more(k.NextStory, "next story")
	}
}

// teaser reports whether the story may be but the beginning of one, whose page
// can be fetched.
func (m *Model) teaser() bool {
	s, ok := m.story.Story()
	return ok && m.pages.subscriptions != nil && !m.library.away && m.actions.reading.ID == s.ID && m.actions.reading.From != 0 && render.Teaser(s)
}

// hintsWidth is the cells that the place leaves to the hints at its left: to
// three of them where there is room.
func (m *Model) hintsWidth() int {
	const least, roomy = 18, 80
	if m.screen.width < roomy {
		return least
	}
	hints := m.hints()
	return max(least, m.look.cells.Width(keys.Joined(hints[:min(3, len(hints))]))+2)
}

// unknown tells that a key does nothing, and where all are told that do; ok is
// false for one that is bound here.
func (m *Model) unknown(msg tea.KeyPressMsg) (words string, ok bool) {
	pressed := msg.String()
	if pressed == "esc" || m.keys.all.Has(m.screen.focus.place(), pressed) || m.welcoming() && m.offered(pressed) {
		return "", false
	}
	words = doesNothing(msg)
	if help := keys.First(m.keys.Help); help != "" {
		words += " - " + help + " lists the keys"
	}
	return words, true
}

// doesNothing says that a key does nothing where it was pressed.
func doesNothing(msg tea.KeyPressMsg) string {
	return keys.Short(sanitize.Field(msg.String())) + " does nothing here"
}
