package listing

import (
	"context"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Resolve returns the story whose id is or begins with prefix. That several
// begin so is an error.
func (l *Lister) Resolve(ctx context.Context, prefix string) (id articles.ID, ok bool, err error) {
	from, to, ok := database.RefsOf(prefix)
	if !ok {
		return "", false, nil
	}
	rows, err := l.db.Read.QueryContext(ctx, `SELECT ref FROM story WHERE ref BETWEEN ? AND ? LIMIT 2`, from, to)
	if err != nil {
		return "", false, fmt.Errorf("looking for story %s: %w", prefix, database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if id != "" {
			return "", false, fmt.Errorf("%s begins several ids - give more of it", prefix)
		}
		var ref int64
		if err := rows.Scan(&ref); err != nil {
			return "", false, fmt.Errorf("looking for story %s: %w", prefix, database.Fault(err))
		}
		id = database.IDOf(ref)
	}
	return id, id != "", rows.Err()
}
