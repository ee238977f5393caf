package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/store/database"
)

func TestAFullDiskLosesNothingThatWasThere(t *testing.T) {
	folder := smallDisk(t, 8)
	path := filepath.Join(folder, "library.db")
	s := open(t, path)
	src := three(t, s)
	room := filepath.Join(folder, "room")
	if err := os.WriteFile(room, make([]byte, 4<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	kept, err := 3, error(nil)
	for i := 0; err == nil; i++ {
		key := fmt.Sprint("filling-", i)
		_, err = s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Articles: []articles.Article{
			story(key, key, "World", i%40, strings.Replace(wire, "Osk", strings.Repeat(key, 900), 1)),
		}}})
		if err == nil {
			kept++
		}
	}
	if !strings.Contains(err.Error(), "full") {
		t.Errorf("the disk is full, and Save says: %v", err)
	}
	count(t, s, kept)
	page, err := edition(t, s, articles.Query{}).Page(t.Context(), 0, kept)
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
	save(t, s, src.ID, story("room", "Room again", "World", 1, "<p>There is room."))
	count(t, s, kept+1)
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	sound(t, path)
}

func count(t *testing.T, s *Store, want int) {
	t.Helper()
	got, err := s.Count(t.Context(), articles.Query{Copies: true})
	if got != want || err != nil {
		t.Errorf("%d stories, want %d: %v", got, want, err)
	}
}

func TestALibraryOfANewerProgramIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	s := open(t, path)
	three(t, s)
	indexed(t, s)
	s.db.Write.Exec(t.Context(), "PRAGMA user_version = 9999")
	s.Close()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(t.Context(), path, Options{})
	if !errors.Is(err, database.ErrNewer) || !strings.Contains(err.Error(), "update lede") {
		t.Errorf("opening it: %v", err)
	}
	if _, err := Repair(t.Context(), path, Options{}); !errors.Is(err, database.ErrNewer) {
		t.Errorf("repairing it: %v", err)
	}
	if after, _ := os.ReadFile(path); string(before) != string(after) {
		t.Error("it was written to")
	}
}
