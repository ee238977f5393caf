package store

import (
	"context"
	"fmt"
	"time"

	"lede/articles"
)

// Policy says what is kept. Whatever it says, stories that are starred or
// tagged stay.
type Policy struct {
	Age       time.Duration // older stories are dropped; 0 keeps all
	PerSource int           // of each source, the newest; 0 keeps all
}

// grace is for how long a source that was removed can be restored with its
// stories.
const grace = 30 * 24 * time.Hour

// Retain drops the stories that a policy does not keep, read or not, and
// returns how many. What was dropped does not come back as new when its source
// brings it again. It works in small steps: it may be interrupted, and holds
// nobody up.
func (s *Store) Retain(ctx context.Context, keep Policy) (dropped int, err error) {
	now := s.now()
	conds := []selection{{"source IN (SELECT id FROM source WHERE removed < ?)", []any{now.Add(-grace).Unix()}}}
	if keep.Age > 0 {
		conds = append(conds, selection{"at < ?", []any{now.Add(-keep.Age).Unix()}})
	}
	if keep.PerSource > 0 {
		sources, err := s.Sources(ctx)
		if err != nil {
			return 0, err
		}
		for _, src := range sources {
			conds = append(conds, overCount(src.ID, keep.PerSource))
		}
	}
	for _, cond := range conds {
		n, err := s.dropAll(ctx, cond)
		dropped += n
		if err != nil {
			return dropped, fmt.Errorf("dropping old stories: %w", err)
		}
	}
	return dropped, nil
}

// overCount holds for the stories of a source beyond its newest n.
func overCount(source articles.SourceID, n int) selection {
	return selection{
		"source = ? AND at < (SELECT at FROM story WHERE source = ? AND hide & 6 = 0 ORDER BY at DESC LIMIT 1 OFFSET ?)",
		[]any{source, source, n - 1},
	}
}

// dropStep is how many stories are dropped in one transaction.
const dropStep = 500

func (s *Store) dropAll(ctx context.Context, cond selection) (dropped int, err error) {
	for {
		n := 0
		err := s.do(ctx, asRefresh, func(t *tx) (err error) {
			n, err = t.drop(ctx, cond)
			return err
		})
		dropped += n
		if err != nil || n < dropStep {
			return dropped, err
		}
	}
}

// drop takes some stories out of the library, and leaves their keys.
func (t *tx) drop(ctx context.Context, cond selection) (int, error) {
	where := "(" + cond.where + ") AND NOT " + keptByReader
	ids, err := t.numbers(ctx, fmt.Sprintf(`SELECT id FROM story WHERE %s LIMIT %d`, where, dropStep), cond.args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	for _, id := range ids {
		row, err := t.row(ctx, `SELECT day, section, source, hide, NOT EXISTS (SELECT 1 FROM seen WHERE seen.story = story.id)
			FROM story WHERE id = ?`, id)
		if err != nil {
			return 0, err
		}
		var p place
		var hide, unread int
		if err := row.Scan(&p.day, &p.section, &p.source, &hide, &unread); err != nil {
			return 0, err
		}
		t.ledger.add(p, hide, -1, -unread)
		if err := t.each(ctx, id,
			statement{`INSERT OR IGNORE INTO dropped SELECT source, key FROM story WHERE id = ?1`, nil},
			statement{`DELETE FROM search WHERE rowid = ?1`, nil},
			statement{`DELETE FROM story WHERE id = ?1`, nil}); err != nil {
			return 0, err
		}
	}
	return len(ids), t.succeed(ctx)
}
