package store

import (
	"context"
	"fmt"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// SavedAddress is the address of the source that has the pages which the reader
// has saved.
const SavedAddress = "saved"

// SavePages keeps pages for good, as stories of the source "Saved". A page that
// is there already gets its new text, and is read, starred and tagged besides.
// One [Store.Undo] takes the pages back that were not there before. from is what
// they come from, for the reader; empty for pages saved here.
func (s *Store) SavePages(ctx context.Context, from string, pages []articles.SavedPage) (got articles.SaveReceipt, err error) {
	in := articles.Import{From: from, Saves: from == "", Sources: []articles.Source{{
		Kind: articles.SavedSource, Address: SavedAddress, Title: "Saved", Named: true, FullText: true,
	}}}
	for _, p := range pages {
		in.States = append(in.States, articles.StoryState{
			Source: SavedAddress, GUID: p.Key, Read: p.Read, Starred: p.Starred, Tags: p.Tags, Brought: true,
		})
	}
	if _, err := s.Import(ctx, in); err != nil {
		return got, err
	}
	source, err := s.savedSource(ctx)
	if err != nil {
		return got, fmt.Errorf("saving pages: %w", database.Fault(err))
	}
	for rest := pages; len(rest) > 0; {
		some := rest[:min(len(rest), savedAtOnce)]
		rest = rest[len(some):]
		receipt, err := s.saveSome(ctx, source, some)
		if err != nil {
			return got, err
		}
		got.New, got.Revised, got.Left = got.New+receipt.New, got.Revised+receipt.Revised, got.Left+receipt.Left
	}
	return got, nil
}

// savedAtOnce is how many pages are kept in one transaction.
const savedAtOnce = 2_000

func (s *Store) savedSource(ctx context.Context) (articles.Source, error) {
	var id articles.SourceID
	err := s.db.Read.QueryRowContext(ctx, `SELECT id FROM source WHERE kind = ? AND address = ? AND removed IS NULL`,
		articles.SavedSource, SavedAddress).Scan(&id)
	if err != nil {
		return articles.Source{}, err
	}
	return s.Source(ctx, id)
}

func (s *Store) saveSome(ctx context.Context, source articles.Source, pages []articles.SavedPage) (articles.Receipt, error) {
	d := articles.Delivery{Source: source.ID, Fetch: source.Fetch, Saved: true}
	for _, p := range pages {
		d.Articles = append(d.Articles, p.Article)
	}
	receipts, err := s.Save(ctx, []articles.Delivery{d})
	if err != nil {
		return articles.Receipt{}, err
	}
	for _, p := range pages {
		if err := s.keepPictures(ctx, source.ID, p); err != nil {
			return receipts[0], fmt.Errorf("keeping pictures: %w", err)
		}
	}
	return receipts[0], nil
}

func (s *Store) keepPictures(ctx context.Context, source articles.SourceID, p articles.SavedPage) error {
	if len(p.Pictures) == 0 {
		return nil
	}
	return changes.Do(ctx, s.db, database.AsReader, func(t *changes.Tx) error {
		for _, picture := range p.Pictures {
			if err := t.Exec(ctx, `INSERT OR REPLACE INTO picture (story, name, data) SELECT id, ?, ? FROM story WHERE source = ? AND key = ?`,
				database.Hash(picture.Address), picture.Data, source, database.Hash(p.Key)); err != nil {
				return err
			}
		}
		return nil
	})
}

// HasPicture reports whether the picture at an address was saved with a page.
func (s *Store) HasPicture(ctx context.Context, address string) (has bool) {
	err := s.db.Read.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM picture WHERE name = ?)`, database.Hash(address)).Scan(&has)
	return err == nil && has
}

// Picture returns a picture that was saved with a page, the one saved last;
// sql.ErrNoRows where none was.
func (s *Store) Picture(ctx context.Context, address string) (data []byte, err error) {
	err = s.db.Read.QueryRowContext(ctx, `SELECT data FROM picture WHERE name = ? ORDER BY id DESC LIMIT 1`, database.Hash(address)).Scan(&data)
	return data, err
}

// Unfetched returns saved pages that have no text yet, the one saved last first.
func (s *Store) Unfetched(ctx context.Context, limit int) ([]articles.ID, error) {
	rows, err := s.db.Read.QueryContext(ctx, `SELECT ref FROM story JOIN source ON source.id = story.source
		WHERE source.kind = ? AND source.removed IS NULL AND NOT page ORDER BY at DESC LIMIT ?`, articles.SavedSource, limit)
	if err != nil {
		return nil, fmt.Errorf("listing the saved pages: %w", database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	var ids []articles.ID
	for rows.Next() {
		var ref int64
		if err := rows.Scan(&ref); err != nil {
			return nil, err
		}
		ids = append(ids, database.IDOf(ref))
	}
	return ids, rows.Err()
}
