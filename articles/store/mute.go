package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Mute keeps the stories that a filter selects from being listed and counted,
// those of the library and those that have come since it was called last. A
// filter that is no longer given mutes no longer: nothing is lost. Pages that the
// reader has saved are not muted. It waits for the index, without which no words
// are found.
func (s *Store) Mute(ctx context.Context, filters []string) error {
	s.muting.set(filters, s.db.Now())
	before, since, now, err := s.muted(ctx)
	if err != nil {
		return fmt.Errorf("muting stories: %w", err)
	}
	list := strings.Join(filters, "\n")
	if before == list && (list == "" || now <= since) {
		return nil // nothing has been written since
	}
	if err := s.Index(ctx); err != nil {
		return fmt.Errorf("muting stories: %w", err)
	}
	if before != list {
		since = 0
	}
	var all []database.Selection
	for _, filter := range filters {
		on, err := s.Lister.Selected(ctx, articles.Query{Part: filter, Copies: true})
		if err != nil {
			return fmt.Errorf("muting %s: %w", filter, err)
		}
		on.Where = "arrived > ? AND source NOT IN (SELECT id FROM source WHERE kind = ?) AND " + on.Where
		on.Args = append([]any{since, articles.SavedSource}, on.Args...)
		all = append(all, on)
	}
	err = changes.Do(ctx, s.db, database.AsRefresh, func(t *changes.Tx) error {
		if before != list {
			if err := t.Hide(ctx, database.Muted, false, database.Where("NOT "+changes.MutedByImport)); err != nil {
				return err
			}
		}
		for _, on := range all {
			if err := t.Hide(ctx, database.Muted, true, on); err != nil {
				return err
			}
		}
		if err := t.Promote(ctx); err != nil {
			return err
		}
		return t.Exec(ctx, `INSERT INTO fact VALUES ('muted', ?1), ('muted until', ?2)
			ON CONFLICT DO UPDATE SET value = excluded.value`, list, strconv.FormatInt(t.Tick, 10))
	})
	if err != nil {
		return fmt.Errorf("muting stories: %w", err)
	}
	return nil
}

// muted returns the filters that mute, a line each, the tick up to which they
// have, and what the clock says now.
func (s *Store) muted(ctx context.Context) (list string, until, now int64, err error) {
	err = s.db.Read.QueryRowContext(ctx, `SELECT
		coalesce((SELECT value FROM fact WHERE name = 'muted'), ''),
		coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'muted until'), 0),
		coalesce((SELECT CAST(value AS INTEGER) FROM fact WHERE name = 'clock'), 0)`).Scan(&list, &until, &now)
	return list, until, now, err
}
