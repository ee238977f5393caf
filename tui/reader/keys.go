package reader

import "charm.land/bubbles/v2/key"

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up           key.Binding
	PageDown, PageUp   key.Binding
	HalfDown, HalfUp   key.Binding
	Top, Bottom        key.Binding
	Search             key.Binding
	NextLink, PrevLink key.Binding
	Digit              key.Binding
	Hidden, Changes    key.Binding
}

// Keys returns the bindings that fingers know from other readers.
func Keys() KeyMap {
	bind := func(help, words string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
	}
	return KeyMap{
		Down:     bind("j ↓", "line down", "j", "down"),
		Up:       bind("k ↑", "line up", "k", "up"),
		PageDown: bind("space", "page down", "space", "pgdown", "ctrl+f"),
		PageUp:   bind("b", "page up", "b", "pgup", "ctrl+b"),
		HalfDown: bind("^d", "half a page down", "ctrl+d"),
		HalfUp:   bind("^u", "half a page up", "ctrl+u"),
		Top:      bind("g", "beginning", "g", "home"),
		Bottom:   bind("G", "end", "G", "end"),
		Search:   bind("/", "search in the story", "/"),
		NextLink: bind("tab", "next link", "tab"),
		PrevLink: bind("⇧tab", "previous link", "shift+tab"),
		Digit:    bind("1-9", "link by number", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		Hidden:   bind("H", "show what is hidden, or hide it", "H"),
		Changes:  bind("d", "show what was changed, or the text", "d"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom,
		k.Search, k.NextLink, k.PrevLink, k.Digit, k.Hidden, k.Changes,
	}
}
