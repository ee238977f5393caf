package database_test

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestMigrationsAreNumberedOneByOne(t *testing.T) {
	t.Parallel()
	steps, err := fs.Glob(database.MigrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range steps {
		if !strings.HasPrefix(name, fmt.Sprintf("migrations/%04d_", i+1)) {
			t.Errorf("%s is step %d", name, i+1)
		}
	}
}

func TestTextsOfAnOlderLibraryStay(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	packer, err := database.NewPacker()
	if err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for number := 1; number <= 8; number++ {
		names, err := fs.Glob(database.MigrationFiles, fmt.Sprintf("migrations/%04d_*.sql", number))
		if err != nil || len(names) != 1 {
			t.Fatal(names, err)
		}
		script, err := database.MigrationFiles.ReadFile(names[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(script)); err != nil {
			t.Fatal(names[0], err)
		}
	}
	ref, _ := database.RefOf("aaaaaaab")
	for _, step := range []struct {
		query string
		args  []any
	}{
		{`INSERT INTO source (id, kind, address, title) VALUES (1, 0, 'http://paper.test/', 'The Paper')`, nil},
		{`INSERT INTO story (id, ref, source, key, day, section, at, arrived, content, origin, title, byline, publisher, language, stated, words)
			VALUES (7000000, ?, 1, 1, 0, 0, 0, 0, 0, 'o', 'Ferry stopped', '', '', '', 0, 0)`, []any{ref}},
		{`INSERT INTO body VALUES (7000000, ?)`, []any{packer.Pack(storetest.Story("a", "Ferry stopped", "World", 1, "<p>It stays in the harbour.</p>"))}},
		{`PRAGMA user_version = 8`, nil},
	} {
		if _, err := db.Exec(step.query, step.args...); err != nil {
			t.Fatal(step.query, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := storetest.Open(t, path)
	read, err := s.Story(t.Context(), "aaaaaaab")
	if err != nil || !strings.Contains(strings.Join(articles.Passages(read.Blocks), " "), "harbour") {
		t.Errorf("%+v %v", read.Blocks, err)
	}
}

func TestALibraryOfTheFirstSchemasIsBroughtUpToDate(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	src := storetest.Three(t, s)
	page, _ := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Read)
	s.Mark(t.Context(), []articles.ID{page[1].ID}, storetest.Read)
	storetest.Index(t, s)
	s.Close()
	makeOld(t, s.Path)
	s = storetest.Open(t, s.Path)
	storetest.Save(t, s, src.ID, storetest.Story("4", "Just in", "World", 0, "<p>New.</p>"))
	storetest.WantUnread(t, s, 2)
	for range 2 {
		if _, ok, err := s.Undo(t.Context()); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	storetest.WantUnread(t, s, 4)
	storetest.WantSound(t, s.Path)
}

// makeOld takes from a library what it has got since its fourth schema.
func makeOld(t *testing.T, path string) {
	t.Helper()
	storetest.Exec(t, path,
		`DROP TRIGGER story_entry`, `DROP TABLE account`, `DROP TABLE entry`, `DROP TABLE outbox`, `DROP INDEX source_address`,
		`ALTER TABLE source DROP COLUMN account`, `ALTER TABLE source DROP COLUMN remote`,
		`CREATE UNIQUE INDEX source_address ON source(kind, address) WHERE removed IS NULL`,
		`DROP TABLE picture`, `DROP TABLE imported`, `DROP TABLE arrival`, `DROP TABLE file_state`, `DROP TABLE read_before`, `DROP TABLE shared_name`, `DROP INDEX story_of`, `DROP TABLE vocabulary`, `DROP TRIGGER story_seen`, `DROP INDEX story_turned`, `ALTER TABLE story RENAME COLUMN turned TO sketch`,
		`ALTER TABLE deed DROP COLUMN part_of`, `ALTER TABLE deed DROP COLUMN low`, `ALTER TABLE deed DROP COLUMN high`, `ALTER TABLE deed DROP COLUMN deeds`,
		`ALTER TABLE source DROP COLUMN rest`, `ALTER TABLE source DROP COLUMN silent_hours`, `ALTER TABLE source DROP COLUMN silent_days`,
		`DELETE FROM fact WHERE name = 'schema'`, `PRAGMA user_version = 4`,
	)
}

func TestALibraryOfAnOlderSchemaThatCannotBeWrittenToIsSearchedInACopy(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	storetest.Index(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	makeOld(t, s.Path)
	before, err := os.ReadFile(s.Path)
	if err != nil {
		t.Fatal(err)
	}
	s = storetest.OpenWith(t, s.Path, store.Options{ReadOnly: true})
	if !errors.Is(s.Unsaved(), database.ErrReadOnly) {
		t.Errorf("what is changed there is saved: %v", s.Unsaved())
	}
	for filter, want := range map[string]string{"": "Late goal, Ferry stopped, Rain at last", "harb*": "Ferry stopped", "unread -title:goal": "Ferry stopped, Rain at last"} {
		if got := storetest.Found(t, s, articles.Query{Filter: filter}); got != want {
			t.Errorf("%q finds %s", filter, got)
		}
	}
	if _, err := s.Sources(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if after, _ := os.ReadFile(s.Path); string(after) != string(before) {
		t.Error("it was written to")
	}
}
