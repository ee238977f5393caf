package meta

import "testing"

// addresses are of both kinds: those that stay as they are but for the host,
// and those that look like them.
var addresses = []string{
	"/boats", "/", "/2026/03/08/the-slow-ferry.html", "https://example.org/a/b", "http://example.org/", "/a_b/c-d.e/",
	"", "//example.org/a", "/a//b", "/a/./b", "/a/../b", "/..", "/.hidden", "/a/.", "boats", "./boats", "https://example.org",
	"https:///a", "https://example.org//a", "https://example.org/a/../b", "https://example.org:80/a", "https://ann@example.org/a", "HTTPS://EXAMPLE.org/a",
	"/a?b=c", "/a#b", "/a%20b", "/a%zz", "/a b", "/ä", "/a:b", "/~ann", "https://exa mple.org/a", "https://[::1]/a", "mailto:ann@example.org", "javascript:x()", "data:x", "/a\nb", "https://./a", "https://-/a",
}

var bases = []string{"https://example.org/story", "http://example.org", "https://example.org:8080/a/b", "https://ann@example.org/", "file:///home/ann/a.html", "", "//example.org/a", "mailto:ann@example.org"}

func TestResolvesPlainAddressesAsAllOthers(t *testing.T) {
	for _, base := range bases {
		for _, href := range addresses {
			checkAddress(t, base, href)
		}
	}
	p := &Page{base: address(bases[0])}
	for _, href := range addresses[:6] {
		if _, ok := p.plainAddress(href); !ok {
			t.Errorf("%q is no plain address", href)
		}
	}
}

func FuzzAddress(f *testing.F) {
	for _, href := range addresses {
		f.Add(bases[0], href)
	}
	f.Fuzz(checkAddress)
}

func checkAddress(t *testing.T, base, href string) {
	p := &Page{base: address(base)}
	if got, ok := p.plainAddress(href); ok && got != p.resolved(href) {
		t.Errorf("%q at %q is %q, want %q", href, base, got, p.resolved(href))
	}
}
