package polish

import (
	"net/url"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// Item cleans the blocks of a feed's item, as Page does. They are the story's
// own: lists of links stay, and so does a link that is all it is about.
func Item(blocks []articles.Block, meta articles.Meta) []articles.Block {
	blocks = dropHeadline(blocks, meta.Title.Value)
	blocks = setDek(blocks, meta.Dek.Value)
	for i, block := range blocks {
		t, ok := TextOf(block)
		if !ok {
			continue
		}
		reason := foreign(t, i, meta)
		if reason != "" && !leadsOut(t, meta.Link.Value) {
			hide(blocks, i, reason)
		} else if _, ok := block.(articles.Paragraph); ok && onlyLinks(t) && leadsToItself(t, meta.Link.Value) {
			hide(blocks, i, "link to its page")
		}
	}
	blocks = captionAfter(blocks)
	blocks = creditAfter(blocks)
	hideEnd(blocks, meta)
	markQuotes(blocks)
	markNotes(blocks)
	return blocks
}

// foreign is why the i-th block, which says t, is no part of the story, or "".
func foreign(t articles.Text, i int, meta articles.Meta) string {
	s := t.String()
	if i < maxStamps && len(s) <= maxStamp {
		if reason := stamp(s, meta); reason != "" {
			return reason
		}
	}
	if phrases.Syndicated(s) {
		return "note of the feed"
	}
	reason, _ := Junk(t)
	return reason
}

// leadsOut reports whether t has a link to another host than that of link, and
// not to share the story there. A feed that tells of others' pages says
// "Comments" or "Read more" with a link that is all it is about.
func leadsOut(t articles.Text, link string) bool {
	home := hostOf(link)
	for _, l := range t.Links() {
		if host := hostOf(l.Href); host != "" && home != "" && host != home && !sharing(l.Href) {
			return true
		}
	}
	return false
}

// leadsToItself reports whether all that t links to is the story's own page,
// which the reader can open anyway; a place within it is something else.
func leadsToItself(t articles.Text, link string) bool {
	for _, l := range t.Links() {
		if !samePage(l.Href, link) {
			return false
		}
	}
	return link != ""
}

// samePage reports whether href is the address link, or has a query more, as
// feeds add them to see who comes. Where link has a query, that may be all that
// tells the page from others.
func samePage(href, link string) bool {
	if before, _, more := strings.Cut(href, "?"); more && !strings.Contains(link, "?") && !strings.HasSuffix(before, hostOf(link)+"/") {
		href = before
	}
	return strings.TrimSuffix(href, "/") == strings.TrimSuffix(link, "/")
}

// sharers are what the addresses have in them that put a story into somebody
// else's window.
var sharers = []string{"/sharer", "/share?", "/share/", "/sharing/", "/intent/", "shareArticle", "/submit?", "/pin/create", "//wa.me/", "whatsapp.com/send", "/sendtoemail"}

func sharing(href string) bool {
	return slices.ContainsFunc(sharers, func(part string) bool { return strings.Contains(href, part) })
}

// hostOf is the host of a web address without "www.", or "".
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
