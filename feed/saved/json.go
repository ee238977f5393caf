package saved

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// readJSON reads a list of objects, wherever it is in the document, or a tree of
// bookmarks.
func readJSON(body []byte) (from string, items []Link, err error) {
	var document json.RawMessage
	in := json.NewDecoder(bytes.NewReader(body))
	if err := in.Decode(&document); err != nil || in.More() {
		return "", nil, ErrUnknown // JSON Lines are stories, or a copy of lede's
	}
	if from, items, ok := readTree(document); ok {
		return from, items, nil
	}
	for _, raw := range listIn(document, 2) {
		r, ok := recordOf(raw)
		if !ok || r.first(columns.address) == "" {
			continue
		}
		if from == "" {
			from = r.writer("")
			if from == "" {
				return "", nil, ErrUnknown // they are stories
			}
		}
		items = append(items, r.link())
	}
	if len(items) == 0 {
		return "", nil, ErrUnknown
	}
	return from, items, nil
}

// listIn is the list of a document: itself, or below a name of it; objects by
// their ids are one, too (Pocket's API).
func listIn(raw json.RawMessage, depth int) (list []json.RawMessage) {
	if json.Unmarshal(raw, &list) == nil {
		return list
	}
	var object map[string]json.RawMessage
	if depth == 0 || json.Unmarshal(raw, &object) != nil {
		return nil
	}
	for _, name := range []string{"bookmarks", "items", "list", "data", "entries", "articles"} {
		if inner, ok := object[name]; ok {
			if list = listIn(inner, depth-1); len(list) > 0 {
				return list
			}
		}
	}
	if depth == 1 {
		for _, one := range object {
			list = append(list, one)
		}
	}
	return list
}

// recordOf reads an object. What is nested in it as content (Karakeep) counts as
// its own.
func recordOf(raw json.RawMessage) (record, bool) {
	var object map[string]any
	in := json.NewDecoder(bytes.NewReader(raw))
	in.UseNumber()
	if in.Decode(&object) != nil {
		return nil, false
	}
	r := record{}
	for name, v := range object {
		r[folded(name)] = valueOf(v)
	}
	if inner, ok := object["content"].(map[string]any); ok {
		for name, v := range inner {
			if _, there := r[folded(name)]; !there {
				r[folded(name)] = valueOf(v)
			}
		}
	}
	return r, true
}

func valueOf(v any) value {
	switch v := v.(type) {
	case string:
		return value{text: strings.TrimSpace(v)}
	case json.Number, bool:
		return value{text: fmt.Sprint(v)}
	case []any:
		var list []string
		for _, one := range v {
			if s := nameOf(one); s != "" {
				list = append(list, s)
			}
		}
		return value{list: list}
	case map[string]any: // Pocket's tags and authors, by their names or ids
		if name := nameOf(v); name != "" {
			return value{text: name}
		}
		var list []string
		for key, one := range v {
			if s := nameOf(one); s != "" {
				list = append(list, s)
			} else {
				list = append(list, key)
			}
		}
		return value{list: list}
	}
	return value{}
}

// nameOf is a text, or what an object is called.
func nameOf(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		for _, name := range []string{"name", "label", "tag", "title", "slug"} {
			if s, ok := v[name].(string); ok && s != "" {
				return s
			}
		}
	}
	return ""
}
