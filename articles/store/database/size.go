package database

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// Part is a part of a library's file.
type Part struct {
	Name  string
	Bytes int64 // of the pages that it is on
	Empty int64 // of them, those that hold nothing
}

// partOf is what the tables and indexes of SQLite are parts of: the first row
// whose name a table's begins with.
var partOf = []struct{ table, part string }{
	{"body_", "indexes of rows"},
	{"body", "bodies"},
	{"earlier", "bodies"},
	{"search", "index of words"},
	{"story_", "indexes of rows"},
	{"story", "rows"},
	{"seen", "marks"},
	{"deed", "marks"},
	{"starred", "marks"},
	{"tag", "marks"},
	{"signature", "sketches"},
	{"likeness", "sketches"},
}

// Size returns how the bytes of the file are shared out, the largest part
// first. It reads the whole file.
func (db *DB) Size(ctx context.Context) ([]Part, error) {
	rows, err := db.Read.QueryContext(ctx, `SELECT name, pgsize, unused FROM dbstat WHERE aggregate = 1
		UNION ALL SELECT 'free', freelist_count * page_size, freelist_count * page_size FROM pragma_freelist_count(), pragma_page_size()`)
	if err != nil {
		return nil, fmt.Errorf("measuring %s: %w", db.Path, Fault(err))
	}
	defer func() { _ = rows.Close() }()
	var parts []Part
	for rows.Next() {
		var table string
		var bytes, empty int64
		if err := rows.Scan(&table, &bytes, &empty); err != nil {
			return nil, fmt.Errorf("measuring %s: %w", db.Path, Fault(err))
		}
		name := partName(table)
		at := slices.IndexFunc(parts, func(p Part) bool { return p.Name == name })
		if at < 0 {
			at = len(parts)
			parts = append(parts, Part{Name: name})
		}
		parts[at].Bytes += bytes
		parts[at].Empty += empty
	}
	slices.SortFunc(parts, func(a, b Part) int { return int(b.Bytes - a.Bytes) })
	return parts, rows.Err()
}

func partName(table string) string {
	for _, p := range partOf {
		if strings.HasPrefix(table, p.table) {
			return p.part
		}
	}
	if table == "free" {
		return table
	}
	return "others"
}
