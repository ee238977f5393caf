package feed

import (
	"cmp"
	"strings"

	"lede/articles/pattern"
	"lede/feed/markup"
	"lede/feed/safehtml"
	"lede/feed/xmltree"
)

// original is the address that the story n had before a service put its own in
// its place, or "".
func (r *reader) original(n *xmltree.Node) string {
	if original := n.Child(xmltree.FeedBurner, "origlink"); original != nil {
		return r.address(original, original.Text())
	}
	return ""
}

// itemLink is the address of the story n: its link, or what else names it.
func (r *reader) itemLink(n *xmltree.Node) string {
	if s := cmp.Or(r.link(n), r.original(n)); s != "" {
		return s
	}
	if guid := n.Child(xmltree.RSS, "guid"); guid != nil && !strings.EqualFold(guid.Attr("ispermalink"), "false") {
		if s := guid.Text(); safehtml.Absolute(s) {
			return r.address(guid, s)
		}
	}
	if s := n.AttrIn(xmltree.RDF, "about"); safehtml.Absolute(s) {
		return r.address(n, s)
	}
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening && c.Local == "content" && c.Attr("src") != "" && r.atomic(c) {
			return r.address(c, c.Attr("src"))
		}
	}
	return ""
}

// link returns the address of the first link of n, RSS's or Atom's, that is
// the page itself and not another view of it.
func (r *reader) link(n *xmltree.Node) string {
	best, rank := "", 0
	for c := n.First; c != nil; c = c.Next {
		if c.Kind != markup.Opening || c.Local != "link" || c.Space > xmltree.Atom {
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
func (r *reader) self(n *xmltree.Node) string {
	for c := n.First; c != nil; c = c.Next {
		if c.Kind == markup.Opening && c.Local == "link" && c.Space <= xmltree.Atom && strings.EqualFold(c.Attr("rel"), "self") {
			if s := r.address(c, c.Attr("href")); s != "" {
				return s
			}
		}
	}
	return ""
}

// hosts fits an RSS link, which must be absolute, that lacks its scheme. A
// folder called like a page is none.
var hosts = pattern.Of(`(?i)^(?:[a-z0-9-]+\.)+(?:[a-z]{2}|com|org|net|info|blog|news|dev|app|site|online)(?::\d+)?/`)

// linkOf returns the address that a link element names, and how likely it is
// to be the page; 0 is never.
func linkOf(c *xmltree.Node) (ref string, rank int) {
	ref = c.Attr("href")
	if ref == "" {
		ref = strings.TrimSpace(c.Text())
		if ref == "" {
			return "", 0
		}
		if hosts().MatchString(ref) {
			ref = "http://" + ref
		}
		return ref, 6
	}
	page := c.Attr("type") == "" || strings.Contains(c.Attr("type"), "html")
	rel := strings.TrimPrefix(strings.ToLower(c.Attr("rel")), "http://www.iana.org/assignments/relation/")
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
