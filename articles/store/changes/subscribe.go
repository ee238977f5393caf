package changes

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/articles/store/database"
)

// ErrSubscribed says that the reader has subscribed to an address already.
var ErrSubscribed = errors.New("already subscribed")

// ErrUnknownSource says that there is no such subscription.
var ErrUnknownSource = errors.New("no such source")

// Subscribe adds a source, whose ID is given here, and returns it. The same
// address a second time is ErrSubscribed.
func (j *Journal) Subscribe(ctx context.Context, src articles.Source) (articles.Source, error) {
	added, err := j.subscribe(ctx, []articles.Source{src})
	if err != nil {
		return src, fmt.Errorf("subscribing to %s: %w", sanitize.ShownAddress(src.Address), err)
	}
	if len(added) == 0 {
		return src, fmt.Errorf("%w to %s", ErrSubscribed, sanitize.ShownAddress(src.Address))
	}
	return added[0], nil
}

// SubscribeAll adds sources in one transaction. Those that are there already
// are passed over.
func (j *Journal) SubscribeAll(ctx context.Context, sources []articles.Source) (added int, err error) {
	done, err := j.subscribe(ctx, sources)
	if err != nil {
		return 0, fmt.Errorf("subscribing to %d sources: %w", len(sources), err)
	}
	return len(done), nil
}

func (j *Journal) subscribe(ctx context.Context, sources []articles.Source) (added []articles.Source, err error) {
	err = Do(ctx, j.db, database.AsReader, func(t *Tx) (err error) {
		added, err = t.subscribe(ctx, sources)
		return err
	})
	return added, err
}

func (t *Tx) subscribe(ctx context.Context, sources []articles.Source) (added []articles.Source, err error) {
	for _, src := range sources {
		row, err := t.Row(ctx, `INSERT INTO source (kind, address, title, named, site, category, language, fulltext)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
			src.Kind, src.Address, src.Title, src.Named, src.Site, src.Category, src.Language, src.FullText)
		if err != nil {
			return nil, err
		}
		err = row.Scan(&src.ID)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := t.KeepFetch(ctx, src.ID, src.Fetch); err != nil {
			return nil, err
		}
		added = append(added, src)
	}
	return added, nil
}

// Update keeps what the reader has changed of a source: its address, title,
// category, and whether linked pages are fetched. What is known of having asked
// another address is forgotten.
func (j *Journal) Update(ctx context.Context, src articles.Source) error {
	err := Do(ctx, j.db, database.AsReader, func(t *Tx) error {
		if err := t.Exec(ctx, `UPDATE source SET etag = '', last_modified = '', next = 0, failures = 0, problem = '',
			moved_to = '', sightings = 0, gone = 0, barred = 0, private = 0 WHERE id = ? AND address <> ?`, src.ID, src.Address); err != nil {
			return err
		}
		n, err := t.ExecCount(ctx, `UPDATE OR IGNORE source SET address = ?, title = ?, named = ?, site = ?,
			category = ?, language = ?, fulltext = ? WHERE id = ? AND removed IS NULL`,
			src.Address, src.Title, src.Named, src.Site, src.Category, src.Language, src.FullText, src.ID)
		if err != nil || n > 0 {
			return err
		}
		row, err := t.Row(ctx, `SELECT count(*) FROM source WHERE id = ? AND removed IS NULL`, src.ID)
		if err != nil {
			return err
		}
		var there int
		if err := row.Scan(&there); err != nil || there > 0 {
			return errors.Join(err, ErrSubscribed)
		}
		return ErrUnknownSource
	})
	if err != nil {
		return fmt.Errorf("changing source %s: %w", sanitize.ShownAddress(src.Address), err)
	}
	return nil
}

// KeepFetch keeps what is known of a source from having asked it.
func (t *Tx) KeepFetch(ctx context.Context, id articles.SourceID, f articles.FetchState) error {
	return t.Exec(ctx, `UPDATE source SET etag = ?, last_modified = ?, checked = ?, came = ?, next = ?,
		failures = ?, problem = ?, moved_to = ?, sightings = ?, gone = ?, barred = ?, private = ?,
		rest = ?, silent_hours = ?, silent_days = ? WHERE id = ?`,
		f.ETag, f.LastModified, database.Seconds(f.Checked), database.Seconds(f.Arrived), database.Seconds(f.Next),
		f.Failures, f.Problem, f.MovedTo, f.Sightings, f.Gone, database.Seconds(f.Barred), f.Private,
		int64(f.Pace.Rest/time.Second), f.Pace.Hours, f.Pace.Days, id)
}
