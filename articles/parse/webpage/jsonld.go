package webpage

import (
	"encoding/json"
	"regexp"
	"strings"
)

// linked is what schema.org's JSON says of the story.
type linked struct {
	headline, name, description, publisher, section string
	published, modified, address, language          string
	pagePublished, pageModified                     string
	authors                                         []string
	crumbs                                          []string
	found                                           bool
}

// storyType accepts the schema.org types that a story is given.
var storyType = regexp.MustCompile(`(?:Article|Posting|Report|Review|Recipe|APIReference)$`)

// linkedData reads all scripts; the first story in them wins.
func linkedData(scripts []string) linked {
	var l linked
	for _, s := range scripts {
		s = strings.TrimSpace(s)
		s = strings.TrimSuffix(strings.TrimPrefix(s, "<![CDATA["), "]]>")
		var v any
		if json.Unmarshal([]byte(s), &v) != nil && json.Unmarshal([]byte(withoutControls(s)), &v) != nil {
			continue
		}
		l.read(v, 0)
	}
	return l
}

// withoutControls mends the commonest fault of hand-made JSON: raw newlines
// in strings.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// maxLinked bounds the depth to which JSON-LD is followed.
const maxLinked = 4

func (l *linked) read(v any, depth int) {
	if depth > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			l.read(item, depth+1)
		}
	case map[string]any:
		l.readObject(v)
		l.read(v["@graph"], depth+1)
		if inner, ok := v["mainEntity"].(map[string]any); ok {
			l.read(inner, depth+1)
		}
	}
}

func (l *linked) readObject(v map[string]any) {
	for _, t := range texts(v["@type"]) {
		switch {
		case t == "BreadcrumbList" && l.crumbs == nil:
			l.crumbs = crumbNames(v["itemListElement"])
		case storyType.MatchString(t) && !l.found:
			l.readStory(v)
			return
		case t == "WebPage" && !l.found:
			l.readPage(v)
		}
	}
}

// readPage takes the dates of the page where no story has its own.
func (l *linked) readPage(v map[string]any) {
	l.pagePublished = first(texts(v["datePublished"]))
	l.pageModified = first(texts(v["dateModified"]))
}

func (l *linked) readStory(v map[string]any) {
	l.found = true
	l.headline = first(texts(v["headline"]))
	l.name = first(texts(v["name"]))
	l.description = first(texts(v["description"]))
	l.section = first(texts(v["articleSection"]))
	l.published = first(texts(v["datePublished"]))
	if l.published == "" {
		l.published = first(texts(v["dateCreated"]))
	}
	l.modified = first(texts(v["dateModified"]))
	l.publisher = first(named(v["publisher"]))
	l.authors = named(v["author"])
	if len(l.authors) == 0 {
		l.authors = named(v["creator"])
	}
	l.language = first(texts(v["inLanguage"]))
	l.address = first(texts(v["url"]))
}

// texts returns a value that is a string or a list of them.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if s := plain(v); s != "" {
			return []string{s}
		}
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, texts(item)...)
		}
		return all
	}
	return nil
}

// named returns the names of a thing, of a list of things, or of strings.
func named(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return texts(v["name"])
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, named(item)...)
		}
		return all
	}
	return texts(v)
}

// crumbNames reads a BreadcrumbList in its order.
func crumbNames(v any) []string {
	items, _ := v.([]any)
	var names []string
	for _, item := range items {
		entry, _ := item.(map[string]any)
		name := first(texts(entry["name"]))
		if name == "" {
			name = first(named(entry["item"]))
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

func first(s []string) string {
	if len(s) == 0 {
		return ""
	}
	return s[0]
}
