package database_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

// smallDisk returns a folder that holds so many megabytes and no more.
func smallDisk(t *testing.T, megabytes int) string {
	t.Helper()
	folder := t.TempDir()
	if os.Geteuid() != 0 {
		t.Skip("only root can make a small disk")
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)); err != nil {
		t.Skip("no small disk to be had: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}

func TestALogThatWasLeftOnAReadOnlyDiskIsRead(t *testing.T) {
	folder, aside := smallDisk(t, 8), t.TempDir()
	t.Setenv("TMPDIR", aside)
	path := filepath.Join(t.TempDir(), "library.db")
	made, err := store.Open(t.Context(), path, store.Options{Idle: true}) // all of it is in its log
	if err != nil {
		t.Fatal(err)
	}
	s := &storetest.Library{Store: made, Path: path}
	storetest.Three(t, s)
	for _, end := range []string{"", "-wal"} { // as one that is killed leaves them
		if err := database.CopyFile(filepath.Join(folder, "library.db"+end), s.Path+end); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	if err := syscall.Mount("", folder, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("no disk can be made read-only: ", err)
	}
	left := func() int {
		files, _ := os.ReadDir(aside)
		return len(files)
	}
	before := left()
	s = storetest.Open(t, filepath.Join(folder, "library.db"))
	storetest.WantCount(t, s, 3)
	if _, err := s.Mark(t.Context(), nil, storetest.Star); err == nil || s.Unsaved() == nil {
		t.Errorf("what is changed there is saved: %v, %v", err, s.Unsaved())
	}
	if err := s.Close(); err != nil || left() != before {
		t.Errorf("it leaves %d files behind, %v", left()-before, err)
	}
	t.Setenv("TMPDIR", folder) // where nothing can be made, either
	_, err = store.Open(t.Context(), filepath.Join(folder, "library.db"), store.Options{})
	if !errors.Is(err, database.ErrLogLeft) || strings.Contains(err.Error(), "\n") {
		t.Errorf("without a copy: %v", err)
	}
}

func TestALibraryOnAFullDiskIsRead(t *testing.T) {
	t.Parallel()
	folder := smallDisk(t, 2)
	path := filepath.Join(folder, "library.db")
	s := storetest.Open(t, path)
	storetest.Three(t, s)
	s.Close()
	filler := filepath.Join(folder, "filler")
	fillDisk(t, filler)
	s = storetest.Open(t, path)
	storetest.WantCount(t, s, 3)
	if !errors.Is(s.Unsaved(), database.ErrFull) {
		t.Errorf("why nothing is saved: %v", s.Unsaved())
	}
	if _, err := storetest.Edition(t, s, articles.Query{}).Mark(t.Context(), storetest.Read); !errors.Is(err, database.ErrFull) {
		t.Errorf("marking there: %v", err)
	}
	s.Close()
	_, err := store.Open(t.Context(), filepath.Join(folder, "new.db"), store.Options{})
	if !errors.Is(err, database.ErrFull) {
		t.Errorf("making one there: %v", err)
	}
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	s = storetest.Open(t, path)
	if deed, err := storetest.Edition(t, s, articles.Query{}).Mark(t.Context(), storetest.Read); err != nil || deed.Count != 3 {
		t.Errorf("once there is room: %v, %v", deed, err)
	}
	s.Close()
	storetest.WantSound(t, path)
}

// fillDisk writes a file until the disk takes no more.
func fillDisk(t *testing.T, name string) {
	t.Helper()
	f, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	for err == nil {
		_, err = f.Write(make([]byte, 4096))
	}
	_ = f.Close()
}

func TestALibraryThatCannotBeMadeIsAnEmptyOne(t *testing.T) {
	folder, aside := smallDisk(t, 1), t.TempDir()
	t.Setenv("TMPDIR", aside)
	if err := syscall.Mount("", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip("no disk can be made read-only: ", err)
	}
	s, err := store.Open(t.Context(), filepath.Join(folder, "lede", "library.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !errors.Is(s.Unsaved(), store.ErrReadOnly) {
		t.Errorf("why nothing is saved: %v", s.Unsaved())
	}
	if n, err := s.Count(t.Context(), articles.Query{}); n != 0 || err != nil {
		t.Errorf("%d stories, %v", n, err)
	}
	if _, err := s.Subscribe(t.Context(), articles.Source{Address: "https://paper.example/feed"}); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("subscribing: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(aside); len(left) > 0 {
		t.Errorf("it leaves %v behind", left)
	}
}
