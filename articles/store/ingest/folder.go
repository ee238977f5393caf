package ingest

import (
	"context"
	"encoding/json"
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

// folderDiff is what is known of a folder's files.
type folderDiff struct {
	moved   []filed         // stories whose file has another path now
	written map[int64]int64 // by the key of what a file says now, the key of what it said
	lost    []int64         // keys of stories whose file is gone
	back    []int64         // and of those whose file is there again
}

// filed is a story, by its key, and where its file lies.
type filed struct {
	key    int64
	origin string
	gone   bool
}

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

// refile writes down which stories have another path, gives the story of a file
// that was written to the key of what it says now, and lists those whose file
// is there.
func (l *loading) refile(ctx context.Context, source articles.SourceID, found folderDiff) error {
	for now, was := range found.written {
		if err := l.Exec(ctx, `UPDATE OR IGNORE story SET key = ? WHERE source = ? AND key = ?`, now, source, was); err != nil {
			return err
		}
	}
	for _, m := range found.moved {
		if err := l.Exec(ctx, `UPDATE story SET origin = ? WHERE source = ? AND key = ?`, m.origin, source, m.key); err != nil {
			return err
		}
	}
	if len(found.lost)+len(found.back) == 0 {
		return nil
	}
	if err := l.hideKeys(ctx, source, found.lost, true); err != nil {
		return err
	}
	if err := l.hideKeys(ctx, source, found.back, false); err != nil {
		return err
	}
	return l.Promote(ctx)
}

// hideKeys sets or takes that the files of some stories are gone.
func (l *loading) hideKeys(ctx context.Context, source articles.SourceID, keys []int64, on bool) error {
	list, err := json.Marshal(keys)
	if err != nil || len(keys) == 0 {
		return err
	}
	of := database.Where("source = ? AND key IN (SELECT value FROM json_each(?))", source, string(list))
	if on {
		of.Where += " AND NOT " + database.KeptByReader
	}
	return l.Hide(ctx, database.FileGone, on, of)
}
