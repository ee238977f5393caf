package feed

import (
	"net/url"
	"regexp"
	"strings"

	"lede/articles/sanitize"
)

// baseOf is the address that relative ones within n resolve against: xml:base
// from the outermost element inwards, on top of where the stories live and
// where the feed came from.
func (r *reader) baseOf(n *node) *url.URL {
	for n != nil && n.base == "" {
		n = n.parent
	}
	if n == nil {
		return r.ground()
	}
	if u, ok := r.bases[n]; ok {
		return u
	}
	u := join(r.baseOf(n.parent), n.base)
	r.bases[n] = u
	return u
}

// ground is the base where xml:base says nothing.
func (r *reader) ground() *url.URL {
	if r.site != nil && r.site.IsAbs() {
		return r.site
	}
	return r.base
}

// parseBase returns s as a base, or nil where it is none or too long to be
// written before every address.
func parseBase(s string) *url.URL {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxBase {
		return nil
	}
	u, err := url.Parse(s)
	if err != nil {
		return nil
	}
	return u
}

func join(base *url.URL, ref string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(ref))
	if err != nil || len(ref) > maxBase {
		return base
	}
	if base == nil {
		return u
	}
	return base.ResolveReference(u)
}

// address returns ref as found at n, absolute and harmless, or "". It is a
// string of its own, which does not keep the text of the whole feed in memory.
func (r *reader) address(n *node, ref string) string {
	if absolute(ref) {
		return strings.Clone(resolve(nil, ref))
	}
	return strings.Clone(resolve(r.baseOf(n), ref))
}

// resolve returns ref, absolute and harmless, or "".
func resolve(base *url.URL, ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	switch {
	case absolute(ref):
	case len(ref) > 4 && strings.EqualFold(ref[:4], "www."):
		ref = "http://" + ref
	default:
		ref = onto(base, ref)
	}
	safe, ok := sanitize.URL(ref)
	if !ok {
		return ""
	}
	return safe
}

// onto resolves the relative address ref; "" where that can't be done.
func onto(base *url.URL, ref string) string {
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

// absolute reports whether s begins with a scheme.
func absolute(s string) bool {
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

// itemLink is the address of the story n: its link, or what else names it.
func (r *reader) itemLink(n *node) string {
	if s := r.link(n); s != "" {
		return s
	}
	if original := n.child(burner, "origlink"); original != nil {
		if s := r.address(original, original.text()); s != "" {
			return s
		}
	}
	if guid := n.child(core, "guid"); guid != nil && !strings.EqualFold(guid.attr("ispermalink"), "false") {
		if s := guid.text(); absolute(s) {
			return r.address(guid, s)
		}
	}
	if s := n.in(rdf, "about"); absolute(s) {
		return r.address(n, s)
	}
	for c := n.first; c != nil; c = c.next {
		if c.kind == opening && c.local == "content" && c.attr("src") != "" && r.atomic(c) {
			return r.address(c, c.attr("src"))
		}
	}
	return ""
}

// link returns the address of the first link of n, RSS's or Atom's, that is
// the page itself and not another view of it.
func (r *reader) link(n *node) string {
	best, rank := "", 0
	for c := n.first; c != nil; c = c.next {
		if c.kind != opening || c.local != "link" || c.space > atom {
			continue
		}
		ref, value := linkOf(c)
		if value <= rank {
			continue
		}
		if s := r.address(c, ref); s != "" {
			best, rank = s, value
		}
	}
	return best
}

// self returns the address at which the feed n says that it is found (RFC
// 4287, 4.2.7.2), or "".
func (r *reader) self(n *node) string {
	for c := n.first; c != nil; c = c.next {
		if c.kind == opening && c.local == "link" && c.space <= atom && strings.EqualFold(c.attr("rel"), "self") {
			if s := r.address(c, c.attr("href")); s != "" {
				return s
			}
		}
	}
	return ""
}

// hosts fits an RSS link, which must be absolute, that lacks its scheme. A
// folder called like a page is none.
var hosts = regexp.MustCompile(`(?i)^(?:[a-z0-9-]+\.)+(?:[a-z]{2}|com|org|net|info|blog|news|dev|app|site|online)(?::\d+)?/`)

// linkOf returns the address that a link element names, and how likely it is
// to be the page; 0 is never.
func linkOf(c *node) (ref string, rank int) {
	ref = c.attr("href")
	if ref == "" {
		ref = strings.TrimSpace(c.text())
		if ref == "" {
			return "", 0
		}
		if hosts.MatchString(ref) {
			ref = "http://" + ref
		}
		return ref, 6
	}
	page := c.attr("type") == "" || strings.Contains(c.attr("type"), "html")
	rel := strings.TrimPrefix(strings.ToLower(c.attr("rel")), "http://www.iana.org/assignments/relation/")
	switch {
	case (rel == "" || rel == "alternate") && page:
		return ref, 5
	case rel == "" || rel == "alternate":
		return ref, 4
	case rel == "related", rel == "via":
		return ref, 1
	}
	return "", 0
}
