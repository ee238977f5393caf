package store

import (
	"os"
	"path/filepath"
	"testing"

	"lede/articles"
	"lede/articles/load"
)

func TestAFileThatIsRenamedOrWrittenToIsTheSameStory(t *testing.T) {
	s := fresh(t)
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
	if _, err := s.MarkAll(t.Context(), articles.Query{}, articles.Change{Act: articles.MarkRead}); err != nil {
		t.Fatal(err)
	}
	os.Rename(file("tide.md"), file("sea.md"))
	put("tide.md", "# The other tide\n\nIt is early.\n") // where the first one was
	deliver(1, 0)
	wantShelves(t, s, "The other tide* The tide 1/2", "The other tide* The tide 1/2")

	put("sea.md", "# The sea\n\nIt is later still.\n")
	deliver(0, 1)
	deliver(0, 0)
	rows, err := edition(t, s, articles.Query{}).Page(t.Context(), 0, 2)
	if err != nil || len(rows) != 2 {
		t.Fatalf("%+v, %v", rows, err)
	}
	for _, row := range rows {
		if row.Title == "The sea" && (!row.Read || row.Revised.IsZero() || row.Origin != file("sea.md")) {
			t.Errorf("what was written to is %+v", row)
		}
	}
}
