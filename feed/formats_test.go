package feed

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const atomHarbour = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour.example/news/" xml:lang="en">
<title type="html">Harbour &amp;amp; &lt;b&gt;Quay&lt;/b&gt;</title><link rel="self" href="feed.xml"/><link href="./"/>
<subtitle>Of ships</subtitle><author><name>Bo Ek</name></author>
<entry><id>tag:harbour.example,2019:1</id><title>a &lt; b</title><link href="ferry.html"/><link rel="enclosure" href="/f.jpg" type="image/jpeg" length="9"/>
<published>2019-11-12T11:34:05+01:00</published><updated>2019-11-13T00:00:00Z</updated><category term="sea" label="The Sea"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="pictures/"><p>Fog<br/><img src="fog.png" alt="&quot;Fog&quot;"/></p></div></content></entry>
<entry><author><name>Ann Lee</name></author><author><name>Cy Roe</name></author><summary>No title &amp; no link.</summary></entry>
</feed>`

const rdfHarbour = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour.example/rdf"><title>Harbour</title><link>https://harbour.example</link><dc:language>da</dc:language></channel>
<item rdf:about="https://harbour.example/1"><title>Fog</title><link>https://harbour.example/1</link><dc:date>2019-11-12</dc:date><dc:subject>Weather</dc:subject></item>
</rdf:RDF>`

const jsonHarbour = `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","home_page_url":"https://harbour.example/","authors":[{"name":"Bo Ek"}],
"items":[{"id":7,"url":"/1","title":"Fog","content_text":"a < b","date_published":"2019-11-12T11:34:05Z","tags":["sea"],
"attachments":[{"url":"a.mp3","mime_type":"audio/mpeg","size_in_bytes":12}]},{"id":"8","content_html":"<p onclick=x>Late</p>","author":{"name":"Ann Lee"}}]}`

func TestWritesWhatEachFormatSays(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ src, want string }{
		"Atom": {atomHarbour, `{"v":1,"kind":"feed","feed":{"title":"Harbour & Quay","link":"https://harbour.example/news/","language":"en","description":"Of ships"},
"items":[{"id":"tag:harbour.example,2019:1","title":"a < b","link":"https://harbour.example/news/ferry.html","author":"Bo Ek","published":"2019-11-12T11:34:05+01:00","updated":"2019-11-13T00:00:00Z",
"content_html":"<div><p>Fog<br><img src=\"https://harbour.example/news/pictures/fog.png\" alt=\"&#34;Fog&#34;\"></p></div>","categories":["The Sea"],"enclosures":[{"url":"https://harbour.example/f.jpg","type":"image/jpeg","length":"9"}]},
{"id":"","title":"No title & no link.","author":"Ann Lee, Cy Roe","content_html":"No title &amp; no link."}]}`},
		"RSS 1.0": {rdfHarbour, `{"v":1,"kind":"feed","feed":{"title":"Harbour","link":"https://harbour.example","language":"da"},
"items":[{"id":"https://harbour.example/1","title":"Fog","link":"https://harbour.example/1","published":"2019-11-12","categories":["Weather"]}]}`},
		"JSON Feed": {jsonHarbour, `{"v":1,"kind":"feed","feed":{"title":"Harbour","link":"https://harbour.example/"},
"items":[{"id":"7","title":"Fog","link":"https://harbour.example/1","author":"Bo Ek","published":"2019-11-12T11:34:05Z","content_html":"a &lt; b","categories":["sea"],"enclosures":[{"url":"https://harbour.example/a.mp3","type":"audio/mpeg","length":"12"}]},
{"id":"8","title":"Late","author":"Ann Lee","content_html":"<p>Late</p>"}]}`},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := JSON(&out, parse(t, tt.src, "")); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(value(t, []byte(tt.want)), value(t, out.Bytes())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func value(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return v
}

func TestSniffsFeedsAndNotPages(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]bool{
		harbour: true, atomHarbour: true, rdfHarbour: true, jsonHarbour: true,
		"\xff\xfe<\x00r\x00s\x00s\x00>\x00":                    true,
		"PHP Warning: x\n<?xml version='1.0'?><rss><channel>":  true,
		"<!DOCTYPE html><html><body><p>&lt;rss&gt;</p><feed >": false,
		`{"name":"lede","version":"1"}`:                        false,
		"Ferry back\n\nThe feed <b>works</b>":                  false,
		"":                                                     false,
	} {
		if got := Sniff([]byte(src)); got != want {
			t.Errorf("Sniff(%.40q) = %v", src, got)
		}
	}
}

func TestReadsTheModulesOfPodcastsAndVideos(t *testing.T) {
	t.Parallel()
	f := parse(t, `<rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:m="http://search.yahoo.com/mrss/"><channel><itunes:owner><itunes:name>Bo Ek</itunes:name></itunes:owner>
<item><itunes:title>Fog</itunes:title><itunes:summary>Of fog.</itunes:summary><itunes:keywords>sea, fog</itunes:keywords>
<m:group><m:content url="https://harbour.example/fog.mp4" type="video/mp4" fileSize="5"/></m:group></item></channel></rss>`, "")
	it := f.Items[0]
	want := Item{
		ID: "https://harbour.example/fog.mp4", Title: "Fog", Link: "https://harbour.example/fog.mp4", Authors: f.Items[0].Authors, Content: "Of fog.",
		Categories: []string{"sea", "fog"}, Keywords: []string{"sea", "fog"}, Enclosures: []Enclosure{{URL: "https://harbour.example/fog.mp4", Type: "video/mp4", Length: "5", Group: 1}},
	}
	if diff := cmp.Diff(want, it); diff != "" || len(it.Authors) != 1 || it.Authors[0].Name != "Bo Ek" {
		t.Error(diff, it.Authors)
	}
}

func TestReadsWhereAFeedSaysThatItIsFound(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		atomHarbour: "https://harbour.example/news/feed.xml",
		`<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://harbour.example/</link><atom:link href="https://harbour.example/rss" rel="self"/></channel></rss>`: "https://harbour.example/rss",
		`<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link href="javascript:x" rel="self"/></channel></rss>`:                                                     "",
		`{"version":"https://jsonfeed.org/version/1.1","title":"Harbour","feed_url":"https://harbour.example/feed.json","items":[]}`:                                             "https://harbour.example/feed.json",
		jsonHarbour: "",
	} {
		f, err := Parse([]byte(src), "", "")
		if err != nil || f.Self != want {
			t.Errorf("%v %v, want %s", f, err, want)
		}
	}
}

func TestGivesALinkTheSchemeThatItLacks(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]string{
		"quay.me/fog/": "http://quay.me/fog/", "www.quay.example/fog": "http://www.quay.example/fog", "Quay.co.uk:8080/?p=1": "http://Quay.co.uk:8080/?p=1",
		"fog.html": "https://harbour.example/fog.html", "index.php/fog": "https://harbour.example/index.php/fog", "quay/fog": "https://harbour.example/quay/fog",
	} {
		f, err := Parse([]byte("<rss><channel><item><link>"+link+"</link></item></channel></rss>"), "https://harbour.example/feed", "")
		if err != nil || f.Items[0].Link != want {
			t.Errorf("%s: %+v, %v", link, f.Items, err)
		}
	}
}
