// Package storetest is what tests of the store have in common: libraries in
// files of their own, stories to put into them, and what is asked of them.
package storetest

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
)

// Noon is the time of most tests: a Wednesday.
var Noon = time.Date(2026, 11, 25, 12, 0, 0, 0, time.UTC)

// What most tests do to stories.
var (
	Read   = articles.Change{Kind: articles.MarkRead}
	Unread = articles.Change{Kind: articles.MarkUnread}
	Star   = articles.Change{Kind: articles.Star}
)

// Library is a library whose time is [Noon], and where its file is. The test
// closes it at its end.
type Library struct {
	*store.Store

	Path string
}

// Open opens the library at path, and makes it where there is none. Nothing goes
// on in its background.
func Open(t testing.TB, path string) *Library {
	t.Helper()
	return OpenWith(t, path, store.Options{Idle: true})
}

// OpenWith opens a library with options, at [Noon] where they give no time.
func OpenWith(t testing.TB, path string, o store.Options) *Library {
	t.Helper()
	if o.Now == nil {
		o.Now = func() time.Time { return Noon }
	}
	if _, err := os.Stat(path); err != nil {
		if err := os.WriteFile(path, empty(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := store.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return &Library{s, path}
}

// empty is the file of a new library. To copy it is faster than to bring each
// one through all schemas.
var empty = sync.OnceValue(func() []byte {
	folder, err := os.MkdirTemp("", "lede-storetest-")
	if err != nil {
		panic(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	path := filepath.Join(folder, "library.db")
	s, err := store.Open(context.Background(), path, store.Options{Idle: true, Now: func() time.Time { return Noon }})
	if err == nil {
		err = s.Close()
	}
	var file []byte
	if err == nil {
		file, err = os.ReadFile(path)
	}
	if err != nil {
		panic(err)
	}
	return file
})

// Fresh opens a new library.
func Fresh(t testing.TB) *Library {
	t.Helper()
	return FreshWith(t, store.Options{Idle: true})
}

// FreshWith opens a new library with options.
func FreshWith(t testing.TB, o store.Options) *Library {
	t.Helper()
	return OpenWith(t, filepath.Join(t.TempDir(), "library.db"), o)
}

// SQL connects to the file at path as another program would.
func SQL(t testing.TB, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", database.Address(path, "rw", []string{"busy_timeout(10000)"}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// Exec changes a library by SQL, behind its back.
func Exec(t testing.TB, path string, queries ...string) {
	t.Helper()
	db := SQL(t, path)
	for _, query := range queries {
		if _, err := db.ExecContext(t.Context(), query); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	if err := db.Close(); err != nil { // which moves all to the file, where nobody else has it open
		t.Fatal(err)
	}
}

// Subscribe adds a feed that is called by its address.
func Subscribe(t testing.TB, s *Library, address string) articles.Source {
	t.Helper()
	src, err := s.Subscribe(t.Context(), articles.Source{Address: address, Title: address})
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// Story makes what a feed delivers, published some hours before Noon.
func Story(key, title, section string, hours int, body string) articles.Article {
	stated := articles.Evidence{From: articles.FeedEntry, Sure: articles.Stated}
	a := articles.Article{
		Key: key, Origin: "https://paper.example/" + key, Base: "https://paper.example/" + key,
		Format: articles.Fragment, Body: []byte(body),
	}
	a.Stated.Title = articles.Field{Value: title, Evidence: stated}
	a.Stated.Section = articles.Field{Value: section, Evidence: stated}
	a.Stated.Published = articles.Moment{
		Date:     articles.Date{Time: Noon.Add(-time.Duration(hours) * time.Hour), Precision: articles.ToSecond, Zoned: true},
		Evidence: stated,
	}
	return a
}

// Save delivers stories of a source that calls itself The Paper.
func Save(t testing.TB, s *Library, src articles.SourceID, list ...articles.Article) articles.Receipt {
	t.Helper()
	return SaveAs(t, s, "The Paper", src, list...)
}

// SaveAs delivers stories of a source that calls itself by title.
func SaveAs(t testing.TB, s *Library, title string, src articles.SourceID, list ...articles.Article) articles.Receipt {
	t.Helper()
	receipts, err := s.Save(t.Context(), []articles.Delivery{{Source: src, Title: title, Articles: list}})
	if err != nil {
		t.Fatal(err)
	}
	return receipts[0]
}

// Three subscribes to a feed, which brings three stories of two days and sections.
func Three(t testing.TB, s *Library) articles.Source {
	t.Helper()
	src := Subscribe(t, s, "https://paper.example/feed")
	if got := Save(t, s, src.ID, TheThree()...); got.New != 3 {
		t.Fatalf("kept %+v, want three new stories", got)
	}
	return src
}

// TheThree are the stories of [Three].
func TheThree() []articles.Article {
	return []articles.Article{
		Story("1", "Ferry stopped", "World", 1, "<p>The ferry stays in the harbour.</p>"),
		Story("2", "Late goal", "Sport", 2, "<p>It fell in the last minute.</p>"),
		Story("3", "Rain at last", "World", 30, "<p>After forty days, rain.</p>"),
	}
}

// Wire is a text of some length that agencies might send.
const Wire = `<p>The ferry between Osk and Saltmarsh ran aground in thick fog early on Tuesday, and
seven of its 212 passengers were taken to hospital, the coastguard said. The ship had left an hour
late and was making for the inner harbour when it touched ground at about 5.40. Lifeboats from three
stations brought everybody off within two hours. "There was a noise like a drawer full of knives,"
said Beatrix Holloway, a lorry driver. Captain Tormod Vane remained on the bridge until Noon.</p>`

// Brought delivers a text to a source of its own.
func Brought(t *testing.T, s *Library, name string, hours int, body string) articles.Source {
	t.Helper()
	src := Subscribe(t, s, "https://"+name+".example/feed")
	SaveAs(t, s, name, src.ID, Story(name, "Ferry, says "+name, "World", hours, body))
	Index(t, s)
	return src
}

// Many delivers n short stories that all speak of herons, some minutes apart.
func Many(t testing.TB, s *Library, src articles.SourceID, from, n int) {
	t.Helper()
	list := make([]articles.Article, n)
	for i := range list {
		key := strconv.Itoa(from + i)
		list[i] = Story(key, "Heron "+key, "Section "+strconv.Itoa(i%3), 0, "<p>A heron stands in the reeds.</p>")
		list[i].Stated.Published.Time = Noon.AddDate(0, 0, -(from+i)/20)
	}
	SaveAs(t, s, "Birds", src, list...)
}

// Index puts all words into the index now.
func Index(t testing.TB, s *Library) {
	t.Helper()
	if err := s.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
}
