package webpage

import (
	"net/url"
	"strings"
	"testing"

	readability "codeberg.org/readeck/go-readability/v2"
)

// longPage is some 60 KB of a news page: a menu, a story, teasers.
func longPage() string {
	para := "<p>The ferry <a href=\"/boats\">left on time</a>, as it had every day since the spring, and nobody at the quay thought much of it, because the fog, the captain said, was \"nothing new\".</p>\n"
	teaser := "<div class=\"teaser\"><a href=\"/other\"><img src=\"/t.jpg\" alt=\"\"><h3>Another story of the day</h3></a></div>\n"
	return `<html lang="en"><head><title>The slow ferry | The Harbour Post</title><meta property="og:title" content="The slow ferry"></head><body><nav><ul>` +
		strings.Repeat(`<li><a href="/x">Section</a></li>`, 60) + `</ul></nav><main><article><h1>The slow ferry</h1><p class="byline">By Ann Lee</p>` +
		strings.Repeat(para, 120) + `</article></main><aside class="related">` + strings.Repeat(teaser, 100) + `</aside></body></html>`
}

func BenchmarkParse(b *testing.B) {
	page := []byte(longPage())
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Parse(page, "https://example.org/story")
	}
}

// BenchmarkReadabilityAlone is what BenchmarkParse is measured against.
func BenchmarkReadabilityAlone(b *testing.B) {
	page := longPage()
	base, err := url.Parse("https://example.org/story")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := readability.FromReader(strings.NewReader(page), base); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHeadOfASmallPage(b *testing.B) {
	page := []byte(pages[0])
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Head(page, "https://example.org/story")
	}
}
