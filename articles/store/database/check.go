package database

import (
	"context"
	"fmt"
)

// Report is what there is to say of a library's file.
type Report struct {
	Path      string
	Schema    int
	Bytes     int64 // of the file, without what is still in its log
	Stories   int
	Read      int
	Starred   int
	Sources   int
	Unindexed int      // stories that a search for words does not find yet
	Problems  []string // what SQLite finds wrong, and counts that are off; empty for none
}

// Check looks through the whole file, which takes about a second a gigabyte.
func (db *DB) Check(ctx context.Context) (r Report, err error) {
	r.Path = db.Path
	for query, to := range map[string]any{
		"PRAGMA user_version":                               &r.Schema,
		"SELECT count(*) FROM story":                        &r.Stories,
		"SELECT count(*) FROM seen":                         &r.Read,
		"SELECT count(*) FROM starred":                      &r.Starred,
		"SELECT count(*) FROM source WHERE removed IS NULL": &r.Sources,
		"SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()": &r.Bytes,
		Unindexed: &r.Unindexed,
	} {
		if err := db.Read.QueryRowContext(ctx, query).Scan(to); err != nil {
			return r, fmt.Errorf("checking %s: %w", db.Path, Fault(err))
		}
	}
	rows, err := db.Read.QueryContext(ctx, "PRAGMA quick_check(20)")
	if err != nil {
		return r, fmt.Errorf("checking %s: %w", db.Path, Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return r, fmt.Errorf("checking %s: %w", db.Path, Fault(err))
		}
		if line != "ok" {
			r.Problems = append(r.Problems, line)
		}
	}
	if err := rows.Err(); err != nil {
		return r, fmt.Errorf("checking %s: %w", db.Path, Fault(err))
	}
	return r, db.checkCounts(ctx, &r)
}

// checkCounts compares the counts that are kept with the stories.
func (db *DB) checkCounts(ctx context.Context, r *Report) error {
	var kept, there, keptUnread, unread int
	err := db.Read.QueryRowContext(ctx, `SELECT (SELECT coalesce(sum(count), 0) FROM daily), (SELECT coalesce(sum(unread), 0) FROM daily),
		count(*), coalesce(sum(NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)), 0) FROM story WHERE hide = 0`).
		Scan(&kept, &keptUnread, &there, &unread)
	if err != nil {
		return fmt.Errorf("checking %s: %w", db.Path, Fault(err))
	}
	if kept != there || keptUnread != unread {
		r.Problems = append(r.Problems, fmt.Sprintf("counts are off: %d stories, %d unread; counted were %d and %d", there, unread, kept, keptUnread))
	}
	return nil
}
