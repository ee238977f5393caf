package feed

import (
	"html"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"lede/articles/sanitize"
)

// harm returns what in markup should not have passed, or "". It reads with a
// tokenizer that is not ours.
func harm(markup string) string {
	z := nethtml.NewTokenizer(strings.NewReader(markup))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return ""
		case nethtml.CommentToken, nethtml.DoctypeToken:
			return "a comment"
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			token := z.Token()
			if !elements[token.Data].is(kept) {
				return "<" + token.Data + ">"
			}
			for _, a := range token.Attr {
				if !attributes[a.Key].is(kept) {
					return a.Key
				}
				if _, ok := sanitize.URL(a.Val); attributes[a.Key].is(address) && !ok {
					return a.Key + "=" + a.Val
				}
			}
		}
	}
}

// controls reports whether s has a byte that acts on a terminal.
func controls(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0
	})
}

func TestLetsNothingThroughThatActs(t *testing.T) {
	for src, want := range map[string]string{
		`a<script>alert(1)</script>b`:                                     "ab",
		`a<SCRIPT SRC=x>alert(1)</SCRIPT >b`:                              "ab",
		`a<script>alert(1)`:                                               "a",
		`a<style>p{}</style>b`:                                            "ab",
		`<p onclick="x()" style="color:red">a</p>`:                        "<p>a</p>",
		`<p/onclick=x>a`:                                                  "<p>a</p>",
		`<a href="javascript:x">a</a>`:                                    "<a>a</a>",
		`<a href="jav&#x09;ascript:x">a</a>`:                              "<a>a</a>",
		`<a href=" &#14; javascript:x">a</a>`:                             "<a>a</a>",
		`<a href="data:text/html,x">a</a>`:                                "<a>a</a>",
		`<a href='https://x.example/"onclick="x'>a</a>`:                   `<a href="https://x.example/%22onclick=%22x">a</a>`,
		`<img src=x onerror=x>`:                                           "<img>",
		`<img src="data:image/gif,x" data-src="https://x.example/a">`:     `<img src="https://x.example/a">`,
		`<iframe src="https://x.example">a</iframe>`:                      "a",
		`<svg><script>x</script><a xlink:href="javascript:x">a</a></svg>`: "<a>a</a>",
		`<object data=x>a`:                                                "a",
		`<form action=x><input value=y><button>a</button></form>`:         "a",
		`<scr<script>ipt>x</script>`:                                      "&lt;scr",
		`&lt;script&gt;a`:                                                 "&lt;script&gt;a",
		`<!--><script>x</script>-->a`:                                     "--&gt;a",
		`<![CDATA[<script>x</script>]]>`:                                  "&lt;script&gt;x&lt;/script&gt;",
		"a\x1b]0;b\x07":                                                   "a␛]0;b␇",
		`a&#27;[2J&#155;1m`:                                               "a␛[2J›1m",
		`<a title="&#27;x&quot; onclick=x">a</a>`:                         `<a title="x&#34; onclick=x">a</a>`,
		`<b><i>a</b>c`:                                                    "<b><i>a</i></b>c",
	} {
		got := clean(src, nil)
		if got != want {
			t.Errorf("%s gave %s, want %s", src, got, want)
		}
		if bad := harm(got); bad != "" || controls(got) {
			t.Errorf("%s let %s pass", src, bad)
		}
	}
}

// endless are feeds that are long in one way each.
func endless() map[string]string {
	const n = 200_000
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
	for name, src := range endless() {
		t.Run(name, func(t *testing.T) {
			f, err := Parse([]byte(src), "https://harbour.example/")
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
	for name, src := range endless() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _ = Parse([]byte(src), "https://harbour.example/")
			}
		})
	}
}
