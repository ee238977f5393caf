package ingest

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// loading is the writing of some deliveries.
type loading struct {
	*changes.Tx
	sections map[string]int64
	changed  []int64    // stories whose words are to be indexed
	compared []sketched // of the delivery: stories that are to be compared with others'
	revised  []int64    // of the delivery: stories whose words are other ones
	copies   *comparing
	now      time.Time
}

func newLoading(t *changes.Tx, db *database.DB) *loading {
	return &loading{Tx: t, sections: map[string]int64{}, copies: newComparing(t, db), now: db.Now()}
}

// maxSections bounds how many names are grouped by; what comes with more of
// them stands under no section.
const maxSections = 2000

// section returns the number of a section, and makes one for a new name.
func (l *loading) section(ctx context.Context, name string) (id int64, err error) {
	folded := strings.ToLower(name)
	if id, ok := l.sections[folded]; ok {
		return id, nil
	}
	row, err := l.Row(ctx, `SELECT id FROM section WHERE folded = ?`, folded)
	if err != nil {
		return 0, err
	}
	err = row.Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		row, err = l.Row(ctx, `INSERT INTO section (name, folded)
			SELECT ?, ? WHERE (SELECT count(*) FROM section) < ? RETURNING id`, name, folded, maxSections)
		if err != nil {
			return 0, err
		}
		if err = row.Scan(&id); errors.Is(err, sql.ErrNoRows) {
			id, err = 0, nil
		}
	}
	if err == nil {
		l.sections[folded] = id
	}
	return id, err
}

// queue leaves what came to the index, which follows in the background.
func (l *loading) queue(ctx context.Context) error {
	if len(l.changed) == 0 {
		return nil
	}
	slices.Sort(l.changed)
	return l.Exec(ctx, `INSERT OR REPLACE INTO pending VALUES (?, ?, ?)`, l.Tick, len(l.changed), database.PackIDs(l.changed))
}
