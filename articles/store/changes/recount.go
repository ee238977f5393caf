package changes

import (
	"context"

	"lede/articles/store/database"
)

// recount writes down that the stories of on become read, or unread, and tells
// how many they are and where.
func (t *Tx) recount(ctx context.Context, on database.Selection, read bool) (effect, error) {
	sign := 1
	if read {
		sign = -1
	}
	if t.whole {
		return t.countWhole(ctx, on, sign)
	}
	return t.countEach(ctx, "story", on, sign)
}

// countEach counts stories wherever they are found.
func (t *Tx) countEach(ctx context.Context, from string, on database.Selection, sign int) (d effect, err error) {
	err = t.countRows(ctx, `SELECT day, section, source, hide, count(*), min(id), max(id) FROM `+from+` WHERE `+on.Where+` GROUP BY 1, 2, 3, 4`, on.Args,
		func(day, section, source int64, hide, n int) {
			t.Counts.Add(database.CountKey{Day: day, Section: section, Source: source}, hide, 0, sign*n)
		}, &d)
	return d, err
}

// countWhole counts stories of which no more is asked than the indexes have:
// once for days and sections, and once for sources. Their rows are not read, and
// nothing is sorted.
func (t *Tx) countWhole(ctx context.Context, on database.Selection, sign int) (d effect, err error) {
	err = t.countRows(ctx, `SELECT day, section, 0, hide, count(*), min(id), max(id) FROM story INDEXED BY story_day
		WHERE `+on.Where+` GROUP BY hide, day, section`, on.Args,
		func(day, section, _ int64, hide, n int) {
			t.Counts.Add(database.CountKey{Day: day, Section: section}, hide, 0, sign*n)
		}, &d)
	if err != nil || d.count == 0 {
		return d, err
	}
	err = t.countRows(ctx, `SELECT 0, 0, source, hide, count(*), 0, 0 FROM story INDEXED BY story_source
		WHERE source IN (SELECT id FROM source) AND `+on.Where+` GROUP BY source, hide`, on.Args,
		func(_, _, source int64, hide, n int) {
			of := database.Counts{}
			of.Add(database.CountKey{}, hide, 0, sign*n)
			database.Sum(t.BySource, source, of[database.CountKey{}])
		}, &effect{})
	return d, err
}

// countRows reads rows of day, section, source, hide, how many, and their lowest
// and highest id, and sums up what they say.
func (t *Tx) countRows(ctx context.Context, query string, args []any, add func(day, section, source int64, hide, n int), total *effect) error {
	rows, err := t.Conn.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var day, section, source, low, high int64
		var hide, n int
		if err := rows.Scan(&day, &section, &source, &hide, &n, &low, &high); err != nil {
			return err
		}
		add(day, section, source, hide, n)
		if total.count == 0 || low < total.low {
			total.low = low
		}
		total.count, total.high = total.count+n, max(total.high, high)
	}
	return rows.Err()
}
