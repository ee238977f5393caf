package changes

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"lede/articles"
	"lede/articles/store/database"
)

// Edit changes what the reader says of a source: its title, its category,
// whether linked pages are fetched. [Store.Undo] takes it back.
func (j *Journal) Edit(ctx context.Context, id articles.SourceID, change func(*articles.Source)) error {
	err := Do(ctx, j.db, database.AsReader, func(t *Tx) error {
		was, ok, err := t.said(ctx, id)
		if err != nil {
			return err
		}
		if !ok {
			return ErrUnknownSource
		}
		src := articles.Source{ID: id, Title: was.Title, Named: was.Named, Category: was.Category, FullText: was.FullText}
		change(&src)
		now := said{src.ID, src.Title, src.Named, src.Category, src.FullText}
		if now == was {
			return nil
		}
		before, err := json.Marshal(was)
		if err != nil {
			return err
		}
		if err := t.say(ctx, now); err != nil {
			return err
		}
		return t.record(ctx, articles.Change{Kind: articles.ChangeSource, Tag: was.Title}, effect{stories: before})
	})
	if err != nil {
		return fmt.Errorf("changing a source: %w", err)
	}
	return nil
}

// said is what the reader says of a source, as the journal has it.
type said struct {
	ID       articles.SourceID
	Title    string
	Named    bool
	Category string
	FullText bool
}

// said is what the reader says of a source that is subscribed to.
func (t *Tx) said(ctx context.Context, id articles.SourceID) (s said, ok bool, err error) {
	row, err := t.Row(ctx, `SELECT id, title, named, category, fulltext FROM source WHERE id = ? AND removed IS NULL`, id)
	if err != nil {
		return s, false, err
	}
	err = row.Scan(&s.ID, &s.Title, &s.Named, &s.Category, &s.FullText)
	if errors.Is(err, sql.ErrNoRows) {
		return s, false, nil
	}
	return s, err == nil, err
}

func (t *Tx) say(ctx context.Context, s said) error {
	return t.Exec(ctx, `UPDATE source SET title = ?, named = ?, category = ?, fulltext = ? WHERE id = ?`,
		s.Title, s.Named, s.Category, s.FullText, s.ID)
}

// unchange makes a source what it was before a deed; ok is false where it
// is no longer subscribed to.
func (t *Tx) unchange(ctx context.Context, e entry) (ok bool, err error) {
	var was said
	if json.Unmarshal(e.stories, &was) != nil {
		return false, database.ErrDamagedRow
	}
	_, ok, err = t.said(ctx, was.ID)
	if err != nil || !ok {
		return false, err
	}
	return true, t.say(ctx, was)
}
