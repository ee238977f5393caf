package feed

import (
	"fmt"
	"strings"
	"testing"
)

// sheet is a feed of n items as blogs publish them: 4 KB of escaped HTML each.
func sheet(n int) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour</title><link>https://harbour.example/</link>`)
	paragraph := `&lt;p class="body"&gt;The ferry &lt;em&gt;Marta&lt;/em&gt; left the quay at seven, and the fog lay on the water – so thick that
	the gulls walked &lt;a href="/fog?day=1&amp;amp;hour=7"&gt;ashore&lt;/a&gt;. Nobody said &amp;#8220;good morning&amp;#8221;.&lt;/p&gt;
	&lt;img src="https://harbour.example/marta.jpg" alt="The ferry" width="640" height="480"/&gt;`
	for i := range n {
		fmt.Fprintf(&b, `<item><title>Ferry No. %d &amp; the fog</title><link>https://harbour.example/%d</link><guid>https://harbour.example/%d</guid>
<pubDate>Tue, 12 Nov 2019 11:%02d:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><category>Shipping</category><category>Weather</category>
<description>It was late.</description><content:encoded>%s</content:encoded></item>`, i, i, i, i%60, strings.Repeat(paragraph, 9))
	}
	b.WriteString("</channel></rss>")
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	data := sheet(100)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(data, "https://harbour.example/feed", ""); err != nil {
			b.Fatal(err)
		}
	}
}
