package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

// tail is the story of most hostile pages.
const tail = "<p>The ferry left on time, and the fog lifted before noon.</p>"

type hostilePage struct{ name, page string }

func hostilePages() []hostilePage {
	return []hostilePage{
		{"a million open divs", strings.Repeat("<div>", 1_000_000) + tail},
		{"deep divs", strings.Repeat("<div>", 5_000) + tail},
		{"deep formatting", strings.Repeat("<b><i><a href=x>", 100_000) + tail},
		{"a million paragraphs", "<article>" + strings.Repeat("<p>word, word</p>", 300_000)},
		{"many paragraphs", "<article>" + strings.Repeat("<p>one word, and another word, and more of them</p>", 25_000)},
		{"many divs", strings.Repeat("<div class=share>one word, and <a href=/x>another</a>", 400) + tail},
		{"many flat divs", strings.Repeat("<div class=share>one word, and <a href=/x>another</a></div>", 15_000) + tail},
		{"many breaks", "<div>" + strings.Repeat("word, <br><br>", 30_000) + tail},
		{"nested tables", strings.Repeat("<table><tr><td>", 150) + tail},
		{"a wide table", "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td>x", 50), 1_000)},
		{"many images", strings.Repeat("<figure><img src=a.jpg><figcaption>x</figcaption></figure>", 12_000)},
		{"many links", "<p>" + strings.Repeat("<a href=/a>b</a> ", 25_000)},
		{"nested lists", strings.Repeat("<ul><li>a", 200) + tail},
		{"nested quotes", strings.Repeat("<blockquote>a", 400) + tail},
		{"one long attribute", "<p title='" + strings.Repeat("x", 5_000_000) + "'>" + tail},
		{"no end", tail + "<script>" + strings.Repeat("x<", 500_000)},
		{"many stamps", strings.Repeat("<div class=date><div class=author>", 200) + strings.Repeat("x ", 100_000)},
		{"deep and long", strings.Repeat("<div>", 450) + strings.Repeat("words, and more words. ", 200_000)},
		{"a million images", tail + strings.Repeat("<img src=a.jpg>", 1_000_000)},
		{"a million spans", tail + "<p>" + strings.Repeat("<span>word </span>", 1_000_000)},
		{"nested spans", strings.Repeat("<span>", 1_000_000) + tail},
		{"many headlines", tail + strings.Repeat("<div data-url=x><h1>word, and word</h1><p>word word</p></div>", 20_000)},
		{"many quotes", "<article>" + tail + strings.Repeat("<p>"+strings.Repeat("word ", 30)+"</p>", 10_000) + strings.Repeat("<blockquote><p>"+strings.Repeat("else ", 30)+"</p></blockquote>", 5_000)},
		{"long classes", tail + strings.Repeat("<div class='"+strings.Repeat("a ", 20_000)+"'>x</div>", 200)},
		{"many attributes", tail + "<p " + strings.Repeat("a=b ", 500_000) + ">"},
		{"a long text", "<p>" + strings.Repeat("word, and word. ", 250_000)},
		{"many entities", tail + "<p>" + strings.Repeat("&amp;&lt;&#x1b;&nbsp;&nothing", 300_000)},
		{"a long comment", tail + "<!--" + strings.Repeat("x-", 3_000_000)},
		{"many controls", tail + "<p>" + strings.Repeat("a <button>b</button>", 30_000)},
		{"many stories in JSON", `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"Article","headline":"x","author":{"@id":"#a"}},`, 200_000) + "{}]</script>" + tail},
		{"much JSON", `<script type="application/ld+json">` + strings.Repeat("[", 100_000) + "</script>" + tail},
	}
}

// How long pages take is measured by BenchmarkHostile, on a machine that does
// nothing else: two seconds at most.
func TestEndsOnHostilePages(t *testing.T) {
	for _, tt := range hostilePages() {
		t.Run(tt.name, func(t *testing.T) {
			_, doc := Parse([]byte(tt.page), "https://example.org/story", nil)
			if len(doc.Blocks) == 0 && strings.Contains(tt.page, tail) && !strings.Contains(tt.name, "no end") {
				t.Error("found nothing")
			}
		})
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, tt := range hostilePages() {
		b.Run(tt.name, func(b *testing.B) {
			page := []byte(tt.page)
			for b.Loop() {
				Parse(page, "https://example.org/story", nil)
			}
		})
	}
}

func TestKeepsTheEndOfADeepPage(t *testing.T) {
	page := "<title>Deep water</title>" + strings.Repeat("<div>", 3_000) + "<h2>Down</h2><p>First.<p>Second &amp; last."
	meta, doc := Parse([]byte(page), "", nil)
	if meta.Title.Value != "Deep water" {
		t.Errorf("title %q", meta.Title.Value)
	}
	if !strings.HasPrefix(doc.Notice, "simplified: ") {
		t.Errorf("notice %q", doc.Notice)
	}
	want := []string{"Down", "First.", "Second & last."}
	var got []string
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case articles.Heading:
			got = append(got, b.Text.String())
		case articles.Paragraph:
			got = append(got, b.Text.String())
		}
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q", got)
	}
}
