package sanitize

import (
	"strings"
	"testing"
)

func TestURLGoesToTheWebOrToAMailboxOnly(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"https://example.com/a?b=c#d":                            "https://example.com/a?b=c#d",
		"HTTP://Example.com":                                     "http://Example.com",
		" https://example.com/a b ":                              "https://example.com/a%20b",
		"https://example.com/naïve":                              "https://example.com/na%C3%AFve",
		"https://example.com/%zz%20":                             "https://example.com/%25zz%20",
		"https://ann:pw@example.com/x":                           "https://example.com/x",
		"https://a@b@example.com":                                "https://example.com",
		"https://example.com/a\x1b]8;;":                          "https://example.com/a%1B]8;;",
		"https://example.com/a\n b":                              "https://example.com/a%20b",
		"https://example.com/\u202egpj":                          "https://example.com/%E2%80%AEgpj",
		"https://[::1]:8080/":                                    "https://[::1]:8080/",
		"mailto:ann@example.com":                                 "mailto:ann@example.com",
		"mailto:a@b.c?attach=/etc/passwd":                        "mailto:a@b.c",
		"https://example.com/%4f%AF%0a%9":                        "https://example.com/%4f%AF%0a%259",
		"https://example.com/%g0%0G%:0%/0":                       "https://example.com/%25g0%250G%25:0%25/0",
		"https://example.com/%@0%0`%G0":                          "https://example.com/%25@0%250%60%25G0",
		"https://example.com/%":                                  "https://example.com/%25",
		"https://example.com?q=\\":                               "https://example.com?q=%5C",
		"http://x":                                               "http://x",
		"https://:80/":                                           "",
		"https://münchen.example/ü":                              "https://m%C3%BCnchen.example/%C3%BC",
		"mailto:x":                                               "mailto:x",
		"mailto:":                                                "",
		"\u00a0https://example.com\n":                            "https://example.com",
		"https://example.com/" + strings.Repeat("x", maxURL-20):  "https://example.com/" + strings.Repeat("x", maxURL-20),
		"https://example.com/" + strings.Repeat("x", maxURL-19):  "",
		"https://example.com/ " + strings.Repeat("x", maxURL-23): "https://example.com/%20" + strings.Repeat("x", maxURL-23),
		"https://example.com/ " + strings.Repeat("x", maxURL-22): "",
		"javascript:alert(1)":                                    "",
		"data:text/html,x":                                       "",
		"file:///etc/passwd":                                     "",
		"//example.com/x":                                        "",
		"/x":                                                     "",
		"-https://example.com":                                   "",
		"https://":                                               "",
		"https:///x":                                             "",
		"https://good.example\\@evil.com":                        "",
		"https://a b/":                                           "",
		"https://-x/":                                            "",
		"mailto:?subject=x":                                      "",
		"":                                                       "",
		"https://example.com/" + strings.Repeat("x", maxURL):     "",
	} {
		got, ok := URL(in)
		if got != want || ok != (want != "") {
			t.Errorf("URL(%.60q) = %.60q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestCleanURLIsNotCopied(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { URL("https://example.com/a?b=%20c") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzURL(f *testing.F) {
	for _, s := range []string{"https://a@b/c d", "mailto:x@y?z", "HTTPS://x/%", "http://x\n/\x1b", "https://\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, ok := URL(s)
		if !ok {
			return
		}
		if again, ok := URL(got); !ok || again != got {
			t.Fatalf("not idempotent: %q, then %q, %v", got, again, ok)
		}
		for _, c := range []byte(got) {
			if c <= ' ' || c >= 0x7f {
				t.Fatalf("URL(%q) = %q", s, got)
			}
		}
		if scheme, rest := splitScheme(got); scheme == "" || rest == "" {
			t.Fatalf("URL(%q) = %q", s, got)
		}
	})
}
