package keys

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Change is what the reader binds to an action instead of what the preset
// has. No keys leave the action without one.
type Change struct {
	Action string // or what [Own] calls what the reader has defined
	Keys   []string
	Line   int // of the config, for what is wrong
}

// Problem is what is wrong with a change.
type Problem struct {
	Line int
	Text string
}

// With returns m with changes, and what is wrong with them. A key that a
// change names is taken from the actions of the preset in the same place; two
// changes that name the same key there are wrong, and so is one that leaves
// an action of the preset without a key. What is right holds nevertheless.
func (m Map) With(changes []Change) (Map, []Problem) {
	b := binder{Map: maps.Clone(m), by: map[string]Change{}}
	changes = slices.Clone(changes)
	slices.SortStableFunc(changes, func(a, b Change) int { return cmp.Compare(a.Line, b.Line) })
	for _, c := range changes {
		b.by[c.Action] = c
		b.Map[c.Action] = nil
	}
	for _, c := range changes {
		b.change(c)
	}
	return b.Map, b.problems
}

// binder carries changes out on a map.
type binder struct {
	Map
	by       map[string]Change // the changes by their actions
	problems []Problem
}

func (b *binder) problem(c Change, format string, args ...any) {
	b.problems = append(b.problems, Problem{c.Line, fmt.Sprintf(format, args...)})
}

func (b *binder) change(c Change) {
	a := Action{Name: c.Action, In: In(c.Action)}
	if a.In == 0 {
		b.problem(c, "%q is no action", c.Action)
		return
	}
	for _, text := range c.Keys {
		k, wrong := spell(text)
		if wrong == "" {
			wrong = b.refusal(a, k)
		}
		if wrong != "" {
			b.problem(c, "%s: %s", shown(a.Name), wrong)
			continue
		}
		b.take(a, k, c)
		b.Map[a.Name] = append(b.Map[a.Name], k)
	}
}

// refusal is why an action can't have a key: it is not to be had, or a change
// before has it.
func (b *binder) refusal(a Action, k string) string {
	first, _, _ := strings.Cut(k, " ")
	if does, ok := fixed[first]; ok {
		return fmt.Sprintf("%s always %s", first, does)
	}
	if a.In&Story != 0 && slices.Contains(strings.Fields(digits), first) {
		return fmt.Sprintf("%q chooses a link of the story", first)
	}
	for _, other := range b.Map.named() {
		before, changed := b.by[other]
		if !changed || In(other)&a.In == 0 {
			continue
		}
		for _, taken := range b.Map[other] {
			if clash(taken, k) {
				return fmt.Sprintf("%q is bound to %s on line %d", taken, shown(other), before.Line)
			}
		}
	}
	return ""
}

// shown is a name as the config has it.
func shown(name string) string {
	name, _, _ = strings.Cut(name, ownMark)
	return name
}

// clash reports whether two keys can't be told apart: they are the same, or
// one begins the other.
func clash(a, b string) bool {
	return a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ")
}

// take takes a key from the actions of the preset that share a place with a.
func (b *binder) take(a Action, k string, c Change) {
	for _, other := range actions {
		if _, changed := b.by[other.Name]; changed || other.In&a.In == 0 {
			continue
		}
		had := b.Map[other.Name]
		left := slices.DeleteFunc(slices.Clone(had), func(taken string) bool { return clash(taken, k) })
		b.Map[other.Name] = left
		if len(had) > 0 && len(left) == 0 {
			b.problem(c, "%s: %q is the only key of %s - bind another to that, or %s = []", shown(a.Name), k, other.Name, other.Name)
		}
	}
	b.Map[kill] = slices.DeleteFunc(slices.Clone(b.Map[kill]), func(taken string) bool { return clash(taken, k) })
}
