package webpage

import (
	"strings"
	"testing"

	"lede/articles"
)

func TestFindsTheAddressOfAPictureWhereverItWaits(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"src", `<img src="/quay.jpg">`, "/quay.jpg"},
		{"data-src", `<img class=lazy data-src="/quay.jpg" src="data:image/gif;base64,R0lGOD">`, "/quay.jpg"},
		{"data-srcset", `<img data-srcset="/small.jpg 300w, /quay.jpg 1200w" src="/placeholder.png">`, "/quay.jpg"},
		{"srcset alone", `<img srcset="/small.jpg 1x, /quay.jpg 2x">`, "/quay.jpg"},
		{"picture", `<picture><source srcset="/quay.webp 1200w" type="image/webp"><img alt="Quay"></picture>`, "/quay.webp"},
		{"picture that waits", `<picture><source data-srcset="/small.jpg 300w, /quay.jpg 900w"><img src="data:image/gif;base64,R0lGOD" alt="Quay"></picture>`, "/quay.jpg"},
		{"noscript", `<img class="lazy" src="data:image/gif;base64,R0lGOD"><noscript><img src="/quay.jpg" alt="Quay"></noscript>`, "/quay.jpg"},
		{"any attribute", `<img data-big="/quay.jpg" src="/spacer.gif">`, "/quay.jpg"},
		{"relative to base", `<img src="quay.jpg">`, "/pictures/quay.jpg"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html lang=en><head><title>Fog at last</title><base href="/pictures/"></head><body><article><h1>Fog at last</h1>` + prose(3) + "<figure>" + tt.body + "<figcaption>The quay at nine</figcaption></figure>" + prose(3)
			_, doc := Parse([]byte(page), "https://example.org/fog/today.html", nil)
			all := figures(doc.Blocks)
			if len(all) != 1 || all[0].Source != "https://example.org"+tt.want || all[0].Caption.String() != "The quay at nine" {
				t.Errorf("got %+v", all)
			}
		})
	}
}

// TestKeepsThePicturesThatStandInAPage reads a page that was saved in one file. What
// keeps the place of a picture that a script brings stands in the page, too.
func TestKeepsThePicturesThatStandInAPage(t *testing.T) {
	t.Parallel()
	photograph := "data:image/jpeg;base64," + strings.Repeat("/9j/4AAQ", 1000)
	for src, want := range map[string]string{
		photograph: photograph,
		"data:image/png;base64," + strings.Repeat("iVBORw0K", 600):      "data:image/png;base64," + strings.Repeat("iVBORw0K", 600),
		"data:image/jpeg;base64," + strings.Repeat("/9j/4AAQ", 60):      "", // a blurred beginning
		"data:image/svg+xml;base64," + strings.Repeat("PHN2Zz48", 1000): "",
		"data:image/png;base64," + strings.Repeat("iVBO Rw0", 1000):     "",
		photograph + "\" data-src=\"https://example.org/quay.jpg":       "https://example.org/quay.jpg",
	} {
		all := figures(storyOf(prose(3) + `<figure><img src="` + src + `" alt="The quay"><figcaption>The quay at nine</figcaption></figure>` + prose(3)).Blocks)
		if len(all) != 1 || all[0].Source != want || all[0].Caption.String() != "The quay at nine" {
			t.Errorf("%.60s: %d figures, %.60q", src, len(all), all[0].Source)
		}
	}
}

func TestTellsCaptionsFromCredits(t *testing.T) {
	for _, body := range []string{
		`<figure><img src="/q.jpg"><figcaption>The quay at nine. <span class="credit">Photo: Cam Roe/Coast</span></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption>The quay at nine.</figcaption><div class="photographer">Cam Roe/Coast</div></figure>`,
		`<figure itemscope><img src="/q.jpg"><figcaption><span itemprop="caption">The quay at nine.</span> <small itemprop="copyrightHolder">Cam Roe/Coast</small></figcaption></figure>`,
		`<div class="wp-caption alignnone"><img src="/q.jpg"><p class="wp-caption-text">The quay at nine. (Photo: Cam Roe/Coast)</p></div>`,
		`<p><img src="/q.jpg"></p><p><em>The quay at nine. Photo: Cam Roe/Coast</em></p>`,
		`<figure><img src="/q.jpg"><figcaption><span class="a1">The quay at nine.</span><span class="b2">Cam Roe/Coast</span></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption><div><span>The quay at nine.</span> <span>© Cam Roe/Coast</span></div></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption>The quay at nine.</figcaption><footer>Cam Roe/Coast</footer></figure>`,
		`<figure><div><img src="/q.jpg"><small class="overlay">© Cam Roe/Coast</small></div><figcaption>The quay at nine.</figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption><span class="media-description">The quay at nine.</span><span class="media-source"><span class="media-author">Cam Roe/Coast</span></span></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption><p>The quay at nine.</p><p class="text src">Foto: Cam Roe/Coast</p></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption>The quay at nine. <span data-captionauthor="">/ Cam Roe/Coast</span></figcaption></figure>`,
		`<figure><img src="/q.jpg"><figcaption>The quay at nine. | Cam Roe/Coast</figcaption></figure>`,
	} {
		all := figures(storyOf(prose(3) + body + prose(3)).Blocks)
		if len(all) != 1 || all[0].Caption.String() != "The quay at nine." || all[0].Credit != "Cam Roe/Coast" {
			t.Errorf("%s gave %+v", body, all)
		}
	}
}

func TestJoinsTheCreditsOfAPicture(t *testing.T) {
	t.Parallel()
	for body, want := range map[string][2]string{
		`<figcaption><span class=caption>The quay at nine.</span> <span class=credit>Photo by Cam Roe</span> / <span class=distributor>Coast</span></figcaption>`: {"The quay at nine.", "Cam Roe / Coast"},
		`<figcaption><span class=credit>© Coast</span> Cam Roe/Harbour</figcaption>`:                                                                              {"", "Coast / Cam Roe/Harbour"},
		`<figcaption><span class=credit>Cam Roe</span></figcaption>`:                                                                                              {"", "Cam Roe"},
		`<figcaption><span class=credit-box><span class=caption>The quay at nine.</span><span class=credit>Cam Roe</span></span></figcaption>`:                    {"The quay at nine.", "Cam Roe"},
		`<figcaption><span>The quay.</span><span>The ferry at nine.</span></figcaption>`:                                                                          {"The quay.The ferry at nine.", ""},
		`<figcaption>The quay, seen by <a href="/ann">Ann Lee</a></figcaption>`:                                                                                   {"The quay, seen by Ann Lee", ""},
	} {
		all := figures(storyOf(prose(3) + `<figure><img src="/q.jpg">` + body + `</figure>` + prose(3)).Blocks)
		if len(all) != 1 || all[0].Caption.String() != want[0] || all[0].Credit != want[1] {
			t.Errorf("%s gave %+v", body, all)
		}
	}
}

func TestReadsTablesOfLayoutAsTheStoriesOfTheirTime(t *testing.T) {
	page := `<html><head><title>Fog at last</title></head><body bgcolor="#ffffff"><center><table width=800><tr><td colspan=2><img src="/logo.gif" width=300 height=60></td></tr>
<tr><td width=150 valign=top><font size=2><a href="/">Home</a><br><a href="/news">News</a><br><a href="/sea">Sea</a></font></td>
<td valign=top><font size=5><b>Fog at last</b></font><br><font size=2>By Ann Lee, 8 March 1999</font><p><font face="Times">` + prose(4) + `</font>
<table border=1><tr><th>Hour</th><th>Seen</th></tr><tr><td>Nine</td><td>Nothing</td></tr><tr><td>Noon</td><td>The cape</td></tr></table>` + prose(2) + `</td></tr></table></center></body></html>`
	_, doc := Parse([]byte(page), "https://example.org/fog.html", nil)
	tables, paragraphs := 0, 0
	for _, block := range doc.Blocks {
		switch b := block.(type) {
		case articles.Table:
			tables++
			if len(b.Header) != 2 || len(b.Rows) != 2 {
				t.Errorf("got %+v", b)
			}
		case articles.Paragraph:
			if strings.HasPrefix(b.Text.String(), "The fog lifted") {
				paragraphs++
			}
		}
	}
	if tables != 1 || paragraphs != 6 {
		t.Errorf("%d tables, %d paragraphs in\n%s", tables, paragraphs, strings.Join(outline(doc.Blocks), "\n"))
	}
}

func TestReadsPagesOfManyScripts(t *testing.T) {
	tests := []struct{ lang, title, by, on, paragraph, byline, date string }{
		{"ja", "霧の朝", "文：山田太郎", "2024年3月8日 07:15", "船長が言ったとおり、霧は正午前に晴れ、岸壁は人と犬と自転車でいっぱいになった。誰もそれを予想していなかった。", "山田太郎", "2024-03-08T07:15"},
		{"zh", "终于起雾了", "作者：王小明", "2024年3月8日", "正如船长所说，雾在中午之前散去，码头上挤满了人、狗和自行车，谁也没有想到会是这样。", "王小明", "2024-03-08"},
		{"ru", "Наконец туман", "Автор: Иван Петров", "8 марта 2024, 07:15", "Туман рассеялся до полудня, как и обещал капитан, и набережная наполнилась людьми, собаками и велосипедами.", "Иван Петров", "2024-03-08T07:15"},
		{"ar", "الضباب أخيرا", "بقلم: آن لي", "8 مارس 2024", "انقشع الضباب قبل الظهر، كما قال القبطان، وامتلأ الرصيف بالناس والكلاب والدراجات، ولم يتوقع أحد ذلك.", "آن لي", "2024-03-08"},
		{"de", "Endlich Nebel", "Von Käthe Brandt", "8. März 2024, 07:15 Uhr", "Der Nebel hob sich vor Mittag, wie der Kapitän gesagt hatte, und der Kai füllte sich mit Leuten, Hunden und Rädern.", "Käthe Brandt", "2024-03-08T07:15"},
	}
	for _, tt := range tests {
		t.Run(tt.lang, func(t *testing.T) {
			page := `<html lang="` + tt.lang + `"><head><meta charset="utf-8"><title>` + tt.title + `</title></head><body><nav><a href="/">X</a></nav><article><h1>` + tt.title + `</h1><div class="byline">` + tt.by + `</div><div class="date">` + tt.on + `</div>` +
				strings.Repeat("<p>"+tt.paragraph+"</p>", 6) + `</article></body></html>`
			meta, doc := Parse([]byte(page), "https://example.org/x", nil)
			if meta.Title.Value != tt.title || meta.Byline.String() != tt.byline || meta.Published.String() != tt.date {
				t.Errorf("got %q, %q, %q", meta.Title.Value, meta.Byline.String(), meta.Published.String())
			}
			if n := strings.Count(strings.Join(outline(doc.Blocks), "\n"), "\np: "); n < 5 {
				t.Errorf("%d paragraphs:\n%s", n, strings.Join(outline(doc.Blocks), "\n"))
			}
		})
	}
}

func TestTakesTheCharsetFromTheWholePage(t *testing.T) {
	page := []byte("<title>Nebel</title><article><h1>Nebel</h1>" + strings.Repeat("<p>The fog lifted before noon, as the captain had said it would, and the quay filled with people.</p>", 40) + "<p>\xdcber dem Kai lag nichts mehr, und das war gr\xf6\xdfer als alles.</p></article>")
	_, doc := Parse(page, "", nil)
	if said := everything(doc.Blocks); !strings.Contains(said, "Über dem Kai") || !strings.Contains(said, "größer") {
		t.Error("the letters at the end were lost")
	}
}

func TestKeepsTheLeadPictureWhereverThePageHasIt(t *testing.T) {
	t.Parallel()
	const quay = `<figure><img src="/quay.jpg"><figcaption>The quay at nine, before anybody had come down to it.</figcaption></figure>`
	for name, page := range map[string]string{
		"wrapped twice in the story":   `<article><h1>Fog at last</h1><div class="featured-media"><div class="featured-image">` + quay + `</div></div>` + prose(5) + `</article>`,
		"between paragraphs":           `<article><h1>Fog at last</h1>` + prose(3) + `<div class="widget"><div><div>` + quay + `</div></div></div>` + prose(3) + `</article>`,
		"in the header":                `<article><header><div><h1>Fog at last</h1><p class="byline">By Ann Lee</p></div><div>` + quay + `</div></header><div>` + prose(5) + `</div></article>`,
		"in a group of headlines":      `<article><hgroup><h1>Fog at last</h1>` + quay + `</hgroup><div>` + prose(5) + `</div></article>`,
		"beside the article":           `<main><h1>Fog at last</h1><div class="lead-art">` + quay + `</div><article>` + prose(5) + `</article></main>`,
		"on a page that has a sidebar": `<div class="with-sidebar"><h1>Fog at last</h1><div>` + quay + `</div><div class="text">` + prose(5) + `</div></div>`,
	} {
		_, doc := Parse([]byte("<html lang=en><title>Fog at last</title><body>"+page), "https://quay.example/fog", nil)
		if all := figures(doc.Blocks); len(all) != 1 || all[0].Source != "https://quay.example/quay.jpg" || !strings.HasPrefix(all[0].Caption.String(), "The quay at nine") {
			t.Errorf("%s: %+v in\n%s", name, all, strings.Join(outline(doc.Blocks), "\n"))
		}
	}
	for name, page := range map[string]string{
		"of another story": `<main><h1>Fog at last</h1><div class="teaser"><a href="/x">` + quay + `</a></div><article>` + prose(5) + `</article></main>`,
		"in a sidebar":     `<main><h1>Fog at last</h1><aside>` + quay + `</aside><article>` + prose(5) + `</article></main>`,
	} {
		_, doc := Parse([]byte("<html lang=en><title>Fog at last</title><body>"+page), "https://quay.example/fog", nil)
		if all := figures(doc.Blocks); len(all) != 0 {
			t.Errorf("%s: %+v", name, all)
		}
	}
}
