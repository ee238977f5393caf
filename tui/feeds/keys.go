package feeds

import (
	"charm.land/bubbles/v2/key"

	"lede/tui/keys"
)

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up              key.Binding
	PageDown, PageUp      key.Binding
	Top, Bottom           key.Binding
	List, Add             key.Binding
	Rename, Move          key.Binding
	Remove, Undo          key.Binding
	FullText              key.Binding
	Refresh, RefreshAll   key.Binding
	Site, Failing, Filter key.Binding
	Back                  key.Binding
}

// Keys returns the bindings, of what the reader's keys do.
func Keys(m keys.Map) KeyMap {
	return KeyMap{
		Down:       m.Bind("next feed", "down", "next-story"),
		Up:         m.Bind("previous feed", "up", "prev-story"),
		PageDown:   m.Bind("page down", "page-down", "half-down"),
		PageUp:     m.Bind("page up", "page-up", "half-up"),
		Top:        m.Bind("first feed", "top"),
		Bottom:     m.Bind("last feed", "bottom"),
		List:       m.Bind("show its stories", "open", "unfold"),
		Add:        m.Bind("add a feed", "add-feed"),
		Rename:     m.Bind("change its name", "rename"),
		Move:       m.Bind("move it to a category", "move"),
		Remove:     m.Bind("remove it", "remove"),
		Undo:       m.Bind("undo the last change", "undo"),
		FullText:   m.Bind("full pages for its stories, or not", "full-text"),
		Refresh:    m.Bind("check it for new stories", "refresh"),
		RefreshAll: m.Bind("check all for new stories", "refresh-all"),
		Site:       m.Bind("open its site in the browser", "browse"),
		Failing:    m.Bind("only those that failed, or all", "failing"),
		Filter:     m.Bind("filter as you type", "search"),
		Back:       m.Bind("back to the list", "back"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.List, k.Add, k.Rename, k.Move, k.Remove, k.Undo, k.FullText, k.Refresh, k.RefreshAll, k.Site,
		k.Failing, k.Filter, k.Back, k.Down, k.Up, k.PageDown, k.PageUp, k.Top, k.Bottom,
	}
}
