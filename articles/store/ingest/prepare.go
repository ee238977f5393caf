package ingest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// prepare leaves out what the library has already, and packs the rest.
func (l *Loader) prepare(ctx context.Context, d articles.Delivery) (*delivery, error) {
	p := &delivery{Delivery: d}
	if len(d.Articles) > maxDelivery {
		p.left = len(d.Articles) - maxDelivery
		d.Articles = d.Articles[:maxDelivery]
	}
	keys := make([]int64, len(d.Articles))
	for i, a := range d.Articles {
		keys[i] = database.Hash(keyOf(a))
	}
	known, err := l.known(ctx, d.Source, keys)
	if err != nil {
		return nil, err
	}
	if p.shelf, err = l.compareFolder(ctx, d, keys); err != nil {
		return nil, err
	}
	for i, a := range d.Articles {
		content, there := known[keys[i]]
		if there && content == dropped {
			continue
		}
		now := contentOf(a.Stated.Title.Value, a)
		if there && content == now {
			continue
		}
		known[keys[i]] = now // a key that comes twice in one delivery is one story
		p.items = append(p.items, l.newItem(d, i, keys[i], now))
	}
	p.Articles = nil
	// The oldest first: SQLite fills its pages where ids grow, and leaves them
	// half empty where they fall.
	slices.SortStableFunc(p.items, func(a, b item) int {
		return a.row.Published.Time.Compare(b.row.Published.Time)
	})
	return p, nil
}

// keyOf is what tells an article from its source's others.
func keyOf(a articles.Article) string {
	if a.Key != "" {
		return a.Key
	}
	return a.Origin
}

// dropped stands for the content of a story that must not come back.
const dropped = -1

// known returns the content hashes of those stories of a source that the
// library has.
func (l *Loader) known(ctx context.Context, source articles.SourceID, keys []int64) (map[int64]int64, error) {
	known := make(map[int64]int64, len(keys))
	if len(keys) == 0 {
		return known, nil
	}
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	rows, err := l.db.Read.QueryContext(ctx, `
		SELECT key, content FROM story WHERE source = ?1 AND key IN (SELECT value FROM json_each(?2))
		UNION ALL SELECT key, ?3 FROM dropped WHERE source = ?1 AND key IN (SELECT value FROM json_each(?2))`,
		source, string(list), dropped)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var key, content int64
		if err := rows.Scan(&key, &content); err != nil {
			return nil, err
		}
		known[key] = content
	}
	return known, rows.Err()
}

func (l *Loader) newItem(d articles.Delivery, at int, key, content int64) item {
	a := d.Articles[at]
	it := item{at: at, key: key, content: content, name: keyOf(a), lang: a.Stated.Language.Value}
	if a.Stated.Title.Value != "" || a.Format == articles.Fragment {
		it.name = fmt.Sprintf("%d\n%s", d.Source, it.name) // two feeds may have the same guid
	}
	it.ref, _ = database.RefOf(articles.NewID(it.name))
	it.row = l.reader.Headline(a)
	switch {
	case a.Format == articles.Fragment && it.row.Guessed&articles.SourceField != 0:
		it.row.Guessed &^= articles.SourceField // the source's title says more than the host
	case it.row.Source != d.Title:
		it.publish = it.row.Source
	}
	if l.mutes(&it.row) {
		it.hide = database.Muted
	}
	it.blob = l.db.Pack.Pack(a)
	if it.row.Published.IsZero() || it.row.Published.Time.After(l.db.Now().AddDate(0, 0, -changes.KeptDays-1)) {
		it.sketch = sketchOf(a, it.row.Title)
	}
	return it
}
