package tui

import (
	"cmp"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/chooser"
	"lede/tui/keys"
)

// choosing is a list over the panes of which the reader chooses a row.
type choosing struct {
	pane   *chooser.Pane
	choose func(at int) tea.Cmd
	other  func(msg tea.KeyPressMsg, at int) (cmd tea.Cmd, done bool) // keys beside enter; may be nil
	moved  func(at int) tea.Cmd                                       // is told of the row under the cursor; may be nil
	pushes bool                                                       // the panes stand below it, and not under it
	leave  func() tea.Cmd                                             // is called where nothing was chosen; may be nil
	hints  []keys.Hinted
}

// openChooser shows rows with the cursor on the one at an index.
func (m *Model) openChooser(title string, rows []chooser.Row, at int, c choosing) {
	k := m.keys.story
	c.pane = chooser.New(title, rows, at, chooser.KeyMap{
		Down: k.Down, Up: k.Up, PageDown: k.PageDown, PageUp: k.PageUp, Top: k.Top, Bottom: k.Bottom,
	}, m.look.chooser())
	m.choosing = &c
}

// handleChoosingKey moves in the list, chooses or leaves it.
func (m *Model) handleChoosingKey(msg tea.KeyPressMsg) tea.Cmd {
	c := m.choosing
	at := c.pane.Selected()
	switch {
	case c.pane.Move(msg, c.height(m.screen.status.y)):
		return c.follow()
	case key.Matches(msg, m.keys.story.Search):
		m.status.question = &question{lead: "/", follow: c.pane.Narrow}
		return nil
	case msg.String() == "esc", key.Matches(msg, m.keys.Back), key.Matches(msg, m.keys.Quit):
		m.choosing = nil
		if c.leave != nil {
			return c.leave()
		}
		return nil
	case at < 0:
		return nil
	case msg.String() == "enter", key.Matches(msg, m.keys.Open):
		m.choosing = nil
		return c.choose(at)
	}
	if c.other != nil {
		if cmd, done := c.other(msg, at); done {
			return cmd
		}
	}
	m.status.note = doesNothing(msg) + " - esc closes the list"
	return nil
}

// follow tells of the row that the cursor has come to.
func (c *choosing) follow() tea.Cmd {
	if at := c.pane.Selected(); at >= 0 && c.moved != nil {
		return c.moved(at)
	}
	return nil
}

// height is how many lines the list has on a screen of so many.
func (c *choosing) height(screen int) int {
	switch {
	case c.pushes:
		_, rows := c.pane.Position()
		return min(rows+chooserFrame, screen/2)
	case c.moved != nil:
		return min(chooserHeight, screen/2)
	}
	return screen
}

// chooserFrame is how many lines a list has beside its rows.
const chooserFrame = 3

// place says where the cursor is.
func (c *choosing) place() string {
	at, count := c.pane.Position()
	return articles.Commas(at) + " of " + articles.Commas(count)
}

// listLinks lists the links of the story with their hosts.
func (m *Model) listLinks() {
	links := m.story.Links()
	if len(links) == 0 {
		m.status.note = "the story has no links"
		return
	}
	rows, at := make([]chooser.Row, len(links)), 0
	chosen, _ := m.story.Link()
	for i, l := range links {
		rows[i] = chooser.Row{Text: strconv.Itoa(l.Number) + "  " + cmp.Or(l.Text, l.Address), Detail: hostOf(l.Address)}
		if l.Address == chosen {
			at = i
		}
	}
	k := m.keys
	m.openChooser("Links of this story", rows, at, choosing{
		choose: func(at int) tea.Cmd { return m.follow(links[at].Address) },
		other: func(msg tea.KeyPressMsg, at int) (tea.Cmd, bool) {
			switch {
			case key.Matches(msg, k.Browse):
				return m.browsing.browseTo(links[at].Address), true
			case key.Matches(msg, k.Copy):
				return m.browsing.copyAddress(links[at].Address), true
			}
			return nil, false
		},
		hints: []keys.Hinted{{Key: k.Open, Does: "follow"}, {Key: k.Browse, Does: "browser"}, {Key: k.Copy, Does: "copy"}, {Key: k.story.Search, Does: "find"}},
	})
}

// listHeadings lists the headings of the story.
func (m *Model) listHeadings() {
	all := m.story.Headings()
	if len(all) == 0 {
		m.status.note = "the story has no headings"
		return
	}
	rows := make([]chooser.Row, len(all))
	for i, h := range all {
		rows[i] = chooser.Row{Text: h.Text, Indent: 2 * (h.Level - 2)}
	}
	m.openChooser("Parts of this story", rows, m.story.HeadingHere(), choosing{
		choose: func(at int) tea.Cmd { m.story.GoTo(all[at]); return nil },
		hints:  []keys.Hinted{{Key: m.keys.Open, Does: "go there"}, {Key: m.keys.story.Search, Does: "find"}},
	})
}

// handleLinkKey answers the keys of a story that have to do with links and
// parts.
func (m *Model) handleLinkKey(msg tea.KeyPressMsg) (cmd tea.Cmd, done bool) {
	k := m.keys
	switch {
	case m.screen.focus != onStory:
		return nil, false
	case key.Matches(msg, k.Links):
		m.listLinks()
		return nil, true
	case key.Matches(msg, k.Outline):
		m.listHeadings()
		return nil, true
	case key.Matches(msg, k.AddFeed):
		return m.addFeedOfPage(), true
	case key.Matches(msg, k.Open):
		if address, ok := m.story.Link(); ok {
			return m.follow(address), true
		}
		return nil, true
	case key.Matches(msg, k.Return):
		return m.goBack(), true
	}
	return nil, false
}

// addFeedOfPage looks for the feeds of the page on the screen.
func (m *Model) addFeedOfPage() tea.Cmd {
	page := m.visits.here
	if page == nil || page.Meta.Link.Value == "" && page.Origin == "" {
		return m.addFeed()
	}
	address := cmp.Or(page.Origin, page.Meta.Link.Value)
	cmd := m.openFeeds()
	if m.screen.focus != onFeeds {
		return cmd
	}
	return tea.Batch(cmd, m.feeds.LookFor(address))
}
