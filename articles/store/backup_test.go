package store_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/store"
	"lede/articles/store/storetest"
)

// backedUp is a library of three stories with a backup: the goal is starred, the
// rain is tagged and read, and the ferry is read.
func backedUp(t *testing.T, o store.Options) (path string, src articles.Source) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "library.db")
	o.Backup, o.Idle = true, true
	s := storetest.OpenWith(t, path, o)
	src = storetest.Three(t, s)
	mark(t, s, "title:goal", storetest.Star)
	mark(t, s, "title:rain", articles.Change{Kind: articles.AddTag, Tag: "weather"})
	mark(t, s, "title:rain or title:ferry", storetest.Read)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path, src
}

func mark(t *testing.T, s *storetest.Library, part string, c articles.Change) {
	t.Helper()
	if done, err := s.MarkAll(t.Context(), articles.Query{Part: part}, c); err != nil || done.Count == 0 {
		t.Fatalf("%s: %+v, %v", part, done, err)
	}
}

// wantRestored checks that what the reader did came back, and that what the feed
// still has comes as it was.
func wantRestored(t *testing.T, path string, src articles.Source, aside bool) {
	t.Helper()
	opened, err := store.Open(t.Context(), path, store.Options{Backup: true, Idle: true, Now: func() time.Time { return storetest.Noon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = opened.Close() })
	s := &storetest.Library{Store: opened, Path: path}
	found, ok := s.Salvaged()
	if !ok || found.Sources != 1 || found.Stories != 2 || found.Backup.IsZero() || (found.Aside != "") != aside {
		t.Fatalf("salvaged %+v, %v", found, ok)
	}
	if got := storetest.Save(t, s, src.ID, storetest.TheThree()...); got.New != 1 || got.Revised != 0 {
		t.Errorf("the feed brings %+v, want the ferry", got)
	}
	for part, want := range map[string]string{"starred": "Late goal", "tag:weather": "Rain at last", "read": "Ferry stopped, Rain at last", "unread": "Late goal"} {
		if got := storetest.Found(t, s, articles.Query{Part: part}); got != want {
			t.Errorf("%s: %s, want %s", part, got, want)
		}
	}
	if sources, err := s.Sources(t.Context()); err != nil || len(sources) != 1 || sources[0].Address != src.Address {
		t.Errorf("sources are %+v, %v", sources, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	storetest.WantSound(t, path)
}

func TestWhatTheReaderDidComesBackFromTheBackup(t *testing.T) {
	t.Parallel()
	for name, loss := range map[string]func(path string) error{
		"zeros":     func(path string) error { return os.WriteFile(path, make([]byte, 200_000), 0o600) },
		"noise":     func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("lede "), 40_000), 0o600) },
		"cut short": func(path string) error { return os.Truncate(path, 20_000) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, src := backedUp(t, store.Options{})
			if err := loss(path); err != nil {
				t.Fatal(err)
			}
			wantRestored(t, path, src, true)
		})
	}
	for name, loss := range map[string]func(path string) error{
		"gone":  os.Remove,
		"empty": func(path string) error { return os.Truncate(path, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, src := backedUp(t, store.Options{})
			if err := loss(path); err != nil {
				t.Fatal(err)
			}
			wantRestored(t, path, src, false)
		})
	}
}

func TestABackupThatIsOfNoUseStopsNothing(t *testing.T) {
	t.Parallel()
	for name, backup := range map[string][]byte{"empty": nil, "zeros": make([]byte, 100_000), "noise": bytes.Repeat([]byte("lede "), 40_000)} {
		for loss, file := range map[string][]byte{"empty": {}, "zeros": make([]byte, 200_000)} {
			t.Run(name+" and "+loss, func(t *testing.T) {
				t.Parallel()
				path := filepath.Join(t.TempDir(), "library.db")
				if err := errors.Join(os.WriteFile(path, file, 0o600), os.WriteFile(path+".backup", backup, 0o600)); err != nil {
					t.Fatal(err)
				}
				storetest.Three(t, storetest.Open(t, path))
			})
		}
	}
}

func TestFeedsAreAskedForAllAfterALoss(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "library.db")
	s := storetest.Open(t, path)
	src := storetest.Subscribe(t, s, "https://paper.example/feed")
	state := articles.FetchState{ETag: "a", LastModified: "b"}
	if _, err := s.Save(t.Context(), []articles.Delivery{{Source: src.ID, Fetch: state}}); err != nil {
		t.Fatal(err)
	}
	_ = s.Close()
	if _, err := store.Repair(t.Context(), path, store.Options{}); err != nil {
		t.Fatal(err)
	}
	sources, err := storetest.Open(t, path).Sources(t.Context())
	if err != nil || len(sources) != 1 || sources[0].Fetch.ETag != "" || sources[0].Fetch.LastModified != "" {
		t.Errorf("%+v, %v", sources, err)
	}
}

func TestABackupIsMadeOnceAnHourAfterChanges(t *testing.T) {
	t.Parallel()
	now := storetest.Noon
	o := store.Options{Now: func() time.Time { return now }}
	path, _ := backedUp(t, o)
	o.Backup, o.Idle = true, true
	backup := path + ".backup"
	changed := func(change bool) bool {
		t.Helper()
		if err := os.Chtimes(backup, storetest.Noon, storetest.Noon); err != nil {
			t.Fatal(err)
		}
		before, err := os.Stat(backup)
		if err != nil {
			t.Fatal(err)
		}
		s := storetest.OpenWith(t, path, o)
		if change {
			mark(t, s, "title:goal", articles.Change{Kind: articles.AddTag, Tag: now.String()})
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		after, err := os.Stat(backup)
		if err != nil {
			t.Fatal(err)
		}
		return !os.SameFile(before, after)
	}
	now = storetest.Noon.Add(59 * time.Minute)
	if changed(true) {
		t.Error("another is made within the hour")
	}
	now = storetest.Noon.Add(61 * time.Minute)
	if !changed(false) {
		t.Error("none is made of what has changed since")
	}
	now = storetest.Noon.Add(5 * time.Hour)
	if changed(false) {
		t.Error("one is made where nothing has changed")
	}
}

func TestABackupStaysWhereTheLibraryHasNothing(t *testing.T) {
	t.Parallel()
	path, src := backedUp(t, store.Options{})
	aside := filepath.Join(t.TempDir(), "kept")
	if err := os.Rename(path+".backup", aside); err != nil {
		t.Fatal(err)
	}
	s := storetest.OpenWith(t, path, store.Options{Backup: true, Idle: true})
	if err := s.Unsubscribe(t.Context(), src.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path + ".backup"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is one of no source: %v", err)
	}
}

func TestASoundLibraryTakesNothingFromItsBackup(t *testing.T) {
	t.Parallel()
	path, _ := backedUp(t, store.Options{})
	found, err := store.Repair(t.Context(), path, store.Options{})
	if err != nil || found.Stories != 3 || !found.Backup.IsZero() {
		t.Errorf("%+v, %v", found, err)
	}
}
