package safehtml

import (
	"net/url"
	"strings"
	"testing"
)

func BenchmarkClean(b *testing.B) {
	src := strings.Repeat(`<p class="body">The ferry <em>Marta</em> left the quay at seven, and the fog <a href="/fog?a=1&amp;b=2">lay</a> – thick.</p>`, 40)
	base := Base{URL: &url.URL{Scheme: "https", Host: "harbour.example", Path: "/"}}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Clean(src, base)
	}
}
