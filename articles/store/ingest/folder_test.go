package ingest_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"lede/articles"
	"lede/articles/load"
	"lede/articles/store"
	"lede/articles/store/ingest"
	"lede/articles/store/storetest"
)

func TestAFileThatIsRenamedOrWrittenToIsTheSameStory(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	folder := t.TempDir()
	src, err := s.Subscribe(t.Context(), articles.Source{Kind: articles.FolderSource, Address: folder, Title: "Notes"})
	if err != nil {
		t.Fatal(err)
	}
	file := func(name string) string { return filepath.Join(folder, name) }
	put := func(name, text string) { os.WriteFile(file(name), []byte(text), 0o600) }
	deliver := func(wantNew, wantRevised int) {
		t.Helper()
		d, err := load.Deliver(t.Context(), src)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Save(t.Context(), []articles.Delivery{d})
		if err != nil || got[0].New != wantNew || got[0].Revised != wantRevised {
			t.Errorf("receipt %+v, %v; want %d new, %d revised", got, err, wantNew, wantRevised)
		}
	}
	put("tide.md", "# The tide\n\nIt is late.\n")
	deliver(1, 0)
	if _, err := s.MarkAll(t.Context(), articles.Query{}, storetest.Read); err != nil {
		t.Fatal(err)
	}
	os.Rename(file("tide.md"), file("sea.md"))
	put("tide.md", "# The other tide\n\nIt is early.\n") // where the first one was
	deliver(1, 0)
	storetest.WantCopies(t, s, "The other tide* The tide 1/2", "The other tide* The tide 1/2")

	put("sea.md", "# The sea\n\nIt is later still.\n")
	deliver(0, 1)
	deliver(0, 0)
	rows, err := storetest.Edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if err != nil || len(rows) != 2 {
		t.Fatalf("%+v, %v", rows, err)
	}
	for _, row := range rows {
		if row.Title == "The sea" && (!row.Read || row.Revised.IsZero() || row.Origin != file("sea.md")) {
			t.Errorf("what was written to is %+v", row)
		}
	}
}

func TestAFileThatIsGoneLeavesTheListAndComesBackAsItWas(t *testing.T) {
	t.Parallel()
	s := storetest.Fresh(t)
	folder := t.TempDir()
	src, err := s.Subscribe(t.Context(), articles.Source{Kind: articles.FolderSource, Address: folder, Title: "Notes"})
	if err != nil {
		t.Fatal(err)
	}
	file := func(name string) string { return filepath.Join(folder, name) }
	put := func(name, text string) {
		os.MkdirAll(filepath.Dir(file(name)), 0o700)
		os.WriteFile(file(name), []byte(text), 0o600)
	}
	deliver := func(want string) {
		t.Helper()
		d, err := load.Deliver(t.Context(), src)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Save(t.Context(), []articles.Delivery{d}); err != nil {
			t.Fatal(err)
		}
		if got := storetest.Copies(t, s, articles.Query{Part: "source:=Notes"}); got != want {
			t.Errorf("listed are %s, want %s", got, want)
		}
		storetest.WantSound(t, s.Path)
	}
	at := storetest.Noon.Add(-time.Hour)
	for i, name := range []string{"a", "b", "disk/c", "disk/d"} {
		put(name+".md", fmt.Sprintf("---\ntitle: %s\ndate: 2026-11-25T0%d:00:00Z\n---\n\nIt is told.\n", filepath.Base(name), i))
		os.Chtimes(file(name+".md"), at, at)
	}
	deliver("d* c* b* a* 4/4")
	mark := func(filter string, c articles.Change) {
		t.Helper()
		if deed, err := s.MarkAll(t.Context(), articles.Query{Part: filter}, c); err != nil || deed.Count != 1 {
			t.Fatal(deed, err)
		}
	}
	mark("title:=c", storetest.Read)
	mark("title:=a", storetest.Star)
	aside := t.TempDir()
	os.Rename(file("disk"), filepath.Join(aside, "disk"))
	os.Remove(file("a.md"))
	deliver("b* a* 2/2") // what is starred stays
	os.Rename(file("b.md"), file("renamed.md"))
	os.Rename(filepath.Join(aside, "disk"), file("disk"))
	os.Rename(file("disk/d.md"), file("e.md"))
	deliver("d* c b* a* 3/4")
	if r, err := s.Retain(t.Context(), store.Policy{}); r != 0 || err != nil {
		t.Error(r, err)
	}
	away := folder + ".away"
	os.Rename(folder, away)
	os.Mkdir(folder, 0o700) // as where nothing is mounted
	deliver("d* c b* a* 3/4")
	os.Remove(folder)
	if _, err := load.Deliver(t.Context(), src); err == nil {
		t.Error("what is not there delivers")
	}
	os.Rename(away, folder)
	os.Remove(file("e.md"))
	deliver("c b* a* 2/3")
	put("e.md", "---\ntitle: d\ndate: 2026-11-25T03:00:00Z\n---\n\nIt is told anew.\n")
	deliver("d* c b* a* 3/4")
	os.Remove(file("e.md"))
	deliver("c b* a* 2/3")
}

func TestAFeedWhoseIdsLookLikePathsIsNoFolder(t *testing.T) {
	t.Parallel()
	item := articles.Article{Origin: "/tide", Key: "/tide", Format: articles.Fragment}
	if ingest.OfFolder(articles.Delivery{Articles: []articles.Article{item}}) {
		t.Error("an item of a feed was taken for a file")
	}
}
