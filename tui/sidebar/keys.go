package sidebar

import (
	"charm.land/bubbles/v2/key"

	"lede/tui/keys"
)

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up         key.Binding
	PageDown, PageUp key.Binding
	Top, Bottom      key.Binding
	Next, Prev       key.Binding
	Choose, Back     key.Binding
	Filter           key.Binding
}

// Keys returns the bindings, of what the reader's keys do.
func Keys(m keys.Map) KeyMap {
	return KeyMap{
		Down:     m.Bind("next", "down", "next-story"),
		Up:       m.Bind("previous", "up", "prev-story"),
		PageDown: m.Bind("page down", "page-down", "half-down"),
		PageUp:   m.Bind("page up", "page-up", "half-up"),
		Top:      m.Bind("first", "top"),
		Bottom:   m.Bind("last", "bottom"),
		Next:     m.Bind("next group", "next-group"),
		Prev:     m.Bind("previous group", "prev-group"),
		Choose:   m.Bind("show its stories", "open", "unfold"),
		Filter:   m.Bind("filter as you type", "search"),
		Back:     m.Bind("back to the list", "sidebar", "back"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{k.Choose, k.Back, k.Filter, k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.Bottom, k.Next, k.Prev}
}
