package config

import (
	"maps"
	"slices"
	"strings"
)

// Header is a field that requests for a feed carry. Its value stands in the
// config, or is the first line that a command prints.
type Header struct {
	Name    string
	Value   string
	Command []string // argv; nil where Value is it
}

// headers takes a table of fields: a text each, or the command that prints it.
func (r *reader) headers(field *[]Header) setter {
	return func(path string, value any) {
		table, ok := value.(map[string]any)
		if !ok {
			r.problem(path, `%s takes a table: { Accept-Language = "de", Authorization = ["pass", "show", "news"] }`, last(path))
			return
		}
		for _, name := range slices.Sorted(maps.Keys(table)) {
			h := Header{Name: name}
			if r.header(join(path, name), &h, table[name]) {
				*field = append(*field, h)
			}
		}
	}
}

// header takes one field. What is secret comes from a command, since a config
// is shown around.
func (r *reader) header(path string, h *Header, value any) bool {
	text, isText := value.(string)
	argv, isCommand := texts(value)
	problems := len(r.problems)
	switch {
	case !fieldName(h.Name):
		r.problem(path, "%q is no name of a header", shorten(h.Name))
	case reserved[strings.ToLower(h.Name)]:
		r.problem(path, "the header %s is lede's own", h.Name)
	case isText && telling(h.Name):
		r.problem(path, `%s may be a secret: give a command that prints it: ["pass", "show", "news"]`, h.Name)
	case isText && strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && c != '\t' || c == 0x7f }):
		r.problem(path, "%s has a control character in it", h.Name)
	case isText:
		h.Value = text
	case isCommand && len(argv) > 0 && argv[0] != "":
		h.Command = argv
	default:
		r.problem(path, `%s takes a text, or a command that prints it: ["program", "argument"]`, h.Name)
	}
	return len(r.problems) == problems
}

// reserved are the fields that a connection, an answer's decoding or the asking
// for news only depends on.
var reserved = map[string]bool{
	"host": true, "connection": true, "content-length": true, "transfer-encoding": true, "te": true, "trailer": true, "upgrade": true,
	"accept-encoding": true, "if-none-match": true, "if-modified-since": true, "range": true, "proxy-authorization": true,
}

// telling reports whether what a field of that name says may be a secret.
func telling(name string) bool {
	lower := strings.ToLower(name)
	for _, word := range []string{"auth", "cookie", "token", "key", "secret", "password", "session"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// fieldName reports whether name can stand before the colon of a header (RFC
// 9110, 5.1).
func fieldName(name string) bool {
	for i := range len(name) {
		c := name[i]
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') && strings.IndexByte("!#$%&'*+-.^_`|~", c) < 0 {
			return false
		}
	}
	return name != ""
}
