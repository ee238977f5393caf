package load

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"lede/articles"
)

// write makes the files of a folder; a name that ends in "/" is a folder.
func write(t testing.TB, folder string, files map[string]string) {
	t.Helper()
	for name, body := range files {
		full := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// listed opens paths and returns the rows by name, once all are there.
func listed(t *testing.T, paths ...string) map[string]articles.Headline {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	l, err := Open(ctx, paths, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(ctx); err != nil {
		t.Fatalf("it hangs: %v", err)
	}
	rows := map[string]articles.Headline{}
	for _, row := range l.Headlines() {
		rows[filepath.Base(row.Origin)] = row
	}
	return rows
}

func names(rows map[string]articles.Headline) string {
	var all []string
	for name := range rows {
		all = append(all, name)
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

const story = "The tide turned\n\nBy Ann Lee\n\nThe harbour was quiet when the boats came in.\n"

func TestListsStoriesAndLeavesOutWhatIsHiddenOrIgnored(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{
		"a.txt": story, "b.md": "# Title\n\ntext\n", "c.html": "<html><title>x</title><p>y</p>", "plain": story,
		".secret.txt": story, ".git/x.txt": story, "page_files/ad.html": "<p>ad</p>", "photo.png": "\x89PNG\x00\x00", "style.css": "a{}",
		".gitignore":  "# drafts\n*.draft.txt\n!kept.draft.txt\n/top.txt\nbuild/\n**/cache/*.txt\n",
		"x.draft.txt": story, "kept.draft.txt": story, "top.txt": story, "sub/d.txt": story, "sub/e/top.txt": story,
		"build/f.txt": story, "sub/cache/g.txt": story, "sub/.gitignore": "h.txt\n", "sub/h.txt": story, "h.txt": story,
	})
	want := "a.txt b.md c.html d.txt h.txt kept.draft.txt photo.png plain top.txt"
	if got := names(listed(t, folder)); got != want {
		t.Errorf("listed %s\nwant   %s", got, want)
	}
}

func TestUnreadableFilesAreListedWithTheReason(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{
		"good.txt": story, "binary.txt": strings.Repeat("\x00\x01\x02\xff\xfe\x00a", 100), "empty.txt": "", "huge.txt": "x",
	})
	if err := os.Truncate(filepath.Join(folder, "huge.txt"), 1<<40); err != nil {
		t.Fatal(err)
	}
	rows := listed(t, folder)
	for name, want := range map[string]string{
		"good.txt": "", "binary.txt": "binary, not text", "empty.txt": "empty", "huge.txt": "binary, not text",
	} {
		if row, ok := rows[name]; !ok || row.Problem != want {
			t.Errorf("%s: listed %v, problem %q, want %q", name, ok, row.Problem, want)
		}
	}
}

func TestReadsTheBeginningOfAHugeFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story})
	f, err := os.OpenFile(filepath.Join(folder, "a.txt"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	line := []byte(strings.Repeat("and the tide came in again, as it does, ", 1<<15) + "\n")
	for range 2*MaxBytes/len(line) + 1 {
		if _, err := f.Write(line); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	row := listed(t, folder)["a.txt"]
	if row.Problem != "" || row.Title != listedTitle(t, story) {
		t.Errorf("row %+v", row)
	}
	a, err := Article(t.Context(), filepath.Join(folder, "a.txt"), Options{})
	if err != nil || len(a.Body) != MaxBytes {
		t.Errorf("%d bytes, %v", len(a.Body), err)
	}
}

// listedTitle is the title of a story that is listed whole.
func listedTitle(t *testing.T, text string) string {
	t.Helper()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": text})
	return listed(t, folder)["a.txt"].Title
}

func TestFileWithoutPermissionIsListedWithTheReason(t *testing.T) {
	t.Parallel()
	if os.Geteuid() == 0 {
		t.Skip("root reads everything")
	}
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story})
	if err := os.Chmod(filepath.Join(folder, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	if got := listed(t, folder)["a.txt"].Problem; got != "permission denied" {
		t.Errorf("problem %q", got)
	}
}

func TestLoopsOfLinksEnd(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"sub/a.txt": story})
	for link, target := range map[string]string{"sub/up": "..", "self": "self", "sub/b.txt": "a.txt", "gone.txt": "nowhere"} {
		if err := os.Symlink(target, filepath.Join(folder, link)); err != nil {
			t.Skip(err)
		}
	}
	rows := listed(t, folder)
	if rows["a.txt"].Problem != "" || rows["b.txt"].Problem != "" {
		t.Errorf("rows %+v", rows)
	}
	if row, ok := rows["gone.txt"]; !ok || row.Problem == "" {
		t.Errorf("a link to nothing: %+v", row)
	}
}

func TestExplicitFilesOfAnyNameAreRead(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"page.dat": "<!doctype html><title>Tide</title><p>x", ".hidden": story})
	rows := listed(t, filepath.Join(folder, "page.dat"), filepath.Join(folder, ".hidden"), filepath.Join(folder, "page.dat"))
	if len(rows) != 2 || rows["page.dat"].Problem != "" || rows[".hidden"].Problem != "" {
		t.Errorf("rows %+v", rows)
	}
}

func TestMissingPathIsAnErrorAndTheOthersOpen(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	write(t, folder, map[string]string{"a.txt": story})
	l, err := Open(t.Context(), []string{filepath.Join(folder, "nope"), folder}, Options{})
	if err == nil || !strings.Contains(err.Error(), "no such file or folder - check the path") {
		t.Errorf("error %v", err)
	}
	if p, _ := l.WaitAll(t.Context()); p.Listed != 1 || p.Found != 1 {
		t.Errorf("progress %+v", p)
	}
}

func TestStandardInputIsAStory(t *testing.T) {
	t.Parallel()
	l, err := Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(story)})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	s, err := l.Story(t.Context(), articles.NewID("-"))
	if err != nil || s.Origin != "-" || len(s.Blocks) == 0 {
		t.Errorf("story %+v, %v", s, err)
	}
}

func TestEmbeddedStoriesAreNamedByTheirLabel(t *testing.T) {
	t.Parallel()
	l := OpenFS(t.Context(), fstest.MapFS{"tide.txt": {Data: []byte(story)}}, "sample", Options{})
	if _, err := l.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if rows := l.Headlines(); len(rows) != 1 || rows[0].Origin != "sample:tide.txt" {
		t.Errorf("rows %+v", rows)
	}
}

func BenchmarkOpenFolder(b *testing.B) {
	const count = 50_000
	folder := b.TempDir()
	files := map[string]string{}
	for i := range count {
		files[fmt.Sprintf("%02d/%05d.txt", i%40, i)] = fmt.Sprintf("World\n\nStory %d\n\nBy Ann Lee\n\n9 November 2026\n\n%s", i, strings.Repeat(story, 20))
	}
	write(b, folder, files)
	b.ResetTimer()
	for b.Loop() {
		begun := time.Now()
		l, err := Open(b.Context(), []string{folder}, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := l.Wait(b.Context(), articles.Progress{}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(time.Since(begun).Milliseconds()), "ms-to-first")
		if _, err := l.WaitAll(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(count/time.Since(begun).Seconds(), "files/s")
	}
}
