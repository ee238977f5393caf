package tui

import (
	"fmt"

	"charm.land/bubbles/v2/key"

	"lede/tui/feeds"
	"lede/tui/headlines"
	"lede/tui/rail"
	"lede/tui/reader"
)

// keyMap holds the bindings that both panes share, and theirs.
type keyMap struct {
	Open, Back             key.Binding
	NextStory, PrevStory   key.Binding
	NextUnread, PrevUnread key.Binding
	Mark, Star, Tag        key.Binding
	MarkAll, Undo          key.Binding
	Browse, BrowseRead     key.Binding
	Copy, Zen              key.Binding
	Refresh, RefreshAll    key.Binding
	FullText, Parts, Feeds key.Binding
	AddFeed, Help          key.Binding
	Quit, Kill, Suspend    key.Binding
	list                   headlines.KeyMap
	story                  reader.KeyMap
	rail                   rail.KeyMap
	feeds                  feeds.KeyMap
}

// newKeyMap returns the bindings of a preset: "vim", "newsboat" or
// "google-reader"; empty is vim.
func newKeyMap(preset string) (keyMap, error) {
	k := vim()
	switch preset {
	case "", "vim":
	case "newsboat":
		k.PrevUnread.SetKeys("p")
		k.PrevUnread.SetHelp("p", "previous unread")
		k.Mark.SetKeys("N", "m")
		k.Mark.SetHelp("N m", "mark read or unread")
	case "google-reader":
		k.Browse.SetKeys("v", "o")
		k.Browse.SetHelp("v o", "open in the browser")
		k.list.By.SetKeys("V")
		k.list.By.SetHelp("V", "group by date, section, source")
		k.PrevUnread.SetKeys("p", "N")
	default:
		return k, fmt.Errorf("keys %q: no such preset - try vim, newsboat or google-reader", preset)
	}
	return k, nil
}

func vim() keyMap {
	bind := func(help, words string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
	}
	return keyMap{
		Open:       bind("enter l", "read the story, open the link", "enter", "l"),
		Back:       bind("q h esc", "back to the list", "q", "h", "esc", "left"),
		NextStory:  bind("J ^n", "next story", "J", "ctrl+n"),
		PrevStory:  bind("K ^p", "previous story", "K", "ctrl+p"),
		NextUnread: bind("n", "next unread, or next match", "n"),
		PrevUnread: bind("N p", "previous unread, or match", "N", "p"),
		Mark:       bind("m", "mark read or unread", "m"),
		Star:       bind("s f", "star, or take the star away", "s", "f"),
		Tag:        bind("t", "tag, with - before it: untag", "t"),
		MarkAll:    bind("A", "mark the whole list read", "A"),
		Undo:       bind("U", "take the last mark back", "U"),
		Browse:     bind("o", "open in the browser", "o"),
		BrowseRead: bind("O", "the same, and mark read", "O"),
		Copy:       bind("y", "copy the link", "y"),
		Zen:        bind("z", "story alone, or with the list", "z"),
		Refresh:    bind("r", "ask this source for new stories", "r"),
		RefreshAll: bind("R", "ask all sources", "R"),
		FullText:   bind("F", "fetch the page that the story is of", "F"),
		Parts:      bind("tab", "sections and sources", "tab"),
		Feeds:      bind("E", "feeds: add, rename, move, remove", "E"),
		AddFeed:    bind("a", "add a feed", "a"),
		Help:       bind("?", "these keys", "?"),
		Quit:       bind("q", "quit, from the list", "q"),
		Kill:       bind("^c", "quit at once", "ctrl+c"),
		Suspend:    bind("^z", "suspend", "ctrl+z"),
		list:       headlines.Keys(),
		story:      reader.Keys(),
		rail:       rail.Keys(),
		feeds:      feeds.Keys(),
	}
}

func (k keyMap) help() []key.Binding {
	return []key.Binding{
		k.Open, k.Back, k.NextStory, k.PrevStory, k.NextUnread, k.PrevUnread,
		k.Mark, k.Star, k.Tag, k.MarkAll, k.Undo,
		k.Browse, k.BrowseRead, k.Copy, k.FullText, k.Zen,
		k.Parts, k.Feeds, k.AddFeed, k.Refresh, k.RefreshAll, k.Help, k.Quit, k.Kill, k.Suspend,
	}
}
