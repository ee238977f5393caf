package ingest

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// loading is the writing of some deliveries.
type loading struct {
	*changes.Tx
	sections map[string]int64
	changed  []int64           // stories whose words are to be indexed
	compared []sketched        // of the delivery: stories that are to be compared with others'
	arrived  []changes.Arrival // of the delivery: stories that are new
	revised  []int64           // of the delivery: stories whose words are other ones
	copies   *comparing
	now      time.Time

	readBefore *bool // whether stories were read that come anew; nil until it is asked
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

// wasRead reports whether the reader has read a story that comes anew, since the
// library was restored from its backup.
func (l *loading) wasRead(ctx context.Context, source articles.SourceID, key int64) (was bool, err error) {
	if l.readBefore == nil {
		var any bool
		row, err := l.Row(ctx, `SELECT EXISTS (SELECT 1 FROM read_before)`)
		if err != nil {
			return false, err
		}
		if err := row.Scan(&any); err != nil {
			return false, err
		}
		l.readBefore = &any
	}
	if !*l.readBefore {
		return false, nil
	}
	row, err := l.Row(ctx, `SELECT EXISTS (SELECT 1 FROM read_before WHERE source = ? AND key = ?)`, source, key)
	if err != nil {
		return false, err
	}
	err = row.Scan(&was)
	return was, err
}
