package feed

import "testing"

func TestSetsWhatAnItemSaysAsHTML(t *testing.T) {
	for name, tt := range map[string]struct{ item, want string }{
		"escaped":             {`<description>&lt;p>Fog&lt;/p></description>`, "<p>Fog</p>"},
		"raw":                 {`<description>Fog<br>and <b>rain<img src="/f.png">late</description>`, `Fog<br>and <b>rain<img src="https://harbour.example/f.png">late</b>`},
		"plain":               {`<description>5 &lt; 6 &amp; 7</description>`, "5 &lt; 6 &amp; 7"},
		"plain in paragraphs": {"<description>One\nline.\n\nTwo.</description>", "<p>One\nline.</p>\n<p>Two.</p>"},
		"lines of a video":    {"<media:description>0:00 Fog\n1:00 Rain &amp; wind</media:description>", "<p>0:00 Fog<br>\n1:00 Rain &amp; wind</p>"},
		"an ampersand twice":  {`<description>&lt;a href="/?a=1&amp;amp;b=2">x&lt;/a></description>`, `<a href="https://harbour.example/?a=1&amp;b=2">x</a>`},
		"escaped twice":       {`<description><![CDATA[&lt;p&gt;Fog &amp;amp; rain&lt;/p&gt;]]></description>`, "<p>Fog &amp; rain</p>"},
		"escaped, no type":    {`<atom:summary>&lt;p class="x">Fog&lt;/p></atom:summary>`, `<p class="x">Fog</p>`},
		"about HTML":          {`<description>Use &amp;lt;b&amp;gt; and &amp;lt;/b&amp;gt;</description>`, "Use &lt;b&gt; and &lt;/b&gt;"},
		"the fuller one":      {`<description>Short.</description><content:encoded>&lt;p>Long.&lt;/p></content:encoded>`, "<p>Long.</p>"},
		"XHTML":               {`<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>Fog<xhtml:br/>rain</xhtml:p></xhtml:body>`, "<p>Fog<br>rain</p>"},
		"Atom in base64":      {`<atom:content mode="base64" type="text/html">PHA+Rm9nPC9wPg==</atom:content>`, "<p>Fog</p>"},
		"nothing":             {`<title>Fog</title>`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			f := parse(t, "<rss><channel><link>https://harbour.example/</link><item>"+tt.item+"</item></channel></rss>", "")
			if got := f.Items[0].Content; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestKeepsWhatFramesShowAsEnclosures(t *testing.T) {
	f := parse(t, `<rss><channel><item><description>&lt;p>Fog&lt;iframe src="//video.example/embed/1?a=b&amp;amp;c=d">&lt;/iframe>
&lt;iframe src="javascript:x">&lt;/iframe>&lt;iframe data-src="//video.example/embed/1?a=b&amp;amp;c=d">&lt;/iframe></description></item></channel></rss>`, "")
	got := f.Items[0].Enclosures
	if len(got) != 1 || got[0] != (Enclosure{URL: "http://video.example/embed/1?a=b&c=d", Type: "text/html"}) {
		t.Errorf("%+v", got)
	}
}

func TestResolvesAddressesWhereTheyStand(t *testing.T) {
	f := parse(t, `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://site.example/a/"/>
<entry><link href="1"/></entry><entry xml:base="https://other.example/b/"><link xml:base="c/" href="2"/></entry>
<entry xml:base="d/"><link href="/3"/></entry><entry><link href="javascript:x"/></entry><entry><link href="www.third.example/4"/></entry></feed>`, "https://feeds.example/f")
	want := []string{"https://site.example/a/1", "https://other.example/b/c/2", "https://site.example/3", "", "http://www.third.example/4"}
	for i, it := range f.Items {
		if it.Link != want[i] {
			t.Errorf("item %d: %q, want %q", i, it.Link, want[i])
		}
	}
}
