package listing

import (
	"context"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/database"
)

const sourceColumns = `id, kind, address, title, named, site, category, language, fulltext,
	coalesce((SELECT name FROM account WHERE account.id = source.account), ''), remote, count + copies, unread + copies_unread,
	etag, last_modified, checked, came, next, failures, problem, moved_to, sightings, gone, barred, private, rest, silent_hours, silent_days`

// Sources returns what the reader has subscribed to, in the order of title.
func (l *Lister) Sources(ctx context.Context) ([]articles.Source, error) {
	rows, err := l.db.Read.QueryContext(ctx, `SELECT `+sourceColumns+` FROM source
		WHERE removed IS NULL ORDER BY title COLLATE NOCASE, id`)
	if err != nil {
		return nil, fmt.Errorf("listing the sources: %w", database.Fault(err))
	}
	defer func() { _ = rows.Close() }()
	var sources []articles.Source
	for rows.Next() {
		src, err := scanSource(rows.Scan)
		if err != nil {
			return nil, fmt.Errorf("listing the sources: %w", database.Fault(err))
		}
		sources = append(sources, src)
	}
	return sources, rows.Err()
}

func scanSource(scan func(...any) error) (src articles.Source, err error) {
	var checked, came, next, barred, rest int64
	f := &src.Fetch
	err = scan(&src.ID, &src.Kind, &src.Address, &src.Title, &src.Named, &src.Site, &src.Category,
		&src.Language, &src.FullText, &src.Account, &src.Remote, &src.Count, &src.Unread,
		&f.ETag, &f.LastModified, &checked, &came, &next, &f.Failures, &f.Problem, &f.MovedTo, &f.Sightings, &f.Gone,
		&barred, &f.Private, &rest, &f.Pace.Hours, &f.Pace.Days)
	f.Pace.Rest = time.Duration(rest) * time.Second
	f.Checked, f.Arrived, f.Next, f.Barred = database.Instant(checked), database.Instant(came), database.Instant(next), database.Instant(barred)
	return src, err
}

// Source returns a source, subscribed to or not.
func (l *Lister) Source(ctx context.Context, id articles.SourceID) (articles.Source, error) {
	return scanSource(l.db.Read.QueryRowContext(ctx, `SELECT `+sourceColumns+` FROM source WHERE id = ?`, id).Scan)
}
