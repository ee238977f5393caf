package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// large makes the file of a library with 60 stories of two sources, half of
// them storetest.Read, and closes it.
func large(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	for _, name := range []string{"north", "west"} {
		src := storetest.Subscribe(t, s, "https://"+name+".example/feed")
		var list []articles.Article
		for i := range 30 {
			body := strings.Repeat(fmt.Sprintf("<p>%s says %d of the harbour, and %d of the tide.</p>", name, i, i*i), 40)
			list = append(list, storetest.Story(fmt.Sprint(name, i), fmt.Sprint("Story ", name, i), "World", i, body))
		}
		storetest.Save(t, s, src.ID, list...)
		if name == "north" {
			if _, err := s.MarkAll(t.Context(), articles.Query{}, storetest.Read); err != nil {
				t.Fatal(err)
			}
		}
	}
	knownElsewhere(t, s)
	storetest.Index(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// knownElsewhere imports something of each story of [large], and of others that
// have not come.
func knownElsewhere(t *testing.T, s *storetest.Library) {
	t.Helper()
	in := articles.Import{From: "newsboat"}
	for _, name := range []string{"north", "west"} {
		for i := range 40 {
			in.States = append(in.States, articles.StoryState{Source: "https://" + name + ".example/feed", GUID: fmt.Sprint(name, i), Tags: []string{"kept"}})
		}
	}
	if got, err := s.Import(t.Context(), in); err != nil || got.Applied != 60 || got.Waiting != 20 {
		t.Fatalf("%+v, %v", got, err)
	}
}

// A page at the root of a table takes the table with it, and one of its leaves
// some stories. Each of the file's pages is hit once.
func TestBytesFlippedAnywhereNeitherStopNorLoseMuch(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(large(t))
	if err != nil {
		t.Fatal(err)
	}
	pages := len(whole) / pageSize
	var opened, lost atomic.Int64
	t.Run("flipped", func(t *testing.T) {
		for i := range pages {
			t.Run(strconv.Itoa(i), func(t *testing.T) {
				t.Parallel()
				bad := bytes.Clone(whole)
				at := i*pageSize + i%3*(pageSize-16)/2 // its head, its middle, or its end
				for k := range 16 {
					bad[at+k] ^= 0xff
				}
				found, wasOpened := openAndRepair(t, bad)
				if wasOpened {
					opened.Add(1)
				}
				lost.Add(int64(60 - found.Stories))
			})
		}
	})
	t.Logf("%d of %d opened; %d of %d stories lost", opened.Load(), pages, lost.Load(), 60*pages)
	if opened.Load() < int64(pages) || lost.Load() > int64(60*pages/8) {
		t.Errorf("%d of %d opened; %d of %d stories lost", opened.Load(), pages, lost.Load(), 60*pages)
	}
}

// openAndRepair opens and then repairs a library that may be damaged, and looks
// through what is left of it.
func openAndRepair(t *testing.T, file []byte) (found store.Salvage, opened bool) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if s, err := store.Open(t.Context(), path, store.Options{}); err == nil {
		opened = true
		lookAround(t, s)
		s.Close()
	}
	found, err := store.Repair(t.Context(), path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(found.Aside); err != nil {
		t.Errorf("nothing is kept aside: %v", err)
	}
	storetest.WantSound(t, path)
	s := storetest.Open(t, path)
	if r, err := s.Check(t.Context()); err != nil || r.Stories != found.Stories || len(r.Problems) > 0 {
		t.Errorf("kept %+v, and there is %+v, %v", found, r, err)
	}
	return found, opened
}

// lookAround uses a library that may be damaged: errors are to be had, nothing
// else.
func lookAround(t *testing.T, s *store.Store) {
	t.Helper()
	e, err := s.Edition(t.Context(), articles.Query{})
	if err != nil {
		return
	}
	rows, err := e.Page(t.Context(), 0, 1000)
	if err != nil {
		return
	}
	for _, row := range rows {
		s.Story(t.Context(), row.ID)
	}
	s.Tallies(t.Context())
	s.Count(t.Context(), articles.Query{Filter: "tide"})
}

func TestWhatIsNoLibraryIsKeptAsideWhenItIsOpened(t *testing.T) {
	t.Parallel()
	for name, bad := range map[string]string{"text": strings.Repeat("no library\n", 1000), "cut": "SQLite format 3\x00"} {
		path := filepath.Join(t.TempDir(), "library.db")
		if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		s := storetest.Open(t, path)
		found, ok := s.Salvaged()
		if !ok || found.Stories != 0 {
			t.Fatalf("%s: salvaged %+v, %v", name, found, ok)
		}
		if aside, err := os.ReadFile(found.Aside); err != nil || string(aside) != bad {
			t.Errorf("%s: %d bytes are kept aside in %s: %v", name, len(aside), found.Aside, err)
		}
		storetest.Three(t, s)
		storetest.WantCount(t, s, 3)
	}
}

func TestRepairingKeepsAllOfASoundLibrary(t *testing.T) {
	t.Parallel()
	path := large(t)
	s := storetest.Open(t, path)
	before := storetest.Copies(t, s, articles.Query{})
	s.Close()
	found, err := store.Repair(t.Context(), path, store.Options{})
	if err != nil || found.Stories != 60 || found.Sources != 2 || found.Lost != 0 {
		t.Errorf("kept %+v, %v", found, err)
	}
	s = storetest.Open(t, path)
	if after := storetest.Copies(t, s, articles.Query{}); after != before {
		t.Errorf("was %s\nis  %s", before, after)
	}
	storetest.Index(t, s)
	if n, err := s.Count(t.Context(), articles.Query{Filter: "tide", Copies: true}); n != 60 || err != nil {
		t.Errorf("found %d, %v", n, err)
	}
	s.Close()
	storetest.WantSound(t, path)
}
