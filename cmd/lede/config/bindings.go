package config

import (
	"lede/tui/keys"
)

// bindings takes the table of keys: a preset, and the keys of single actions.
// Whether they go together is looked at by [reader.bindOwn].
func (r *reader) bindings(k *Keys) setter {
	takes := map[string]setter{"preset": r.oneOf(&k.Preset, keys.Presets()...)}
	for _, a := range keys.Actions() {
		takes[a.Name] = r.binding(k)
	}
	return r.tableOf(takes)
}

// binding takes a key or a list of them for the action that the path ends
// with.
func (r *reader) binding(k *Keys) setter {
	return func(path string, value any) {
		problems := len(r.problems)
		c := keys.Change{Action: last(path), Line: r.line(path)}
		if r.keysOf(&c.Keys)(path, value); len(r.problems) == problems {
			k.Changes = append(k.Changes, c)
		}
	}
}

// keysOf takes a key or a list of them.
func (r *reader) keysOf(field *[]string) setter {
	return func(path string, value any) {
		list, ok := texts(value)
		if one, isText := value.(string); isText {
			list, ok = []string{one}, true
		}
		if !ok {
			r.problem(path, `%s takes keys in quotes: ["n", "ctrl+n"]`, last(path))
			return
		}
		*field = list
	}
}
