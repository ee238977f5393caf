package feed

import "testing"

const harbour = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour &amp; Quay</title><link>https://harbour.example/</link><language>en-GB</language>
<item><title>Ferry &quot;Marta&quot; returns</title><link>/ferry</link><guid isPermaLink="false">f-1</guid>
<dc:creator>Ann Lee</dc:creator><pubDate>Tue, 12 Nov 2019 11:34:00 GMT</pubDate><category>Shipping</category>
<description>After nine weeks.</description>
<content:encoded><![CDATA[<p>She came <a href="map.html" onclick="x()">in</a> at dawn.<script>alert(1)</script></p>]]></content:encoded>
<enclosure url="https://harbour.example/marta.mp3" type="audio/mpeg" length="123"/></item>
</channel></rss>`

func parse(t testing.TB, src, base string) *Feed {
	t.Helper()
	f, err := Parse([]byte(src), base, "")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestReadsAnRSSItemWhole(t *testing.T) {
	t.Parallel()
	f := parse(t, harbour, "")
	if f.Title != "Harbour & Quay" || f.Link != "https://harbour.example/" || f.Language != "en-GB" || len(f.Items) != 1 {
		t.Fatalf("%+v", f)
	}
	it := f.Items[0]
	for _, field := range [][2]string{
		{it.ID, "f-1"},
		{it.Title, `Ferry "Marta" returns`},
		{it.Link, "https://harbour.example/ferry"},
		{it.Authors[0].Name, "Ann Lee"},
		{it.Published.String(), "2019-11-12T11:34:00Z"},
		{it.Content, `<p>She came <a href="https://harbour.example/map.html">in</a> at dawn.</p>`},
		{it.Summary, "After nine weeks."},
		{it.Categories[0], "Shipping"},
		{it.Enclosures[0].URL, "https://harbour.example/marta.mp3"},
	} {
		if field[0] != field[1] {
			t.Errorf("got %q, want %q", field[0], field[1])
		}
	}
}

func TestNamesWhatHasNoTitleAfterItsText(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`<p>The ferry is late.</p>`: "The ferry is late.",
		`<p>The ferry is late. <a href="https://tide.example/a"><span>https://</span>tide.example/a</a></p>`: "The ferry is late.",
		`<p>https://tide.example/a</p>`: "https://tide.example/a",
	} {
		f, err := Parse([]byte(`<rss version="2.0"><channel><item><description><![CDATA[`+text+`]]></description></item></channel></rss>`), "", "")
		if err != nil || f.Items[0].Title != want {
			t.Errorf("%s: %q, %v, want %q", text, f.Items[0].Title, err, want)
		}
	}
}
