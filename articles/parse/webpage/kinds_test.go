package webpage

import (
	"strings"
	"testing"
)

func TestKeepsTheStoriesThatScrollingAddedAside(t *testing.T) {
	mill := strings.Repeat("<p>The mill had stood still since the spring, and nobody, least of all the miller, thought that it would ever turn again, until the river, which had other plans, came up.</p>", 9)
	tests := map[string]string{
		"articles": `<main><article><header><h1>Fog at last</h1><p class=byline>By Ann Lee</p></header>` + prose(5) + `</article><article><header><h1>The mill turns again</h1><p class=byline>By Bo Ek</p><time datetime=2024-02-02>2 Feb</time></header>` + mill + `</article></main>`,
		"boxes":    `<div id=feed><div class="story first" data-url=/fog><h1>Fog at last</h1><p class=byline>By Ann Lee</p><div class=body>` + prose(5) + `</div></div><div class=story data-url=/mill><h1>The mill turns again</h1><div class=body>` + mill + `</div></div></div>`,
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			meta, doc := Parse([]byte("<html lang=en><head><title>Fog at last | The Harbour Post</title></head><body>"+body), "https://example.org/fog", nil)
			if meta.Title.Value != "Fog at last" || meta.Byline.String() != "Ann Lee" || !meta.Published.IsZero() {
				t.Errorf("got %q by %q on %q", meta.Title.Value, meta.Byline.String(), meta.Published.String())
			}
			got := strings.Join(outline(doc.Blocks), "\n")
			if strings.Count(got, "\np: The fog lifted") < 4 || strings.Contains(got, "\np: The mill") || !strings.Contains(got, "hidden another story: The mill turns") {
				t.Errorf("got\n%s", got)
			}
		})
	}
}

func TestTakesChaptersForOneStory(t *testing.T) {
	page := `<html lang=en><head><title>All about fog</title></head><body><main><section><h1>All about fog</h1>` + prose(4) + `</section><section><h1>Where it comes from</h1>` + prose(4) + `</section></main>`
	_, doc := Parse([]byte(page), "https://example.org/fog", nil)
	if got := strings.Join(outline(doc.Blocks), "\n"); !strings.Contains(got, "h: Where it comes") {
		t.Errorf("got\n%s", got)
	}
}

func TestReadsAPageThatIsAllScript(t *testing.T) {
	tests := map[string]string{
		"lines":    `The fog lifted before noon.\n\nThe quay filled with people, dogs and bicycles.\n\n\"Nothing new,\" said the captain.`,
		"elements": `<p>The fog lifted before noon.</p><p>The quay filled with people, dogs and bicycles.</p><p>\"Nothing new,\" said the captain.</p>`,
		"escaped":  `&lt;p&gt;The fog lifted before noon.&lt;/p&gt;&lt;p&gt;The quay filled with people, dogs and bicycles.&lt;/p&gt;&lt;p&gt;&quot;Nothing new,&quot; said the captain.&lt;/p&gt;`,
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			page := `<!doctype html><html lang=en><head><title>Fog at last</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Fog at last","author":{"name":"Ann Lee"},"datePublished":"2024-03-08T07:15:00Z","articleBody":"` +
				strings.ReplaceAll(body, "</", `<\/`) + `"}</script></head><body><div id="__next"><div>Loading…</div></div></body></html>`
			meta, doc := Parse([]byte(page), "https://example.org/fog", nil)
			got := strings.Join(outline(doc.Blocks), "\n")
			if !strings.HasPrefix(got, "p: The fog lifted\np: The quay filled\np: \"Nothing new,\" said") || !strings.Contains(got, "Loading…") {
				t.Errorf("got\n%s", got)
			}
			if doc.Extent.Detail != "articleBody" || meta.Byline.String() != "Ann Lee" {
				t.Errorf("extent %+v, byline %q", doc.Extent, meta.Byline.String())
			}
			if _, words := Head([]byte(page), "https://example.org/fog", nil); words < 10 {
				t.Errorf("the list counts %d words", words)
			}
		})
	}
}

func TestReadsThePageRatherThanItsData(t *testing.T) {
	page := `<html><head><title>Fog at last</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Fog at last","articleBody":"The fog lifted before noon, as the captain had said."}</script></head><body><article><h1>Fog at last</h1>` + prose(3) + `</article>`
	if _, doc := Parse([]byte(page), "", nil); doc.Extent.Detail != "" {
		t.Errorf("extent %+v", doc.Extent)
	}
}

func TestReadsAMPPages(t *testing.T) {
	page := `<!doctype html><html amp lang=en><head><title>Fog at last</title></head><body><article><h1>Fog at last</h1><amp-img src="/lead.jpg" width=800 height=600 alt="A quay in fog"></amp-img>` + prose(2) +
		`<figure><amp-img src="/b.jpg" width=600 height=400 srcset="/b.jpg 600w"><noscript><img src="/b.jpg"></noscript></amp-img><figcaption>The quay at nine. Photo: Cam Roe</figcaption></figure>` + prose(2) +
		`<amp-youtube data-videoid="abc123" width=480 height=270></amp-youtube>` + prose(2) + `<amp-carousel><amp-img src="/c.jpg" alt=one width=400 height=300></amp-img><amp-img src="/d.jpg" alt=two width=400 height=300></amp-img></amp-carousel></article>`
	_, doc := Parse([]byte(page), "https://example.org/fog", nil)
	all := figures(doc.Blocks)
	if len(all) != 4 || all[0].Source != "https://example.org/lead.jpg" || all[1].Credit != "Cam Roe" || all[3].Gallery != "2 of 2" {
		t.Errorf("got %+v", all)
	}
	if got := strings.Join(outline(doc.Blocks), "\n"); !strings.Contains(got, "embed YouTube") {
		t.Errorf("no film in\n%s", got)
	}
}

func TestTellsTheStoryFromOthersInJSONLD(t *testing.T) {
	page := `<title>Fog at last - Post</title><script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#us","name":"The Harbour Post"},{"@type":"Person","@id":"#1","name":"admin"},{"@type":"Person","@id":"#2","name":"Cam Roe"},
		{"@type":"Article","headline":"The mill turns again","datePublished":"2020-01-01","author":{"name":"Bo Ek"}},
		{"@type":"Article","headline":"Fog at last","datePublished":"2024-03-08","publisher":{"@id":"#us"},"author":[{"@id":"#1"},{"@id":"#2"}]}]}</script><h1>Fog at last</h1>`
	meta, _ := Head([]byte(page+"<p>x"), "", nil)
	if meta.Published.String() != "2024-03-08" || meta.Source.Value != "The Harbour Post" || meta.Byline.String() != "Cam Roe" {
		t.Errorf("got %q, %q, %q", meta.Published.String(), meta.Source.Value, meta.Byline.String())
	}
	meta, _ = Head([]byte(page+`<p class=byline>By Ann Lee<br>Written by Dora Finch</p><p>x`), "", nil)
	if meta.Byline.String() != "Ann Lee, Dora Finch" {
		t.Errorf("the account's name came first: %q", meta.Byline.String())
	}
}

func TestKeepsABylineWhole(t *testing.T) {
	for stated, want := range map[string]string{
		"Ann Lee (with Bo Ek and Cam Roe)": "Ann Lee (with Bo Ek and Cam Roe)",
		"Ann Lee and Bo Ek":                "Ann Lee, Bo Ek",
		"By Ann Lee; Bo Ek":                "Ann Lee, Bo Ek",
	} {
		if meta, _ := Head([]byte(`<meta name="author" content="`+stated+`"><p>x`), "", nil); meta.Byline.String() != want {
			t.Errorf("%s gave %q", stated, meta.Byline.String())
		}
	}
}

func TestReadsWhatTemplatesWrite(t *testing.T) {
	head := `<html lang=en><head><title>Fog at last</title><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee"></head><body>`
	tests := []struct{ name, page, byline, section, has string }{
		{"a blog's header", head + `<article><header><a class="article-tag" href="/tag/coast">Coast</a><h1>Fog at last</h1></header>` + prose(5) + `</article>`, "Ann Lee", "Coast", "p: The fog lifted"},
		{"facts in a line", `<html lang=en><head><title>Fog at last</title></head><body><article><h1>Fog at last</h1><div class="post-meta"><span>March 8, 2024</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;Bo Ek</div>` + prose(5) + `</article>`, "Bo Ek", "", "p: The fog lifted"},
		{"headings that link to themselves", head + `<article><h1>Fog at last</h1>` + prose(3) + `<h2 id=a>Where it went <a class=anchor href="#a">#</a></h2>` + prose(3) + `</article>`, "Ann Lee", "", "h: Where it went\n"},
		{"numbered lines", head + `<article><h1>Fog at last</h1>` + prose(3) + `<table><tr><td><pre>1` + "\n" + `2</pre></td><td><pre><code class="language-go">fog := 1` + "\n" + `lift(fog)</code></pre></td></tr></table>` + prose(3) + `</article>`, "Ann Lee", "", "hidden line numbers: 1 2\ncode: fog := 1"},
		{"the writer's picture", head + `<article><h1>Fog at last</h1><div><img src="/ann.jpg" width=44 height=44 alt="Ann Lee"></div><p>·</p><p>4 min read</p>` + prose(5) + `</article>`, "Ann Lee", "", "hidden picture of the author: Ann Lee\nhidden separator: ·\nhidden reading time: 4 min read\np: The fog"},
		{"the story's own notes", head + `<article><h1>Fog at last</h1><div class="body">` + prose(6) + `<div class="footnote"><a href="#r1">1</a><div><p>So they say.</p></div></div></div></article>`, "Ann Lee", "", "\np: So they say."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			meta, doc := Parse([]byte(tt.page), "https://example.org/fog", nil)
			got := strings.Join(outline(doc.Blocks), "\n") + "\n"
			if meta.Byline.String() != tt.byline || meta.Section.Value != tt.section || !strings.Contains(got, tt.has) {
				t.Errorf("%q, %q\n%s", meta.Byline.String(), meta.Section.Value, got)
			}
		})
	}
}
