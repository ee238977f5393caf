package config

import (
	"lede/tui/keys"
)

// bindings takes the table of keys: a preset, and the keys of single actions.
// All of it is looked at together, since a key may be bound twice.
func (r *reader) bindings(k *Keys) setter {
	takes := map[string]setter{"preset": r.oneOf(&k.Preset, keys.Presets()...)}
	for _, a := range keys.Actions() {
		takes[a.Name] = r.binding(k)
	}
	table := r.tableOf(takes)
	return func(path string, value any) {
		table(path, value)
		_, problems := keys.Preset(k.Preset).With(k.Changes)
		for _, p := range problems {
			r.problems = append(r.problems, &LineError{p.Line, oneLine(p.Text)})
		}
	}
}

// binding takes a key or a list of them for the action that the path ends
// with.
func (r *reader) binding(k *Keys) setter {
	return func(path string, value any) {
		list, ok := texts(value)
		if one, isText := value.(string); isText {
			list, ok = []string{one}, true
		}
		if !ok {
			r.problem(path, `%s takes keys in quotes: ["n", "ctrl+n"]`, last(path))
			return
		}
		k.Changes = append(k.Changes, keys.Change{Action: last(path), Keys: list, Line: r.line(path)})
	}
}
