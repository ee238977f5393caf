package config

import (
	"maps"
	"slices"
	"strings"

	"lede/articles/pattern"
	"lede/cmd/lede/programs"
	"lede/tui/keys"
)

// Do is a program that the reader has bound to a key, or calls by its name.
type Do struct {
	Name   string // "save": the action is do:save
	Argv   []string
	Stdin  string // "text", "body", "md", "html", "json" or "nothing"
	Output string // "nothing", "line", "page" or "terminal"
	In     keys.Place
}

// Macro is a row of actions on a key.
type Macro struct {
	Key     string // as the config has it
	Actions []string
	In      keys.Place
}

// Action is the name by which keys know a program.
func (d Do) Action() string { return doPrefix + d.Name }

// Action is the name by which keys know a macro.
func (m Macro) Action() string { return "macro:" + m.Key }

// doPrefix begins the action of a program.
const doPrefix = "do:"

// doName is what a program can be called: a word, as the actions are.
var doName = pattern.Of(`^[a-z0-9][a-z0-9-]{0,39}$`)

func (r *reader) programs(c *Config) setter {
	return r.arrayOf(func(path string) (map[string]setter, func()) {
		d := Do{Stdin: "nothing", Output: "nothing"}
		var bound, where []string
		takes := map[string]setter{
			"name": r.text(&d.Name), "argv": r.argv(&d.Argv), "keys": r.keysOf(&bound), "where": r.wordsOf(&where, "list", "story", "feeds"),
			"stdin":  r.oneOf(&d.Stdin, "nothing", "text", "body", "md", "html", "json"),
			"output": r.oneOf(&d.Output, "nothing", "line", "page", "terminal"),
		}
		return takes, func() {
			switch {
			case len(d.Argv) == 0 || !doName().MatchString(d.Name):
				r.problem(path, `do needs a name such as "save", and an argv`)
				return
			case slices.ContainsFunc(c.Programs, func(other Do) bool { return other.Name == d.Name }):
				r.problem(path, "two programs are called %s", d.Name)
				return
			}
			if _, err := programs.Expand(d.Argv, programs.OfStory, nil); err != nil {
				r.problem(path, "%s: %s", d.Name, err)
				return
			}
			d.In = keys.List | keys.Story
			if len(where) > 0 {
				d.In = placeOf(where)
			}
			c.Programs = append(c.Programs, d)
			c.Keys.Changes = append(c.Keys.Changes, keys.Change{Action: keys.Own(d.Action(), d.In), Keys: bound, Line: r.line(path)})
		}
	})
}

func placeOf(words []string) keys.Place {
	var in keys.Place
	for _, word := range words {
		in |= keys.PlaceOf(word)
	}
	return in
}

// macros takes the table of macros: a key each, and the row of actions that it
// does.
func (r *reader) macros(c *Config) setter {
	return func(path string, value any) {
		table, ok := value.(map[string]any)
		if !ok {
			r.problem(path, `macros is a table - write [macros]`)
			return
		}
		for _, key := range slices.Sorted(maps.Keys(table)) {
			m := Macro{Key: key}
			at := join(path, key)
			r.argv(&m.Actions)(at, table[key])
			if len(m.Actions) > 0 {
				c.Macros = append(c.Macros, m)
				r.macroPaths = append(r.macroPaths, at)
			}
		}
	}
}

// bindOwn binds the macros, once all programs are known, and says what is wrong
// with the keys.
func (r *reader) bindOwn(c *Config) {
	kept := c.Macros[:0]
	for i, m := range c.Macros {
		at := r.macroPaths[i]
		wrong := ""
		for n, action := range m.Actions {
			in := placeOfAction(c, action)
			if in == 0 {
				wrong = action
			}
			if n == 0 {
				m.In = in
			}
		}
		if wrong != "" {
			r.problem(at, "%q is no action", shorten(wrong))
			continue
		}
		kept = append(kept, m)
		c.Keys.Changes = append(c.Keys.Changes, keys.Change{Action: keys.Own(m.Action(), m.In), Keys: []string{m.Key}, Line: r.line(at)})
	}
	c.Macros = kept
	_, problems := keys.Preset(c.Keys.Preset).With(c.Keys.Changes)
	for _, p := range problems {
		r.problems = append(r.problems, &LineError{p.Line, oneLine(p.Text)})
	}
}

// placeOfAction is where an action of a macro can be used.
func placeOfAction(c *Config, action string) keys.Place {
	if name, ok := strings.CutPrefix(action, doPrefix); ok {
		for _, d := range c.Programs {
			if d.Name == name {
				return d.In
			}
		}
		return 0
	}
	return keys.In(action)
}
