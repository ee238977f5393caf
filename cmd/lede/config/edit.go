package config

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// The edits below change the line that they are about and leave all others as
// they stand, with their comments. What comes out is read again: it must say what
// the text said before, but for that one key.

// errUnread is told where nothing is changed, since nobody knows what it says.
var errUnread = errors.New(`the config is no TOML - "lede config --check" says where`)

// Set returns the text of a config in which a key of the top level has a value: a
// text, a whole number, a truth or a list of texts.
func Set(text []byte, key string, value any) ([]byte, error) {
	found, err := entriesOf(text)
	if err != nil {
		return nil, err
	}
	edited := insertTop(text, found, key+" = "+literal(value))
	if at := found.at(key); at >= 0 {
		edited = splice(text, found.all[at].from, found.all[at].to, literal(value))
	}
	return checked(text, edited, func(before map[string]any) { before[key] = asRead(value) })
}

// AddTo returns the text of a config in which a list of texts has one more.
func AddTo(text []byte, key, item string) ([]byte, error) {
	found, err := entriesOf(text)
	if err != nil {
		return nil, err
	}
	at := found.at(key)
	if at < 0 {
		return Set(text, key, []string{item})
	}
	list, ok := listAt(text, found.all[at].from)
	if !ok {
		return nil, fmt.Errorf("%s is no list in the config", key)
	}
	return checked(text, list.add(text, literal(item)), func(before map[string]any) {
		all, _ := before[key].([]any)
		before[key] = append(all, item)
	})
}

// TakeFrom returns the text of a config in which a list of texts has one no longer.
func TakeFrom(text []byte, key, item string) ([]byte, error) {
	found, err := entriesOf(text)
	if err != nil {
		return nil, err
	}
	at := found.at(key)
	if at < 0 {
		return nil, fmt.Errorf("%s is not in the config", key)
	}
	list, ok := listAt(text, found.all[at].from)
	values, _ := found.values[key].([]any)
	place := slices.Index(values, any(item))
	if !ok || place < 0 {
		return nil, fmt.Errorf("%s does not have it in the config", key)
	}
	return checked(text, list.remove(text, place), func(before map[string]any) {
		before[key] = slices.Delete(values, place, place+1)
	})
}

// SetSearch returns the text of a config in which a search has a query; an empty
// one takes the search away.
func SetSearch(text []byte, name, query string) ([]byte, error) {
	found, err := entriesOf(text)
	if err != nil {
		return nil, err
	}
	searches, _ := found.values["search"].([]any)
	at := slices.IndexFunc(searches, func(s any) bool {
		table, _ := s.(map[string]any)
		called, _ := table["name"].(string)
		return strings.EqualFold(called, name)
	})
	switch {
	case at < 0 && query == "":
		return nil, fmt.Errorf("no search is called %s in the config", name)
	case at < 0:
		edited := appendTable(text, "[[search]]", "name = "+literal(name), "query = "+literal(query))
		return checked(text, edited, func(before map[string]any) {
			before["search"] = append(searches, map[string]any{"name": name, "query": query})
		})
	case query == "":
		return checked(text, found.withoutTable(text, join("search", strconv.Itoa(at))), func(before map[string]any) {
			if searches = slices.Delete(searches, at, at+1); len(searches) == 0 {
				delete(before, "search")
				return
			}
			before["search"] = searches
		})
	}
	entry := found.at(join(join("search", strconv.Itoa(at)), "query"))
	if entry < 0 {
		return nil, fmt.Errorf("the search %s has no query in the config - write one there", name)
	}
	edited := splice(text, found.all[entry].from, found.all[entry].to, literal(query))
	return checked(text, edited, func(before map[string]any) {
		searches[at].(map[string]any)["query"] = query
		before["search"] = searches
	})
}

// checked returns an edited text that says what the text said, but for what was to
// be changed. Anything else is an edit that would do harm.
func checked(text, edited []byte, change func(before map[string]any)) ([]byte, error) {
	want, got := map[string]any{}, map[string]any{}
	if err := toml.Unmarshal(text, &want); err != nil {
		return nil, errUnread
	}
	change(want)
	if err := toml.Unmarshal(edited, &got); err != nil || !reflect.DeepEqual(want, got) {
		return nil, errors.New("the config is written in a way that only a hand can change - do it there")
	}
	return edited, nil
}

// asRead is a value as TOML gives it back.
func asRead(value any) any {
	switch v := value.(type) {
	case int:
		return int64(v)
	case []string:
		all := make([]any, len(v))
		for i, text := range v {
			all[i] = text
		}
		return all
	}
	return value
}

// literal writes a value as TOML has it.
func literal(value any) string {
	switch v := value.(type) {
	case []string:
		all := make([]string, len(v))
		for i, text := range v {
			all[i] = Quoted(text)
		}
		return "[" + strings.Join(all, ", ") + "]"
	case string:
		return Quoted(v)
	}
	return fmt.Sprint(value)
}

// Quoted is a text as TOML writes it: between ' where it holds " or a backslash
// and no ', so that queries can be read.
func Quoted(text string) string {
	plain := !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r == 0x7f })
	if plain && strings.ContainsAny(text, `"\`) && !strings.Contains(text, "'") {
		return "'" + text + "'"
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}

func splice(text []byte, from, to int, with string) []byte {
	return slices.Concat(text[:from], []byte(with), text[to:])
}

// newline is how the lines of a text end.
func newline(text []byte) string {
	if bytes.Contains(text, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// insertTop puts a line behind the keys of the top level, before the comment that
// stands above the first table.
func insertTop(text []byte, found entries, line string) []byte {
	end := newline(text)
	if found.firstTable < 0 {
		return append(ended(text), line+end...)
	}
	at := aboveComment(text, found.firstTable)
	return splice(text, at, at, line+end+end)
}

// appendTable puts a table behind all others.
func appendTable(text []byte, lines ...string) []byte {
	end, out := newline(text), ended(text)
	if len(out) > 0 {
		out = append(out, end...)
	}
	return append(out, strings.Join(lines, end)+end...)
}

// ended is a copy of text whose last line has an end.
func ended(text []byte) []byte {
	out := bytes.Clone(text)
	if len(out) > 0 && out[len(out)-1] != '\n' {
		out = append(out, newline(text)...)
	}
	return out
}

// aboveComment is where the comment begins that stands right above a line.
func aboveComment(text []byte, at int) int {
	at = lineStart(text, at)
	for at > 0 {
		above := lineStart(text, at-1)
		if !bytes.HasPrefix(bytes.TrimLeft(text[above:at], " \t"), []byte("#")) {
			break
		}
		at = above
	}
	return at
}

func lineStart(text []byte, at int) int { return bytes.LastIndexByte(text[:at], '\n') + 1 }

// lineEnd is where the line after the one at a place begins.
func lineEnd(text []byte, at int) int {
	if end := bytes.IndexByte(text[at:], '\n'); end >= 0 {
		return at + end + 1
	}
	return len(text)
}
