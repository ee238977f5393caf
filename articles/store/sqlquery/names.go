package sqlquery

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/query"
)

// loadNames reads what the library calls its parts.
func loadNames(ctx context.Context, db *sql.Tx) (n Names, err error) {
	if n.Sections, err = loadNamed(ctx, db, `SELECT id, name FROM section`); err != nil {
		return n, err
	}
	if n.tags, err = loadNamed(ctx, db, `SELECT id, name FROM tag`); err != nil {
		return n, err
	}
	rows, err := db.QueryContext(ctx, `SELECT id, title, address, category, removed IS NOT NULL FROM source`)
	if err != nil {
		return n, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var s sourceNames
		if err := rows.Scan(&s.ID, &s.Title, &s.address, &s.category, &s.removed); err != nil {
			return n, err
		}
		n.Sources = append(n.Sources, s)
	}
	return n, rows.Err()
}

func loadNamed(ctx context.Context, db *sql.Tx, query string) (list []named, err error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one named
		if err := rows.Scan(&one.ID, &one.Name); err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, rows.Err()
}

// Names are what the library calls its parts. They are few, so that a query
// for one of them is a query for its number.
type Names struct {
	Sections []named
	tags     []named
	Sources  []sourceNames
}

type named struct {
	ID   int64
	Name string
}

type sourceNames struct {
	ID                       int64
	Title, address, category string
	removed                  bool
}

func (n Names) section(holds func(string) bool) []int64 { return which(n.Sections, holds) }

func (n Names) tag(holds func(string) bool) []int64 { return which(n.tags, holds) }

func which(list []named, holds func(string) bool) (ids []int64) {
	for _, one := range list {
		if holds(one.Name) {
			ids = append(ids, one.ID)
		}
	}
	return ids
}

func (n Names) source(holds func(sourceNames) bool) (ids []int64) {
	for _, s := range n.Sources {
		if holds(s) {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// category returns the sources in a category or in one below it.
func (n Names) category(f query.Field) []int64 {
	holds := f.Holds()
	return n.source(func(s sourceNames) bool {
		if s.removed {
			return false
		}
		return slices.ContainsFunc(articles.Categories(s.category), func(name string) bool { return holdsAbove(name, holds) })
	})
}

// holdsAbove reports whether something holds for a category or for one above it.
func holdsAbove(category string, holds func(string) bool) bool {
	for !holds(category) {
		end := strings.LastIndexByte(category, '/')
		if end < 0 {
			return false
		}
		category = category[:end]
	}
	return true
}

// categoryLike returns the sources whose own category is one of some.
func (n Names) categoryLike(holds func(string) bool) []int64 {
	return n.source(func(s sourceNames) bool {
		return !s.removed && slices.ContainsFunc(articles.Categories(s.category), holds)
	})
}
