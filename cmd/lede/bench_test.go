package main

import (
	"io/fs"
	"strings"
	"testing"

	"lede/articles"
	"lede/articles/parse"
	"lede/articles/samples"
	"lede/tui/render"
	"lede/tui/theme"
)

// twelveKB is a story of about 12 KB in each format, made of a sample whose
// paragraphs are repeated until it is long enough.
func twelveKB(b *testing.B, name string) articles.Article {
	b.Helper()
	body, err := fs.ReadFile(samples.FS(), name)
	if err != nil {
		b.Fatal(err)
	}
	before := "\n\n"
	if strings.HasSuffix(name, ".html") {
		before = "<p>"
	}
	text := string(body)
	end := strings.LastIndex(text[:len(text)/2], before)
	start := strings.LastIndex(text[:end], before)
	paragraph := text[start:end]
	missing := max(0, 12_000-len(text))
	text = text[:end] + strings.Repeat(paragraph, missing/len(paragraph)) + text[end:]
	return articles.Article{ID: "x", Origin: name, Body: []byte(text)}
}

// BenchmarkOpenStory12KB is what a story costs from its bytes to its lines.
func BenchmarkOpenStory12KB(b *testing.B) {
	for _, name := range []string{"moths.txt", "bridge.html", "tide-mill.md"} {
		b.Run(name, func(b *testing.B) {
			article := twelveKB(b, name)
			options := render.Options{Width: 80, Measure: 72, Theme: theme.Default(true)}
			b.SetBytes(int64(len(article.Body)))
			b.ReportAllocs()
			for b.Loop() {
				render.Story(parse.Story(article), options)
			}
		})
	}
}

// BenchmarkSetAgain12KB is what a story that is open costs at another width.
func BenchmarkSetAgain12KB(b *testing.B) {
	options := render.Options{Width: 80, Measure: 72, Theme: theme.Default(true)}
	prepared := render.Prepare(parse.Story(twelveKB(b, "moths.txt")), options)
	for b.Loop() {
		options.Width ^= 1
		prepared.Page(options)
	}
}
