package records

import (
	"encoding/json"
	"iter"
	"strings"

	"lede/articles/parse/dates"
)

// maxNames is how deep the fields of a story may lie in objects.
const maxNames = 5

// flatten calls each for every field of an object, with its path, until it
// returns false. Objects that are text by themselves are one field; others are
// entered, unless that is deeper than maxNames. It is false where raw is no
// object.
func flatten(prefix string, raw json.RawMessage, depth int, each func(path string, v json.RawMessage) bool) bool {
	if len(raw) == 0 || raw[0] != '{' {
		return false
	}
	for name, v := range fieldsOf(raw) {
		path := prefix + name
		if entered(name, v, depth) {
			flatten(path+".", v, depth+1, each)
			continue
		}
		if !each(path, v) {
			return true
		}
	}
	return true
}

// fieldsOf are the names and values of an object that is valid JSON. The values
// are parts of raw.
func fieldsOf(raw json.RawMessage) iter.Seq2[string, json.RawMessage] {
	return func(yield func(string, json.RawMessage) bool) {
		for at := 1; ; {
			at = skipBlanks(raw, at)
			if at >= len(raw) || raw[at] != '"' {
				return
			}
			end := valueEnd(raw, at)
			name := string(raw[at+1 : max(end-1, at+1)])
			if strings.IndexByte(name, '\\') >= 0 {
				name = unquote(raw[at:end])
			}
			at = skipBlanks(raw, end)
			end = valueEnd(raw, at)
			if !yield(name, raw[at:end]) {
				return
			}
			at = end
		}
	}
}

// skipBlanks is the next place that holds neither a blank nor what parts values.
func skipBlanks(raw []byte, at int) int {
	for at < len(raw) && (raw[at] <= ' ' || raw[at] == ',' || raw[at] == ':') {
		at++
	}
	return at
}

// valueEnd is where the value ends that begins at a place of valid JSON.
func valueEnd(raw []byte, at int) int {
	depth, quoted := 0, false
	for i := at; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			if quoted = !quoted; !quoted && depth == 0 {
				return i + 1
			}
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1
			}
			if depth < 0 {
				return i
			}
		case depth == 0 && (c == ',' || c <= ' '):
			return i
		}
	}
	return len(raw)
}

// entered reports whether v, a field called name, is an object whose fields are
// fields of the story, and not one that says a field: {"rendered": "…"} is a
// text, {"name": "…"} below "author" a name.
func entered(name string, v json.RawMessage, depth int) bool {
	if depth >= maxNames || len(v) == 0 || v[0] != '{' {
		return false
	}
	r, known := knownNames()[plainName(name)]
	switch {
	case !known:
		return true
	case r.role == published || r.role == updated: // "data" is a date in some languages
		return !holdsDate(v)
	case r.role != body:
		return (value{raw: v}).String() == ""
	}
	return holdsTitle(v)
}

// holdsDate reports whether an object that is called like a date is one:
// {"$date": "…"}.
func holdsDate(v json.RawMessage) bool {
	for name := range fieldsOf(v) {
		switch plainName(name) {
		case "date", "value", "iso", "text", "datetime", "timestamp":
			_, ok := dates.Parse(value{raw: v}.String())
			return ok
		}
	}
	return false
}

// holdsTitle reports whether an object is a story by the names of its fields: it
// has a headline, and a text, an address or a date.
func holdsTitle(v json.RawMessage) bool {
	var has [roles]bool
	_ = flatten("", v, maxNames-2, func(path string, _ json.RawMessage) bool {
		if r, ok := knownNames()[plainName(path[strings.LastIndexByte(path, '.')+1:])]; ok {
			has[r.role] = true
		}
		return true
	})
	return has[title] && (has[body] || has[markup] || has[link] || has[published] || has[summary])
}

// shapes makes rows; it keeps the roles of columns that it has seen.
type shapes struct {
	by   Fields
	seen map[string]columns // by the names, joined
}

// maxShapes is how many sets of columns are kept.
const maxShapes = 256

func newShapes(by Fields) *shapes { return &shapes{by: by, seen: map[string]columns{}} }

// row makes a row of names and cells.
func (s *shapes) row(names []string, cells []value) *row {
	shape := strings.Join(names, "\n")
	c, ok := s.seen[shape]
	if !ok {
		if len(s.seen) >= maxShapes {
			clear(s.seen)
		}
		c = columnsOf(names, s.by)
		s.seen[shape] = c
	}
	return &row{names: names, cells: cells, columns: c}
}

// object makes a row of an object. It is not ok where raw is none.
func (s *shapes) object(raw json.RawMessage) (*row, bool) {
	var names []string
	var cells []value
	ok := flatten("", raw, 0, func(path string, v json.RawMessage) bool {
		names, cells = append(names, path), append(cells, value{raw: v})
		return len(names) < maxFields
	})
	return s.row(names, cells), ok
}
