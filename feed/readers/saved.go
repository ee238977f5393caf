package readers

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"lede/feed/saved"
)

// savedFile reads a file that a service for reading later, or a browser, has
// exported.
func savedFile(name string) (Taken, error) {
	info, err := os.Stat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > saved.MaxBytes {
		return Taken{}, ErrUnknown
	}
	file, err := os.Open(name)
	if err != nil {
		return Taken{}, err
	}
	defer func() { _ = file.Close() }()
	body, err := io.ReadAll(io.LimitReader(file, saved.MaxBytes))
	if err != nil {
		return Taken{}, err
	}
	return SavedIn(body)
}

// SavedIn reads what a service for reading later, or a browser, has exported.
func SavedIn(body []byte) (Taken, error) {
	export, err := saved.Read(body)
	return takenOf(export, err)
}

// savedFolder reads such an export that was unpacked.
func savedFolder(folder string) (Taken, error) {
	for _, pattern := range []string{"metadata_*_to_*.json", "part_*.csv"} {
		if found, err := filepath.Glob(filepath.Join(folder, pattern)); err == nil && len(found) > 0 {
			export, err := saved.ReadFolder(os.DirFS(folder))
			return takenOf(export, err)
		}
	}
	return Taken{}, ErrUnknown
}

func takenOf(export saved.Export, err error) (Taken, error) {
	if errors.Is(err, saved.ErrUnknown) {
		return Taken{}, ErrUnknown
	}
	return Taken{From: export.From, Pages: export.Pages, Left: export.Left}, err
}

// firefoxRow is a bookmark or folder of places.sqlite: type 1 is a bookmark, 2 a
// folder. A tag is a folder below the root of tags, with a bookmark for each page.
type firefoxRow struct {
	kind, parent int64
	title, guid  string
	address      string
	added        int64 // microseconds since 1970
}

const firefoxTags = "tags________"

// firefox reads the bookmarks of a profile of Firefox.
func firefox(ctx context.Context, db *sql.DB) (Taken, error) {
	all, order, err := firefoxRows(ctx, db)
	if err != nil {
		return Taken{}, err
	}
	tags := map[string][]string{}
	var links []saved.Link
	for _, id := range order {
		row := all[id]
		folder, ofTags := pathOf(all, row.parent)
		switch {
		case row.kind != 1:
		case ofTags && len(folder) > 0:
			tags[row.address] = append(tags[row.address], folder[0])
		default:
			links = append(links, saved.Link{Address: row.address, Title: row.title, Folder: folder, Saved: microseconds(row.added)})
		}
	}
	for i := range links {
		links[i].Tags = tags[links[i].Address]
	}
	return takenOf(saved.Collect("Firefox", links), nil)
}

func firefoxRows(ctx context.Context, db *sql.DB) (all map[int64]firefoxRow, order []int64, err error) {
	rows, err := db.QueryContext(ctx, `SELECT b.id, b.type, coalesce(b.parent, 0), coalesce(b.title, ''), coalesce(b.guid, ''), coalesce(p.url, ''), coalesce(b.dateAdded, 0)
		FROM moz_bookmarks AS b LEFT JOIN moz_places AS p ON p.id = b.fk ORDER BY b.id LIMIT ?`, maxStates)
	if err != nil {
		return nil, nil, fmt.Errorf("reading the bookmarks: %w", err)
	}
	defer func() { _ = rows.Close() }()
	all = map[int64]firefoxRow{}
	for rows.Next() {
		var id int64
		var row firefoxRow
		if err := rows.Scan(&id, &row.kind, &row.parent, &row.title, &row.guid, &row.address, &row.added); err != nil {
			return nil, nil, fmt.Errorf("reading the bookmarks: %w", err)
		}
		all[id] = row
		order = append(order, id)
	}
	return all, order, rows.Err()
}

// maxFolders is how deep folders may lie in folders.
const maxFolders = 50

// pathOf is the folders that a bookmark lies in, without the roots of the browser,
// and whether those are its tags.
func pathOf(all map[int64]firefoxRow, id int64) (folder []string, ofTags bool) {
	for range maxFolders {
		row, ok := all[id]
		if !ok || row.guid == "root________" {
			break
		}
		switch row.guid {
		case firefoxTags:
			ofTags = true
		case "menu________", "toolbar_____", "unfiled_____", "mobile______":
		default:
			folder = append([]string{row.title}, folder...)
		}
		id = row.parent
	}
	return folder, ofTags
}

func microseconds(n int64) time.Time {
	if n <= 0 {
		return time.Time{}
	}
	return time.UnixMicro(n)
}
