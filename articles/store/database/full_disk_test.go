package database_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/database"
	"lede/articles/store/storetest"
)

func TestAFullDiskLosesNothingThatWasThere(t *testing.T) {
	t.Parallel()
	folder := smallDisk(t, 8)
	path := filepath.Join(folder, "library.db")
	s := storetest.Open(t, path)
	src := storetest.Three(t, s)
	room := filepath.Join(folder, "room")
	if err := os.WriteFile(room, make([]byte, 4<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	kept, err := 3, error(nil)
	for i := 0; err == nil; i++ {
		key := fmt.Sprint("filling-", i)
		_, err = s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Articles: []articles.Article{
			storetest.Story(key, key, "World", i%40, strings.Replace(storetest.Wire, "Osk", strings.Repeat(key, 900), 1)),
		}}})
		if err == nil {
			kept++
		}
	}
	if !strings.Contains(err.Error(), "full") {
		t.Errorf("the disk is full, and Save says: %v", err)
	}
	storetest.WantCount(t, s, kept)
	page, err := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, kept)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page {
		if _, err := s.Story(t.Context(), row.ID); err != nil {
			t.Errorf("reading on a full disk: %v", err)
		}
	}
	if err := os.Remove(room); err != nil {
		t.Fatal(err)
	}
	storetest.Save(t, s, src.ID, storetest.Story("room", "Room again", "World", 1, "<p>There is room."))
	storetest.WantCount(t, s, kept+1)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	storetest.WantSound(t, path)
}

func TestALibraryOfANewerProgramIsLeftAlone(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	storetest.Three(t, s)
	storetest.Index(t, s)
	s.Close()
	storetest.Exec(t, path, "PRAGMA user_version = 9999", "UPDATE fact SET value = 9999 WHERE name = 'schema'")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(t.Context(), path, store.Options{})
	if !errors.Is(err, database.ErrNewer) || !strings.Contains(err.Error(), "update lede") {
		t.Errorf("opening it: %v", err)
	}
	if _, err := store.Repair(t.Context(), path, store.Options{}); !errors.Is(err, database.ErrNewer) {
		t.Errorf("repairing it: %v", err)
	}
	if after, _ := os.ReadFile(path); string(before) != string(after) {
		t.Error("it was written to")
	}
}
