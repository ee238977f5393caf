package safehtml

import (
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"lede/articles/sanitize"
)

// harm returns what in markup should not have passed, or "". It reads with a
// tokenizer that is not ours.
func harm(markup string) string {
	z := nethtml.NewTokenizer(strings.NewReader(markup))
	for {
		switch z.Next() {
		case nethtml.ErrorToken:
			return ""
		case nethtml.CommentToken, nethtml.DoctypeToken:
			return "a comment"
		case nethtml.StartTagToken, nethtml.SelfClosingTagToken:
			token := z.Token()
			if !elements[token.Data].is(kept) {
				return "<" + token.Data + ">"
			}
			for _, a := range token.Attr {
				if !attributes[a.Key].is(kept) {
					return a.Key
				}
				if _, ok := sanitize.URL(a.Val); attributes[a.Key].is(address) && !ok {
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

func TestLetsNothingThroughThatActs(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]string{
		`a<script>alert(1)</script>b`:                                     "ab",
		`a<SCRIPT SRC=x>alert(1)</SCRIPT >b`:                              "ab",
		`a<script>alert(1)`:                                               "a",
		`a<style>p{}</style>b`:                                            "ab",
		`<p onclick="x()" style="color:red">a</p>`:                        "<p>a</p>",
		`<p/onclick=x>a`:                                                  "<p>a</p>",
		`<a href="javascript:x">a</a>`:                                    "<a>a</a>",
		`<a href="jav&#x09;ascript:x">a</a>`:                              "<a>a</a>",
		`<a href=" &#14; javascript:x">a</a>`:                             "<a>a</a>",
		`<a href="data:text/html,x">a</a>`:                                "<a>a</a>",
		`<a href='https://x.example/"onclick="x'>a</a>`:                   `<a href="https://x.example/%22onclick=%22x">a</a>`,
		`<img src=x onerror=x>`:                                           "<img>",
		`<img src="data:image/gif,x" data-src="https://x.example/a">`:     `<img src="https://x.example/a">`,
		`<iframe src="https://x.example">a</iframe>`:                      "a",
		`<svg><script>x</script><a xlink:href="javascript:x">a</a></svg>`: "<svg><a>a</a></svg>",
		`<object data=x>a`:                                                "a",
		`<form action=x><input value=y><button>a</button></form>`:         "<form> </form>",
		`<scr<script>ipt>x</script>`:                                      "&lt;scr",
		`&lt;script&gt;a`:                                                 "&lt;script&gt;a",
		`<!--><script>x</script>-->a`:                                     "--&gt;a",
		`<![CDATA[<script>x</script>]]>`:                                  "&lt;script&gt;x&lt;/script&gt;",
		"a\x1b]0;b\x07":                                                   "a␛]0;b␇",
		`a&#27;[2J&#155;1m`:                                               "a␛[2J›1m",
		`<a title="&#27;x&quot; onclick=x">a</a>`:                         `<a title="x&#34; onclick=x">a</a>`,
		`<b><i>a</b>c`:                                                    "<b><i>a</i></b>c",
	} {
		got, _ := Clean(src, Base{})
		if got != want {
			t.Errorf("%s gave %s, want %s", src, got, want)
		}
		if bad := harm(got); bad != "" || controls(got) {
			t.Errorf("%s let %s pass", src, bad)
		}
	}
}
