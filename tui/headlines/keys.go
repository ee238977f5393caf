package headlines

import "charm.land/bubbles/v2/key"

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Up, Down           key.Binding
	PageUp, PageDown   key.Binding
	HalfUp, HalfDown   key.Binding
	Top, Bottom        key.Binding
	NextGroup, Prev    key.Binding
	Fold, FoldAll      key.Binding
	FoldUp, Unfold     key.Binding
	By, Unread, Filter key.Binding
	Copies, Clear      key.Binding
}

// Keys returns the bindings that fingers know from other readers.
func Keys() KeyMap {
	bind := func(help, words string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
	}
	return KeyMap{
		Down:      bind("j ↓", "next headline", "j", "down"),
		Up:        bind("k ↑", "previous headline", "k", "up"),
		PageDown:  bind("space", "page down", "space", "pgdown", "ctrl+f"),
		PageUp:    bind("b", "page up", "b", "pgup", "ctrl+b"),
		HalfDown:  bind("^d", "half a page down", "ctrl+d"),
		HalfUp:    bind("^u", "half a page up", "ctrl+u"),
		Top:       bind("g", "first headline", "g", "home"),
		Bottom:    bind("G", "last headline", "G", "end"),
		NextGroup: bind("]", "next day or section", "]"),
		Prev:      bind("[", "previous day or section", "["),
		Fold:      bind("c", "fold or unfold the group", "c"),
		FoldAll:   bind("C", "fold or unfold all days", "C"),
		FoldUp:    bind("h ←", "fold, then fold the day", "h", "left"),
		Unfold:    bind("→", "unfold", "right"),
		By:        bind("v", "group by date, section, source", "v"),
		Unread:    bind("u", "unread only, or all", "u"),
		Filter:    bind("/", "filter as you type", "/"),
		Copies:    bind("+", "copies of a story: one row, or all", "+"),
		Clear:     bind("esc", "clear the filter", "esc"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom,
		k.NextGroup, k.Prev, k.Fold, k.FoldUp, k.Unfold, k.FoldAll,
		k.By, k.Unread, k.Copies, k.Filter, k.Clear,
	}
}
