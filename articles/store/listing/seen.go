package listing

import (
	"context"
	"database/sql"
	"errors"

	"lede/articles"
	"lede/articles/store/database"
)

// mostNewRuns is in how many stretches, each a section of a day, a story is looked
// for that was there at the last visit: beyond them a rule would be on no screen
// that is looked at.
const mostNewRuns = 32

// seen returns where in a list by days what is new ends: in each stretch the index
// of the first story that was there when the reader left the library last, if all
// above it in the stretch is new, or all of the stretch before where it is the
// first of its own.
func (p *planner) seen(ctx context.Context, runs []stretch) (all []int, err error) {
	var left int64
	err = p.QueryRowContext(ctx, database.LastVisit).Scan(&left)
	if err != nil || left == 0 || p.by != articles.ByDate {
		return nil, err
	}
	above := false // the stretch above is new
	for _, run := range runs[:min(len(runs), mostNewRuns)] {
		at, ok, err := p.seenIn(ctx, run, left)
		if err != nil {
			return nil, err
		}
		if ok && (at > 0 || above) {
			all = append(all, run.first+at)
		}
		above = !ok
	}
	return all, nil
}

// seenIn returns the place in a stretch of its first story that was there at a
// tick; ok is false where there is none.
func (p *planner) seenIn(ctx context.Context, run stretch, left int64) (at int, ok bool, err error) {
	in := p.view.in(run)
	var newest int64 // of most stretches nothing is new, which this tells
	err = p.QueryRowContext(ctx, `SELECT arrived FROM story WHERE `+in.Where+newestFirst+` LIMIT 1`, in.Args...).Scan(&newest)
	if err == nil && newest <= left {
		return 0, true, nil
	}
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
