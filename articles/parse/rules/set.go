package rules

import (
	"net/url"
	"regexp"
	"strings"

	"github.com/andybalholm/cascadia"

	"lede/articles"
)

// Set is the rules of a file. A nil Set has none. It does not change and may
// be used from any goroutine.
type Set struct {
	named  map[string][]*block // by host or name
	below  map[string][]*block // by the host that theirs end in
	always []*block            // for everything
}

// block is a site line and the rules below it.
type block struct{ page, lines []*rule }

// task is what a rule does: it gives a field, or one of the first two.
type task uint8

const (
	selects task = iota
	strips
	title
	section
	dek
	byline
	published
	updated
	source
	tasks // how many there are
)

// names are the words of the file for each task.
var names = [tasks]string{"select", "strip", "title", "section", "dek", "byline", "published", "updated", "source"}

// rule is one line of the file. It has a selector or a pattern.
type rule struct {
	number   int // of its line
	task     task
	what     string // the selector or pattern as it was written
	selector cascadia.SelectorGroup
	attr     string
	siblings bool // the selector counts or compares siblings
	pattern  *regexp.Regexp
}

// evidence names r, for a field that rests on it.
func (r *rule) evidence() articles.Evidence {
	return articles.Evidence{From: articles.SiteRule, Detail: r.name(), Sure: articles.Stated}
}

func (r *rule) name() string { return place(r.number) + ": " + r.what }

// reason says why a block is kept aside.
func (r *rule) reason() string { return "site rule, " + place(r.number) }

// Lookup finds the user's rules for a story of which m is known so far. They
// are nil where there are none.
type Lookup = func(m articles.Meta) *Site

// Site is the rules for one story. A nil Site has none.
type Site struct{ page, lines []*rule }

// For returns the rules for a story that goes by the given names: addresses,
// hosts, names of sources. It is nil where there are none.
func (s *Set) For(names ...string) *Site {
	if s == nil {
		return nil
	}
	site := &Site{}
	seen := map[*block]bool{}
	for _, name := range names {
		for _, b := range s.about(key(name)) {
			site.take(b, seen)
		}
	}
	for _, b := range s.always {
		site.take(b, seen)
	}
	if len(site.page)+len(site.lines) == 0 {
		return nil
	}
	return site
}

func (site *Site) take(b *block, seen map[*block]bool) {
	if !seen[b] {
		seen[b] = true
		site.page = append(site.page, b.page...)
		site.lines = append(site.lines, b.lines...)
	}
}

// about returns the blocks that name key, the nearest host first.
func (s *Set) about(key string) []*block {
	if key == "" {
		return nil
	}
	found := s.named[key]
	for rest := key; len(s.below) > 0; {
		_, parent, ok := strings.Cut(rest, ".")
		if !ok {
			break
		}
		found = append(found[:len(found):len(found)], s.below[parent]...)
		rest = parent
	}
	return found
}

// key is how a host or a name is looked up.
func key(name string) string {
	if strings.Contains(name, "://") {
		u, err := url.Parse(name)
		if err != nil {
			return ""
		}
		name = u.Hostname()
	}
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(name), " ")), "www.")
}

// HasLines reports whether any of the rules is for text.
func (site *Site) HasLines() bool { return site != nil && len(site.lines) > 0 }
