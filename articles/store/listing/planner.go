package listing

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"lede/articles"
)

// numbered returns those stretches that are not empty, with their places.
func numbered(runs []stretch) (kept []stretch, count, unread int) {
	for _, r := range runs {
		if r.count == 0 {
			continue
		}
		r.first = count
		count += r.count
		unread += r.unread
		kept = append(kept, r)
	}
	return slices.Clip(kept), count, unread
}

// planner finds the runs of an edition and its outline, in one snapshot of the
// library.
type planner struct {
	*sql.Tx
	view    view
	by      articles.Grouping
	now     time.Time
	outline articles.Outline
}

// counted are the columns of a tally: how many stories the view shows there,
// and how many of them are unread.
func (v view) counted(table ...string) string {
	of := ""
	if len(table) > 0 {
		of = table[0] + "."
	}
	count, unread := of+"count", of+"unread"
	if v.copies {
		count, unread = count+" + "+of+"copies", unread+" + "+of+"copies_unread"
	}
	if v.unread {
		count = unread
	}
	return count + " AS count, " + unread + " AS unread"
}

// tally is a row of counts.
type tally struct {
	day, id       int64
	name          string
	count, unread int
}

func (p *planner) tallies(ctx context.Context, query string, args ...any) (found []tally, err error) {
	rows, err := p.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var t tally
		if err := rows.Scan(&t.day, &t.id, &t.name, &t.count, &t.unread); err != nil {
			return nil, err
		}
		if t.count > 0 {
			found = append(found, t)
		}
	}
	return found, rows.Err()
}

func (p *planner) finish(runs []stretch, list groups) []stretch {
	runs, p.outline.Count, p.outline.Unread = numbered(runs)
	p.outline.Groups = list.list
	return runs
}
