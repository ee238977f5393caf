package readers

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"lede/articles"
	"lede/feed/opml"
)

// Taken is what was found of another reader's.
type Taken struct {
	From     string // what it was kept by: "newsboat"
	List     opml.List
	States   []articles.StoryState
	Pages    []articles.SavedPage
	Open     string   // line of lede's config that names the browser, above all tables; empty for none
	Settings []string // lines of lede's config that say what the other's said
	Programs []string // and those that put programs on keys: for the reader to look at first
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
		for _, k := range t.bindings(o) {
			t.Settings = append(t.Settings, k.action+" = ["+quotedList(k.keys)+"]")
		}
	}
	for _, s := range t.searches {
		t.Settings = append(t.Settings, "[[search]]", "name = "+quoted(s.name), "query = "+quoted(s.query))
	}
}

// bindings are the keys of actions: those of newsboat's bindings, which add to the
// action's own, and nothing for an action whose own keys have all gone to others.
func (t *Taken) bindings(o Options) []binding {
	all := slices.Clone(t.keys)
	for i, k := range all {
		all[i].keys = slices.Concat(k.keys, t.leftOf(o, k.action))
	}
	for action, own := range o.Preset {
		bound := slices.ContainsFunc(t.keys, func(k binding) bool { return k.action == action })
		if !bound && len(own) > 0 && len(t.leftOf(o, action)) == 0 {
			all = append(all, binding{action: action})
		}
	}
	slices.SortFunc(all, func(a, b binding) int { return strings.Compare(a.action, b.action) })
	return all
}

// leftOf are the keys that an action has in lede's own preset, but for those that
// a binding gives to an action beside it.
func (t *Taken) leftOf(o Options, action string) []string {
	return slices.DeleteFunc(slices.Clone(o.Preset[action]), func(key string) bool {
		return slices.ContainsFunc(t.keys, func(k binding) bool {
			return slices.Contains(k.keys, key) && (k.action == action || o.Together == nil || o.Together(k.action, action))
		})
	})
}

// quoted is s as a string of TOML: in single quotes, in which signs stand for
// themselves, or else with escapes (TOML 1.0, "String").
func quoted(s string) string {
	if !strings.ContainsRune(s, '\'') && !strings.ContainsFunc(s, unicode.IsControl) && strings.ContainsAny(s, `"\`) {
		return "'" + s + "'"
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case unicode.IsControl(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

func quotedList(all []string) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = quoted(s)
	}
	return strings.Join(out, ", ")
}
