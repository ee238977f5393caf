package load

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lede/articles"
	"lede/articles/listings"
)

// pile writes more files than are read anew each time, all of an hour ago.
func pile(t *testing.T, folder string) {
	t.Helper()
	files := map[string]string{"mail/cur/1.quay:2,S": letter("The lamp", ""), "mail/new/2.quay": letter("The net", ""), "mail/tmp/3": "x"}
	for i := range fewestKept + 50 {
		files[fmt.Sprintf("a/%03d.txt", i)] = fmt.Sprintf("The lamp of %d nights\n\nBy Ann Lee\nMarch %d, 2024\n\nNobody lit it for a whole winter, and nobody asked why.\n", i, i%28+1)
	}
	files["page.html"] = `<html><head><title>Fog | Quay</title><meta property="article:published_time" content="2024-02-03T08:00:00+05:30"><meta property="article:modified_time" content="2024-02-04T08:00:00Z"></head><body><article><h1>Fog</h1><p>It lifted.</p></article></body></html>`
	files["picture.png"] = "\x89PNG\r\n\x1a\n"
	files["rows.jsonl"] = `{"title":"Tide","text":"It rose."}` + "\n" + `{"title":"Ebb","text":"It fell."}` + "\n"
	write(t, folder, files)
	for name := range files {
		age(t, filepath.Join(folder, filepath.FromSlash(name)), 1)
	}
}

// counting counts what is kept.
type counting struct {
	*listings.Cache
	kept int
}

func (c *counting) KeepListing(ctx context.Context, folder string, parts func(yield func(data []byte) bool)) error {
	c.kept++
	return c.Cache.KeepListing(ctx, folder, parts)
}

func newListings(t *testing.T) *counting {
	t.Helper()
	cache, err := listings.Open(t.Context(), t.TempDir(), "1")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cache.Close() })
	return &counting{Cache: cache}
}

// relisted opens a folder and waits until the disk has been compared.
func relisted(t *testing.T, cache Listings, folder string) (l *Library, rows []articles.Headline) {
	t.Helper()
	l, err := Open(t.Context(), []string{folder}, Options{Listings: cache})
	if err != nil {
		t.Fatal(err)
	}
	state, err := l.WaitAll(t.Context())
	rows = l.Headlines()
	if err != nil || state.Found != len(rows) || state.Listed != len(rows) {
		t.Errorf("%d rows, %+v, %v", len(rows), state, err)
	}
	slices.SortFunc(rows, func(a, b articles.Headline) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return l, rows
}

func TestAKeptListingIsTheListing(t *testing.T) {
	t.Parallel()
	folder, cache := t.TempDir(), newListings(t)
	pile(t, folder)
	_, first := relisted(t, cache, folder)
	_, second := relisted(t, cache, folder)
	if diff := cmp.Diff(first, second); diff != "" || cache.kept != 1 {
		t.Errorf("first -, second +, kept %d times\n%s", cache.kept, diff)
	}
	k := &known{folder: folder}
	l := newLibrary(Options{})
	if err := cache.Listing(t.Context(), folder, func(data []byte) bool { return l.addKept(k, string(data)) }); err != nil {
		t.Fatal(err)
	}
	if want := len(first) - 2; len(l.rows) != want { // the rows of a file of many stories
		t.Errorf("%d rows come from the cache, want %d", len(l.rows), want)
	}
}

func TestAKeptListingFollowsTheDisk(t *testing.T) {
	t.Parallel()
	folder, cache := t.TempDir(), newListings(t)
	pile(t, folder)
	relisted(t, cache, folder)
	name := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	write(t, folder, map[string]string{
		"a/000.txt": "The lamp of many nights\n\nIt was lit again.\n",
		"a/001.txt": `{"title":"One","text":"It rose."}` + "\n" + `{"title":"Two","text":"It fell."}` + "\n",
		"b/new.txt": "The new boat\n\nIt is painted green.\n",
	})
	age(t, name("a/000.txt"), 0)
	age(t, name("b/new.txt"), 0)
	for _, err := range []error{os.Remove(name("a/002.txt")), os.Rename(name("a/003.txt"), name("a/moved.txt")), os.Rename(name("mail/cur/1.quay:2,S"), name("mail/cur/1.quay:2,"))} {
		if err != nil {
			t.Fatal(err)
		}
	}
	l, got := relisted(t, cache, folder)
	_, want := relisted(t, nil, folder)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("from the disk -, from the cache +\n%s", diff)
	}
	for id, at := range l.places {
		if l.rows[at].ID != id {
			t.Errorf("%s stands at %d, where %s is", id, at, l.rows[at].ID)
		}
	}
	if _, again := relisted(t, cache, folder); !cmp.Equal(want, again) || cache.kept != 2 {
		t.Errorf("the next time it is another, kept %d times", cache.kept)
	}
}

func TestAFileThatWasJustWrittenIsReadTheNextTime(t *testing.T) {
	t.Parallel()
	folder, cache := t.TempDir(), newListings(t)
	pile(t, folder)
	now := time.Now().Add(time.Hour) // younger than any listing
	path := filepath.Join(folder, "a", "000.txt")
	if err := os.Chtimes(path, now, now); err != nil {
		t.Fatal(err)
	}
	relisted(t, cache, folder)
	body, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, []byte(strings.Replace(string(body), "lamp", "boat", 1)), 0o600)
	}
	if err == nil {
		err = os.Chtimes(path, now, now) // a disk that counts in steps
	}
	if err != nil {
		t.Fatal(err)
	}
	_, rows := relisted(t, cache, folder)
	if !slices.ContainsFunc(rows, func(h articles.Headline) bool { return h.Title == "The boat of 0 nights" }) {
		t.Error("the listing is older than the file")
	}
}

func TestADamagedListingIsReadFromTheDisk(t *testing.T) {
	t.Parallel()
	folder, cache := t.TempDir(), newListings(t)
	pile(t, folder)
	_, want := relisted(t, cache, folder)
	var parts [][]byte
	if err := cache.Listing(t.Context(), folder, func(data []byte) bool { parts = append(parts, slices.Clone(data)); return true }); err != nil {
		t.Fatal(err)
	}
	for _, damage := range []func([]byte) []byte{
		func(b []byte) []byte { return b[:len(b)/2] },
		func(b []byte) []byte {
			return append([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, b...)
		},
		func(b []byte) []byte { return append(b, 1, 2, 3) },
	} {
		err := cache.KeepListing(t.Context(), folder, func(yield func([]byte) bool) {
			for _, part := range parts {
				if !yield(damage(slices.Clone(part))) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, got := relisted(t, cache, folder); !cmp.Equal(want, got) {
			t.Errorf("%d rows, want %d", len(got), len(want))
		}
	}
}
