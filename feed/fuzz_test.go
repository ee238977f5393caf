package feed

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		harbour, atomHarbour, rdfHarbour, jsonHarbour, utf16le(rdfHarbour),
		"<rss><item><description>&lt;scr&lt;script&gt;ipt x=y&gt;&#27;</description>",
		`<feed><entry><content type="xhtml"><div xml:base="http://x/"><a href="y" onclick="z">`,
		`<feed><entry><content type="application/octet-stream">PHNjcmlwdD4=</content>`,
		"<rss><item><title><![CDATA[\x9b<p>]]",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Parse(data, "https://harbour.example/feed")
		if err != nil {
			return
		}
		lines := append([]string{got.Title, got.Link, got.Language}, got.Notes...)
		markups := []string{got.Description}
		for _, it := range got.Items {
			lines = append(lines, it.ID, it.Title, it.Link)
			lines = append(lines, it.Categories...)
			for _, e := range it.Enclosures {
				lines = append(lines, e.URL, e.Type, e.Length)
			}
			for _, a := range it.Authors {
				lines = append(lines, a.Name)
			}
			markups = append(markups, it.Content, it.Summary)
		}
		for _, s := range lines {
			if controls(s) || strings.ContainsAny(s, "\n\t") {
				t.Fatalf("a line with controls: %q", s)
			}
		}
		for _, s := range markups {
			if bad := harm(s); bad != "" || controls(s) {
				t.Fatalf("%s in %q", bad, s)
			}
		}
	})
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		`<a href="jav&#x09;ascript:x" onclick=y title='"><script>'>a</a>`, `<img src=//x/y data-src=z><noscript><img src="q">`,
		`<p/onclick=x><![CDATA[<b>]]><!--><i>-->&lt;&#27;&amp&copy2&#x9b;`, `<iframe src="data:x">`, `<scr<script>ipt>`, `</p <b a="<c>">`,
	} {
		f.Add(s)
	}
	base := parseBase("https://harbour.example/a/")
	f.Fuzz(func(t *testing.T, src string) {
		got := clean(strings.ToValidUTF8(src, ""), base)
		if bad := harm(got); bad != "" || controls(got) || !utf8.ValidString(got) {
			t.Fatalf("%s in %q from %q", bad, got, src)
		}
		if again := clean(got, base); again != got && clean(again, base) != again {
			t.Fatalf("not settled: %q, then %q", got, again)
		}
		if line := Plain(src); controls(line) || strings.ContainsAny(line, "\n\t") {
			t.Fatalf("a line with controls: %q", line)
		}
	})
}
