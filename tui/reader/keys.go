package reader

import (
	"charm.land/bubbles/v2/key"

	"lede/tui/keys"
)

// KeyMap holds the bindings of the pane.
type KeyMap struct {
	Down, Up           key.Binding
	PageDown, PageUp   key.Binding
	HalfDown, HalfUp   key.Binding
	Top, Bottom        key.Binding
	Search             key.Binding
	NextLink, PrevLink key.Binding
	Digit, Labels      key.Binding
	NextHeading        key.Binding
	PrevHeading        key.Binding
	Hidden, Changes    key.Binding
	Pictures           key.Binding
}

// Keys returns the bindings, of what the reader's keys do.
func Keys(m keys.Map) KeyMap {
	return KeyMap{
		Down:        m.Bind("line down", "down"),
		Up:          m.Bind("line up", "up"),
		PageDown:    m.Bind("page down", "page-down"),
		PageUp:      m.Bind("page up", "page-up"),
		HalfDown:    m.Bind("half a page down", "half-down"),
		HalfUp:      m.Bind("half a page up", "half-up"),
		Top:         m.Bind("beginning", "top"),
		Bottom:      m.Bind("end", "bottom"),
		Search:      m.Bind("search in the story", "search"),
		NextLink:    m.Bind("next link or picture", "next-link"),
		PrevLink:    m.Bind("previous link or picture", "prev-link"),
		Labels:      m.Bind("link by letters", "link-letters"),
		NextHeading: m.Bind("next heading", "next-group"),
		PrevHeading: m.Bind("previous heading", "prev-group"),
		Digit:       m.Digits("link by number"),
		Hidden:      m.Bind("show or hide ads and menus", "hidden"),
		Pictures:    m.Bind("show or hide pictures", "pictures"),
		Changes:     m.Bind("show or hide what was changed", "changes"),
	}
}

// Help returns the bindings in the order that the help shows them.
func (k KeyMap) Help() []key.Binding {
	return []key.Binding{
		k.Down, k.Up, k.PageDown, k.PageUp, k.HalfDown, k.HalfUp, k.Top, k.Bottom,
		k.Search, k.NextLink, k.PrevLink, k.Digit, k.Labels, k.NextHeading, k.PrevHeading, k.Hidden, k.Pictures, k.Changes,
	}
}
