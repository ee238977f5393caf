package database_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

// A page that can't be read is found by whatever walks over it, and each way to
// ask says the same of it.
func TestEveryQuestionToADamagedLibrarySaysWhatToDo(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	storetest.Index(t, s)
	var roots []int64
	db := storetest.SQL(t, s.Path)
	rows, err := db.QueryContext(t.Context(), `SELECT rootpage FROM sqlite_schema
		WHERE tbl_name IN ('story', 'daily', 'cell', 'starred', 'search_data', 'search_idx') AND rootpage > 0`)
	if err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var root int64
		if err := rows.Scan(&root); err != nil {
			t.Fatal(err)
		}
		roots = append(roots, root)
	}
	if err := errors.Join(rows.Err(), rows.Close(), s.Close(), db.Close()); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(s.Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, root := range roots {
		for at := range int64(8) {
			file[(root-1)*8192+at] ^= 0xff
		}
	}
	if err := os.WriteFile(s.Path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	damaged, err := store.Open(t.Context(), s.Path, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = damaged.Close() }()
	_, err = damaged.Edition(t.Context(), articles.Query{})
	said(t, "listing", err)
	_, err = damaged.Edition(t.Context(), articles.Query{Filter: "ferry"})
	said(t, "searching", err)
	_, err = damaged.Count(t.Context(), articles.Query{Filter: "ferry"})
	said(t, "counting", err)
	_, err = damaged.Tallies(t.Context())
	said(t, "the sidebar", err)
	_, err = damaged.Story(t.Context(), "aaaaaaaa")
	said(t, "a story", err)
	_, _, err = damaged.Resolve(t.Context(), "a")
	said(t, "an id", err)
}

func said(t *testing.T, what string, err error) {
	t.Helper()
	if !errors.Is(err, database.ErrDamaged) || strings.Count(err.Error(), "lede doctor") != 1 || strings.Contains(err.Error(), "\n") {
		t.Errorf("%s says: %v", what, err)
	}
}
