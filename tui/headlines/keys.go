package headlines

import (
	"charm.land/bubbles/v2/key"

	"lede/tui/keys"
)

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
	Density            key.Binding
	Select, Range      key.Binding
}

// Keys returns the bindings, of what the reader's keys do.
func Keys(m keys.Map) KeyMap {
	return KeyMap{
		Down:      m.Bind("next headline", "down"),
		Up:        m.Bind("previous headline", "up"),
		PageDown:  m.Bind("page down", "page-down"),
		PageUp:    m.Bind("page up", "page-up"),
		HalfDown:  m.Bind("half a page down", "half-down"),
		HalfUp:    m.Bind("half a page up", "half-up"),
		Top:       m.Bind("first headline", "top"),
		Bottom:    m.Bind("last headline", "bottom"),
		NextGroup: m.Bind("next day or section", "next-group"),
		Prev:      m.Bind("previous day or section", "prev-group"),
		Fold:      m.Bind("fold or unfold the group", "fold"),
		FoldAll:   m.Bind("fold or unfold all days", "fold-all"),
		FoldUp:    m.Bind("fold the group, then its day", "fold-up"),
		Unfold:    m.Bind("unfold", "unfold"),
		By:        m.Bind("date, section, source, front page", "group-by"),
		Unread:    m.Bind("only unread, or all", "unread-only"),
		Density:   m.Bind("more stories, or more of each", "density"),
		Select:    m.Bind("select for the next command", "select"),
		Range:     m.Bind("select from there to here", "select-range"),
		Filter:    m.Bind("filter as you type", "search"),
		Copies:    m.Bind("one row for copies, or all of them", "copies"),
		Clear:     m.Bind("select none; clear the filter", "clear"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom,
		k.NextGroup, k.Prev, k.Fold, k.FoldUp, k.Unfold, k.FoldAll,
		k.Select, k.Range, k.By, k.Unread, k.Copies, k.Density, k.Filter, k.Clear,
	}
}
