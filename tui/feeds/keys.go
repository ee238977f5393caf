package feeds

import "charm.land/bubbles/v2/key"

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up              key.Binding
	PageDown, PageUp      key.Binding
	Top, Bottom           key.Binding
	List, Add             key.Binding
	Rename, Move          key.Binding
	Remove, Restore       key.Binding
	Refresh, RefreshAll   key.Binding
	Site, Failing, Filter key.Binding
	Back                  key.Binding
}

// Keys returns the bindings that fingers know from other readers.
func Keys() KeyMap {
	bind := func(help, words string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
	}
	return KeyMap{
		Down:       bind("j ↓", "next feed", "j", "down"),
		Up:         bind("k ↑", "previous feed", "k", "up"),
		PageDown:   bind("space", "page down", "space", "pgdown", "ctrl+f", "ctrl+d"),
		PageUp:     bind("b", "page up", "b", "pgup", "ctrl+b", "ctrl+u"),
		Top:        bind("g", "first feed", "g", "home"),
		Bottom:     bind("G", "last feed", "G", "end"),
		List:       bind("enter l", "list its stories", "enter", "l", "right"),
		Add:        bind("a", "add a feed", "a"),
		Rename:     bind("c", "change its name", "c"),
		Move:       bind("M", "move it to a category", "M"),
		Remove:     bind("d", "remove it", "d"),
		Restore:    bind("U", "take the removal back", "U"),
		Refresh:    bind("r", "ask it for new stories", "r"),
		RefreshAll: bind("R", "ask all for new stories", "R"),
		Site:       bind("o", "open its pages in the browser", "o"),
		Failing:    bind("!", "those that failed only, or all", "!"),
		Filter:     bind("/", "filter as you type", "/"),
		Back:       bind("q h esc", "back to the list", "q", "h", "esc", "left"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.List, k.Add, k.Rename, k.Move, k.Remove, k.Restore, k.Refresh, k.RefreshAll, k.Site,
		k.Failing, k.Filter, k.Back, k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.Bottom,
	}
}
