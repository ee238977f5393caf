package ingest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"lede/articles"
	"lede/articles/store/changes"
	"lede/articles/store/database"
)

// write writes what came of one source.
func (l *loading) write(ctx context.Context, p *delivery) error {
	removed, err := l.updateSource(ctx, p)
	if err != nil || removed {
		return err
	}
	if err := l.refile(ctx, p.Source, p.folder); err != nil {
		return err
	}
	if err := l.rename(ctx, p.Source, p.identified); err != nil {
		return err
	}
	l.arrived = l.arrived[:0]
	for i := range p.items {
		before := len(l.revised)
		added, err := l.item(ctx, p.Source, &p.items[i])
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", p.items[i].row.Origin, err)
		case added:
			p.receipt.New++
			p.receipt.Added = append(p.receipt.Added, articles.Added{ID: database.IDOf(p.items[i].ref), At: p.items[i].at})
		case len(l.revised) > before:
			p.receipt.Revised++
		}
	}
	if err := l.entries(ctx, p); err != nil {
		return err
	}
	if err := l.compare(ctx, int64(p.Source)); err != nil {
		return err
	}
	if err := l.Recall(ctx, int64(p.Source), l.arrived); err != nil {
		return err
	}
	if p.receipt.New > 0 {
		if err := l.Exec(ctx, `INSERT OR IGNORE INTO arrival VALUES (?, ?)`, l.Tick, l.now.Unix()); err != nil {
			return err
		}
	}
	if p.receipt.New > 0 && p.Fetch.Arrived.Before(l.now.Add(-time.Minute)) {
		return l.Exec(ctx, `UPDATE source SET came = ? WHERE id = ?`, l.now.Unix(), p.Source)
	}
	return nil
}

// change notes that a story has new words.
func (l *loading) change(id int64, it *item) {
	l.changed = append(l.changed, id)
	if id >= l.copies.oldest {
		l.compared = append(l.compared, sketched{id, it.sketch})
	}
}

// compare looks for copies of what came of one source.
func (l *loading) compare(ctx context.Context, source int64) error {
	stories, revised := l.compared, l.revised
	l.compared, l.revised = nil, nil
	if err := l.copies.compare(ctx, source, stories); err != nil {
		return err
	}
	return l.copies.partAndJoin(ctx, revised)
}

// rename writes down by what stories are known from now on, and which names are
// none.
func (l *loading) rename(ctx context.Context, source articles.SourceID, found identified) error {
	for _, r := range found.renamed {
		if err := l.Exec(ctx, `UPDATE OR IGNORE story SET key = ?, origin = ? WHERE id = ? AND source = ? AND key = ?`,
			r.now, r.origin, r.id, source, r.was); err != nil {
			return err
		}
	}
	for _, hash := range found.shared {
		if err := l.Exec(ctx, `INSERT OR IGNORE INTO shared_name SELECT ?1, ?2
			WHERE (SELECT count(*) FROM shared_name WHERE source = ?1) < ?3`, source, hash, maxSharedNames); err != nil {
			return err
		}
	}
	return nil
}

// maxSharedNames is how many names of a source are known to be none.
const maxSharedNames = 10_000

// updateSource keeps what the source says of itself. Where it has been removed while
// it was asked, what it brought is let go.
func (l *loading) updateSource(ctx context.Context, p *delivery) (removed bool, err error) {
	n, err := l.ExecCount(ctx, `UPDATE source SET
		title = CASE WHEN named OR ?1 = '' THEN title ELSE ?1 END,
		site = CASE WHEN ?2 = '' THEN site ELSE ?2 END,
		language = CASE WHEN ?3 = '' THEN language ELSE ?3 END
		WHERE id = ?4 AND removed IS NULL`, p.Title, p.Site, p.Language, p.Source)
	if err != nil || n == 0 {
		return n == 0, err
	}
	if p.Moved != "" {
		// Where the reader has subscribed to the new address too, this one stays.
		if err := l.Exec(ctx, `UPDATE OR IGNORE source SET address = ? WHERE id = ?`, p.Moved, p.Source); err != nil {
			return false, err
		}
	}
	return false, l.KeepFetch(ctx, p.Source, p.Fetch)
}

// item writes one story, and reports whether it is a new one.
func (l *loading) item(ctx context.Context, source articles.SourceID, it *item) (added bool, err error) {
	section, err := l.section(ctx, it.row.Section)
	if err != nil {
		return false, err
	}
	at, day := it.place(l.now)
	newness := max(at, 0) // ids count from 1970, days do not
	if day == int64(articles.Undated) {
		newness /= 100 // by its file's time, but in 1970 and so older than what has a date
	}
	for attempt := range 64 {
		id := database.StoryID(newness, attempt)
		n, err := l.insert(ctx, source, it, row{id: id, at: at, day: day, section: section})
		if err != nil {
			return false, err
		}
		if n > 0 {
			l.change(id, it)
			l.arrived = append(l.arrived, changes.Arrival{Story: id, Key: it.key, Link: it.row.Origin})
			return true, errors.Join(l.Exec(ctx, `INSERT INTO body (story, data) VALUES (?, ?)`, id, it.blob),
				l.count(ctx, id, database.CountKey{Day: day, Section: section, Source: int64(source)}, it))
		}
		there, err := l.there(ctx, source, it)
		if err != nil || there != 0 {
			return false, errors.Join(err, l.revise(ctx, there, it))
		}
	}
	return false, errors.New("no id is left for it")
}

// place is by which instant a story is ordered, and on which day it stands.
func (it *item) place(now time.Time) (at, day int64) {
	if !it.saved.IsZero() {
		return it.saved.Unix(), database.DayOf(it.saved)
	}
	return database.PlaceInTime(&it.row, now)
}

// count counts a new story, which is unread but for one that was read before.
func (l *loading) count(ctx context.Context, id int64, at database.CountKey, it *item) error {
	read, err := l.wasRead(ctx, articles.SourceID(at.Source), it.key)
	if err != nil {
		return err
	}
	if read {
		l.Counts.Add(at, it.hide, 1, 0)
		return l.Exec(ctx, `INSERT INTO seen VALUES (?, ?)`, id, l.Shows)
	}
	l.Counts.Add(at, it.hide, 1, 1)
	return nil
}

// row is where a new story goes.
type row struct{ id, at, day, section int64 }

func (l *loading) insert(ctx context.Context, source articles.SourceID, it *item, r row) (int, error) {
	h := &it.row
	published, stated := database.DateColumns(*h)
	return l.ExecCount(ctx, `INSERT OR IGNORE INTO story
		(id, ref, source, key, hide, day, section, at, arrived, content, origin, title, byline, publisher, language, published, stated, words, page)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.id, it.ref, source, it.key, it.hide, r.day, r.section, r.at, l.Tick, it.content,
		h.Origin, h.Title, h.Byline, it.publish, it.lang, published, stated, h.Words, it.page)
}

// there returns the id of the story that it is already, if it is. A story of
// another key that happens to have the same forty bits makes it take others.
func (l *loading) there(ctx context.Context, source articles.SourceID, it *item) (id int64, err error) {
	row, err := l.Row(ctx, `SELECT id FROM story WHERE source = ? AND key = ?`, source, it.key)
	if err != nil {
		return 0, err
	}
	err = row.Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	row, err = l.Row(ctx, `SELECT count(*) FROM story WHERE ref = ?`, it.ref)
	if err != nil {
		return 0, err
	}
	var taken int
	if err := row.Scan(&taken); err != nil {
		return 0, err
	}
	if taken > 0 {
		it.name += "\n"
		it.ref, _ = database.RefOf(articles.NewID(it.name))
	}
	return 0, nil
}

// isFirst reports whether it is the page of a story of which only the link was
// saved: the first text that it has.
func (l *loading) isFirst(ctx context.Context, id int64, it *item) (first bool, err error) {
	if !it.page {
		return false, nil
	}
	row, err := l.Row(ctx, `SELECT NOT page FROM story WHERE id = ?`, id)
	if err != nil {
		return false, err
	}
	return first, row.Scan(&first)
}

// revise gives a story its new text, and keeps the old one.
func (l *loading) revise(ctx context.Context, id int64, it *item) error {
	if moved, err := l.moveRecordings(ctx, id, it); err != nil || moved {
		return err
	}
	first, err := l.isFirst(ctx, id, it)
	if err != nil {
		return err
	}
	n, err := l.ExecCount(ctx, `UPDATE story SET content = ?, title = ?, byline = ?, words = ?, revised = CASE WHEN ? THEN revised ELSE ? END,
		page = page | ?, stated = stated & ~? | ? WHERE id = ? AND content <> ?`,
		it.content, it.row.Title, it.row.Byline, it.row.Words, first, l.now.Unix(), it.page,
		database.MoreInBody, database.BodyBits(it.row), id, it.content)
	if err != nil || n == 0 {
		return err
	}
	l.change(id, it)
	l.revised = append(l.revised, id)
	if first {
		if err := l.Exec(ctx, `DELETE FROM note WHERE story = ?`, id); err != nil {
			return err
		}
	} else if err := l.Exec(ctx, `INSERT OR REPLACE INTO earlier SELECT story, data FROM body WHERE story = ?`, id); err != nil {
		return err
	}
	return l.Exec(ctx, `INSERT OR REPLACE INTO body (story, data) VALUES (?, ?)`, id, it.blob)
}
