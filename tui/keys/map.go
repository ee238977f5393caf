package keys

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"
)

// Map holds the keys of every action, by its name. A key is spelled as
// [tea.KeyPressMsg.String] has it, a sequence of keys with spaces between.
type Map map[string][]string

// Bind returns the binding of one action, or of several that are the same in
// a place, with words for the help. A name that is no action has no keys. It
// matches the keys and [Press] of each name.
func (m Map) Bind(words string, names ...string) key.Binding {
	var all []string
	for _, name := range names {
		for _, k := range m[name] {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	help := key.WithHelp(label(all), words)
	for _, name := range names {
		all = append(all, actionKey+name)
	}
	return key.NewBinding(key.WithKeys(all...), help)
}

// Kill returns the binding that quits whatever is going on.
func (m Map) Kill(words string) key.Binding { return m.Bind(words, kill) }

// Suspend returns the binding that stops the program.
func (m Map) Suspend(words string) key.Binding { return m.Bind(words, suspend) }

// Digits returns the binding of the keys that choose a link by its number.
func (m Map) Digits(words string) key.Binding {
	return key.NewBinding(key.WithKeys(strings.Fields(digits)...), key.WithHelp("1-9", words))
}

// Has reports whether a key, or a sequence of keys, does something in a place.
func (m Map) Has(in Place, pressed string) bool {
	if slices.Contains(m[kill], pressed) || slices.Contains(m[suspend], pressed) {
		return true
	}
	if in&Story != 0 && slices.Contains(strings.Fields(digits), pressed) {
		return true
	}
	return slices.ContainsFunc(m.named(), func(name string) bool { return In(name)&in != 0 && slices.Contains(m[name], pressed) })
}

// Begins reports whether pressed, a key or some, is the beginning of a longer
// sequence in a place.
func (m Map) Begins(in Place, pressed string) bool {
	for _, name := range m.named() {
		if In(name)&in == 0 {
			continue
		}
		for _, k := range m[name] {
			if strings.HasPrefix(k, pressed+" ") {
				return true
			}
		}
	}
	return false
}

// labelWidth is the room that the help has for keys, in columns.
const labelWidth = 8

// label is what the help shows of some keys: at most three.
func label(keys []string) string {
	var s string
	for i, k := range keys[:min(len(keys), 3)] {
		next := Short(k)
		if i > 0 {
			next = s + " " + next
		}
		if i > 0 && ansi.StringWidth(next) > labelWidth {
			break
		}
		s = next
	}
	return s
}

// Short writes a key as the screen shows it: "^d", "↓", "gg".
func Short(k string) string {
	keys := strings.Fields(k)
	for i, one := range keys {
		one = strings.ReplaceAll(one, "ctrl+", "^")
		one = strings.ReplaceAll(one, "shift+", "⇧")
		if arrow, ok := arrows[one]; ok {
			one = arrow
		}
		keys[i] = one
	}
	return strings.Join(keys, "")
}

var arrows = map[string]string{"up": "↑", "down": "↓", "left": "←", "right": "→", "backspace": "bksp"}

// First is the key that a hint names for a binding; empty where it has none.
func First(b key.Binding) string {
	if all := Of(b); len(all) > 0 {
		return Short(all[0])
	}
	return ""
}

// Of returns the keys of a binding.
func Of(b key.Binding) []string {
	all := b.Keys()
	if at := slices.IndexFunc(all, func(k string) bool { return strings.HasPrefix(k, actionKey) }); at >= 0 {
		return all[:at]
	}
	return all
}

// Hint is a line of hints, "q back · ? help", of a binding and its words each.
// Those without a key are left out.
func Hint(hints ...Hinted) string { return Joined(Hints(hints...)) }

// Hints are the hints of a line, each by itself.
func Hints(hints ...Hinted) []string {
	var all []string
	for _, h := range hints {
		if k := First(h.Key); k != "" {
			all = append(all, k+" "+h.Does)
		}
	}
	return all
}

// Joined is the line of some hints.
func Joined(hints []string) string { return strings.Join(hints, " · ") }

// Hinted is a binding with the words that a hint has for it.
type Hinted struct {
	Key  key.Binding
	Does string
}
