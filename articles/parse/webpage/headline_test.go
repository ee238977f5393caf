package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestFindsTheHeadlineOfAPageWithoutH1(t *testing.T) {
	tests := []struct{ name, page, want, date string }{
		{
			"a blog of old, whose title repeats it",
			`<title>Harbour Notes &raquo; Fog at last on the quay</title><div id="content"><div class="post"><h2><a href="/fog">Fog at last on the quay</a></h2><small>8 March 2024</small><div class="entry">` + prose(6) + `</div></div></div>`,
			"Fog at last on the quay", "2024-03-08",
		},
		{
			"microdata",
			`<title>Harbour Notes</title><div itemscope itemtype="https://schema.org/BlogPosting"><h2 itemprop="headline">Fog at last</h2><div itemprop="articleBody">` + prose(6) + `</div></div>`,
			"Fog at last", "",
		},
		{
			"a template's class",
			`<title>Notes</title><article><header><div class="post-title">Fog at last on the quay</div><div class="post-date">2024-03-08</div></header>` + prose(6) + `</article>`,
			"Fog at last on the quay", "2024-03-08",
		},
		{
			"an association whose pages all have one title",
			`<title>Friends of the Quay e.V.</title><meta name="author" content="Friends of the Quay e.V."><table><tr><td><h3>Menu</h3><ul><li><a href="/">Home</a></li></ul></td><td><p>2024-03-08 | News<br><h4>Fog at last</h4>` + prose(6) + `</td></tr></table>`,
			"Fog at last", "2024-03-08",
		},
		{
			"the title knows better than sections do",
			`<title>Fog at last</title><article>` + prose(3) + `<h2>What the dogs said</h2>` + prose(3) + `</article>`,
			"Fog at last", "",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			meta, doc := Parse([]byte("<html lang=en>"+tt.page), "https://www.example.org/a/fog", nil)
			if meta.Title.Value != tt.want || meta.Published.String() != tt.date {
				t.Errorf("got %q of %s, %q", meta.Title.Value, meta.Title.Detail, meta.Published.String())
			}
			if got := strings.Join(outline(doc.Blocks), "\n"); strings.Contains(got, "h: Fog at last") {
				t.Errorf("the headline stands in the text too:\n%s", got)
			}
		})
	}
}

func TestTakesMarkupOffTitlesButNotWordsThatLookLikeIt(t *testing.T) {
	for title, want := range map[string]string{
		`&lt;b&gt;Fog&lt;/b&gt; at last`:                         "Fog at last",
		`&amp;lt;em&amp;gt;Fog&amp;lt;/em&amp;gt;&lt;br&gt; now`: "Fog now",
		`What &lt;b&gt; is for`:                                  "What <b> is for",
		`Fog &amp;amp; foam`:                                     "Fog & foam",
		`1 &lt; 2 &amp;&amp; 3 &gt; 2`:                           "1 < 2 && 3 > 2",
	} {
		if meta, _ := Head([]byte("<title>"+title+"</title><p>x"), "", nil); meta.Title.Value != want {
			t.Errorf("%s gave %q", title, meta.Title.Value)
		}
	}
}

func TestDoubtsAHeadlineThatMachinesAreToldInOtherWords(t *testing.T) {
	prose := "<p>The ferry left on time, as it had every day since the spring, and nobody at the quay thought much of it, the captain said.</p>"
	page := `<meta property="og:title" content="Why the ferry is slow this year"><article><h1>The slow ferry and its captain</h1>` +
		strings.Repeat(prose, 6) + "<h2>The captain</h2>" + strings.Repeat(prose, 6) + "</article>"
	meta, doc := Parse([]byte(page), "https://post.example/ferry", nil)
	if meta.Title.Value != "Why the ferry is slow this year" {
		t.Errorf("title %q", meta.Title.Value)
	}
	d, ok := doc.Blocks[0].(articles.Doubted)
	if !ok || wordsOf(d.Block) != "The slow ferry and its captain" {
		t.Errorf("first block %v", doc.Blocks[0])
	}
	for _, block := range doc.Blocks[1:] {
		if d, ok := block.(articles.Doubted); ok {
			t.Errorf("doubts %v", d)
		}
	}
}
