package readers

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lede/articles"
	"lede/feed/opml"
)

// databases are the readers that keep a database, each with a column that
// nobody else has, and what its table of stories says: guid, link, address of
// the feed, whether it was read, whether it is a favourite.
var databases = []struct {
	reader, table, column string
	states, feeds         string
}{
	{
		"newsraft", "items", "important",
		`SELECT guid, coalesce(link, ''), feed_url, unread = 0, coalesce(important, 0) <> 0 FROM items WHERE unread = 0 OR important <> 0`,
		`SELECT feed_url, coalesce(title, '') FROM feeds ORDER BY rowid`,
	},
	{
		"nom", "items", "readat",
		`SELECT '', coalesce(link, ''), feedurl, readat IS NOT NULL, coalesce(favourite, 0) <> 0 FROM items WHERE readat IS NOT NULL OR favourite`,
		`SELECT DISTINCT feedurl, '' FROM items ORDER BY 1`,
	},
}

// openDatabaseOf reads a database by what tables it has.
func openDatabaseOf(ctx context.Context, path string, o Options) (Taken, error) {
	db, done, err := openDatabase(ctx, path)
	if err != nil {
		return Taken{}, err
	}
	defer done()
	for _, of := range databases {
		if hasColumn(ctx, db, of.table, of.column) {
			t := Taken{From: of.reader}
			return t, t.readTables(ctx, db, of.feeds, of.states)
		}
	}
	if hasColumn(ctx, db, "moz_bookmarks", "fk") {
		return firefox(ctx, db)
	}
	if !hasColumn(ctx, db, "rss_item", "feedurl") {
		return Taken{}, ErrUnknown
	}
	t := Taken{From: "newsboat"}
	if err := t.newsboatFeeds(ctx, db); err != nil {
		return t, err
	}
	return t, t.newsboatStates(ctx, db, o.Flags)
}

func hasColumn(ctx context.Context, db *sql.DB, table, column string) bool {
	var n int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM pragma_table_info(?) WHERE name = ?`, table, column).Scan(&n)
	return err == nil && n > 0
}

// newsboatFeeds are the feeds of a cache alone: its urls are not at hand.
func (t *Taken) newsboatFeeds(ctx context.Context, db *sql.DB) error {
	return t.feedsOf(ctx, db, `SELECT rssurl, title FROM rss_feed ORDER BY rowid`)
}

// feedsOf reads feeds: an address and a title, which is the feed's own.
func (t *Taken) feedsOf(ctx context.Context, db *sql.DB, query string) error {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return fmt.Errorf("reading the feeds: %w", err)
	}
	defer func() { _ = rows.Close() }()
	var sources []articles.Source
	for rows.Next() {
		var s articles.Source
		if err := rows.Scan(&s.Address, &s.Title); err != nil {
			return fmt.Errorf("reading the feeds: %w", err)
		}
		sources = append(sources, s)
	}
	t.List = opml.Of(sources)
	return rows.Err()
}

func (t *Taken) readTables(ctx context.Context, db *sql.DB, feeds, states string) error {
	if err := t.feedsOf(ctx, db, feeds); err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, states+fmt.Sprintf(" LIMIT %d", maxStates))
	if err != nil {
		return fmt.Errorf("reading the stories: %w", err)
	}
	defer func() { _ = rows.Close() }()
	addresses := map[string]string{}
	read, starred := 0, 0
	for rows.Next() {
		var s articles.StoryState
		var feed string
		if err := rows.Scan(&s.GUID, &s.Link, &feed, &s.Read, &s.Starred); err != nil {
			return fmt.Errorf("reading the stories: %w", err)
		}
		s.Source = addressOf(addresses, feed)
		read, starred = read+one(s.Read), starred+one(s.Starred)
		t.States = append(t.States, s)
	}
	t.became("%s read, %s favourites (starred)", articles.Counted(read, "story", "stories"), articles.Commas(starred))
	return rows.Err()
}

// newsraft reads the feeds file, which has names and sections, and the database
// that lies beside it or in ~/.local/share.
func newsraft(ctx context.Context, folder string, o Options) (Taken, error) {
	t := Taken{From: "newsraft"}
	name := besideConfig(folder, "newsraft", "newsraft.sqlite3")
	if exists(name) {
		found, err := openDatabaseOf(ctx, name, o)
		if err != nil {
			return t, err
		}
		t = found
	}
	text, err := os.ReadFile(filepath.Join(folder, "feeds"))
	if err != nil {
		return t, nil // the database names them, too
	}
	t.List = opml.Of(newsraftFeeds(string(text)))
	return t, nil
}

// newsraftFeeds reads lines of an address and a name, below sections that begin
// with @.
func newsraftFeeds(text string) (sources []articles.Source) {
	section := ""
	for row := range strings.Lines(text) {
		row = strings.TrimSpace(row)
		if rest, ok := strings.CutPrefix(row, "@"); ok {
			section = strings.TrimSpace(rest)
			section, _, _ = strings.Cut(section, "{")
			continue
		}
		words := configWords(strings.ReplaceAll(row, "'", `"`))
		if len(words) == 0 {
			continue
		}
		s := articles.Source{Address: words[0], Category: strings.TrimSpace(section)}
		if len(words) > 1 && !strings.HasPrefix(words[1], "<") && !strings.HasPrefix(words[1], "{") {
			s.Title, s.Named = words[1], true
		}
		sources = append(sources, s)
	}
	return sources
}

// besideConfig is a file of a folder, or of the one in ~/.local/share where the
// folder is in ~/.config.
func besideConfig(folder, reader, name string) string {
	if found := filepath.Join(folder, name); exists(found) {
		return found
	}
	beside := strings.Replace(folder, filepath.Join(".config", reader), filepath.Join(".local", "share", reader), 1)
	return filepath.Join(beside, name)
}
