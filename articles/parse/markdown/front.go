package markdown

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
	"go.yaml.in/yaml/v3"

	"lede/articles"
	"lede/articles/parse/dates"
)

// maxFront bounds, in bytes, how long a front matter may be.
const maxFront = 64 << 10

// front is a front matter: the values of each key, in small letters.
type front map[string][]articles.Author

// FrontMatter is how many bytes the front matter of s takes, its fences with
// it; 0 where there is none.
func FrontMatter(s string) int {
	if f, body := splitFront(s); f != nil {
		return len(s) - len(body)
	}
	return 0
}

// splitFront cuts the front matter off s. Without one, body is s.
func splitFront(s string) (front, string) {
	s = strings.TrimPrefix(s, "\ufeff")
	fence, _, ok := strings.Cut(s, "\n")
	fence = strings.TrimRight(fence, " \t\r")
	if !ok || fence != "---" && fence != "+++" {
		return splitFields(s)
	}
	start := strings.IndexByte(s, '\n') + 1
	for i := start; i < len(s) && i < maxFront; {
		next := len(s)
		if n := strings.IndexByte(s[i:], '\n'); n >= 0 {
			next = i + n + 1
		}
		line := strings.TrimRight(s[i:next], " \t\r\n")
		if line == fence || fence == "---" && line == "..." {
			f := decode(s[start:i], fence)
			if f == nil {
				return nil, s
			}
			return f, s[next:]
		}
		i = next
	}
	return nil, s
}

// maxFields is how many lines of fields without fences are read.
const maxFields = 40

// splitFields cuts the fields off that MultiMarkdown and its like set without
// fences: lines of "Key: value" from the first, which is the title, to a blank
// one.
func splitFields(s string) (front, string) {
	if len(s) < 6 || !strings.EqualFold(s[:6], "title:") {
		return nil, s
	}
	f, at := front{}, 0
	for range maxFields {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			return nil, s
		}
		line := strings.TrimSpace(s[at : at+end])
		at += end + 1
		if line == "" {
			return f, s[at:]
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || strings.ContainsAny(key, " .,") {
			return nil, s
		}
		f.add(key, []articles.Author{{Name: strings.TrimSpace(value)}})
	}
	return nil, s
}

// decode reads the text between the fences; nil where it is no front matter
// but a rule and prose.
func decode(s, fence string) front {
	f := front{}
	if fence == "+++" {
		var values map[string]any
		if toml.Unmarshal([]byte(s), &values) != nil {
			return f.loose(s, "=")
		}
		f.addTOML(values)
		for _, name := range inner {
			if table, ok := values[name].(map[string]any); ok {
				f.addTOML(table)
			}
		}
		return f
	}
	var doc yaml.Node
	if yaml.Unmarshal([]byte(s), &doc) != nil {
		return f.loose(s, ":")
	}
	if len(doc.Content) == 0 {
		return f
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return nil
	}
	f.addYAML(root)
	for i := 0; i+1 < len(root.Content); i += 2 {
		if slices.Contains(inner, root.Content[i].Value) && root.Content[i+1].Kind == yaml.MappingNode {
			f.addYAML(root.Content[i+1])
		}
	}
	return f
}

// inner are the tables by which generators of sites part their own keys from
// those of their users. What stands outside of them counts first.
var inner = []string{"params", "extra", "taxonomies", "custom", "meta"}

func (f front) addTOML(values map[string]any) {
	for key, v := range values {
		f.add(key, fromTOML(v))
	}
}

func (f front) addYAML(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		f.add(n.Content[i].Value, fromYAML(n.Content[i+1]))
	}
}

// loose reads "key: value" lines where the whole is not well formed: one bad
// line should not cost a story its title. A name that is set in below its key
// is the key's.
func (f front) loose(s, sep string) front {
	above := ""
	for line := range strings.Lines(s) {
		key, value, ok := strings.Cut(line, sep)
		inset := key != strings.TrimLeft(key, " \t-")
		key = strings.Trim(key, " \t-")
		if !ok || strings.ContainsAny(key, " \t#") {
			continue
		}
		if inset && key == "name" && above != "" {
			key = above
		}
		if value = strings.Trim(strings.TrimSpace(value), `"'`); value != "" {
			f.add(key, []articles.Author{{Name: value}})
		} else {
			above = key
		}
	}
	if len(f) == 0 {
		return nil
	}
	return f
}

func (f front) add(key string, values []articles.Author) {
	key = strings.ToLower(strings.TrimSpace(key))
	if _, ok := f[key]; !ok && len(values) > 0 {
		f[key] = values
	}
}

// fromYAML returns the scalars of n: itself, those of its list, or the name
// and role of its mappings.
func fromYAML(n *yaml.Node) []articles.Author {
	switch n.Kind {
	case yaml.ScalarNode:
		if v := strings.TrimSpace(n.Value); v != "" && n.Tag != "!!null" {
			return []articles.Author{{Name: v}}
		}
	case yaml.SequenceNode:
		var out []articles.Author
		for _, item := range n.Content {
			if item.Kind == yaml.ScalarNode || item.Kind == yaml.MappingNode {
				out = append(out, fromYAML(item)...)
			}
		}
		return out
	case yaml.MappingNode:
		var a articles.Author
		for i := 0; i+1 < len(n.Content); i += 2 {
			switch n.Content[i].Value {
			case "name":
				a.Name = n.Content[i+1].Value
			case "role", "title":
				a.Role = n.Content[i+1].Value
			}
		}
		if a.Name != "" {
			return []articles.Author{a}
		}
	}
	return nil
}

func fromTOML(v any) []articles.Author {
	switch v := v.(type) {
	case []any:
		var out []articles.Author
		for _, item := range v {
			if _, nested := item.([]any); !nested {
				out = append(out, fromTOML(item)...)
			}
		}
		return out
	case map[string]any:
		name, role := fmt.Sprint(v["name"]), ""
		if r, ok := v["role"].(string); ok {
			role = r
		}
		if v["name"] == nil {
			return nil
		}
		return []articles.Author{{Name: name, Role: role}}
	case time.Time:
		return []articles.Author{{Name: v.Format(time.RFC3339)}}
	default:
		return []articles.Author{{Name: strings.TrimSpace(fmt.Sprint(v))}}
	}
}

// fill sets what the front matter states.
func (f front) fill(m *articles.Meta) {
	f.set(&m.Title, "title", "headline")
	f.set(&m.Section, "section", "category", "categories", "kicker")
	f.set(&m.Dek, "dek", "subtitle", "standfirst")
	f.set(&m.Summary, "description", "summary", "excerpt", "abstract")
	f.set(&m.Source, "source", "site", "publication", "publisher")
	f.set(&m.Link, "url", "link", "canonical", "canonical_url")
	f.set(&m.Language, "lang", "language", "locale")
	f.set(&m.Dateline, "dateline")
	if m.Section.Value == "" {
		f.set(&m.Section, "tags", "tag")
		m.Section.Sure = articles.Guess
	}
	f.date(&m.Published, m.Language.Value, "date", "published", "pubdate", "publishdate", "created")
	f.date(&m.Updated, m.Language.Value, "updated", "modified", "lastmod", "last_modified_at")
	f.byline(m)
}

func stated(key string) articles.Evidence {
	return articles.Evidence{From: articles.FrontMatter, Detail: key, Sure: articles.Stated}
}

func (f front) set(field *articles.Field, keys ...string) {
	for _, key := range keys {
		if values := f[key]; len(values) > 0 {
			*field = articles.Field{Value: strings.Join(strings.Fields(values[0].Name), " "), Evidence: stated(key)}
			return
		}
	}
}

func (f front) date(moment *articles.Moment, lang string, keys ...string) {
	for _, key := range keys {
		values := f[key]
		if len(values) == 0 {
			continue
		}
		d, ok := dates.Parse(values[0].Name)
		if !ok {
			d, _, _, ok = dates.Find(values[0].Name, lang)
		}
		if ok {
			*moment = articles.Moment{Date: d, Evidence: stated(key)}
			return
		}
	}
}

func (f front) byline(m *articles.Meta) {
	for _, key := range []string{"authors", "author", "byline", "by"} {
		values := f[key]
		if len(values) == 1 && values[0].Role == "" {
			values = names(values[0].Name)
		}
		if len(values) > 0 {
			m.Byline = articles.Byline{Authors: values, Evidence: stated(key)}
			return
		}
	}
}
