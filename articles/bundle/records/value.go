package records

import (
	"bytes"
	"encoding/json"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/pattern"
)

// value is a cell: text, or what JSON has at that place.
type value struct {
	text string
	raw  json.RawMessage // nil for text
	read bool            // text is what String returns
}

// inner are the names under which JSON keeps the text of an object that stands
// where a text is expected: {"rendered": "…"}, {"name": "…"}, {"$date": "…"}.
var inner = []string{"rendered", "raw", "#text", "_text", "$t", "$date", "$oid", "text", "value", "name", "title", "full", "content", "body", "main", "url", "href", "src", "default"}

// String is the value as one text: of a list the first that has one, of an
// object what it calls its text. It is empty for null.
func (v value) String() string {
	if v.read {
		return v.text
	}
	if v.raw == nil {
		return missing(strings.TrimSpace(v.text))
	}
	raw := bytes.TrimSpace(v.raw)
	if len(raw) == 0 {
		return ""
	}
	switch raw[0] {
	case '"':
		return missing(strings.TrimSpace(unquote(raw)))
	case '[':
		for _, one := range v.list() {
			if s := one.String(); s != "" {
				return s
			}
		}
		return ""
	case '{':
		object := map[string]json.RawMessage{}
		for name, v := range fieldsOf(raw) {
			object[name] = v
		}
		for _, name := range inner {
			if found, ok := object[name]; ok {
				return value{raw: found}.String()
			}
		}
		return ""
	case 'n', 't', 'f': // null, true, false
		return ""
	}
	return string(raw) // a number
}

// nested reports whether v is an object or a list of some length.
func (v value) nested() bool {
	raw := bytes.TrimSpace(v.raw)
	return len(raw) > 2 && (raw[0] == '{' || raw[0] == '[')
}

// missing is s, or nothing where programs wrote that there is nothing.
func missing(s string) string {
	switch s {
	case "null", "NULL", "None", "none", "nan", "NaN", "NaT", "N/A", "n/a", "[]", "{}", "undefined":
		return ""
	}
	return s
}

func unquote(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}

// list are the elements of a list, or the value alone where it is none.
func (v value) list() []value {
	raw := bytes.TrimSpace(v.raw)
	if len(raw) == 0 || raw[0] != '[' {
		return []value{v}
	}
	var elements []json.RawMessage
	if json.Unmarshal(raw, &elements) != nil {
		return nil
	}
	values := make([]value, min(len(elements), maxElements))
	for i := range values {
		values[i].raw = elements[i]
	}
	return values
}

// maxElements is how much of a list is looked at.
const maxElements = 10_000

// pythonList fits a list as Python prints it: "['Ann Lee', 'Bo Ek']".
var pythonList = pattern.Of(`^\[\s*(['"]).*\]$`)

// quotedItem fits an item of such a list.
var quotedItem = pattern.Of(`'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"`)

// texts are all texts of a list: of JSON, of a list that Python has printed, or
// the value alone.
func (v value) texts() (out []string) {
	for _, one := range v.list() {
		s := one.String()
		if !pythonList().MatchString(s) {
			if s != "" {
				out = append(out, s)
			}
			continue
		}
		for _, m := range quotedItem().FindAllStringSubmatch(s, maxElements) {
			if item := strings.TrimSpace(strings.NewReplacer(`\'`, `'`, `\"`, `"`).Replace(m[1] + m[2])); item != "" {
				out = append(out, item)
			}
		}
	}
	return out
}

// maxAuthors is how many names a byline keeps.
const maxAuthors = 50

// authorsOf are the names that a column of authors has.
func authorsOf(v value) (out []articles.Author) {
	for _, s := range v.texts() {
		if _, rest, ok := phrases.CutByline(s); ok {
			s = rest
		}
		for _, one := range strings.FieldsFunc(s, func(r rune) bool { return r == ';' || r == '|' || r == '\n' }) {
			out = append(out, names(strings.TrimSpace(one))...)
		}
	}
	return out[:min(len(out), maxAuthors)]
}

// names parts a list of names where all its parts can be names by themselves:
// "Lee, Ann" is one.
func names(s string) []articles.Author {
	if s == "" {
		return nil
	}
	if found, ok := phrases.Names(s); ok && allWhole(found) {
		return found
	}
	return []articles.Author{{Name: s}}
}

func allWhole(found []articles.Author) bool {
	for _, a := range found {
		if len(found) > 1 && !strings.ContainsAny(a.Name, " \u3000") {
			return false
		}
	}
	return true
}
