package load

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"lede/articles"
)

// age sets when a file was written to.
func age(t testing.TB, path string, hours int) {
	t.Helper()
	at := time.Date(2026, 11, 9, 12, 0, 0, 0, time.UTC).Add(-time.Duration(hours) * time.Hour)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
}

func TestAStoryThatIsRenamedKeepsItsKey(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"tide.txt": story, "world/copy.txt": story, "ferry.txt": "The ferry\n\nIt is late.\n"})
	age(t, filepath.Join(folder, "tide.txt"), 1)
	age(t, filepath.Join(folder, "world/copy.txt"), 2)
	age(t, filepath.Join(folder, "ferry.txt"), 3)
	got := scanned(t, folder)
	if len(got) != 3 || got[0].Key != got[1].Key || got[0].Key == got[2].Key || got[2].Key == "" {
		t.Fatalf("stories are %+v", got)
	}
	if filepath.Base(got[2].Origin) != "ferry.txt" || got[1].Folder != "world" || string(got[0].Body) != story {
		t.Errorf("stories are %+v", got)
	}
	os.Rename(got[2].Origin, filepath.Join(folder, "world", "boat.txt"))
	if after := scanned(t, folder); after[2].Key != got[2].Key || after[2].Origin == got[2].Origin {
		t.Errorf("was %+v, is %+v", got[2], after[2])
	}
}

func scanned(t *testing.T, folder string) []articles.Article {
	t.Helper()
	d, err := Deliver(t.Context(), articles.Source{Address: folder})
	if err != nil {
		t.Fatal(err)
	}
	return d.Articles
}

func TestDeliverPassesByWhatItCannotRead(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story, "b.txt": "\x7fELF\x00\x01\x02", "c.txt": "Late\n\nNews.\n", ".hidden.txt": story, "style.css": "p{}"})
	got := scanned(t, folder)
	if len(got) != 2 || got[0].Key == "" || got[1].Key == "" {
		t.Errorf("stories are %+v", got)
	}
}

func TestSaysWhyThereIsNoFolder(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story})
	for path, want := range map[string]string{
		filepath.Join(folder, "none"):  "no such file or folder",
		filepath.Join(folder, "a.txt"): "a file, not a folder",
		"-":                            "no folder",
	} {
		if d, err := Deliver(t.Context(), articles.Source{Address: path}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %+v, %v", path, d, err)
		}
		if _, err := Watch(t.Context(), path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("watching %s: %v", path, err)
		}
	}
}

func TestDeliversAFolderAsAFeedWould(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story, "b.txt": "\x7fELF\x00", "c/d.md": "# Late\n\nNews.\n"})
	d, err := Deliver(t.Context(), articles.Source{ID: 7, Kind: articles.FolderSource, Address: folder})
	if err != nil || d.Source != 7 || len(d.Articles) != 2 {
		t.Errorf("delivery %+v, %v", d, err)
	}
	slices.Sort(d.Present)
	if want := []string{filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt"), filepath.Join(folder, "c", "d.md")}; !slices.Equal(d.Present, want) {
		t.Errorf("present are %q", d.Present)
	}
}
