package meta

import (
	"encoding/json"
	"strings"

	"lede/articles/parse/letters"
	"lede/articles/pattern"
)

// linked is what schema.org's JSON says of the story.
type linked struct {
	headline, name, description, publisher, section string
	published, modified, address, language          string
	pagePublished, pageModified                     string
	authors                                         []string // as the story has them
	accounts                                        []string // those of other nodes that it refers to, too
	crumbs                                          []string
	body                                            string // articleBody as it stands, lines and all
	found, confirmed                                bool
	title                                           string                    // letters of the page's title
	nodes                                           map[string]map[string]any // by @id
}

// storyType accepts the schema.org types that a story is given.
var storyType = pattern.Of(`(?:Article|Posting|Report|Review|Recipe|APIReference)$`)

// IsStoryType reports whether the name or address of a schema.org type is that
// of a story: "NewsArticle".
func IsStoryType(name string) bool { return storyType().MatchString(name) }

// maxScripts is how many bytes of JSON-LD are read; a long story with all its
// comments has a tenth of that.
const maxScripts = 4 << 20

// linkedData reads all scripts. Of several stories in them the first counts
// that the page's title confirms, or else the first.
func linkedData(scripts []string, title string) linked {
	l := linked{title: letters.Of(title), nodes: map[string]map[string]any{}}
	values := make([]any, 0, len(scripts))
	size := 0
	for _, s := range scripts {
		if size += len(s); size > maxScripts {
			break
		}
		s = strings.TrimSpace(s)
		s = strings.TrimSuffix(strings.TrimPrefix(s, "<![CDATA["), "]]>")
		var v any
		if json.Unmarshal([]byte(s), &v) != nil && json.Unmarshal([]byte(withoutControls(s)), &v) != nil {
			continue
		}
		values = append(values, v)
		l.index(v, 0)
	}
	for _, v := range values {
		l.read(v, 0)
	}
	return l
}

// index notes the named nodes by their @id, by which others refer to them.
func (l *linked) index(v any, depth int) {
	if depth > maxLinked {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			l.index(item, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && v["name"] != nil && l.nodes[id] == nil {
			l.nodes[id] = v
		}
		l.index(v["@graph"], depth+1)
	}
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
			l.crumbs = l.crumbNames(v["itemListElement"])
		case IsStoryType(t) && l.better(v):
			l.readStory(v)
			return
		case t == "WebPage" && !l.found:
			l.readPage(v)
		}
	}
}

// better reports whether v is the story rather than what was found so far.
func (l *linked) better(v map[string]any) bool {
	if !l.found {
		return true
	}
	key := letters.Of(first(texts(v["headline"])))
	return !l.confirmed && len(key) > 8 && strings.Contains(l.title, key)
}

// readPage takes the dates of the page where no story has its own.
func (l *linked) readPage(v map[string]any) {
	l.pagePublished = first(texts(v["datePublished"]))
	l.pageModified = first(texts(v["dateModified"]))
}

func (l *linked) readStory(v map[string]any) {
	l.found = true
	l.headline = first(texts(v["headline"]))
	key := letters.Of(l.headline)
	l.confirmed = key != "" && strings.Contains(l.title, key)
	l.name = first(texts(v["name"]))
	l.description = first(texts(v["description"]))
	l.section = first(texts(v["articleSection"]))
	l.published = first(texts(v["datePublished"]))
	if l.published == "" {
		l.published = first(texts(v["dateCreated"]))
	}
	l.modified = first(texts(v["dateModified"]))
	l.publisher = first(l.named(v["publisher"]))
	by := v["author"]
	if by == nil {
		by = v["creator"]
	}
	l.authors, l.accounts = ownNames(by), l.named(by)
	l.body, _ = v["articleBody"].(string)
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

// named returns the names of a thing, of a list of things, or of strings. A
// thing may be no more than the @id of another.
func (l *linked) named(v any) []string {
	if list, ok := v.([]any); ok {
		var all []string
		for _, item := range list {
			all = append(all, l.named(item)...)
		}
		return all
	}
	thing, _ := v.(map[string]any)
	if id, ok := thing["@id"].(string); ok && thing["name"] == nil {
		return texts(l.nodes[id]["name"])
	}
	return ownNames(v)
}

// ownNames is named without what others are called.
func ownNames(v any) []string {
	switch v := v.(type) {
	case map[string]any:
		return texts(v["name"])
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, ownNames(item)...)
		}
		return all
	}
	return texts(v)
}

// crumbNames reads a BreadcrumbList in its order.
func (l *linked) crumbNames(v any) []string {
	items, _ := v.([]any)
	var names []string
	for _, item := range items {
		entry, _ := item.(map[string]any)
		name := first(texts(entry["name"]))
		if name == "" {
			name = first(l.named(entry["item"]))
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
