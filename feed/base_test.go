package feed

import (
	"strings"
	"testing"
)

func TestResolvesTheAddressesOfATextAgainstItsPage(t *testing.T) {
	t.Parallel()
	const refs = `&lt;a href="#fn1">1&lt;/a>&lt;a href="page2.html">2&lt;/a>&lt;a href="?p=2">3&lt;/a>&lt;a href="/top">4&lt;/a>&lt;img src="img/a.jpg">`
	rss := func(item string) string {
		return `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://harbour.example/</link><item>` + item + `</item></channel></rss>`
	}
	atom := func(base, entry string) string {
		return `<feed xmlns="http://www.w3.org/2005/Atom" ` + base + `><link href="https://harbour.example/"/><entry>` + entry + `</entry></feed>`
	}
	xhtml := strings.NewReplacer("&lt;", "<", `"img/a.jpg">`, `"img/a.jpg"/>`).Replace(refs)
	for name, tt := range map[string]struct{ src, want string }{
		"the item's page": {
			rss("<link>/blog/fog</link><content:encoded>" + refs + "</content:encoded>"),
			"https://harbour.example/blog/fog#fn1 https://harbour.example/blog/page2.html https://harbour.example/blog/fog?p=2 https://harbour.example/top https://harbour.example/blog/img/a.jpg",
		},
		"a summary": {
			rss("<link>https://o.example/blog/fog</link><description>" + refs + "</description>"),
			"https://o.example/blog/fog#fn1 https://o.example/blog/page2.html https://o.example/blog/fog?p=2 https://o.example/top https://o.example/blog/img/a.jpg",
		},
		"no page": {
			rss("<description>" + refs + "</description>"),
			"https://harbour.example/#fn1 https://harbour.example/page2.html https://harbour.example/?p=2 https://harbour.example/top https://harbour.example/img/a.jpg",
		},
		"a service's link": {
			rss("<link>https://proxy.example/~r/1</link><feedburner:origLink>https://harbour.example/blog/fog</feedburner:origLink><description>" + refs + "</description>"),
			"https://harbour.example/blog/fog#fn1 https://harbour.example/blog/page2.html https://harbour.example/blog/fog?p=2 https://harbour.example/top https://harbour.example/blog/img/a.jpg",
		},
		"a link of mail": {
			rss("<link>mailto:ann@harbour.example</link><description>" + refs + "</description>"),
			"https://harbour.example/#fn1 https://harbour.example/page2.html https://harbour.example/?p=2 https://harbour.example/top https://harbour.example/img/a.jpg",
		},
		"Atom": {
			atom("", `<link href="/blog/fog"/><content type="html">`+refs+"</content>"),
			"https://harbour.example/blog/fog#fn1 https://harbour.example/blog/page2.html https://harbour.example/blog/fog?p=2 https://harbour.example/top https://harbour.example/blog/img/a.jpg",
		},
		"Atom's XHTML": {
			atom("", `<link href="/blog/fog"/><content type="xhtml"><div>`+xhtml+"</div></content>"),
			"https://harbour.example/blog/fog#fn1 https://harbour.example/blog/page2.html https://harbour.example/blog/fog?p=2 https://harbour.example/top https://harbour.example/blog/img/a.jpg",
		},
		"the entry's base": {
			atom("", `<link href="https://harbour.example/blog/fog"/><content type="html" xml:base="https://b.example/c/">`+refs+"</content>"),
			"https://harbour.example/blog/fog#fn1 https://b.example/c/page2.html https://b.example/c/?p=2 https://b.example/top https://b.example/c/img/a.jpg",
		},
		"the feed's base, at home": {
			atom(`xml:base="https://harbour.example/news/"`, `<link href="/blog/fog"/><content type="html">`+refs+"</content>"),
			"https://harbour.example/blog/fog#fn1 https://harbour.example/news/page2.html https://harbour.example/news/?p=2 https://harbour.example/top https://harbour.example/news/img/a.jpg",
		},
		"the feed's base, a guest": {
			atom(`xml:base="https://harbour.example/news/"`, `<link href="https://o.example/blog/fog"/><content type="html">`+refs+"</content>"),
			"https://o.example/blog/fog#fn1 https://o.example/blog/page2.html https://o.example/blog/fog?p=2 https://o.example/top https://o.example/blog/img/a.jpg",
		},
		"JSON": {
			`{"version":"https://jsonfeed.org/version/1","home_page_url":"https://harbour.example/","items":[{"url":"/blog/fog","content_html":"` + strings.NewReplacer("&lt;", "<", `"`, `'`).Replace(refs) + `"}]}`,
			"https://harbour.example/blog/fog#fn1 https://harbour.example/blog/page2.html https://harbour.example/blog/fog?p=2 https://harbour.example/top https://harbour.example/blog/img/a.jpg",
		},
		"JSON about another's page": {
			`{"version":"https://jsonfeed.org/version/1","home_page_url":"https://harbour.example/","items":[{"external_url":"https://o.example/blog/fog","content_html":"` + strings.NewReplacer("&lt;", "<", `"`, `'`).Replace(refs) + `"}]}`,
			"https://harbour.example/#fn1 https://harbour.example/page2.html https://harbour.example/?p=2 https://harbour.example/top https://harbour.example/img/a.jpg",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			html := parse(t, tt.src, "https://feeds.example/f").Items[0].Content
			for want := range strings.FieldsSeq(tt.want) {
				if !strings.Contains(html, `"`+want+`"`) {
					t.Errorf("%s is not in %s", want, html)
				}
			}
		})
	}
}
