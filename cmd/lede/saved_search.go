package main

import (
	"fmt"
	"strings"

	"lede/articles/sanitize"
)

// withSearches puts the query of a saved search where its name stands: @name,
// or @"two words". A word of a command line may be the whole name. A saved search
// may name others.
func (c *console) withSearches(args []string) ([]string, error) {
	out := make([]string, len(args))
	for i, arg := range args {
		text := arg
		if name, ok := strings.CutPrefix(arg, "@"); ok {
			if _, known := c.search(name); known {
				text = `@"` + name + `"`
			}
		}
		expanded, err := c.expand(text, 0)
		if err != nil {
			return nil, err
		}
		out[i] = expanded
	}
	return out, nil
}

// maxSearchDepth bounds how deep saved searches name one another.
const maxSearchDepth = 8

// search returns the query of a saved search.
func (c *console) search(name string) (query string, ok bool) {
	for _, s := range c.userConfig().Searches {
		if strings.EqualFold(s.Name, name) {
			return s.Query, true
		}
	}
	return "", false
}

// expand replaces the names within a query, outside of quotes, and those in what
// it puts there. depth is how many searches text is within.
func (c *console) expand(text string, depth int) (string, error) {
	var b strings.Builder
	quoted, start := false, true // start: a word may begin here
	for i := 0; i < len(text); i++ {
		if text[i] == '@' && start && !quoted {
			name, length := savedName(text[i+1:])
			found, err := c.named(name, depth)
			if err != nil {
				return "", err
			}
			b.WriteString("(" + found + ")")
			i += length
			start = false
			continue
		}
		if text[i] == '"' {
			quoted = !quoted
		}
		start = strings.IndexByte(" \t(-", text[i]) >= 0
		b.WriteByte(text[i])
	}
	return b.String(), nil
}

// named is the query of a saved search with what that names.
func (c *console) named(name string, depth int) (string, error) {
	found, ok := c.search(name)
	switch {
	case !ok:
		return "", c.noSearch(name)
	case depth == maxSearchDepth:
		return "", usageError{fmt.Errorf("@%s: saved searches that name one another more than %d deep - see [[search]] in the config", sanitize.Field(name), maxSearchDepth)}
	}
	return c.expand(found, depth+1)
}

// savedName reads a name up to the end of its word, and how long it stands there.
func savedName(text string) (name string, length int) {
	if rest, ok := strings.CutPrefix(text, `"`); ok {
		name, _, closed := strings.Cut(rest, `"`)
		if closed {
			return name, len(name) + 2
		}
		return name, len(name) + 1
	}
	if end := strings.IndexAny(text, " \t)"); end >= 0 {
		return text[:end], end
	}
	return text, len(text)
}

func (c *console) noSearch(name string) error {
	var names []string
	for _, s := range c.userConfig().Searches {
		names = append(names, "@"+s.Name)
	}
	there := "the config names none, under [[search]]"
	if len(names) > 0 {
		there = "there are " + strings.Join(names, ", ")
	}
	return usageError{fmt.Errorf("@%s: no saved search of that name - %s", sanitize.Field(name), sanitize.Field(there))}
}
