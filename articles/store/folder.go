package store

import (
	"context"
	"path/filepath"

	"lede/articles"
)

// A folder's stories are told apart by what they say, so that a file which is
// renamed is the same story. A file that is written to is the same story, too,
// with a new text: it is found again by its path.

// shelf is what is known of a folder's files.
type shelf struct {
	moved   []filedAt       // stories whose file has another path now
	written map[int64]int64 // by the key of what a file says now, the key of what it said
}

// filedAt is a story, by its key, and where its file lies.
type filedAt struct {
	key    int64
	origin string
}

// shelve compares what a folder delivers with what the library has of it.
func (s *Store) shelve(ctx context.Context, d articles.Delivery, keys []int64) (found shelf, err error) {
	if !ofFolder(d) {
		return found, nil
	}
	byOrigin, byKey, err := s.filed(ctx, d.Source)
	if err != nil {
		return found, err
	}
	found.written = map[int64]int64{}
	delivered := map[int64]bool{}
	for _, key := range keys {
		delivered[key] = true
	}
	for i, a := range d.Articles {
		if origin, ok := byKey[keys[i]]; ok {
			if origin != a.Origin {
				found.moved = append(found.moved, filedAt{keys[i], a.Origin})
			}
			continue
		}
		if was, ok := byOrigin[a.Origin]; ok && !delivered[was] {
			found.written[keys[i]] = was
		}
	}
	return found, nil
}

// ofFolder reports whether a delivery is of files.
func ofFolder(d articles.Delivery) bool {
	return len(d.Articles) > 0 && filepath.IsAbs(d.Articles[0].Origin) && d.Articles[0].Key != ""
}

// filed returns the keys of a source's stories by their paths, and the paths
// by the keys.
func (s *Store) filed(ctx context.Context, source articles.SourceID) (byOrigin map[string]int64, byKey map[int64]string, err error) {
	rows, err := s.read.QueryContext(ctx, `SELECT key, origin FROM story WHERE source = ?`, source)
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = rows.Close() }()
	byOrigin, byKey = map[string]int64{}, map[int64]string{}
	for rows.Next() {
		var key int64
		var origin string
		if err := rows.Scan(&key, &origin); err != nil {
			return nil, nil, err
		}
		byOrigin[origin], byKey[key] = key, origin
	}
	return byOrigin, byKey, rows.Err()
}

// refile writes down which stories have another path, and gives the story of a
// file that was written to the key of what it says now.
func (l *loading) refile(ctx context.Context, source articles.SourceID, found shelf) error {
	for now, was := range found.written {
		if err := l.exec(ctx, `UPDATE OR IGNORE story SET key = ? WHERE source = ? AND key = ?`, now, source, was); err != nil {
			return err
		}
	}
	for _, m := range found.moved {
		if err := l.exec(ctx, `UPDATE story SET origin = ? WHERE source = ? AND key = ?`, m.origin, source, m.key); err != nil {
			return err
		}
	}
	return nil
}
