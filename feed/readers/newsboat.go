package readers

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/feed/opml"
)

// newsboat reads what a newsboat (2.21 and its like) keeps in a folder: urls,
// cache.db and config, each where it is there. Where its folder is ~/.config,
// its cache is in ~/.local/share.
func newsboat(ctx context.Context, folder string, o Options) (Taken, error) {
	t := Taken{From: "newsboat"}
	file := func(name string) string { return besideConfig(folder, "newsboat", name) }
	err := t.newsboatURLs(file("urls"), o.Flags)
	if err != nil && !errors.Is(err, opml.ErrNotList) && !errors.Is(err, fs.ErrNotExist) {
		return t, err
	}
	if err := t.newsboatCache(ctx, file("cache.db"), o.Flags); err != nil {
		return t, err
	}
	return t, t.newsboatConfig(file("config"), o)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// newsboatURLs reads its feeds, and its query feeds as saved searches.
func (t *Taken) newsboatURLs(name string, flags Flags) error {
	file, err := os.Open(name)
	if err == nil {
		defer func() { _ = file.Close() }()
		err = t.readList(file, flags)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func (t *Taken) readList(r io.Reader, flags Flags) (err error) {
	if t.List, err = opml.Read(r); err != nil {
		return err
	}
	t.takeQueries(flags)
	return nil
}

// takeQueries makes saved searches of the list's query feeds.
func (t *Taken) takeQueries(flags Flags) {
	for _, q := range t.List.Queries {
		query, err := Filter(q.Expr, flags)
		if err != nil {
			t.left("query feed %q: %s", q.Name, sanitize.Field(err.Error()))
			continue
		}
		if q.Name == "" || q.Name == sanitize.Untitled {
			t.left("query feed %q: it has no name", q.Expr)
			continue
		}
		t.searches = append(t.searches, search{q.Name, query})
		t.became("query feed %q: the saved search @%s, %s", q.Name, q.Name, query)
	}
}

// maxStates bounds how many stories are taken over.
const maxStates = 2_000_000

// newsboatCache reads what was done to stories. Of a story that was neither read
// nor flagged nor deleted there is nothing to say.
func (t *Taken) newsboatCache(ctx context.Context, name string, flags Flags) error {
	if !exists(name) {
		return nil
	}
	db, done, err := openDatabase(ctx, name)
	if err != nil {
		return err
	}
	defer done()
	if err := t.newsboatStates(ctx, db, flags); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// newsboatStates reads what a cache says of stories.
func (t *Taken) newsboatStates(ctx context.Context, db *sql.DB, flags Flags) error {
	rows, err := db.QueryContext(ctx, `SELECT guid, url, feedurl, unread, coalesce(flags, ''), coalesce(deleted, 0) FROM rss_item
		WHERE unread = 0 OR deleted = 1 OR coalesce(flags, '') <> '' LIMIT ?`, maxStates)
	if err != nil {
		return fmt.Errorf("it is no cache of newsboat's: %w", err)
	}
	defer func() { _ = rows.Close() }()
	addresses := map[string]string{}
	var read, flagged, deleted int
	for rows.Next() {
		var s articles.StoryState
		var flagsOf, feed string
		var unread, gone bool
		if err := rows.Scan(&s.GUID, &s.Link, &feed, &unread, &flagsOf, &gone); err != nil {
			return err
		}
		s.Source = addressOf(addresses, feed)
		s.Read, s.Muted = !unread, gone
		for _, letter := range flagsOf {
			if tag := flags.of(letter); tag == Star {
				s.Starred = true
			} else {
				s.Tags = append(s.Tags, tag)
			}
		}
		read, flagged, deleted = read+one(s.Read), flagged+one(flagsOf != ""), deleted+one(gone)
		t.States = append(t.States, s)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	t.became("%s read, %s flagged (tags), %s deleted (muted)", articles.Counted(read, "story", "stories"), articles.Commas(flagged), articles.Commas(deleted))
	return t.leftUnread(ctx, db)
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// addressOf is the address of a feed as its list has it, looked up once.
func addressOf(known map[string]string, feed string) string {
	address, ok := known[feed]
	if !ok {
		if address = opml.Address(feed); address == "" {
			address = feed
		}
		known[feed] = address
	}
	return address
}

// leftUnread says how many stories the cache has of which there is nothing to
// take.
func (t *Taken) leftUnread(ctx context.Context, db *sql.DB) error {
	var texts int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM rss_item WHERE unread = 1 AND coalesce(deleted, 0) = 0 AND coalesce(flags, '') = ''`).Scan(&texts)
	if err == nil && texts > 0 {
		t.left("%s unread without a flag: there is nothing to take over of them, they come from their feeds", articles.Counted(texts, "story", "stories"))
	}
	return err
}
