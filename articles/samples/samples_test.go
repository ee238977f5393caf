package samples

import (
	"encoding/json"
	"html"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func stories(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, e := range entries {
		body, err := fs.ReadFile(fsys, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(body)
	}
	return all
}

func TestHoldsAWholeEdition(t *testing.T) {
	t.Parallel()
	all := stories(t, FS())
	if len(all) < 14 {
		t.Errorf("got %d stories, want at least 14", len(all))
	}
	formats := map[string]int{}
	for name := range all {
		formats[path.Ext(name)]++
	}
	for _, ext := range []string{".txt", ".html", ".md"} {
		if formats[ext] == 0 {
			t.Errorf("no %s story", ext)
		}
		delete(formats, ext)
	}
	if len(formats) > 0 {
		t.Errorf("files of other kinds: %v", formats)
	}
}

func TestEveryStoryIsValidAndOfModestSize(t *testing.T) {
	t.Parallel()
	for name, body := range stories(t, FS()) {
		if n := len(body); n < 1<<10 || n > 20<<10 {
			t.Errorf("%s: %d bytes, want 1 to 20 KB", name, n)
		}
		if !utf8.ValidString(body) {
			t.Errorf("%s: not valid UTF-8", name)
		}
		if strings.ContainsAny(body, "\x00\x1b\r") {
			t.Errorf("%s: holds control characters", name)
		}
	}
}

func TestEmbedsEveryFileOfTheFolder(t *testing.T) {
	t.Parallel()
	embedded, onDisk := stories(t, FS()), stories(t, os.DirFS("edition"))
	if len(embedded) != len(onDisk) {
		t.Errorf("embedded %d files of %d", len(embedded), len(onDisk))
	}
	for name, body := range onDisk {
		if embedded[name] != body {
			t.Errorf("%s: embedded text differs from the file", name)
		}
	}
}

// The stories must never point at a host that somebody owns.
func TestAddressesAreReservedForExamples(t *testing.T) {
	t.Parallel()
	host := regexp.MustCompile(`(?:https?:)?//([a-z0-9.-]+\.[a-z]+)`)
	for name, body := range stories(t, FS()) {
		for _, m := range host.FindAllStringSubmatch(body, -1) {
			if m[1] != "schema.org" && !strings.HasSuffix(m[1], ".example") {
				t.Errorf("%s: address on %s", name, m[1])
			}
		}
	}
}

type truth struct {
	Title     string
	Section   string
	Byline    string
	Published string
	Must      []string
	MustNot   []string
}

func readTruth(t *testing.T) map[string]truth {
	t.Helper()
	raw, err := os.ReadFile("testdata/truth.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]truth
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// A wanted sentence that the file doesn't hold would fail every parser.
func TestTruthSpeaksOfEveryStoryInItsOwnWords(t *testing.T) {
	t.Parallel()
	tag := regexp.MustCompile(`<[^>]*>`)
	all, want := stories(t, FS()), readTruth(t)
	for name := range want {
		if _, ok := all[name]; !ok {
			t.Errorf("truth speaks of %s, which isn't there", name)
		}
	}
	for name, body := range all {
		w, ok := want[name]
		if !ok || w.Title == "" || len(w.Must) == 0 {
			t.Errorf("%s: truth is missing or has no title or sentence", name)
		}
		text := strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(body, ""))), " ")
		for _, s := range append([]string{w.Title}, append(w.Must, w.MustNot...)...) {
			if !strings.Contains(text, strings.Join(strings.Fields(s), " ")) {
				t.Errorf("%s: not in the file: %q", name, s)
			}
		}
	}
}

func TestSpansSixSectionsAndSixDays(t *testing.T) {
	t.Parallel()
	sections, days := map[string]bool{}, map[string]bool{}
	for name, w := range readTruth(t) {
		if w.Section == "" || w.Byline == "" || len(w.Published) < 10 {
			t.Errorf("%s: truth lacks section, byline or date", name)
			continue
		}
		sections[w.Section] = true
		days[w.Published[:10]] = true
	}
	if len(sections) < 6 || len(days) < 6 {
		t.Errorf("got %d sections over %d days, want at least 6 of each", len(sections), len(days))
	}
}
