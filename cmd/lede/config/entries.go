package config

import (
	"bytes"
	"slices"
	"strconv"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// entries are where the keys of a config stand, and what they say.
type entries struct {
	all        []entry
	tables     []tableStart
	firstTable int // where the first header begins; -1 where there is none
	values     map[string]any
}

// entry is a key with where its value begins and ends.
type entry struct {
	path     string // as [linesOf] has it
	from, to int
}

// tableStart is a header.
type tableStart struct {
	path string
	at   int
}

// at returns the index of the entry of a path, -1 where there is none.
func (e entries) at(path string) int {
	return slices.IndexFunc(e.all, func(one entry) bool { return one.path == path })
}

// entriesOf finds the keys of a text.
func entriesOf(text []byte) (entries, error) {
	e := entries{firstTable: -1}
	if err := toml.Unmarshal(text, &e.values); err != nil {
		return e, errUnread
	}
	counts := map[string]int{} // of array tables
	var p unstable.Parser
	p.Reset(text)
	table := ""
	for p.NextExpression() {
		expression := p.Expression()
		path, first, end := "", -1, 0
		if expression.Kind == unstable.KeyValue {
			path = table
		}
		for keys := expression.Key(); keys.Next(); {
			raw := keys.Node().Raw
			path = join(path, string(keys.Node().Data))
			end = int(raw.Offset + raw.Length)
			if first < 0 {
				first = int(raw.Offset)
			}
		}
		switch expression.Kind {
		case unstable.KeyValue:
			from := min(end+bytes.IndexByte(text[end:], '=')+1, len(text))
			from += len(text[from:]) - len(bytes.TrimLeft(text[from:], " \t"))
			e.all = append(e.all, entry{path, from, valueEnd(text, from)})
		case unstable.Table, unstable.ArrayTable:
			if table = path; expression.Kind == unstable.ArrayTable {
				table = join(path, strconv.Itoa(counts[path]))
				counts[path]++
			}
			e.tables = append(e.tables, tableStart{table, lineStart(text, first)})
			if e.firstTable < 0 {
				e.firstTable = lineStart(text, first)
			}
		}
	}
	return e, p.Error()
}

// withoutTable leaves a table out, with the comment right above it.
func (e entries) withoutTable(text []byte, path string) []byte {
	at := slices.IndexFunc(e.tables, func(t tableStart) bool { return t.path == path })
	if at < 0 {
		return text
	}
	from, to := aboveComment(text, e.tables[at].at), len(text)
	if at+1 < len(e.tables) {
		to = aboveComment(text, e.tables[at+1].at)
	}
	return splice(text, from, to, "")
}

// valueEnd is where the value ends that begins at a place of a valid text.
func valueEnd(text []byte, at int) int {
	if at >= len(text) {
		return at
	}
	switch text[at] {
	case '"', '\'':
		return stringEnd(text, at)
	case '[', '{':
		return groupEnd(text, at)
	}
	end := at
	for end < len(text) && bytes.IndexByte([]byte(",]}#\r\n"), text[end]) < 0 {
		end++
	}
	return at + len(bytes.TrimRight(text[at:end], " \t"))
}

func stringEnd(text []byte, at int) int {
	quote := text[at]
	several := len(text) > at+2 && text[at+1] == quote && text[at+2] == quote
	if !several {
		for i := at + 1; i < len(text); i++ {
			switch {
			case text[i] == '\\' && quote == '"':
				i++
			case text[i] == quote:
				return i + 1
			}
		}
		return len(text)
	}
	for i := at + 3; i+2 < len(text); i++ {
		switch {
		case text[i] == '\\' && quote == '"':
			i++
		case text[i] == quote && text[i+1] == quote && text[i+2] == quote:
			end := i + 3
			for end < len(text) && text[end] == quote { // one or two may be the text's own
				end++
			}
			return end
		}
	}
	return len(text)
}

// groupEnd is where an array or an inline table ends.
func groupEnd(text []byte, at int) int {
	for i := at + 1; i < len(text); {
		switch text[i] {
		case ']', '}':
			return i + 1
		case '#':
			i = lineEnd(text, i)
		case '"', '\'', '[', '{':
			i = valueEnd(text, i)
		default:
			i++
		}
	}
	return len(text)
}

// list is where the parts of an array stand.
type list struct {
	from, to int // from its bracket to behind the other one
	items    []entry
}

// listAt finds the items of the array that begins at a place.
func listAt(text []byte, at int) (l list, ok bool) {
	if at >= len(text) || text[at] != '[' {
		return l, false
	}
	l = list{from: at, to: groupEnd(text, at)}
	for i := at + 1; i < l.to-1; {
		switch c := text[i]; {
		case c == '#':
			i = lineEnd(text, i)
		case bytes.IndexByte([]byte(" \t\r\n,"), c) >= 0:
			i++
		default:
			end := max(valueEnd(text, i), i+1)
			l.items = append(l.items, entry{from: i, to: end})
			i = end
		}
	}
	return l, true
}

// add puts an item behind the last one: on a line of its own where those are.
func (l list) add(text []byte, item string) []byte {
	if len(l.items) == 0 {
		return splice(text, l.from+1, l.from+1, item)
	}
	last := l.items[len(l.items)-1]
	start := lineStart(text, last.from)
	if start <= l.from {
		return splice(text, last.to, last.to, ", "+item)
	}
	indent := string(text[start : start+len(text[start:])-len(bytes.TrimLeft(text[start:], " \t"))])
	next, comma := lineEnd(text, last.to), ","
	if next >= l.to { // the bracket stands on the same line
		return splice(text, last.to, last.to, ","+newline(text)+indent+item)
	}
	text = splice(text, next, next, indent+item+l.trailing(text, last)+newline(text))
	if l.trailing(text, last) != "" {
		comma = ""
	}
	return splice(text, last.to, last.to, comma)
}

// trailing is the comma behind an item, where there is one.
func (l list) trailing(text []byte, item entry) string {
	if bytes.HasPrefix(bytes.TrimLeft(text[item.to:l.to], " \t"), []byte(",")) {
		return ","
	}
	return ""
}

// remove leaves an item out, with its line where it is alone there.
func (l list) remove(text []byte, at int) []byte {
	item := l.items[at]
	start, next := lineStart(text, item.from), lineEnd(text, item.to)
	alone := start > l.from && next < l.to && len(bytes.TrimSpace(text[start:item.from])) == 0
	for i, other := range l.items {
		alone = alone && (i == at || other.to <= start || other.from >= next)
	}
	switch {
	case alone:
		return splice(text, start, next, "")
	case at+1 < len(l.items):
		return splice(text, item.from, l.items[at+1].from, "")
	case at > 0:
		return splice(text, l.items[at-1].to, item.to, "")
	}
	to := item.to
	if l.trailing(text, item) != "" {
		to = item.to + bytes.IndexByte(text[item.to:], ',') + 1
	}
	return splice(text, item.from, to, "")
}
