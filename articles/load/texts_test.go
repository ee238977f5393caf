package load

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/texts"
)

func TestAFilterLooksAtTextsOnceTheyAreKnown(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, body := range map[string]string{
		"fog.md":      "# Fog at last\n\nThe harbour was quiet.\n",
		"page.html":   "<html><body><article><h1>Tide</h1><p>The boats had waited for it since Monday, said the keeper of the light at the quay.</p></article></body></html>",
		"pile.jsonl":  `{"title":"Ebb","text":"The herring left."}` + "\n" + `{"title":"Flood","text":"The herring came back."}`,
		"letter.mbox": "From a@b Mon Sep 17 00:00:00 2001\nSubject: Letter\nMessage-ID: <1@q>\n\nHerring for all.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	index, err := texts.OpenInMemory(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = index.Close() }()
	library, err := Open(t.Context(), []string{folder}, Options{Texts: index})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := library.WaitAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	found := func(filter string) (titles, notice string) {
		t.Helper()
		edition, err := library.Edition(t.Context(), articles.Query{Filter: filter, By: articles.BySource})
		if err != nil {
			t.Fatal(err)
		}
		rows, err := edition.Page(t.Context(), 0, 10)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			titles += row.Title + " "
		}
		return strings.TrimSpace(titles), edition.Outline().Notice
	}
	if titles, notice := found("herring"); titles != "" || notice == "" {
		t.Errorf("before the texts are known: %q, %q", titles, notice)
	}
	if err := library.IndexTexts(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	for filter, want := range map[string]int{"herring": 3, "herring -came": 2, "title:ebb herring": 1, `"herring came"`: 1, "quiet OR boats": 2, "fog": 1, "whale": 0} {
		titles, notice := found(filter)
		if got := len(strings.Fields(strings.ReplaceAll(titles, "Fog at last", "Fog"))); got != want || strings.Contains(notice, "searched") {
			t.Errorf("%s finds %q (%s), want %d", filter, titles, notice, want)
		}
	}
}

// BenchmarkIndexTexts takes in 2,000 files of 3 KB, and then searches them.
func BenchmarkIndexTexts(b *testing.B) {
	folder := b.TempDir()
	for i := range 2000 {
		text := fmt.Sprintf("# Fog number %d\n\n", i) + strings.Repeat(fmt.Sprintf("The fog of day %d came back on Tuesday, and stayed in the harbour for a week.\n\n", i), 40)
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.md", i)), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		index, err := texts.OpenInMemory(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		library, err := Open(b.Context(), []string{folder}, Options{Texts: index})
		if err != nil {
			b.Fatal(err)
		}
		if err := library.IndexTexts(b.Context(), 2); err != nil {
			b.Fatal(err)
		}
		if err := index.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)*2000/b.Elapsed().Seconds(), "files/s")
}
