package database_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestAReadOnlyLibraryIsReadAndSaysThatNothingIsSaved(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	storetest.Three(t, s)
	s.Close()
	s = storetest.OpenWith(t, path, store.Options{ReadOnly: true})
	if !errors.Is(s.Unsaved(), database.ErrReadOnly) {
		t.Errorf("unsaved is %v", s.Unsaved())
	}
	e := storetest.Edition(t, s, articles.Query{})
	page, err := e.Page(t.Context(), 0, 3)
	if err != nil || len(page) != 3 {
		t.Fatalf("page is %v, %v", page, err)
	}
	if _, err := s.Mark(t.Context(), []articles.ID{page[0].ID}, storetest.Read); !errors.Is(err, database.ErrReadOnly) {
		t.Errorf("marked with %v", err)
	}
	if _, err := s.Story(t.Context(), page[0].ID); err != nil {
		t.Error(err)
	}
}

func TestALibraryInAFolderThatCannotBeWrittenIsRead(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		t.Skip("no folder is closed to root")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "library.db")
	s := storetest.Open(t, path)
	storetest.Three(t, s)
	s.Close()
	if err := errors.Join(os.Chmod(path, 0o400), os.Chmod(folder, 0o500)); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(folder, 0o700) }()
	s = storetest.Open(t, path)
	if !errors.Is(s.Unsaved(), database.ErrReadOnly) {
		t.Errorf("unsaved is %v", s.Unsaved())
	}
	if n, err := s.Count(t.Context(), articles.Query{}); n != 3 || err != nil {
		t.Errorf("counted %d, %v", n, err)
	}
}
