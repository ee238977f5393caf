package store

import (
	"database/sql"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles/store/database"
	"lede/articles/store/ingest"
)

func TestMigrationsAreNumberedOneByOne(t *testing.T) {
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
		{`INSERT INTO body VALUES (7000000, ?)`, []any{packer.Pack(story("a", "Ferry stopped", "World", 1, "<p>It stays in the harbour.</p>"))}},
		{`PRAGMA user_version = 8`, nil},
	} {
		if _, err := db.Exec(step.query, step.args...); err != nil {
			t.Fatal(step.query, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	read, err := s.Story(t.Context(), "aaaaaaab")
	if err != nil || !strings.Contains(strings.Join(ingest.PlainText(read.Blocks), " "), "harbour") {
		t.Errorf("%+v %v", read.Blocks, err)
	}
}
