package main

import (
	"fmt"
	"strings"

	"lede/articles/sanitize"
)

// withSearches puts the query of a saved search where its name stands: @name,
// or @"two words". A word of a command line may be the whole name.
func (c *console) withSearches(args []string) ([]string, error) {
	out := make([]string, len(args))
	for i, arg := range args {
		if name, ok := strings.CutPrefix(arg, "@"); ok {
			if found, ok := c.search(name); ok {
				out[i] = "(" + found + ")"
				continue
			}
		}
		expanded, err := c.expand(arg)
		if err != nil {
			return nil, err
		}
		out[i] = expanded
	}
	return out, nil
}

// search returns the query of a saved search.
func (c *console) search(name string) (query string, ok bool) {
	for _, s := range c.userConfig().Searches {
		if strings.EqualFold(s.Name, name) {
			return s.Query, true
		}
	}
	return "", false
}

// expand replaces the names within a query, outside of quotes.
func (c *console) expand(text string) (string, error) {
	var b strings.Builder
	quoted, start := false, true // start: a word may begin here
	for i := 0; i < len(text); i++ {
		if text[i] == '@' && start && !quoted {
			name, length := savedName(text[i+1:])
			found, ok := c.search(name)
			if !ok {
				return "", c.noSearch(name)
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
