package readers

import (
	"fmt"
	"slices"
	"strings"

	"lede/articles"
	"lede/feed/opml"
)

// Taken is what was found of another reader's.
type Taken struct {
	From     string // what it was kept by: "newsboat"
	List     opml.List
	States   []articles.StoryState
	Settings []string // lines of lede's config that say what the other's said
	Programs []string // and those that run programs: for the reader to look at first
	Became   []string // what came over, and what it became
	Left     []string // what did not, each with the reason

	searches []search
	mutes    []string
	keys     []binding
}

// search is a saved search in lede's own language.
type search struct{ name, query string }

// binding is an action of lede's with the keys that do it.
type binding struct {
	action string
	keys   []string
}

func (t *Taken) became(format string, args ...any) {
	t.Became = append(t.Became, fmt.Sprintf(format, args...))
}

func (t *Taken) left(format string, args ...any) {
	t.Left = append(t.Left, fmt.Sprintf(format, args...))
}

// finish writes the settings down as lines of a config: keys of the top level
// first, as TOML wants it.
func (t *Taken) finish(o Options, top, tables []string) {
	t.Settings = append(t.Settings, top...)
	if len(t.mutes) > 0 {
		t.Settings = append(t.Settings, "mute = ["+quotedList(t.mutes)+"]")
	}
	t.Settings = append(t.Settings, tables...)
	if len(t.keys) > 0 {
		t.Settings = append(t.Settings, "[keys]", `preset = "newsboat"`)
		slices.SortFunc(t.keys, func(a, b binding) int { return strings.Compare(a.action, b.action) })
		for _, k := range t.keys {
			t.Settings = append(t.Settings, k.action+" = ["+quotedList(t.withOwn(k, o))+"]")
		}
	}
	for _, s := range t.searches {
		t.Settings = append(t.Settings, "[[search]]", "name = "+quoted(s.name), "query = "+quoted(s.query))
	}
}

// withOwn are the keys of an action: those that it has here, since newsboat's
// bindings add to its own, but for those that were given to another action.
func (t *Taken) withOwn(k binding, o Options) []string {
	if o.Keys == nil {
		return k.keys
	}
	given := map[string]bool{}
	for _, other := range t.keys {
		for _, key := range other.keys {
			given[key] = true
		}
	}
	keys := slices.Clone(k.keys)
	for _, key := range o.Keys(k.action) {
		if !given[key] {
			keys = append(keys, key)
		}
	}
	return keys
}

// quoted is s as a string of TOML.
func quoted(s string) string {
	if !strings.ContainsAny(s, "'\n\r\t") && strings.ContainsAny(s, `"\`) {
		return "'" + s + "'"
	}
	return fmt.Sprintf("%q", s)
}

func quotedList(all []string) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = quoted(s)
	}
	return strings.Join(out, ", ")
}
