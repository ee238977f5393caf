package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"lede/articles"
	"lede/articles/identify"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Policy says what is kept. Whatever it says, stories that are starred or
// tagged stay, and pages that the reader has saved.
type Policy struct {
	Keep
	Sources map[articles.SourceID]Keep // what holds for single sources instead
}

// Keep bounds what is kept of a source; the zero value keeps all.
type Keep struct {
	Age   time.Duration // older stories are dropped; 0 keeps all
	Count int           // the newest are kept; 0 keeps all
}

// of is what holds for a source.
func (p Policy) of(id articles.SourceID) Keep {
	if own, ok := p.Sources[id]; ok {
		return own
	}
	return p.Keep
}

// grace is for how long a source that was removed can be restored with its
// stories.
const grace = 30 * 24 * time.Hour

// Retain drops the stories that a policy does not keep, read or not, and
// returns how many. What was dropped does not come back as new when its source
// brings it again. It works in small steps: it may be interrupted, holds nobody
// up, and writes nothing where there is nothing to drop.
func (s *Store) Retain(ctx context.Context, keep Policy) (dropped int, err error) {
	conds, err := s.outdated(ctx, keep)
	for i := 0; err == nil && i < len(conds); i++ {
		var n int
		n, err = s.dropAll(ctx, conds[i])
		dropped += n
	}
	if err == nil && dropped > 0 {
		err = changes.Do(ctx, s.db, database.AsRefresh, func(t *changes.Tx) error {
			return t.Exec(ctx, `DELETE FROM arrival WHERE tick NOT IN (SELECT arrived FROM story)`)
		})
	}
	if err != nil {
		return dropped, fmt.Errorf("dropping old stories: %w", err)
	}
	return dropped, nil
}

// SaveWithin is [Store.Save] where a policy holds: what it does not keep of what
// comes goes again at once, and counts as left and not as new.
func (s *Store) SaveWithin(ctx context.Context, deliveries []articles.Delivery, keep Policy) ([]articles.Receipt, error) {
	receipts, err := s.Save(ctx, deliveries)
	if err != nil {
		return receipts, err
	}
	for i := range receipts {
		if err := s.dropNew(ctx, deliveries[i].Source, keep, &receipts[i]); err != nil {
			return receipts, fmt.Errorf("dropping old stories: %w", err)
		}
	}
	return receipts, nil
}

// dropNew drops what a policy does not keep of a source that has brought
// something, and takes it from the receipt.
func (s *Store) dropNew(ctx context.Context, source articles.SourceID, keep Policy, receipt *articles.Receipt) error {
	if receipt.New == 0 {
		return nil
	}
	dropped := 0
	for _, cond := range keep.of(source).outdated(int64(source), false, s.db.Now()) {
		n, err := s.dropAll(ctx, cond)
		if dropped += n; err != nil {
			return err
		}
	}
	if dropped == 0 {
		return nil
	}
	var failure error
	receipt.Added = slices.DeleteFunc(receipt.Added, func(a articles.Added) bool {
		var there bool
		ref, _ := database.RefOf(a.ID)
		if err := s.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE ref = ?)`, ref).Scan(&there); err != nil {
			failure = err
		}
		return !there
	})
	receipt.Left += receipt.New - len(receipt.Added)
	receipt.New = len(receipt.Added)
	return failure
}

// outdated returns which stories a policy does not keep, source by source.
func (s *Store) outdated(ctx context.Context, keep Policy) (conds []database.Selection, err error) {
	rows, err := s.db.Read.QueryContext(ctx, `SELECT id, coalesce(removed, 0), kind FROM source`)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	now := s.db.Now()
	for rows.Next() {
		var id, removed int64
		var kind articles.SourceKind
		if err := rows.Scan(&id, &removed, &kind); err != nil {
			return nil, err
		}
		switch bound := keep.of(articles.SourceID(id)); {
		case removed != 0 && removed < now.Add(-grace).Unix():
			conds = append(conds, database.Where("source = ?", id))
		case kind == articles.SavedSource: // saved is kept
		default:
			conds = append(conds, bound.outdated(id, removed != 0, now)...)
		}
	}
	return conds, rows.Err()
}

// outdated returns which stories of a source k does not keep.
func (k Keep) outdated(source int64, removed bool, now time.Time) (conds []database.Selection) {
	if k.Age > 0 {
		since := now.Add(-k.Age)
		conds = append(conds, database.Where("source = ? AND hide BETWEEN 0 AND 15 AND day <= ? AND at < ?", source, database.DayOf(since)+1, since.Unix()))
	}
	if k.Count > 0 && !removed {
		conds = append(conds, database.Where("source = ?1 AND (at, id) < (SELECT at, id FROM story WHERE source = ?1 ORDER BY at DESC, id DESC LIMIT 1 OFFSET ?2)", source, k.Count-1))
	}
	return conds
}

func (s *Store) dropAll(ctx context.Context, cond database.Selection) (dropped int, err error) {
	cond = cond.And("NOT " + database.KeptByReader)
	var some bool
	err = s.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM story WHERE `+cond.Where+`)`, cond.Args...).Scan(&some)
	if err != nil || !some {
		return 0, err
	}
	for {
		n := 0
		err := changes.Do(ctx, s.db, database.AsRefresh, func(t *changes.Tx) (err error) {
			n, err = drop(ctx, t, cond)
			return err
		})
		dropped += n
		if err != nil || n < dropStep {
			return dropped, err
		}
	}
}

// dropStep is how many stories are dropped in one transaction.
const dropStep = 500

// drop takes some stories out of the library, and leaves their keys and pages.
func drop(ctx context.Context, t *changes.Tx, cond database.Selection) (int, error) {
	ids, err := database.ReadIDs(ctx, t.Conn, fmt.Sprintf(`SELECT id FROM story WHERE %s LIMIT %d`, cond.Where, dropStep), cond.Args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	for _, id := range ids {
		row, err := t.Row(ctx, `SELECT origin, title, published FROM story WHERE id = ?`, id)
		if err != nil {
			return 0, err
		}
		var story identify.Story
		var published sql.NullInt64
		if err := row.Scan(&story.Link, &story.Title, &published); err != nil {
			return 0, err
		}
		if published.Valid {
			story.Published = time.Unix(published.Int64, 0)
		}
		if err := t.Each(ctx, id,
			changes.About(`INSERT OR IGNORE INTO dropped SELECT source, key FROM story WHERE id = ?1`),
			changes.About(`INSERT OR IGNORE INTO dropped SELECT source, ?2 FROM story WHERE id = ?1 AND ?3`, database.Hash(identify.Page(story)), identify.Page(story) != "")); err != nil {
			return 0, err
		}
		if err := t.Remove(ctx, id); err != nil {
			return 0, err
		}
	}
	return len(ids), t.Promote(ctx)
}
