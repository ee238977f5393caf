package rail

import "charm.land/bubbles/v2/key"

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up         key.Binding
	PageDown, PageUp key.Binding
	Top, Bottom      key.Binding
	Next, Prev       key.Binding
	Choose, Back     key.Binding
	Filter           key.Binding
}

// Keys returns the bindings that fingers know from other readers.
func Keys() KeyMap {
	bind := func(help, words string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, words))
	}
	return KeyMap{
		Down:     bind("j ↓", "next part", "j", "down"),
		Up:       bind("k ↑", "previous part", "k", "up"),
		PageDown: bind("space", "page down", "space", "pgdown", "ctrl+f", "ctrl+d"),
		PageUp:   bind("b", "page up", "b", "pgup", "ctrl+b", "ctrl+u"),
		Top:      bind("g", "first part", "g", "home"),
		Bottom:   bind("G", "last part", "G", "end"),
		Next:     bind("]", "next kind of part", "]"),
		Prev:     bind("[", "previous kind of part", "["),
		Choose:   bind("enter l", "list this part", "enter", "l", "right"),
		Filter:   bind("/", "filter as you type", "/"),
		Back:     bind("tab esc", "back to the list", "tab", "q", "esc", "h", "left", "shift+tab"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{k.Choose, k.Back, k.Filter, k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.Bottom, k.Next, k.Prev}
}
