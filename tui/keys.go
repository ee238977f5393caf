package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"lede/tui/feeds"
	"lede/tui/headlines"
	"lede/tui/keys"
	"lede/tui/reader"
	"lede/tui/sidebar"
)

// keyMap holds the bindings that both panes share, and theirs.
type keyMap struct {
	all                      keys.Map
	Open, Back               key.Binding
	NextStory, PrevStory     key.Binding
	NextUnread, PrevUnread   key.Binding
	Mark, Star, Tag          key.Binding
	MarkRead, MarkUnread     key.Binding
	Return, Cancel           key.Binding
	Pipe, Save, KeepPage     key.Binding
	Links, Outline           key.Binding
	Command                  key.Binding
	MarkAll, Undo, Mute      key.Binding
	Browse, BrowseRead       key.Binding
	Play, Copy, Zen          key.Binding
	Narrower, Wider          key.Binding
	Refresh, RefreshAll      key.Binding
	FullText, Sidebar, Feeds key.Binding
	AddFeed, Help, Redraw    key.Binding
	Quit, Kill, Suspend      key.Binding
	list                     headlines.KeyMap
	story                    reader.KeyMap
	sidebar                  sidebar.KeyMap
	feeds                    feeds.KeyMap
	commands                 []boundCommand
	macros                   []boundMacro
}

// boundCommand is a program of the reader's with its key.
type boundCommand struct {
	Command
	Key key.Binding
}

// boundMacro is a row of actions with its key.
type boundMacro struct {
	Macro
	Key key.Binding
}

// newKeyMap returns the bindings, of what the reader's keys do.
func newKeyMap(m keys.Map, o Options) keyMap {
	k := presetKeys(m)
	for _, c := range o.Commands {
		k.commands = append(k.commands, boundCommand{c, m.Bind("run "+strings.TrimPrefix(c.Name, "do:"), keys.Own(c.Name, c.In))})
	}
	for _, c := range o.Macros {
		k.macros = append(k.macros, boundMacro{c, m.Bind(strings.Join(c.Actions, ", "), keys.Own(c.Name, c.In))})
	}
	return k
}

func presetKeys(m keys.Map) keyMap {
	return keyMap{
		all:        m,
		Open:       m.Bind("read the story, open the link", "open"),
		Back:       m.Bind("back to the list", "back"),
		NextStory:  m.Bind("next story", "next-story"),
		PrevStory:  m.Bind("previous story", "prev-story"),
		NextUnread: m.Bind("next unread, or next match", "next-unread"),
		PrevUnread: m.Bind("previous unread, or match", "prev-unread"),
		Mark:       m.Bind("mark read or unread", "mark"),
		MarkRead:   m.Bind("mark read", "mark-read"),
		MarkUnread: m.Bind("mark unread", "mark-unread"),
		Return:     m.Bind("back to the page before", "return"),
		Command:    m.Bind("type a command", "command"),
		Links:      m.Bind("all links of the story", "links"),
		Outline:    m.Bind("headings of the story", "outline"),
		Pipe:       m.Bind("pipe the story to a program", "pipe"),
		Save:       m.Bind("save the story into a folder", "save"),
		KeepPage:   m.Bind("keep the page of the link or story", "keep-page"),
		Cancel:     m.Bind("end the program that runs", "cancel"),
		Star:       m.Bind("star, or take the star away", "star"),
		Tag:        m.Bind("tag, with - before it: untag", "tag"),
		MarkAll:    m.Bind("mark the whole list read", "mark-all"),
		Mute:       m.Bind("mute its source, section, words", "mute"),
		Undo:       m.Bind("undo the last change", "undo"),
		Browse:     m.Bind("open in the browser", "browse"),
		BrowseRead: m.Bind("the same, and mark read", "browse-read"),
		Play:       m.Bind("play or open its audio or video", "play"),
		Copy:       m.Bind("copy the link", "copy"),
		Zen:        m.Bind("story alone, or with the list", "zen"),
		Narrower:   m.Bind("a narrower list, or sidebar", "narrower"),
		Wider:      m.Bind("a wider one", "wider"),
		Refresh:    m.Bind("check this source for new stories", "refresh"),
		RefreshAll: m.Bind("check all sources for new stories", "refresh-all"),
		FullText:   m.Bind("fetch the story's full page", "full-text"),
		Sidebar:    m.Bind("the sidebar: sections and sources", "sidebar"),
		Feeds:      m.Bind("feeds: add, rename, move, remove", "feeds"),
		AddFeed:    m.Bind("add a feed", "add-feed"),
		Help:       m.Bind("these keys", "help"),
		Redraw:     m.Bind("draw the screen anew", "redraw"),
		Quit:       m.Bind("quit, from the list", "quit"),
		Kill:       m.Kill("quit at once"),
		Suspend:    m.Suspend("suspend"),
		list:       headlines.Keys(m),
		story:      reader.Keys(m),
		sidebar:    sidebar.Keys(m),
		feeds:      feeds.Keys(m),
	}
}

func (k keyMap) help() []key.Binding {
	return []key.Binding{
		k.Open, k.Back, k.NextStory, k.PrevStory, k.NextUnread, k.PrevUnread,
		k.Mark, k.Star, k.Tag, k.MarkAll, k.Mute, k.Undo,
		k.Browse, k.BrowseRead, k.Play, k.Copy, k.FullText, k.Zen, k.Narrower, k.Wider, k.Links, k.Outline, k.Pipe, k.Save, k.KeepPage, k.Return, k.Cancel,
		k.Sidebar, k.Feeds, k.AddFeed, k.Refresh, k.RefreshAll, k.Command, k.Help, k.Redraw, k.Quit, k.Kill, k.Suspend,
	}
}

// own are the keys that the reader has bound to programs and macros.
func (k keyMap) own() []key.Binding {
	var all []key.Binding
	for _, c := range k.commands {
		all = append(all, c.Key)
	}
	for _, c := range k.macros {
		all = append(all, c.Key)
	}
	return all
}
