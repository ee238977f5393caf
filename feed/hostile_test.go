package feed

import (
	"html"
	"strings"
	"testing"
)

// endless are feeds that are long in one way each.
func endless(n int) map[string]string {
	within := func(s string) string { return "<rss><channel><item><description>" + html.EscapeString(s) }
	return map[string]string{
		"elements":           "<rss>" + strings.Repeat("<a>", n),
		"items":              "<rss>" + strings.Repeat("<item><title>x", n),
		"comments":           "<rss>" + strings.Repeat("<!--", n),
		"CDATA":              "<rss><item><title>" + strings.Repeat("<![CDATA[", n),
		"declarations":       strings.Repeat("<!A[>", n) + "<rss>",
		"quotes":             "<rss>" + strings.Repeat(`<a b="c `, n),
		"single quotes":      "<rss>" + strings.Repeat(`<a b='>`, n),
		"instructions":       "<rss>" + strings.Repeat("<?", n),
		"attributes":         "<rss " + strings.Repeat("a=b ", n) + ">",
		"namespaces":         "<rss>" + strings.Repeat("<a xmlns:b='c'>", n) + strings.Repeat("<b:c>", n),
		"bases":              "<rss>" + strings.Repeat("<a xml:base='b/'>", 100) + strings.Repeat("<link href='c'/>", n),
		"ends":               "<rss>" + strings.Repeat("<a>", 100) + strings.Repeat("</b>", n),
		"HTML elements":      within(strings.Repeat("<b>", n)),
		"HTML titles":        within(strings.Repeat("<title>", n)),
		"HTML comments":      within(strings.Repeat("<!--", n)),
		"HTML ends":          within(strings.Repeat("<b>", 90) + strings.Repeat("</i>", n)),
		"ampersands":         within(strings.Repeat("&amp", n)),
		"categories":         "<rss><item>" + strings.Repeat("<category>x</category>", n),
		"combining marks":    "<rss><item><title>" + strings.Repeat("\u0301", n),
		"laughs":             `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><title>&b;` + strings.Repeat("&b;", n),
		"JSON items":         `{"version":"https://jsonfeed.org/version/1","items":[` + strings.Repeat(`{"title":"x"},`, n),
		"JSON depth":         `{"version":"https://jsonfeed.org/version/1","items":` + strings.Repeat("[", n),
		"long relative base": "<rss><channel><link>https://x.example/" + strings.Repeat("y", 3000) + "/</link><item><description>" + strings.Repeat("&lt;a href=z>", n),
	}
}

func TestBringsNoMoreThanItIsLong(t *testing.T) {
	t.Parallel()
	for name, src := range endless(20_000) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := Parse([]byte(src), "https://harbour.example/", "")
			if err != nil && !strings.HasPrefix(name, "JSON") {
				t.Error(err)
			}
			if err != nil {
				return
			}
			size := 0
			for _, it := range f.Items {
				size += len(it.Content) + len(it.Title)
			}
			if len(f.Items) > maxItems || size > 64*len(src) {
				t.Errorf("%d items, %d bytes from %d", len(f.Items), size, len(src))
			}
		})
	}
}

func TestSaysHowManyItemsWereLeftOut(t *testing.T) {
	t.Parallel()
	f := parse(t, "<rss><channel>"+strings.Repeat("<item><title>x</title></item>", maxItems+7)+"</channel></rss>", "")
	if len(f.Items) != maxItems || len(f.Notes) != 1 || !strings.Contains(f.Notes[0], "7 items") {
		t.Errorf("%d items, %q", len(f.Items), f.Notes)
	}
	f = parse(t, `{"version":"https://jsonfeed.org/version/1","items":[{}`+strings.Repeat(`,{"title":"x"}`, maxItems+7)+`],"title":"T"}`, "")
	if len(f.Items) != maxItems || len(f.Notes) != 1 || f.Title != "T" {
		t.Errorf("%d items of %q, %q", len(f.Items), f.Title, f.Notes)
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, src := range endless(200_000) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _ = Parse([]byte(src), "https://harbour.example/", "")
			}
		})
	}
}
