package feed

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"lede/articles/sanitize"
	"lede/feed/safehtml"
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
		got, err := Parse(data, "https://harbour.example/feed", "")
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

// harm returns what in src acts, or "". It reads with a tokenizer that is not
// ours; package safehtml has the test of all that may pass.
func harm(src string) string {
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			switch token.Data {
			case "script", "style", "iframe", "object", "embed", "form", "input", "base", "meta", "link":
				return "<" + token.Data + ">"
			}
			for _, a := range token.Attr {
				_, safe := sanitize.URL(a.Val)
				if strings.HasPrefix(a.Key, "on") || a.Key == "style" || safehtml.HoldsAddress(a.Key) && !safe {
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
