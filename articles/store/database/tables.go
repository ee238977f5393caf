package database

import (
	"context"
	"database/sql"
	"fmt"
)

// salvaged are the tables that are worth reading, each with the column by
// which it is read in parts. What is not here is made anew.
var salvaged = []struct{ table, key string }{
	{"source", "id"},
	{"section", "id"},
	{"story", "id"},
	{"body", "rowid"},
	{"seen", "story"},
	{"starred", "story"},
	{"tag", "id"},
	{"tagged", "story"},
	{"stop", "story"},
	{"earlier", "story"},
	{"note", "story"},
	{"dropped", "source"},
	{"shared_name", "source"},
	{"read_before", "source"},
	{"account", "id"},
	{"entry", "account"},
	{"outbox", "account"},
	{"deed", "id"},
	{"file_state", "id"},
	{"imported", "id"},
	{"picture", "id"},
	{"arrival", "tick"},
	{"fact", "1"},
}

// table is a table as the schema of a library has it.
type table struct {
	name, sql string
	key       string  // the column by which it is read in parts
	root      int64   // where it begins in a new library
	roots     []int64 // where it, or parts of it, begin in this one
	shape     rowShape
}

// tablesOf are the tables of a library that are worth reading.
func tablesOf(ctx context.Context, conn *sql.Conn) (tables []table, err error) {
	for _, s := range salvaged {
		t := table{name: s.table, key: s.key}
		err := conn.QueryRowContext(ctx, `SELECT sql, rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?`, s.table).Scan(&t.sql, &t.root)
		if err == nil {
			t.shape, err = shapeOf(ctx, conn, s.table)
		}
		if err != nil {
			return nil, err
		}
		tables = append(tables, t)
	}
	return tables, nil
}

func shapeOf(ctx context.Context, conn *sql.Conn, name string) (s rowShape, err error) {
	err = conn.QueryRowContext(ctx, `SELECT NOT wr FROM pragma_table_list(?) WHERE schema = 'main'`, name).Scan(&s.rowid)
	if err != nil {
		return s, err
	}
	rows, err := conn.QueryContext(ctx, `SELECT type, NOT "notnull", pk > 0 FROM pragma_table_info(?) ORDER BY cid`, name)
	if err != nil {
		return s, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var c columnShape
		var key bool
		if err := rows.Scan(&c.kind, &c.null, &key); err != nil {
			return s, err
		}
		if key {
			c.null = s.rowid // it is the rowid, which is not among the columns
		}
		s.columns = append(s.columns, c)
	}
	return s, rows.Err()
}

// tableName names a part of a table: the first one has its own name.
func tableName(table string, part int) string {
	if part == 0 {
		return table
	}
	return fmt.Sprintf("%s_part%d", table, part)
}

// rootsOf returns where the tables of a library begin, as far as its schema can
// be read.
func rootsOf(ctx context.Context, db interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}, library string,
) map[string]int64 {
	roots := map[string]int64{}
	rows, err := db.QueryContext(ctx, `SELECT name, rootpage FROM `+library+`.sqlite_schema WHERE type = 'table'`)
	if err != nil {
		return roots
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var name string
		var root int64
		if rows.Scan(&name, &root) == nil {
			roots[name] = root
		}
	}
	_ = rows.Err() // what has been read of it serves
	return roots
}
