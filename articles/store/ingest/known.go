package ingest

import (
	"context"
	"encoding/json"

	"lede/articles"
)

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
