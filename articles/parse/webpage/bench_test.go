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
		Parse(page, "https://example.org/story", nil)
	}
}

// BenchmarkReadabilityAlone is what BenchmarkParse is measured against.
func BenchmarkReadabilityAlone(b *testing.B) { judgeAlone(b, longPage()) }

// judgeAlone is what the whole of Parse is measured against: what
// go-readability takes to parse the page by itself and judge it.
func judgeAlone(b *testing.B, page string) {
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

// shapes are what long pages are made of, each many times over.
var shapes = []struct {
	name, part string
	times      int
}{
	{"paragraphs", `<p>The ferry <a href="/boats">left on time</a>, as it had every day, because the fog, the captain said, was "nothing new".</p>`, 10_000},
	{"short lines", `<p class="date">3 May 2024, 12:30</p><p class="byline">By Ann Lee</p>`, 3_000},
	{"inline elements", `<b>one</b> <i>two</i> <span>three</span> `, 10_000},
	{"long classes", `<div class="flex flex-col items-center justify-between md:grid-cols-2 lg:px-4 hover:underline"><p class="text-lg leading-7">The ferry left on time, as it had every day.</p></div>`, 5_000},
	{"quotes", `<blockquote><p>I had to clean the lantern anyway, and so I did it.</p><footer>Tormod Vane</footer></blockquote><p>The ferry left on time, and nobody at the quay thought much of it.</p>`, 3_000},
	{"list of links", `<li><a href="/boats/slow">The ferry that left on time, once more</a></li>`, 10_000},
	{"rows", `<tr><td>1979</td><td>12 boats</td><td>a note on <b>it</b></td></tr>`, 5_000},
	{"teasers", `<div class="teaser related"><a href="/other"><img src="/t.jpg" alt=""><h3>Another story of the day</h3></a><span class="date">3 May 2024</span></div>`, 3_000},
	{"hidden", `<div style="display:none"><p>The ferry left on time, as it had.</p></div>`, 3_000},
	{"pictures for scripts", `<p><img data-src="/a.jpg"><noscript><img src="/a.jpg"></noscript></p>`, 3_000},
	{"pictures of many sizes", `<figure><img src="/a.jpg" srcset="/a-400.jpg 400w, /a-800.jpg 800w" alt="The quay"><figcaption>The quay. Photo: Ann Lee</figcaption></figure>`, 2_000},
	{"breaks", `The ferry left on time, as it had every day.<br><br>`, 10_000},
	{"foreign words", `<p>Паром ушёл вовремя, и никто на причале не думал об этом, потому что туман, сказал капитан, «не новость».</p>`, 5_000},
}

// BenchmarkShapes parses each shape, and has go-readability judge it alone:
// the first is to take no more than one and a half times as long.
func BenchmarkShapes(b *testing.B) {
	for _, s := range shapes {
		page := shaped(s.part, s.times)
		b.Run(s.name+"/parsed", func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				Parse([]byte(page), "https://example.org/story", nil)
			}
		})
		b.Run(s.name+"/judged alone", func(b *testing.B) { judgeAlone(b, page) })
	}
}

// shaped is a page whose story has part so many times in its middle.
func shaped(part string, times int) string {
	para := "<p>The ferry left on time, as it had every day since the spring, and nobody at the quay thought much of it.</p>\n"
	middle := strings.Repeat(part+"\n", times)
	switch {
	case strings.HasPrefix(part, "<tr>"):
		middle = "<table>" + middle + "</table>"
	case strings.HasPrefix(part, "<li>"):
		middle = "<ul>" + middle + "</ul>"
	case !strings.HasPrefix(part, "<p") && !strings.HasPrefix(part, "<div"):
		middle = "<div>" + middle + "</div>"
	}
	return "<html><head><title>The slow ferry</title></head><body><article><h1>The slow ferry</h1>" +
		strings.Repeat(para, 10) + middle + strings.Repeat(para, 5) + "</article></body></html>"
}

func BenchmarkHeadOfASmallPage(b *testing.B) {
	page := []byte(pages[0])
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		Head(page, "https://example.org/story", nil)
	}
}
