package feed

import (
	"net/url"
	"strings"

	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// baseOf is the address that relative ones within n resolve against: xml:base
// from the outermost element inwards, on top of where the stories live and
// where the feed came from.
func (r *reader) baseOf(n *xmltree.Node) *url.URL {
	for n != nil && n.Base == "" {
		n = n.Parent
	}
	if n == nil {
		return r.ground()
	}
	if u, ok := r.bases[n]; ok {
		return u
	}
	u := join(r.baseOf(n.Parent), n.Base)
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

// textBase is what the addresses in the text n of an item resolve against:
// xml:base where the item states one, or else the item's own page. An xml:base
// of the whole feed holds for stories of its host; a feed that gathers those of
// others says nothing about where their pictures are.
func (r *reader) textBase(n *xmltree.Node) safehtml.Base {
	base := safehtml.Base{URL: r.baseOf(n), Page: r.page}
	if r.page == nil {
		return base
	}
	stated := n
	for stated != nil && stated.Base == "" && stated != r.story {
		stated = stated.Parent
	}
	switch {
	case stated != nil && stated.Base != "":
		return base
	case base.URL != nil && base.URL.Host == r.page.Host && r.statesBase():
		return base
	}
	base.URL = r.page
	return base
}

// statesBase reports whether xml:base holds for the whole story.
func (r *reader) statesBase() bool {
	for n := r.story.Parent; n != nil; n = n.Parent {
		if n.Base != "" {
			return true
		}
	}
	return false
}

// webPage returns address as the base of what a page holds, or nil where it
// is none.
func webPage(address string) *url.URL {
	if u := parseBase(address); u != nil && u.Host != "" && strings.HasPrefix(u.Scheme, "http") {
		return u
	}
	return nil
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
func (r *reader) address(n *xmltree.Node, ref string) string {
	if safehtml.Absolute(ref) {
		return strings.Clone(safehtml.Resolve(nil, ref))
	}
	return strings.Clone(safehtml.Resolve(r.baseOf(n), ref))
}
