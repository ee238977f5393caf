package load

import (
	"context"
	"fmt"

	"lede/articles"
)

// Rows returns the rows of stories, in the order of ids.
func (l *Library) Rows(ctx context.Context, ids []articles.ID) ([]articles.Headline, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	rows := make([]articles.Headline, len(ids))
	for i, id := range ids {
		at, ok := l.places[id]
		if !ok {
			return nil, fmt.Errorf("no story %s - \"lede ls\" lists their ids", id)
		}
		rows[i] = l.rows[at]
	}
	return rows, ctx.Err()
}

// Details returns what is known of listed stories, in the order of rows.
func (l *Library) Details(ctx context.Context, rows []articles.Headline) ([]articles.Details, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := make([]articles.Details, len(rows))
	for i, h := range rows {
		all[i] = articles.Details{Headline: h, Stop: l.stops[h.ID]}
		if at, ok := l.places[h.ID]; ok && l.files[at].article != nil {
			all[i].Enclosures = l.files[at].article.Stated.Enclosures
		}
	}
	return all, ctx.Err()
}
