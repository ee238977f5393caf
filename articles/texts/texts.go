// Package texts is an index of the words of stories in files, in one SQLite file
// that can be made anew at any time. A story is known by what it says: a file
// that was renamed, copied or opened again is not read twice.
package texts

import (
	"context"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver

	"lede/articles/query"
	"lede/articles/store/sqlquery"
)

// Content names what a story says: 128 bits of the SHA-256 of its bytes.
type Content = [16]byte

// Text is the words of a story.
type Text struct {
	Content Content
	Parts   []string // its paragraphs, headings and cells: no phrase reaches from one into the next
}

// Index is the words of many stories. Its methods may be called from any
// goroutine.
type Index struct{ db *sql.DB }

// schema makes the tables. The name of the file holds its version: another schema
// is another file.
const schema = `
CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, content BLOB NOT NULL UNIQUE);
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
	text, content='', contentless_delete=1, detail=full,
	tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
);`

// FileName is what the file of an index is called.
const FileName = "texts-1.db"

// maxTexts is how many stories an index holds: those that came first go first.
const maxTexts = 1_000_000

// Open opens the index in a folder, and makes it where there is none. One that is
// damaged is made anew.
func Open(ctx context.Context, folder string) (*Index, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, err
	}
	path := filepath.Join(folder, FileName)
	index, err := open(ctx, path)
	if err == nil {
		return index, nil
	}
	for _, ending := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + ending); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, err
		}
	}
	return open(ctx, path)
}

// OpenInMemory opens an index that lasts as long as the program.
func OpenInMemory(ctx context.Context) (*Index, error) { return open(ctx, "") }

func open(ctx context.Context, path string) (*Index, error) {
	address := url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: "_pragma=busy_timeout(5000)&_pragma=synchronous(off)&_pragma=cache_size(-16384)"}
	if path == "" {
		address.Opaque, address.RawQuery = ":memory:", ""
	} else {
		address.RawQuery += "&_pragma=journal_mode(wal)"
	}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT 1 FROM text JOIN search ON search.rowid = text.id LIMIT 1)`).Scan(new(int)); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Index{db}, nil
}

// Close closes the file.
func (x *Index) Close() error { return x.db.Close() }

// Missing returns those of contents that the index does not have.
func (x *Index) Missing(ctx context.Context, contents []Content) ([]Content, error) {
	names := make([]string, len(contents))
	for i, c := range contents {
		names[i] = hex.EncodeToString(c[:])
	}
	list, err := json.Marshal(names)
	if err != nil {
		return nil, err
	}
	rows, err := x.db.QueryContext(ctx, `SELECT want.key FROM json_each(?) AS want LEFT JOIN text ON text.content = unhex(want.value) WHERE text.id IS NULL`, string(list))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var missing []Content
	for rows.Next() {
		var at int
		if err := rows.Scan(&at); err != nil {
			return nil, err
		}
		missing = append(missing, contents[at])
	}
	return missing, rows.Err()
}

// Add puts the words of stories into the index, in one transaction.
func (x *Index) Add(ctx context.Context, some []Text) (err error) {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, tx.Rollback())
		}
	}()
	for _, text := range some {
		result, err := tx.ExecContext(ctx, `INSERT INTO text (content) VALUES (?) ON CONFLICT DO NOTHING`, text.Content[:])
		if err != nil {
			return err
		}
		if n, err := result.RowsAffected(); err != nil || n == 0 {
			continue // it is there already
		}
		id, err := result.LastInsertId()
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO search (rowid, text) VALUES (?, ?)`, id, sqlquery.IndexText(text.Parts)); err != nil {
			return err
		}
		if id%1000 == 0 {
			if err := dropOldest(ctx, tx, id-maxTexts); err != nil {
				return err
			}
		}
	}
	return tx.Commit()
}

func dropOldest(ctx context.Context, tx *sql.Tx, upTo int64) error {
	if upTo <= 0 {
		return nil
	}
	for _, table := range []string{"search WHERE rowid", "text WHERE id"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` IN (SELECT id FROM text WHERE id <= ? LIMIT 2000)`, upTo); err != nil {
			return err
		}
	}
	return nil
}

// Find returns the stories of the index that have the words, one after the other.
func (x *Index) Find(ctx context.Context, w query.Words) (map[Content]bool, error) {
	phrase := sqlquery.Phrase(w)
	if phrase == "" {
		return nil, nil
	}
	rows, err := x.db.QueryContext(ctx, `SELECT content FROM search JOIN text ON text.id = search.rowid WHERE search MATCH ?`, phrase)
	if err != nil {
		return nil, fmt.Errorf("searching texts: %w", err)
	}
	defer func() { _ = rows.Close() }()
	found := map[Content]bool{}
	for rows.Next() {
		var content []byte
		if err := rows.Scan(&content); err != nil {
			return nil, err
		}
		if len(content) == len(Content{}) {
			found[Content(content)] = true
		}
	}
	return found, rows.Err()
}
