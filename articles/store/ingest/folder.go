package ingest

import (
	"context"
	"path/filepath"

	"lede/articles"
	"lede/articles/store/database"
)

// A folder's stories are told apart by what they say, so that a file which is
// renamed is the same story. A file that is written to is the same story, too,
// with a new text: it is found again by its path.

//
// A file that is no longer there leaves the list, unless the reader has put a
// star or a tag on its story. The library keeps what it knows of it, however
// long: the disk that it lies on may be plugged in again. A folder without any
// files tells nothing, since that is how one looks whose disk is away.

// compareFolder compares what a folder delivers with what the library has of it.
func (l *Loader) compareFolder(ctx context.Context, d articles.Delivery, keys []int64) (found folderDiff, err error) {
	if !OfFolder(d) {
		return found, nil
	}
	byOrigin, byKey, err := l.filed(ctx, d.Source)
	if err != nil {
		return found, err
	}
	found.written = map[int64]int64{}
	delivered := map[int64]bool{}
	for _, key := range keys {
		delivered[key] = true
	}
	for i, a := range d.Articles[:len(keys)] {
		was, ok := byKey[keys[i]]
		switch {
		case ok && was.origin != a.Origin:
			found.moved = append(found.moved, filed{key: keys[i], origin: a.Origin})
		case !ok && byOrigin[a.Origin].origin != "" && !delivered[byOrigin[a.Origin].key]:
			was = byOrigin[a.Origin]
			found.written[keys[i]] = was.key
			delivered[was.key] = true
		}
		if was.gone {
			found.back = append(found.back, keys[i])
		}
	}
	found.lost = lost(d, byKey, delivered)
	return found, nil
}

// lost returns the keys of those stories that were neither delivered nor have a
// file where it was.
func lost(d articles.Delivery, byKey map[int64]filed, delivered map[int64]bool) (keys []int64) {
	if len(d.Present) == 0 {
		return nil
	}
	present := make(map[string]bool, len(d.Present))
	for _, origin := range d.Present {
		present[origin] = true
	}
	for key, was := range byKey {
		if !was.gone && !delivered[key] && !present[was.origin] {
			keys = append(keys, key)
		}
	}
	return keys
}

// OfFolder reports whether a delivery is of files. An item of a feed may have
// an id that looks like a path.
func OfFolder(d articles.Delivery) bool {
	if len(d.Articles) == 0 {
		return false
	}
	first := d.Articles[0]
	return first.Format != articles.Fragment && filepath.IsAbs(first.Origin) && first.Key != ""
}

// filed returns a source's stories by their paths, and by their keys.
func (l *Loader) filed(ctx context.Context, source articles.SourceID) (byOrigin map[string]filed, byKey map[int64]filed, err error) {
	rows, err := l.db.Read.QueryContext(ctx, `SELECT key, origin, hide & ? <> 0 FROM story WHERE source = ?`, database.FileGone, source)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = rows.Close() }()
	byOrigin, byKey = map[string]filed{}, map[int64]filed{}
	for rows.Next() {
		var f filed
		if err := rows.Scan(&f.key, &f.origin, &f.gone); err != nil {
			return nil, nil, err
		}
		byKey[f.key] = f
		if there, ok := byOrigin[f.origin]; !ok || there.gone {
			byOrigin[f.origin] = f
		}
	}
	return byOrigin, byKey, rows.Err()
}
