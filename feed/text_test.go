package feed

import (
	"strings"
	"testing"
)

func TestSetsWhatAnItemSaysAsHTML(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ item, want string }{
		"escaped":                   {`<description>&lt;p>Fog&lt;/p></description>`, "<p>Fog</p>"},
		"raw":                       {`<description>Fog<br>and <b>rain<img src="/f.png">late</description>`, `Fog<br>and <b>rain<img src="https://harbour.example/f.png">late</b>`},
		"plain":                     {`<description>5 &lt; 6 &amp; 7</description>`, "5 &lt; 6 &amp; 7"},
		"plain in paragraphs":       {"<description>One\nline.\n\nTwo.</description>", "<p>One<br>\nline.</p>\n<p>Two.</p>"},
		"lines of a video":          {"<media:description>0:00 Fog\n1:00 Rain &amp; wind</media:description>", "<p>0:00 Fog<br>\n1:00 Rain &amp; wind</p>"},
		"an ampersand twice":        {`<description>&lt;a href="/?a=1&amp;amp;b=2">x&lt;/a></description>`, `<a href="https://harbour.example/?a=1&amp;b=2">x</a>`},
		"escaped twice":             {`<description><![CDATA[&lt;p&gt;Fog &amp;amp; rain&lt;/p&gt;]]></description>`, "<p>Fog &amp; rain</p>"},
		"escaped, no type":          {`<atom:summary>&lt;p class="x">Fog&lt;/p></atom:summary>`, `<p class="x">Fog</p>`},
		"about HTML":                {`<description>Use &amp;lt;b&amp;gt; and &amp;lt;/b&amp;gt;</description>`, "Use &lt;b&gt; and &lt;/b&gt;"},
		"the fuller one":            {`<description>Short.</description><content:encoded>&lt;p>Long.&lt;/p></content:encoded>`, "<p>Long.</p>"},
		"XHTML":                     {`<xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>Fog<xhtml:br/>rain</xhtml:p></xhtml:body>`, "<p>Fog<br>rain</p>"},
		"Atom in base64":            {`<atom:content mode="base64" type="text/html">PHA+Rm9nPC9wPg==</atom:content>`, "<p>Fog</p>"},
		"markup with blank lines":   {"<description>&lt;p>One.&lt;/p>\n\nTwo.</description>", "<p>One.</p>\n\nTwo."},
		"elements within":           {`<description><b>Fog</b><i>rain</i></description>`, "<b>Fog</b><i>rain</i>"},
		"blank lines around":        {"<description>\n\nOne.\n\n \n\nTwo.\n</description>", "<p>One.</p>\n<p>Two.</p>"},
		"Windows' lines":            {"<description>One.\r\n\r\nTwo.</description>", "<p>One.</p>\n<p>Two.</p>"},
		"escaped twice, no end":     {`<description><![CDATA[&lt;p&gt;Fog &amp;amp; rain]]></description>`, "&lt;p&gt;Fog &amp;amp; rain"},
		"markup is what it says":    {`<atom:content type="text">a &lt;b> c</atom:content>`, "a &lt;b&gt; c"},
		"text/plain":                {`<atom:content type="text/plain">a &lt;b> c</atom:content>`, "a &lt;b&gt; c"},
		"html":                      {`<atom:content type="HTML">&lt;p>Fog&lt;/p></atom:content>`, "<p>Fog</p>"},
		"escaped by mode":           {`<atom:content type="text/plain" mode="escaped">&lt;p>Fog&lt;/p></atom:content>`, "<p>Fog</p>"},
		"RSS says no type":          {`<description type="text">&lt;p>Fog&lt;/p></description>`, "<p>Fog</p>"},
		"base64 by type":            {`<atom:content type="application/octet-stream">PHA+Rm9nPC9wPg==</atom:content>`, "<p>Fog</p>"},
		"a picture":                 {`<atom:content type="image/png">iVBORw0KGgoAAAA=</atom:content>`, ""},
		"base64 by encoding":        {"<description encoding='BASE64'> PHA+Rm9n\nPC9wPg== </description>", "<p>Fog</p>"},
		"no base64 after all":       {`<atom:content type="image/png">Fog!</atom:content>`, "Fog!"},
		"base64 of no text":         {`<atom:content mode="base64">Rm//Zw==</atom:content>`, "Fog"},
		"text by type":              {`<atom:content type="text/x-fog">Rm9n</atom:content>`, "Rm9n"},
		"XML by type":               {`<atom:content type="image/svg+xml">Rm9n</atom:content>`, "Rm9n"},
		"XHTML by type":             {`<atom:content type="application/xhtml">Rm9n</atom:content>`, "Rm9n"},
		"another vocabulary's type": {`<description type="image/png">Rm9n</description>`, "Rm9n"},
		"attributes":                {`<atom:content type="xhtml" xml:base="/n/"><p xml:lang="da" xml:id="x" title="a&quot;b"><a href="m.html" cite="c">Fog</a></p></atom:content>`, `<p lang="da" title="a&#34;b"><a href="https://harbour.example/n/m.html" cite="https://harbour.example/n/c">Fog</a></p>`},
		"a base of its own":         {`<atom:content type="xhtml" xml:base="/n/"><p xml:base="o/"><img src="f.png"/></p></atom:content>`, `<p><img src="https://harbour.example/n/o/f.png"></p>`},
		"in a group":                {`<media:group><media:description>One&#10;two</media:description></media:group>`, "<p>One<br>\ntwo</p>"},
		"outside of it first":       {`<media:group><media:description>One</media:description></media:group><description>Two</description>`, "Two"},
		"nothing":                   {`<title>Fog</title>`, ""},
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
	t.Parallel()
	f := parse(t, `<rss><channel><item><description>&lt;p>Fog&lt;iframe src="//video.example/embed/1?a=b&amp;amp;c=d">&lt;/iframe>
&lt;iframe src="javascript:x">&lt;/iframe>&lt;iframe data-src="//video.example/embed/1?a=b&amp;amp;c=d">&lt;/iframe></description></item></channel></rss>`, "")
	got := f.Items[0].Enclosures
	if len(got) != 1 || got[0] != (Enclosure{URL: "http://video.example/embed/1?a=b&c=d", Type: "text/html"}) {
		t.Errorf("%+v", got)
	}
}

func TestResolvesAddressesWhereTheyStand(t *testing.T) {
	t.Parallel()
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

func TestKeepsAShorterTextBesideTheWholeOne(t *testing.T) {
	t.Parallel()
	for markup, want := range map[string][2]string{
		"<description>Short.</description><content:encoded>Long.</content:encoded>":     {"Long.", "Short."},
		"<description>Long.</description><content:encoded>Long.</content:encoded>":      {"Long.", ""},
		"<description>Short.</description>":                                             {"Short.", ""},
		"<description>Long.</description><itunes:subtitle>Short.</itunes:subtitle>":     {"Long.", "Short."},
		"<atom:content>Long.</atom:content><atom:summary>Short.</atom:summary>":         {"Long.", "Short."},
		"<description/><itunes:summary>Short.</itunes:summary>":                         {"Short.", ""},
		"<media:group><media:description>Of a video.</media:description></media:group>": {"Of a video.", ""},
	} {
		it := itemOf(t, markup)
		if got := [2]string{it.Content, it.Summary}; got != want {
			t.Errorf("%s: %q, want %q", markup, got, want)
		}
	}
}

func TestFindsTheTitleOfAnItem(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("seven b ", 30)
	for markup, want := range map[string]string{
		"<title>Fog &amp;amp; &lt;i>rain&lt;/i></title>":                                             "Fog & rain",
		"<title> </title><dc:title>Rain</dc:title>":                                                  "https://harbour.example/1",
		"<title/><dc:title>Rain</dc:title>":                                                          "Rain",
		"<atom:title>a &lt;b> c</atom:title>":                                                        "a <b> c",
		"<atom:title type='html'>a &lt;b>&amp;lt; c&lt;/b></atom:title>":                             "a < c",
		"<media:group><media:title>Fog</media:title></media:group>":                                  "Fog",
		"<description>" + long + "</description>":                                                    strings.TrimSpace(long[:96]) + "…",
		"<description>" + strings.Repeat("x", 50) + " " + strings.Repeat("y", 60) + "</description>": strings.Repeat("x", 50) + " " + strings.Repeat("y", 49) + "…",
		"<description>" + strings.Repeat("x", 101) + "</description>":                                strings.Repeat("x", 100) + "…",
		"<description>" + strings.Repeat("x", 100) + "</description>":                                strings.Repeat("x", 100),
		"<description>a " + strings.Repeat("x", 101) + "</description>":                              "a " + strings.Repeat("x", 98) + "…",
		"<description>Fog http://a.example rain</description>":                                       "Fog rain",
		"<description>Fog ftp://a.example rain</description>":                                        "Fog ftp://a.example rain",
		"<description>&lt;p>&lt;/p></description>":                                                   "https://harbour.example/1",
		"": "https://harbour.example/1",
	} {
		if got := itemOf(t, markup+"<link>/1</link>").Title; got != want {
			t.Errorf("%.50s: %q, want %q", markup, got, want)
		}
	}
}
