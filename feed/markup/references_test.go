package markup

import (
	"strings"
	"testing"
)

func TestDecodesReferencesOnce(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"fog":                               "fog",
		"a &amp; b":                         "a & b",
		"&amp;lt;":                          "&lt;",
		"&lt;&gt;&quot;&apos;":              `<>"'`,
		"&#65;&#x42;&#X43;":                 "ABC",
		"&nbsp;&eacute;":                    "\u00a0é",
		"&lang;&rang;":                      "\u2329\u232a",
		"&semi;&#59;":                       ";;",
		"&nope;":                            "&nope;",
		"a & b":                             "a & b",
		"&;":                                "&;",
		"?a=1&b=2&copy=3":                   "?a=1&b=2&copy=3",
		"&#":                                "&#",
		"&a#;":                              "&a#;",
		"&amp":                              "&amp",
		"&#65":                              "&#65",
		"&":                                 "&",
		"&zz&amp;":                          "&zz&",
		"&" + strings.Repeat("a", 31) + ";": "&" + strings.Repeat("a", 31) + ";",
		"&CounterClockwiseContourIntegral;": "∳",
	} {
		if got := Unescape(in); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestWritesTextSoThatItIsNoMarkup(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"fog":              "fog",
		`a < b > c "d"`:    `a &lt; b &gt; c "d"`,
		"&amp;&lt;&gt;":    "&amp;&lt;&gt;",
		"a & b":            "a &amp; b",
		"&quot;":           "&#34;",
		"&eacute;&#8220;":  "é“",
		"&#60;script&#62;": "&lt;script&gt;",
		"&#9;x":            "\tx",
		"&#128;":           "€",
		"&#160;":           "\u00a0",
		"&#xa0;":           "\u00a0",
		"&#55296;":         "\ufffd",
		"&#1114112;":       "\ufffd",
		"&#1114111;":       "\U0010ffff",
		"&#99999999;":      "\ufffd",
		"&#12a4;":          "\fa4;",
		"&copy2":           "©2",
		"&nope; &x#y":      "&amp;nope; &amp;x#y",
		"&":                "&amp;",
		"&#":               "&amp;#",
		"&#12;x":           "\fx", "&#/;&#:;": "&amp;#/;&amp;#:;",
	} {
		var b strings.Builder
		if WriteText(&b, in); b.String() != want {
			t.Errorf("%s: %q, want %q", in, b.String(), want)
		}
	}
}

func TestEscapesPlainText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"fog": "fog", "": "", `<a b="1">&amp;'`: "&lt;a b=&#34;1&#34;&gt;&amp;amp;'", "é<": "é&lt;", "<é": "&lt;é",
	} {
		if got := Escape(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestDropsTheControlsThatXMLForbids(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                           "",
		"\t\r\n fog":                 "\t\r\n fog",
		"\x1bfog":                    "fog",
		"fog in the harbour\x00":     "fog in the harbour",
		"fog in the\x07 harbour, é ": "fog in the harbour, é ",
		"seven b\x1f":                "seven b",
		"sevenby\x0b":                "sevenby",
		"\u0085\u007f":               "\u0085\u007f",
	} {
		got, dropped := DropControls(in)
		if got != want || dropped != len(in)-len(want) {
			t.Errorf("%q: %q, %d dropped", in, got, dropped)
		}
	}
}
