package config

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// linesOf returns the line of every key of a text that is valid TOML, by its
// path.
func linesOf(text []byte) map[string]int {
	lines := map[string]int{}
	counts := map[string]int{} // of array tables
	var p unstable.Parser
	p.Reset(text)
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		path, offset := "", uint32(0)
		if e.Kind == unstable.KeyValue {
			path = table
		}
		for keys := e.Key(); keys.Next(); {
			path = join(path, string(keys.Node().Data))
			offset = keys.Node().Raw.Offset
		}
		line := 1 + bytes.Count(text[:offset], []byte("\n"))
		switch e.Kind {
		case unstable.Table:
			table = path
		case unstable.ArrayTable:
			table = join(path, strconv.Itoa(counts[path]))
			counts[path]++
			lines[table] = line
		}
		if _, ok := lines[path]; !ok {
			lines[path] = line
		}
	}
	return lines
}

// join makes the path of a key in a table. A key may hold any character but
// the one between keys.
func join(table, key string) string {
	if table == "" {
		return key
	}
	return table + "\x00" + key
}

// line is where path stands, or else the table that it is in.
func (r *reader) line(path string) int {
	for {
		if line, ok := r.lines[path]; ok {
			return line
		}
		cut := strings.LastIndexByte(path, 0)
		if cut < 0 {
			return 1
		}
		path = path[:cut]
	}
}
