package safehtml

import (
	"net/url"
	"strings"

	"lede/articles/sanitize"
)

// Base is what the addresses of a text resolve against. Its fields may be nil.
type Base struct {
	URL *url.URL // relative addresses
	// Page is where the text stands: "#note" is a place on it, whatever else
	// the base is. URL is where it is nil.
	Page *url.URL
}

// resolve returns ref, absolute and harmless, or "".
func (b Base) resolve(ref string) string {
	if b.Page != nil && strings.HasPrefix(strings.TrimSpace(ref), "#") {
		return Resolve(b.Page, ref)
	}
	return Resolve(b.URL, ref)
}

// ampersands writes the references as what they refer to that are left in an
// address where a feed has escaped it twice.
var ampersands = strings.NewReplacer("&amp;amp;", "&", "&amp;", "&", "&#38;", "&", "&#038;", "&", "&#x26;", "&")

// Resolve returns ref, absolute and harmless, or "".
func Resolve(base *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	if strings.IndexByte(ref, '&') >= 0 {
		ref = ampersands.Replace(ref)
	}
	switch {
	case Absolute(ref):
	case len(ref) > 4 && strings.EqualFold(ref[:4], "www."):
		ref = "http://" + ref
	default:
		ref = Join(base, ref)
	}
	safe, ok := sanitize.URL(ref)
	if !ok {
		return ""
	}
	return safe
}

// Join resolves the relative address ref against base; "" where that can't be done.
func Join(base *url.URL, ref string) string {
	if strings.HasPrefix(ref, "//") && (base == nil || !base.IsAbs()) {
		return "http:" + ref
	}
	if base == nil || !base.IsAbs() {
		return ""
	}
	if strings.HasPrefix(ref, "/") && !strings.HasPrefix(ref, "//") && !strings.Contains(ref, "/.") && base.Host != "" {
		return base.Scheme + "://" + base.Host + ref
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	return base.ResolveReference(u).String()
}

// Absolute reports whether s begins with a scheme.
func Absolute(s string) bool {
	s = strings.TrimSpace(s)
	for i := range len(s) {
		switch c := s[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z', i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return c == ':' && i > 0
		}
	}
	return false
}
