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
