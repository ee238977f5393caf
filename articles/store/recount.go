package store

import (
	"context"
)

// recount writes down that the stories of on become read, or unread, and tells
// how many they are and where.
func (t *tx) recount(ctx context.Context, on selection, read bool) (done, error) {
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
func (t *tx) countEach(ctx context.Context, from string, on selection, sign int) (d done, err error) {
	err = t.countRows(ctx, `SELECT day, section, source, hide, count(*), min(id), max(id) FROM `+from+` WHERE `+on.where+` GROUP BY 1, 2, 3, 4`, on.args,
		func(day, section, source int64, hide, n int) {
			t.counts.add(countKey{day, section, source}, hide, 0, sign*n)
		}, &d)
	return d, err
}

// countWhole counts stories of which no more is asked than the indexes have:
// once for days and sections, and once for sources. Their rows are not read, and
// nothing is sorted.
func (t *tx) countWhole(ctx context.Context, on selection, sign int) (d done, err error) {
	err = t.countRows(ctx, `SELECT day, section, 0, hide, count(*), min(id), max(id) FROM story INDEXED BY story_day
		WHERE `+on.where+` GROUP BY hide, day, section`, on.args,
		func(day, section, _ int64, hide, n int) {
			t.counts.add(countKey{day: day, section: section}, hide, 0, sign*n)
		}, &d)
	if err != nil || d.count == 0 {
		return d, err
	}
	err = t.countRows(ctx, `SELECT 0, 0, source, hide, count(*), 0, 0 FROM story INDEXED BY story_source
		WHERE source IN (SELECT id FROM source) AND `+on.where+` GROUP BY source, hide`, on.args,
		func(_, _, source int64, hide, n int) {
			of := counts{}
			of.add(countKey{}, hide, 0, sign*n)
			sum(t.bySource, source, of[countKey{}])
		}, &done{})
	return d, err
}

// countRows reads rows of day, section, source, hide, how many, and their lowest
// and highest id, and sums up what they say.
func (t *tx) countRows(ctx context.Context, query string, args []any, add func(day, section, source int64, hide, n int), total *done) error {
	rows, err := t.conn.QueryContext(ctx, query, args...)
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
