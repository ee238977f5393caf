package feed

import (
	"strings"
	"testing"
)

// itemOf reads an RSS item with the markup given, in a feed of Harbour's.
func itemOf(t testing.TB, markup string) Item {
	t.Helper()
	f := parse(t, `<rss version="2.0"><channel><link>https://harbour.example/news/</link><item>`+markup+`</item></channel></rss>`, "https://feeds.example/harbour")
	if len(f.Items) != 1 {
		t.Fatalf("%d items", len(f.Items))
	}
	return f.Items[0]
}

func TestFindsThePageOfAnItem(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		"<link>https://a.example/1</link>":                    "https://a.example/1",
		"<link>/1</link>":                                     "https://harbour.example/1",
		"<link> </link><link>/2</link>":                       "https://harbour.example/2",
		"<link>/1</link><link>/2</link>":                      "https://harbour.example/1",
		`<link href="/1"/>`:                                   "https://harbour.example/1",
		`<atom:link rel="self" href="/self"/>`:                "",
		`<atom:link rel="self" href="/self"/><link>/1</link>`: "https://harbour.example/1",
		`<atom:link rel="alternate" type="application/json" href="/j"/><atom:link rel="alternate" type="text/html" href="/h"/>`: "https://harbour.example/h",
		`<atom:link type="application/json" href="/j"/>`:                                                                        "https://harbour.example/j",
		`<atom:link rel="related" href="/r"/><atom:link rel="alternate" href="/a"/>`:                                            "https://harbour.example/a",
		`<atom:link rel="via" href="/v"/><atom:link rel="related" href="/r"/>`:                                                  "https://harbour.example/v",
		`<atom:link rel="http://www.iana.org/assignments/relation/Alternate" href="/a"/>`:                                       "https://harbour.example/a",
		`<atom:link rel="replies" href="/r"/>`:                                                                                  "",
		`<atom:link href="/a"/><link>/l</link>`:                                                                                 "https://harbour.example/l",
		`<media:link>/m</media:link>`:                                                                                           "",
		`<feedburner:origLink>https://a.example/o</feedburner:origLink>`:                                                        "https://a.example/o",
		`<link>/1</link><feedburner:origLink>https://a.example/o</feedburner:origLink>`:                                         "https://harbour.example/1",
		`<link>/1</link><feedburner:origLink>javascript:x</feedburner:origLink>`:                                                "https://harbour.example/1",
		`<link>https://a.example/1?a=1&amp;amp;b=2</link>`:                                                                      "https://a.example/1?a=1&b=2",
		`<link><![CDATA[/1?a=1&amp;amp;b=2&#038;c=3]]></link>`:                                                                  "https://harbour.example/1?a=1&b=2&c=3",
		`<atom:link href="/1?a=1&amp;amp;b=2&amp;#38;c=3"/>`:                                                                    "https://harbour.example/1?a=1&b=2&c=3",
		`<guid>https://a.example/g?a=1&amp;amp;b</guid>`:                                                                        "https://a.example/g?a=1&b",
		`<link>https://a.example/R&amp;amp;D/1</link>`:                                                                          "https://a.example/R&D/1",
		`<link>https://a.example/1?amp;b=2&amp;ampere=3</link>`:                                                                 "https://a.example/1?amp;b=2&ampere=3",
		`<feedburner:origLink>javascript:x</feedburner:origLink><guid>https://a.example/g</guid>`:                               "https://a.example/g",
		`<guid>https://a.example/g</guid>`:                                                                                      "https://a.example/g",
		`<guid isPermaLink="False">https://a.example/g</guid>`:                                                                  "",
		`<guid>12</guid>`: "",
		`<atom:content src="https://a.example/c"/>`:                                    "https://a.example/c",
		`<atom:content src=""/>`:                                                       "",
		`<content src="https://a.example/c"/>`:                                         "",
		`<enclosure url="https://a.example/e.mp3"/>`:                                   "https://a.example/e.mp3",
		`<guid isPermaLink="false">1</guid><enclosure url="https://a.example/e.mp3"/>`: "https://a.example/e.mp3",
	} {
		if got := itemOf(t, markup); got.Link != want {
			t.Errorf("%s: %q, want %q", markup, got.Link, want)
		}
	}
	if f := parse(t, `<rdf:RDF><item rdf:about="https://a.example/1"/><item rdf:about="urn:2"/></rdf:RDF>`, ""); f.Items[0].Link != "https://a.example/1" || f.Items[1].Link != "" {
		t.Errorf("%+v", f.Items)
	}
	if f := parse(t, `<feed><entry><content src="https://a.example/c"/></entry></feed>`, ""); f.Items[0].Link != "https://a.example/c" {
		t.Errorf("%+v", f.Items)
	}
}

func TestNamesThePageBehindAService(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		`<link>/1</link><feedburner:origLink>https://a.example/o?a=1&amp;amp;b=2</feedburner:origLink>`: "https://a.example/o?a=1&b=2",
		`<link>/1</link><feedburner:origLink>javascript:x</feedburner:origLink>`:                        "https://harbour.example/1",
		`<link>/1</link>`: "https://harbour.example/1",
	} {
		it := itemOf(t, markup)
		if got := it.Page(); got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestIdentifiesAnItem(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string]string{
		"<guid> f-1\n</guid><link>/1</link>":             "f-1",
		"<guid></guid><link>/1</link>":                   "https://harbour.example/1",
		"<link>/1</link>":                                "https://harbour.example/1",
		"<guid>1</guid><guid>2</guid>":                   "2",
		"<atom:id>a</atom:id><guid>g</guid>":             "g",
		"<dc:identifier>d</dc:identifier>":               "d",
		`<enclosure url="https://a.example/e.mp3"/>`:     "https://a.example/e.mp3",
		"<guid>a\x1b[2J\tb&#27;]0;c</guid>":              "a[2J b]0;c",
		"<guid>" + strings.Repeat("x", 3000) + "</guid>": strings.Repeat("x", maxLine),
		"<title>Fog</title>":                             "",
	} {
		if got := itemOf(t, markup); got.ID != want {
			t.Errorf("%.60s: %.60q, want %.60q", markup, got.ID, want)
		}
	}
}

func TestResolvesAgainstBasesThatAreBounded(t *testing.T) {
	t.Parallel()
	long := "https://long.example/" + strings.Repeat("x", maxBase) + "/"
	for markup, want := range map[string]string{
		`<link xml:base="https://b.example/c/">d</link>`:      "https://b.example/c/d",
		`<link xml:base="` + long + `">d</link>`:              "https://harbour.example/news/d",
		`<link xml:base="` + long[:maxBase-1] + `/">d</link>`: long[:maxBase-1] + "/d",
		`<link xml:base="%zz">d</link>`:                       "https://harbour.example/news/d",
		`<link xml:base="c/">d</link>`:                        "https://harbour.example/news/c/d",
		`<link>//b.example/c</link>`:                          "https://b.example/c",
		`<link>/../c/./d</link>`:                              "https://harbour.example/c/d",
		`<link>mailto:ann@harbour.example</link>`:             "mailto:ann@harbour.example",
	} {
		if got := itemOf(t, markup); got.Link != want {
			t.Errorf("%.60s: %.60q, want %.60q", markup, got.Link, want)
		}
	}
	for _, tt := range [][3]string{
		{"", "", ""},
		{"https://feeds.example/f/g", "", "https://feeds.example/f/a"},
		{"https://feeds.example/f/g", "/news/", "https://feeds.example/news/a"},
		{"", "//harbour.example/", "http://harbour.example/a"},
		{"", "/news/", ""},
		{"%zz", "", ""},
		{long + strings.Repeat("y", maxBase), "", ""},
	} {
		f := parse(t, "<rss><channel><link>"+tt[1]+"</link><item><link>a</link></item></channel></rss>", tt[0])
		if f.Items[0].Link != tt[2] {
			t.Errorf("%.40q, %q: %q, want %q", tt[0], tt[1], f.Items[0].Link, tt[2])
		}
	}
}
