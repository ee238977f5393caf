package store

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"math"
	"strconv"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
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
	return strconv.FormatInt(database.Hash(string(offsets)), 36)
}

// elsewhere reports whether the days of the library are those of another zone
// than the reader's, and about how many stories there are.
func (s *Store) elsewhere(ctx context.Context) (moved bool, stories int, err error) {
	var zone sql.NullString
	err = s.db.Read.QueryRowContext(ctx, `SELECT (SELECT value FROM fact WHERE name = 'zone'), (SELECT coalesce(sum(count + copies), 0) FROM source)`).
		Scan(&zone, &stories)
	return zone.String != zoneOf(s.db.Now().Location()), stories, err
}

// soon is how many stories are put on other days while the library is opened,
// in half a second at the most.
const soon = 10_000

// moveDays puts stories on the days of the reader's zone: at once where they
// are few, and else in the background while they are read.
func (s *Store) moveDays(ctx context.Context) (later func(context.Context), err error) {
	moved, stories, err := s.elsewhere(ctx)
	switch {
	case err != nil || !moved:
		return func(context.Context) {}, err
	case stories > soon:
		return func(ctx context.Context) { _ = s.redate(ctx) }, nil // what is left is done at the next start
	}
	err = s.redate(ctx)
	if errors.Is(err, database.ErrFull) || errors.Is(err, database.ErrBusy) {
		err = nil // it is read as it is
	}
	return func(context.Context) {}, err
}

// redate puts all stories on the days of the reader's zone, some at a time.
func (s *Store) redate(ctx context.Context) error {
	loc := s.db.Now().Location()
	parts, err := s.Lister.ByID(ctx, math.MaxInt64, soon, func(low, high int64) database.Selection {
		return database.Where("id BETWEEN ? AND ? AND day <> day_at(at) AND day <> ? AND NOT (published IS NOT NULL AND "+floating+")",
			low, high, int64(articles.Undated))
	})
	if err != nil {
		return err
	}
	for _, part := range parts {
		var some bool
		err := s.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE `+part.Where+`)`, part.Args...).Scan(&some)
		if err == nil && some {
			err = changes.Do(ctx, s.db, database.AsRefresh, func(t *changes.Tx) error { return redate(ctx, t, part) })
		}
		if err != nil {
			return err
		}
	}
	return changes.Do(ctx, s.db, database.InBackground, func(t *changes.Tx) error {
		return t.Exec(ctx, `INSERT INTO fact VALUES ('zone', ?1) ON CONFLICT DO UPDATE SET value = ?1`, zoneOf(loc))
	})
}

// floating holds for a date that is a day, or states no zone (see [dateForm]):
// it stands on the same day in every zone.
const floating = "(stated & 3 = 0 OR stated & 4 = 0)"

func redate(ctx context.Context, t *changes.Tx, of database.Selection) error {
	rows, err := t.Conn.QueryContext(ctx, `SELECT day, day_at(at), section, source, hide, count(*),
		count(*) - sum(EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id))
		FROM story WHERE `+of.Where+` GROUP BY 1, 2, 3, 4, 5`, of.Args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var was, is database.CountKey
		var hide, n, unread int
		if err := rows.Scan(&was.Day, &is.Day, &is.Section, &is.Source, &hide, &n, &unread); err != nil {
			return err
		}
		was.Section, was.Source = is.Section, is.Source
		t.Counts.Add(was, hide, -n, -unread)
		t.Counts.Add(is, hide, n, unread)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	_, err = t.Conn.ExecContext(ctx, `UPDATE story SET day = day_at(at) WHERE `+of.Where, of.Args...)
	return err
}
