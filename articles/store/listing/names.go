package listing

import (
	"context"
	"database/sql"
)

// loadNames reads what the library calls its parts.
func loadNames(ctx context.Context, db *sql.Tx) (n names, err error) {
	if n.sections, err = loadNamed(ctx, db, `SELECT id, name FROM section`); err != nil {
		return n, err
	}
	if n.tags, err = loadNamed(ctx, db, `SELECT id, name FROM tag`); err != nil {
		return n, err
	}
	rows, err := db.QueryContext(ctx, `SELECT id, title, address, category, removed IS NOT NULL FROM source`)
	if err != nil {
		return n, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s sourceNames
		if err := rows.Scan(&s.id, &s.title, &s.address, &s.category, &s.removed); err != nil {
			return n, err
		}
		n.sources = append(n.sources, s)
	}
	return n, rows.Err()
}

func loadNamed(ctx context.Context, db *sql.Tx, query string) (list []named, err error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one named
		if err := rows.Scan(&one.id, &one.name); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, rows.Err()
}
