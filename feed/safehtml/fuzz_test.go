package safehtml

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		`<a href="jav&#x09;ascript:x" onclick=y title='"><script>'>a</a>`, `<img src=//x/y data-src=z><noscript><img src="q">`,
		`<p/onclick=x><![CDATA[<b>]]><!--><i>-->&lt;&#27;&amp&copy2&#x9b;`, `<iframe src="data:x">`, `<scr<script>ipt>`, `</p <b a="<c>">`,
	} {
		f.Add(s)
	}
	base := Base{URL: &url.URL{Scheme: "https", Host: "harbour.example", Path: "/a/"}}
	f.Fuzz(func(t *testing.T, src string) {
		got, _ := Clean(strings.ToValidUTF8(src, ""), base)
		if bad := harm(got); bad != "" || controls(got) || !utf8.ValidString(got) {
			t.Fatalf("%s in %q from %q", bad, got, src)
		}
		again, _ := Clean(got, base)
		if third, _ := Clean(again, base); again != got && third != again {
			t.Fatalf("not settled: %q, then %q", got, again)
		}
		if line := Plain(src); controls(line) || strings.ContainsAny(line, "\n\t") {
			t.Fatalf("a line with controls: %q", line)
		}
	})
}
