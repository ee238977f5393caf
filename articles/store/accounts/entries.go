package accounts

import (
	"context"
	"encoding/json"
	"fmt"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// Entries returns how the entries of an account that the library knows stood on
// the server when it was asked last.
func (a *Registry) Entries(ctx context.Context, name string) (all []articles.EntryState, err error) {
	rows, err := a.db.Read.QueryContext(ctx, `SELECT id, story > 0, read, starred, story IN (
			SELECT story.id FROM story JOIN source ON source.id = story.source WHERE source.removed IS NOT NULL AND source.account > 0) FROM entry
		WHERE account = (SELECT id FROM account WHERE name = ?)`, name)
	if err != nil {
		return nil, fmt.Errorf("entries of account %s: %w", name, database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var e articles.EntryState
		if err := rows.Scan(&e.ID, &e.Kept, &e.Read, &e.Starred, &e.Ended); err != nil {
			return nil, fmt.Errorf("entries of account %s: %w", name, database.Fault(err))
		}
		all = append(all, e)
	}
	return all, rows.Err()
}

// Outbox returns what an account's server has still to be told, in the order in
// which the reader has done it: how the stories stand now.
func (a *Registry) Outbox(ctx context.Context, name string) (all []articles.EntryMark, err error) {
	rows, err := a.db.Read.QueryContext(ctx, `SELECT entry.id, field, CASE field
			WHEN 0 THEN EXISTS (SELECT 1 FROM seen WHERE seen.story = entry.story)
			ELSE EXISTS (SELECT 1 FROM starred WHERE starred.story = entry.story) END
		FROM outbox JOIN entry ON entry.account = outbox.account AND entry.story = outbox.story
		WHERE outbox.account = (SELECT id FROM account WHERE name = ?) ORDER BY tick, entry.id`, name)
	if err != nil {
		return nil, fmt.Errorf("outbox of account %s: %w", name, database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var m articles.EntryMark
		if err := rows.Scan(&m.ID, &m.Field, &m.On); err != nil {
			return nil, fmt.Errorf("outbox of account %s: %w", name, database.Fault(err))
		}
		all = append(all, m)
	}
	return all, rows.Err()
}

// TakeOver makes the stories of an account stand as its server says they do:
// marks are what is another there than when it was asked last, gone the entries
// that it no longer has, whose stories stay as they are. Where the reader has
// acted since, or keep is set, what stands here stays, and overruled counts the
// former. What stands otherwise in the end is in the outbox.
func (a *Registry) TakeOver(ctx context.Context, name string, marks []articles.EntryMark, gone []string, keep bool) (overruled int, err error) {
	err = changes.Do(ctx, a.db, database.AsRefresh, func(t *changes.Tx) error {
		account, err := idOf(ctx, t.Tx, name)
		if err != nil {
			return err
		}
		if keep {
			err = t.Note(ctx, account, marks)
		} else {
			overruled, err = t.TakeOver(ctx, account, marks)
		}
		if err != nil {
			return err
		}
		if err := t.Drop(ctx, account, gone); err != nil {
			return err
		}
		return t.Balance(ctx, account, nil)
	})
	if err != nil {
		return 0, fmt.Errorf("taking over the marks of account %s: %w", name, err)
	}
	return overruled, nil
}

// Forget forgets which entries of a server are which stories, as where the
// server has begun anew. Stories, and what waits to be sent, stay.
func (a *Registry) Forget(ctx context.Context, name string) error {
	err := a.db.Do(ctx, database.InBackground, func(t *database.Tx) error {
		return t.Exec(ctx, `DELETE FROM entry WHERE account = (SELECT id FROM account WHERE name = ?)`, name)
	})
	if err != nil {
		return fmt.Errorf("forgetting the entries of account %s: %w", name, err)
	}
	return nil
}

// Stories returns the titles and origins of the stories of some entries of an
// account, by the ids of the entries.
func (a *Registry) Stories(ctx context.Context, name string, ids []string) (map[string]articles.Headline, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	rows, err := a.db.Read.QueryContext(ctx, `SELECT entry.id, origin, title FROM entry JOIN story ON story.id = entry.story
		WHERE account = (SELECT id FROM account WHERE name = ?) AND entry.id IN (SELECT value FROM json_each(?))`, name, string(list))
	if err != nil {
		return nil, fmt.Errorf("stories of account %s: %w", name, database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	stories := map[string]articles.Headline{}
	for rows.Next() {
		var id string
		var h articles.Headline
		if err := rows.Scan(&id, &h.Origin, &h.Title); err != nil {
			return nil, fmt.Errorf("stories of account %s: %w", name, database.Fault(err))
		}
		stories[id] = h
	}
	return stories, rows.Err()
}
