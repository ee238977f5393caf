package ingest

import (
	"context"
	"encoding/json"

	"lede/articles"
	"lede/articles/store/database"
)

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
