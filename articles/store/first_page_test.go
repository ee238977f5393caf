package store_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"strconv"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// pageSize is that of every library.
const pageSize = 8192

// whole makes the file of a library that has what a reader would miss: read,
// starred and tagged stories, a category, an end of a subscription.
func whole(t *testing.T, stories int) []byte {
	t.Helper()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	if stories > 3 {
		src := storetest.Subscribe(t, s, "https://birds.example/feed")
		storetest.Many(t, s, src.ID, 0, stories-3)
	}
	storetest.Index(t, s)
	for filter, c := range map[string]articles.Change{
		"ferry": storetest.Read, "goal": storetest.Star, "rain": {Kind: articles.AddTag, Tag: "weather"},
	} {
		if _, err := s.MarkAll(t.Context(), articles.Query{Filter: filter}, c); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(s.Path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// wantWhole opens a library that was damaged, and wants all that [whole] has put
// into it.
func wantWhole(t *testing.T, file []byte, stories int) {
	t.Helper()
	path := t.TempDir() + "/library.db"
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Idle: true})
	if err != nil {
		t.Error(err)
		return
	}
	defer func() { _ = s.Close() }()
	for part, want := range map[string]int{"": stories, "unread": stories - 1, "read": 1, "starred": 1, "tag:weather": 1} {
		if n, err := s.Count(t.Context(), articles.Query{Part: part}); n != want || err != nil {
			t.Errorf("%d are %q, want %d: %v", n, part, want, err)
		}
	}
	e, err := s.Edition(t.Context(), articles.Query{})
	if err != nil {
		t.Error(err)
		return
	}
	for _, h := range storetest.All(t, e) {
		if _, err := s.Story(t.Context(), h.ID); err != nil {
			t.Errorf("%s: %v", h.Title, err)
		}
	}
}

func TestEveryByteOfTheFirstPageMayBeFlipped(t *testing.T) {
	t.Parallel()
	file := whole(t, 3)
	const head, tree = 100, 12
	used := head + tree + 2*int(binary.BigEndian.Uint16(file[head+3:]))
	content := int(binary.BigEndian.Uint16(file[head+5:]))
	t.Logf("%d bytes are used", used+pageSize-content)
	for at := range pageSize {
		if at > used && at < content && at%1024 != 0 { // nothing is there
			continue
		}
		t.Run(strconv.Itoa(at), func(t *testing.T) {
			t.Parallel()
			bad := bytes.Clone(file)
			bad[at] ^= 0xff
			wantWhole(t, bad, 3)
		})
	}
}

func TestWhatStandsBehindADamagedFirstPageIsSaved(t *testing.T) {
	t.Parallel()
	file := whole(t, 400)
	for name, damage := range map[string]struct{ from, size int }{
		"magic": {0, 64}, "head": {0, 100}, "schema": {100, 64}, "half": {20, 4096}, "all": {0, pageSize},
	} {
		for fill, with := range map[string]byte{"zeros": 0, "ones": 0xff} {
			t.Run(name+" "+fill, func(t *testing.T) {
				t.Parallel()
				bad := bytes.Clone(file)
				copy(bad[damage.from:], bytes.Repeat([]byte{with}, damage.size))
				wantWhole(t, bad, 400)
			})
		}
	}
}

func TestTheLeavesOfATableWhoseTopIsDamagedAreSaved(t *testing.T) {
	t.Parallel()
	file := whole(t, 400)
	for _, table := range []string{"story", "body"} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			path := t.TempDir() + "/library.db"
			if err := os.WriteFile(path, file, 0o600); err != nil {
				t.Fatal(err)
			}
			db := storetest.SQL(t, path)
			var root int64
			if err := db.QueryRowContext(t.Context(), `SELECT rootpage FROM sqlite_schema WHERE name = ?`, table).Scan(&root); err != nil {
				t.Fatal(err)
			}
			_ = db.Close()
			bad := bytes.Clone(file)
			copy(bad[(root-1)*pageSize:], make([]byte, pageSize))
			if err := os.WriteFile(path, bad, 0o600); err != nil {
				t.Fatal(err)
			}
			found, err := store.Repair(t.Context(), path, store.Options{})
			if err != nil || found.Stories != 400 || found.Sources != 2 {
				t.Errorf("kept %+v, %v", found, err)
			}
			storetest.WantSound(t, path)
		})
	}
}

// As a program that is killed leaves it: the newest part is in the log alone.
func TestTheLogOfADamagedLibraryIsReadAndKept(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	storetest.Three(t, s)
	if _, err := s.MarkAll(t.Context(), articles.Query{Part: "title:goal"}, storetest.Star); err != nil {
		t.Fatal(err)
	}
	path := t.TempDir() + "/library.db"
	log, err := os.ReadFile(s.Path + "-wal")
	if err != nil || len(log) == 0 {
		t.Fatalf("%d bytes are in the log, %v", len(log), err)
	}
	file, err := os.ReadFile(s.Path)
	if err != nil {
		t.Fatal(err)
	}
	copy(file, make([]byte, 4096))
	if err := errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+"-wal", log, 0o600)); err != nil {
		t.Fatal(err)
	}
	saved := storetest.Open(t, path)
	found, ok := saved.Salvaged()
	if !ok || found.Stories != 3 {
		t.Errorf("salvaged %+v, %v", found, ok)
	}
	if got := storetest.Found(t, saved, articles.Query{Part: "starred"}); got != "Late goal" {
		t.Errorf("starred is %s", got)
	}
	for end, want := range map[string][]byte{"": file, "-wal": log} {
		if got, err := os.ReadFile(found.Aside + end); !bytes.Equal(got, want) {
			t.Errorf("%d bytes of %d are kept aside in %q: %v", len(got), len(want), found.Aside+end, err)
		}
	}
	if _, err := os.Stat(path + ".salvage.rebuilt"); err == nil {
		t.Error("a copy is left behind")
	}
}
