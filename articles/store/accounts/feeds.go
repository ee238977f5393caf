package accounts

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// KeepFeeds makes the sources of an account those that its server has, each
// with the state that it tells, and returns them with their ids. Where the config
// or the reader has given a source its title, that stays. A source that the
// server no longer has is no longer subscribed to; what is starred or tagged of
// it stays.
func (a *Registry) KeepFeeds(ctx context.Context, name string, feeds []articles.Source) (kept []articles.Source, err error) {
	err = changes.Do(ctx, a.db, database.AsRefresh, func(t *changes.Tx) error {
		account, err := idOf(ctx, t.Tx, name)
		if err != nil {
			return err
		}
		there := map[articles.SourceID]bool{}
		for _, f := range feeds {
			if f.ID, err = keepFeed(ctx, t, account, f); err != nil {
				return err
			}
			there[f.ID] = true
			kept = append(kept, f)
		}
		return endOthers(ctx, t, account, there, a.db.Now())
	})
	if err != nil {
		return nil, fmt.Errorf("keeping the feeds of account %s: %w", name, err)
	}
	return kept, nil
}

// keepFeed writes down what a server says of a feed. A removed one that is there
// again comes back with its stories. A feed is the one with its address, whatever
// its number: a server that was set up anew numbers them in another order.
func keepFeed(ctx context.Context, t *changes.Tx, account int64, f articles.Source) (id articles.SourceID, err error) {
	row, err := t.Row(ctx, `SELECT id FROM source WHERE account = ? AND kind = ? AND (remote = ? OR address = ?)
		ORDER BY removed IS NULL DESC, address = ? DESC, remote = ? DESC, id DESC LIMIT 1`,
		account, articles.ServerSource, f.Remote, f.Address, f.Address, f.Remote)
	if err != nil {
		return 0, err
	}
	err = row.Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		row, err = t.Row(ctx, `INSERT INTO source (kind, address, title, account, remote) VALUES (?, ?, ?, ?, ?) RETURNING id`,
			articles.ServerSource, f.Address, f.Title, account, f.Remote)
		if err != nil {
			return 0, err
		}
		err = row.Scan(&id)
	}
	if err != nil {
		return 0, err
	}
	if err := t.Relist(ctx, id); err != nil {
		return 0, err
	}
	return id, t.Exec(ctx, `UPDATE source SET address = ?, remote = ?, title = CASE WHEN named THEN title ELSE ? END, site = ?,
		category = ?, checked = ?, failures = ?, problem = ? WHERE id = ?`,
		f.Address, f.Remote, f.Title, f.Site, f.Category, database.Seconds(f.Fetch.Checked), f.Fetch.Failures, f.Fetch.Problem, id)
}

// endOthers ends the subscriptions of an account that its server no longer has.
func endOthers(ctx context.Context, t *changes.Tx, account int64, there map[articles.SourceID]bool, now time.Time) error {
	ids, err := database.ReadIDs(ctx, t.Conn, `SELECT id FROM source WHERE account = ? AND kind = ? AND removed IS NULL`, account, articles.ServerSource)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if !there[articles.SourceID(id)] {
			if err := t.Delist(ctx, articles.SourceID(id), now); err != nil {
				return err
			}
		}
	}
	return nil
}
