package listing

import (
	"context"
	"database/sql"
	"errors"

	"lede/articles"
	"lede/articles/store/database"
)

// mostNewRuns is in how many stretches a story is looked for that was there at
// the last visit: beyond them a rule would be on no screen that is looked at.
const mostNewRuns = 64

// seen returns the index of the first story of a list by days that was there
// when the reader left the library last. It is 0 where there is none, or where it
// stands above all that is new.
func (p *planner) seen(ctx context.Context, runs []stretch) (int, error) {
	var left int64
	err := p.QueryRowContext(ctx, database.LastVisit).Scan(&left)
	if err != nil || left == 0 || p.by != articles.ByDate {
		return 0, err
	}
	for _, run := range runs[:min(len(runs), mostNewRuns)] {
		at, ok, err := p.seenIn(ctx, run, left)
		if ok || err != nil {
			return run.first + at, err
		}
	}
	return 0, nil
}

// seenIn returns the place in a stretch of its first story that was there at a
// tick; ok is false where there is none.
func (p *planner) seenIn(ctx context.Context, run stretch, left int64) (at int, ok bool, err error) {
	in := p.view.in(run)
	var s struct{ day, at, arrived, id int64 }
	err = p.QueryRowContext(ctx, `SELECT day, at, arrived, id FROM story WHERE `+in.Where+` AND arrived <= ?`+newestFirst+` LIMIT 1`,
		append(in.Args, left)...).Scan(&s.day, &s.at, &s.arrived, &s.id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, err
	}
	err = p.QueryRowContext(ctx, `SELECT count(*) FROM story WHERE `+in.Where+` AND (day, at, arrived, id) > (?, ?, ?, ?)`,
		append(in.Args, s.day, s.at, s.arrived, s.id)...).Scan(&at)
	return at, true, err
}
