package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestRecoversTheFieldsOfANewsPage(t *testing.T) {
	meta, _ := Parse([]byte(harbour), "https://example.org/news/2024/03/08/harbour-wall?ref=mail", nil)
	for _, tt := range []struct{ field, got, want string }{
		{"title", meta.Title.Value, "Harbour wall gives way after 140 years"},
		{"section", meta.Section.Value, "Local"},
		{"source", meta.Source.Value, "The Harbour Post"},
		{"byline", meta.Byline.String(), "Ann Lee, Bo Ek"},
		{"published", meta.Published.String(), "2024-03-08T07:15:00+01:00"},
		{"updated", meta.Updated.String(), "2024-03-08T11:02:00+01:00"},
		{"summary", meta.Summary.Value, "Nobody was hurt when forty metres of granite slid into the bay."},
		{"link", meta.Link.Value, "https://example.org/news/2024/03/08/harbour-wall"},
		{"language", meta.Language.Value, "en-GB"},
		{"direction", meta.Direction.String(), "ltr"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s is %q, want %q", tt.field, tt.got, tt.want)
		}
	}
	if meta.Byline.From != articles.JSONLD || meta.Byline.Sure != articles.Stated {
		t.Errorf("byline rests on %+v", meta.Byline.Evidence)
	}
}

// outline names each block by its kind and opening words.
func outline(blocks []articles.Block) []string {
	var all []string
	for _, block := range blocks {
		kind := ""
		switch b := block.(type) {
		case articles.Paragraph:
			kind = "p"
		case articles.Heading:
			kind = "h"
		case articles.Figure:
			kind = "figure"
		case articles.List:
			kind = "list"
		case articles.Quote:
			kind = "quote"
		case articles.PullQuote:
			kind = "pull"
		case articles.Table:
			kind = "table"
		case articles.CodeBlock:
			kind = "code"
		case articles.Embed:
			kind = "embed " + b.Provider
		case articles.Rule:
			kind = "rule"
		case articles.Note:
			kind = "note " + b.Label
		case articles.Hidden:
			kind = "hidden " + b.Reason
		}
		words := strings.Fields(wordsOf(block))
		all = append(all, strings.TrimSpace(kind+": "+strings.Join(words[:min(3, len(words))], " ")))
	}
	return all
}

func TestKeepsTheStoryInOrderAndTheRestAside(t *testing.T) {
	_, doc := Parse([]byte(harbour), "https://example.org/", nil)
	want := []string{
		"hidden menu: Home News", "hidden byline: By Ann Lee", "p: The wall had", "figure: A gap in", "p: “It sounded like", "hidden newsletter: Sign up for", "h: What happens now", "list: Boats over nine", "quote: We will build",
		"table: Year Repairs 1921", "p: The council meets", "note Correction: Correction An earlier", "hidden share bar: Share",
		"hidden page footer: © The Harbour",
	}
	if got := outline(doc.Blocks); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestPairsCaptionAndCreditOfALazyPicture(t *testing.T) {
	_, doc := Parse([]byte(harbour), "https://example.org/", nil)
	for _, block := range doc.Blocks {
		f, ok := block.(articles.Figure)
		if !ok {
			continue
		}
		if f.Source != "https://example.org/img/wall-800.jpg" || f.Credit != "Cam Roe" || f.Caption.String() != "The gap, seen from the pilot boat on Friday." || f.Width != 800 {
			t.Errorf("got %+v", f)
		}
		return
	}
	t.Error("no figure")
}

func TestReadsABlogWithoutMetadata(t *testing.T) {
	meta, doc := Parse([]byte(blog), "https://example.net/2024/tower.html", nil)
	if meta.Byline.String() != "Ann Lee" || meta.Published.String() != "2024-03-08" || meta.Title.Value != "How we moved the lighthouse" {
		t.Errorf("got %q, %q, %q", meta.Byline.String(), meta.Published.String(), meta.Title.Value)
	}
	said := everything(doc.Blocks)
	for _, want := range []string{"It took eleven days", "We wrote the plan", "\treturn t.raise(4 * jack)", "the “easy part”, as the mayor called it,\nwhich was not easy."} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %q", want, said)
		}
	}
	var links []string
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case articles.Paragraph:
			for _, l := range b.Text.Links() {
				links = append(links, l.Href)
			}
		case articles.CodeBlock:
			if b.Language != "go" {
				t.Errorf("code is %q", b.Language)
			}
		case articles.Figure:
			if b.Source != "https://example.net/blog/large.jpg" {
				t.Errorf("picture is %q", b.Source)
			}
		case articles.Embed:
			if b.Provider != "YouTube" || b.Text.String() != "Eleven days in a minute" {
				t.Errorf("embed is %+v", b)
			}
		}
	}
	if got := strings.Join(links, " "); got != "https://example.net/blog/notes.html mailto:ann@example.net" {
		t.Errorf("links %q", got)
	}
}

func TestKnowsTheDirectionOfTheScript(t *testing.T) {
	meta, _ := Parse([]byte(bare), "", nil)
	if meta.Direction != articles.RightToLeft || meta.Title.Value != "العبّارة البطيئة" {
		t.Errorf("got %v, %q", meta.Direction, meta.Title.Value)
	}
	for page, want := range map[string]articles.Direction{
		`<html lang="fa"><p>سلام`:                                              articles.RightToLeft,
		`<html lang="en"><div class=menu dir=ltr>x</div><p>Good morning.`:      articles.LeftToRight,
		`<title>The sea</title><article dir="rtl"><p>בוקר טוב לכולם</article>`: articles.RightToLeft,
		`<title>בוקר טוב</title><p>בוקר טוב לכולם`:                             articles.RightToLeft,
	} {
		if meta, _ := Head([]byte(page), "", nil); meta.Direction != want {
			t.Errorf("%s runs %v", page, meta.Direction)
		}
	}
}

func TestTakesTheSiteOffTheTitle(t *testing.T) {
	tests := []struct{ name, head, want string }{
		{"by its name", `<title>Low water - The Post</title><meta property="og:site_name" content="The Post">`, "Low water"},
		{"by the host", `<title>Low water | Example</title>`, "Low water"},
		{"in front", `<title>Example » Low water at last</title>`, "Low water at last"},
		{"by the headline", `<title>Low water at last :: Tides and more</title><h1>Low water at last</h1>`, "Low water at last"},
		{"not a dash of its own", `<title>Low water - and after</title>`, "Low water - and after"},
		{"the readers' headline", `<title>x</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tide low, record, 2024"}</script><meta property="og:title" content="Low water at last"><h1>Low water at last</h1>`, "Low water at last"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			meta, _ := Head([]byte(tt.head+"<p>Text."), "https://www.example.org/a", nil)
			if meta.Title.Value != tt.want {
				t.Errorf("got %q", meta.Title.Value)
			}
		})
	}
}

func TestFindsTheDate(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"meta", `<meta property="article:published_time" content="2024-03-08T07:15Z"><p>x`, "2024-03-08T07:15Z"},
		{"microdata", `<p><span itemprop="datePublished" content="2024-03-08">x</span>`, "2024-03-08"},
		{"time", `<h1>T</h1><time datetime="2024-03-08T07:15">8 March</time>`, "2024-03-08T07:15"},
		{"not a comment's time", `<div class="comments"><time datetime="2025-01-01">x</time></div><time datetime="2024-03-08">8 March</time>`, "2024-03-08"},
		{"class", `<html lang="de"><div class="artikel-datum">8. März 2024, 07:15 Uhr</div>`, "2024-03-08T07:15"},
		{"line", `<h1>T</h1><div>Saltby, 8 March 2024</div>`, "2024-03-08"},
		{"none", `<h1>T</h1><p>In 1884 it was new.`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			meta, _ := Head([]byte(tt.page), "https://example.org/a", nil)
			if meta.Published.String() != tt.want {
				t.Errorf("got %q from %+v", meta.Published.String(), meta.Published.Evidence)
			}
		})
	}
}

func TestTellsTablesOfLayoutFromTablesOfData(t *testing.T) {
	prose := strings.Repeat("The tide came in, and went out, and came in again, as it does. ", 8)
	page := "<table><tr><td>" + strings.Repeat("<p>"+prose+"</p>", 4) + "</td><td><a href=/>Home</a></td></tr></table>"
	_, doc := Parse([]byte(page), "https://example.org/", nil)
	for _, block := range doc.Blocks {
		if _, ok := block.(articles.Table); ok {
			t.Error("layout came out as data")
		}
	}
	if !strings.Contains(everything(doc.Blocks), "The tide came in") {
		t.Error("lost the story")
	}
}

func TestPicksTheLargestOfASet(t *testing.T) {
	for set, want := range map[string]string{
		"a.jpg 300w, b.jpg 1200w":     "b.jpg",
		"a.jpg, b.jpg 2x":             "b.jpg",
		"a,b.jpg 2x, c.jpg 1x":        "a,b.jpg",
		"data:image/gif;base64,R0 1w": "",
		"":                            "",
	} {
		if got := largest(set); got != want {
			t.Errorf("%q gave %q, want %q", set, got, want)
		}
	}
}

func TestReadsTheDateline(t *testing.T) {
	for page, want := range map[string]string{
		"<h1>T</h1><p><b>SALTBY, Wold</b> (Wire) — The ferry left on time, and nobody thought much of it.": "SALTBY, Wold (Wire)",
		"<h1>T</h1><p>\n<b>SALTBY</b> (Wire) — The ferry left on time, and nobody thought much of it.":     "SALTBY (Wire)",
		"<h1>T</h1><p>PORT ANN, Wold. — The ferry left on time, and nobody thought much of it at all.":     "PORT ANN, Wold.",
		"<h1>T</h1><p>The ferry — the old one — left on time, and nobody thought much of it.":              "",
	} {
		if meta, _ := Head([]byte(page), "", nil); meta.Dateline.Value != want {
			t.Errorf("%s gave %q", page, meta.Dateline.Value)
		}
	}
}

func TestNumbersAGallery(t *testing.T) {
	prose := "<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>"
	page := "<article><h1>Fog</h1>" + prose + prose + `<div class="gallery"><figure><img src="/a.jpg"><figcaption>The quay at nine</figcaption></figure><figure><img src="/b.jpg"><figcaption>The quay at noon</figcaption></figure></div>` + prose + "</article>"
	_, doc := Parse([]byte(page), "https://example.org/", nil)
	var got []string
	for _, block := range doc.Blocks {
		if f, ok := block.(articles.Figure); ok {
			got = append(got, f.Caption.String()+" "+f.Gallery)
		}
	}
	if strings.Join(got, "; ") != "The quay at nine 1 of 2; The quay at noon 2 of 2" {
		t.Errorf("got %q", got)
	}
}

func TestPutsTheLeadPictureAndTheDekBack(t *testing.T) {
	prose := "<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>"
	page := `<article><header><h1>Fog on the water</h1><p class="standfirst">A morning on which nothing could be seen, and everything heard.</p><figure><img src="/lead.jpg"><figcaption>The quay. Photo: Cam Roe</figcaption></figure></header><div class="body">` +
		strings.Repeat(prose, 6) + "</div></article>"
	meta, doc := Parse([]byte(page), "https://example.org/", nil)
	if meta.Dek.Value != "A morning on which nothing could be seen, and everything heard." {
		t.Errorf("dek %q", meta.Dek.Value)
	}
	figures, deks := 0, 0
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case articles.Figure:
			figures++
			if b.Credit != "Cam Roe" {
				t.Errorf("credit %q", b.Credit)
			}
		case articles.Dek:
			deks++
		}
	}
	if figures != 1 || deks != 1 {
		t.Errorf("%d figures, %d deks in %q", figures, deks, outline(doc.Blocks))
	}
}

func TestReadsTheBylineUnderTheHeadline(t *testing.T) {
	for page, want := range map[string]string{
		`<h1>Fog at last</h1><div>By <a href="/staff/1">Ann Lee</a> | <span>12 November 2024</span></div><p>Text.`:                                                                                                                                                          "Ann Lee",
		`<h1>Fog at last</h1><p class="byline">Von Bo Ek und Ann Lee</p><p>Text.`:                                                                                                                                                                                           "Bo Ek, Ann Lee",
		`<h1>Fog at last</h1><div class="comments"><p class="author">By Cam Roe</p></div><p>Text.`:                                                                                                                                                                          "",
		`<h1>Fog at last</h1><p>By <a rel="author" href="/a">Ann Lee</a> and <a rel="author" href="/b">Bo Ek</a></p><p>Text.<aside><a rel="author" href="/c">Cam Roe</a></aside>`:                                                                                           "Ann Lee, Bo Ek",
		`<h1>Fog at last</h1><ul><li class=by><span itemprop="author"><b itemprop="name">Ann Lee</b>, pilot</span></li><li class=by><span itemprop="author"><b itemprop="name">Bo Ek</b></span></li></ul><p>Text.<article><span itemprop="author">Cam Roe</span></article>`: "Ann Lee, Bo Ek",
		`<h1>Fog at last</h1><div><a href="/author/ann">Ann Lee</a>, <a href="/author/bo">Bo Ek</a></div><p>Text.<div><p><a href="/author/cam">Cam Roe</a></div>`:                                                                                                           "Ann Lee, Bo Ek",
		`<meta name="author" content="https://example.org/ann"><h1>Fog at last</h1><a rel="author" href="/a">Ann Lee</a><p>Text`:                                                                                                                                            "Ann Lee",
	} {
		if meta, _ := Head([]byte(page), "https://example.org/", nil); meta.Byline.String() != want {
			t.Errorf("%s gave %q", page, meta.Byline.String())
		}
	}
}

func TestReadsQuotesWithTheirSpeakers(t *testing.T) {
	prose := "<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>"
	page := "<article><h1>Fog</h1>" + strings.Repeat(prose, 4) + `<aside class="pullquote"><p>As the captain had said it would</p><cite>— The captain</cite></aside><blockquote><p>Fog is weather, too.</p><footer>— Dora Finch</footer></blockquote>` + prose + "</article>"
	_, doc := Parse([]byte(page), "https://example.org/", nil)
	said := map[string]string{}
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case articles.PullQuote:
			said[b.Text.String()] = b.Cite.String()
		case articles.Quote:
			said[strings.TrimSpace(everything(b.Blocks))] = b.Cite.String()
		}
	}
	if said["As the captain had said it would"] != "The captain" || said["Fog is weather, too."] != "Dora Finch" {
		t.Errorf("got %q", said)
	}
}

func TestKeepsTheReferencesOfAStory(t *testing.T) {
	prose := "<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people, dogs, and bicycles.</p>"
	page := "<article><h1>Fog</h1>" + strings.Repeat(prose, 5) + `<h2>Sources</h2><ul><li><a href="/a">The tide tables of 1884</a></li><li><a href="/b">A pilot's handbook for the northern coast</a></li></ul></article>`
	_, doc := Parse([]byte(page), "https://example.org/", nil)
	last := doc.Blocks[len(doc.Blocks)-1]
	if _, ok := last.(articles.List); !ok {
		t.Errorf("the sources came out as %q", outline(doc.Blocks))
	}
}

func TestTakesTheSpeakerFromAQuotesFooter(t *testing.T) {
	filler := strings.Repeat("<p>The gang goes out on the bridge every night when the last tram has gone, and taps what it finds there, one rivet after another.</p>", 6)
	page := "<html><body><article><h1>The gang</h1>" + filler +
		"<blockquote><p>I asked him once what he was proud of, and he pointed at the lamp.</p><footer><cite>Agnes Pillay, rigger</cite></footer></blockquote>" +
		filler + "</article></body></html>"
	_, doc := Parse([]byte(page), "", nil)
	for _, block := range doc.Blocks {
		if q, ok := block.(articles.Quote); ok {
			if got := q.Cite.String(); got != "Agnes Pillay, rigger" {
				t.Errorf("cite %q", got)
			}
			return
		}
	}
	t.Error("no quote")
}

func TestDoubtsWhatOnlyOneJudgementKeeps(t *testing.T) {
	prose := "<p>The ferry left on time, as it had every day since the spring, and nobody at the quay thought much of it, the captain said.</p>"
	boxed := "Fares rise at the end of May\nand children under six go free with anyone"
	page := "<article><h1>The slow ferry</h1>" + strings.Repeat(prose, 6) + "<ul class=widget><li>" + strings.ReplaceAll(boxed, "\n", "<li>") + "</ul>" + strings.Repeat(prose, 3) + "</article>"
	_, doc := Parse([]byte(page), "https://post.example/ferry", nil)
	for _, block := range doc.Blocks {
		_, doubted := block.(articles.Doubted)
		if said := strings.ReplaceAll(strings.TrimSpace(wordsOf(block)), "\n\n", "\n"); doubted != (said == boxed) {
			t.Errorf("doubted %v: %s", doubted, said)
		}
	}
	if !strings.Contains(everything(doc.Blocks), "children under six") {
		t.Error("the box is lost")
	}
}

func TestPartsWordsWhereABlankStands(t *testing.T) {
	prose := "<p>The ferry left on time, as it had every day since the spring, and nobody at the quay thought much of it, the captain said.</p>"
	page := "<article><h1>The slow ferry</h1>" + strings.Repeat(prose, 6) + "<div class=box><span>Children go free</span> <span>with anyone at all.</span></div>" + strings.Repeat(prose, 3) + "</article>"
	_, doc := Parse([]byte(page), "https://post.example/ferry", nil)
	if said := everything(doc.Blocks); !strings.Contains(said, "free with") {
		t.Error(said)
	}
}
