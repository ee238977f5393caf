package ingest

import (
	"cmp"
	"context"
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
	var err error
	if p.identified, err = l.identify(ctx, d); err != nil {
		return nil, err
	}
	if !d.Saved {
		if p.folder, err = l.compareFolder(ctx, d, p.keys); err != nil {
			return nil, err
		}
	}
	for i, a := range d.Articles {
		if p.names[i] == "" {
			continue
		}
		content, there := p.content[p.keys[i]]
		if there && content == dropped {
			continue
		}
		now := contentOf(a.Stated.Title.Value, a)
		if there && content == now {
			continue
		}
		p.content[p.keys[i]] = now // a key that comes twice in one delivery is one story
		p.items = append(p.items, l.newItem(p, a, i, now))
	}
	p.Articles = nil
	// The oldest first: SQLite fills its pages where ids grow, and leaves them
	// half empty where they fall.
	slices.SortStableFunc(p.items, func(a, b item) int {
		return a.row.Published.Time.Compare(b.row.Published.Time)
	})
	return p, nil
}

func (l *Loader) newItem(d *delivery, a articles.Article, at int, content int64) item {
	it := item{at: at, key: d.keys[at], content: content, name: d.names[at], lang: a.Stated.Language.Value}
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
	if !d.Saved && l.mutes(&it.row) {
		it.hide = database.Muted
	}
	if d.Saved {
		it.saved, it.page = cmp.Or(a.Time, l.db.Now()).In(l.db.Now().Location()), len(a.Body) > 0
	}
	it.blob = l.db.Pack.Pack(a)
	if it.row.Published.IsZero() || it.row.Published.Time.After(l.db.Now().AddDate(0, 0, -changes.KeptDays-1)) {
		it.sketch = sketchOf(a, it.row.Title)
	}
	return it
}
