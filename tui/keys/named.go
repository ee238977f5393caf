package keys

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Own returns the name under which a [Map] holds what the reader has defined:
// a program ("do:save") or a row of actions, in the places where it is offered.
func Own(name string, in Place) string {
	words := make([]string, 0, len(placeWords))
	for _, p := range placeWords {
		if in&p.place != 0 {
			words = append(words, p.word)
		}
	}
	return name + ownMark + strings.Join(words, ",")
}

// ownMark stands between the name of what the reader has defined and its places.
const ownMark = "@"

var placeWords = []struct {
	word  string
	place Place
}{{"list", List}, {"story", Story}, {"sidebar", Sidebar}, {"feeds", Feeds}}

// PlaceOf returns the place that a word of the config names: "list", "story",
// "sidebar" or "feeds"; 0 for any other.
func PlaceOf(word string) Place {
	for _, p := range placeWords {
		if p.word == word {
			return p.place
		}
	}
	return 0
}

// In is where an action can be used, 0 for what is none.
func In(name string) Place {
	if a, ok := find(name); ok {
		return a.In
	}
	_, words, own := strings.Cut(name, ownMark)
	var in Place
	if own {
		for word := range strings.SplitSeq(words, ",") {
			in |= PlaceOf(word)
		}
	}
	return in
}

// named returns the names that m holds keys for, those of the program first.
func (m Map) named() []string {
	all := make([]string, 0, len(m))
	for _, a := range actions {
		all = append(all, a.Name)
	}
	own := slices.DeleteFunc(slices.Collect(maps.Keys(m)), func(name string) bool { return !strings.Contains(name, ownMark) })
	slices.SortFunc(own, cmp.Compare[string])
	return append(all, own...)
}

// actionKey begins what stands for an action itself among the keys of its
// binding. No key is spelled so.
const actionKey = "\x00"

// Press is the key press that means an action, whatever keys it has.
func Press(name string) tea.KeyPressMsg { return tea.KeyPressMsg{Text: actionKey + name} }
