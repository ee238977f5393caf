package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"time"
)

// Stories stand on days of the reader's calendar. Where the reader has gone to
// another zone since, they are put on the days of that one.

// zoneOf names the days of a zone: two zones with the same offsets have the
// same ones.
func zoneOf(loc *time.Location) string {
	var offsets []byte
	for month := range 12 * 70 {
		_, offset := time.Date(1970, time.Month(1+month), 1, 0, 0, 0, 0, time.UTC).In(loc).Zone()
		offsets = binary.AppendVarint(offsets, int64(offset))
	}
	return strconv.FormatInt(hash(string(offsets)), 36)
}

// elsewhere reports whether the days of the library are those of another zone
// than the reader's, and about how many stories there are.
func (s *Store) elsewhere(ctx context.Context) (moved bool, stories int, err error) {
	var zone sql.NullString
	err = s.db.read.QueryRowContext(ctx, `SELECT (SELECT value FROM fact WHERE name = 'zone'), (SELECT coalesce(sum(count + copies), 0) FROM source)`).
		Scan(&zone, &stories)
	return zone.String != zoneOf(s.db.now().Location()), stories, err
}

// soon is how many stories are put on other days while the library is opened,
// in half a second at the most.
const soon = 10_000

// settleDays puts stories on the days of the reader's zone: at once where they
// are few, and else in the background while they are read.
func (s *Store) settleDays(ctx context.Context) (later func(context.Context), err error) {
	moved, stories, err := s.elsewhere(ctx)
	switch {
	case err != nil || !moved:
		return func(context.Context) {}, err
	case stories > soon:
		return func(ctx context.Context) { _ = s.redate(ctx) }, nil // what is left is done at the next start
	}
	err = s.redate(ctx)
	if errors.Is(err, ErrFull) || errors.Is(err, ErrBusy) {
		err = nil // it is read as it is
	}
	return func(context.Context) {}, err
}

// redate puts all stories on the days of the reader's zone, some at a time.
func (s *Store) redate(ctx context.Context) error {
	loc := s.db.now().Location()
	parts, err := s.Lister.byID(ctx, math.MaxInt64, soon, func(low, high int64) selection {
		return selection{"id BETWEEN ? AND ? AND day <> day_at(at) AND NOT (published IS NOT NULL AND " + floating + ")", []any{low, high}}
	})
	if err != nil {
		return err
	}
	for _, part := range parts {
		var some bool
		err := s.db.read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE `+part.where+`)`, part.args...).Scan(&some)
		if err == nil && some {
			err = do(ctx, s.db, asRefresh, func(t *tx) error { return t.redate(ctx, part) })
		}
		if err != nil {
			return err
		}
	}
	return do(ctx, s.db, inBackground, func(t *tx) error {
		return t.exec(ctx, `INSERT INTO fact VALUES ('zone', ?1) ON CONFLICT DO UPDATE SET value = ?1`, zoneOf(loc))
	})
}

// floating holds for a date that is a day, or states no zone (see [dateForm]):
// it stands on the same day in every zone.
const floating = "(stated & 3 = 0 OR stated & 4 = 0)"

func (t *tx) redate(ctx context.Context, of selection) error {
	rows, err := t.conn.QueryContext(ctx, `SELECT day, day_at(at), section, source, hide, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+of.where+` GROUP BY 1, 2, 3, 4, 5`, of.args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var was, is countKey
		var hide, n, unread int
		if err := rows.Scan(&was.day, &is.day, &is.section, &is.source, &hide, &n, &unread); err != nil {
			return err
		}
		was.section, was.source = is.section, is.source
		t.counts.add(was, hide, -n, -unread)
		t.counts.add(is, hide, n, unread)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = t.conn.ExecContext(ctx, `UPDATE story SET day = day_at(at) WHERE `+of.where, of.args...)
	return err
}
