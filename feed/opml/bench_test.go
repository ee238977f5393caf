package opml

import (
	"bytes"
	"fmt"
	"testing"

	"lede/articles"
)

// thousand is a list of 1,000 feeds in 20 folders.
func thousand(b *testing.B) []byte {
	var sources []articles.Source
	for i := range 1000 {
		sources = append(sources, articles.Source{
			Address: fmt.Sprintf("https://harbour%d.example/feed.xml", i), Title: fmt.Sprintf("The Harbour News & Post %d", i),
			Site: fmt.Sprintf("https://harbour%d.example/", i), Category: fmt.Sprintf("News/Part %d", i%20),
		})
	}
	var out bytes.Buffer
	if _, err := Write(&out, "Feeds", sources); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkRead1000Feeds(b *testing.B) {
	data := thousand(b)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if l, err := Read(bytes.NewReader(data)); err != nil || len(l.Sources) != 1000 {
			b.Fatal(err, len(l.Sources))
		}
	}
}
