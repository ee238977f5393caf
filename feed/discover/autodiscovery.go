package discover

import (
	"mime"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"lede/articles/parse/charset"
	"lede/articles/sanitize"
)

// formats are the media types of feeds, as pages state them. What two formats
// share has no name.
var formats = map[string]string{
	"application/rss+xml":   "RSS",
	"application/x-rss+xml": "RSS",
	"text/rss+xml":          "RSS",
	"text/rss":              "RSS",
	"application/rss":       "RSS",
	"application/rdf+xml":   "RSS",
	"application/atom+xml":  "Atom",
	"text/atom+xml":         "Atom",
	"application/feed+json": "JSON Feed",
	"application/json":      "JSON Feed",
	"application/xml":       "",
	"text/xml":              "",
}

// maxGathered bounds the links of a page that are kept.
const maxGathered = 500

// linkFinder looks a page through.
type linkFinder struct {
	base   *url.URL
	based  bool // by the page's own base element
	named  []guess
	linked []guess
}

// autodiscover returns the feeds that a page names as its own, in its header or its
// head, and the links on it that look like feeds.
func autodiscover(page Page) (named, linked []guess) {
	base, err := url.Parse(page.Address)
	if err != nil {
		return nil, nil
	}
	s := linkFinder{base: base}
	for _, l := range headerLinks(page.Links) {
		s.link(l.target, l.params["rel"], l.params["type"], l.params["title"])
	}
	z := html.NewTokenizer(strings.NewReader(textOf(page)))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return distinct(s.named), distinct(s.linked)
		case html.StartTagToken, html.SelfClosingTagToken:
			s.element(z.Token())
		}
	}
}

// textOf returns the page as text, whatever its charset.
func textOf(page Page) string {
	_, params, _ := mime.ParseMediaType(page.ContentType)
	text, _ := charset.Decode(page.Body[:min(len(page.Body), maxPage)], params["charset"])
	return text
}

func (s *linkFinder) element(t html.Token) {
	attrs := map[string]string{}
	for _, a := range t.Attr {
		attrs[a.Key] = a.Val
	}
	switch t.Data {
	case "base":
		if u, err := s.base.Parse(attrs["href"]); err == nil && !s.based && attrs["href"] != "" {
			s.base, s.based = u, true
		}
	case "link":
		s.link(attrs["href"], attrs["rel"], attrs["type"], attrs["title"])
	case "a", "area":
		s.hyperlink(attrs)
	}
}

// link takes a link element or header that leads to a feed.
func (s *linkFinder) link(href, rel, kind, title string) {
	rels := strings.Fields(strings.ToLower(rel))
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	format, known := formats[strings.TrimSpace(kind)]
	switch {
	case len(s.named) >= maxGathered || slices.Contains(rels, "stylesheet"):
	case slices.Contains(rels, "alternate") && known, slices.Contains(rels, "feed") && (known || kind == ""):
		if address := resolve(s.base, href); address != "" {
			s.named = append(s.named, guess{address: address, title: sanitize.Field(title), format: format, named: true})
		}
	}
}

// hyperlink takes a link for people that looks like one to a feed.
func (s *linkFinder) hyperlink(attrs map[string]string) {
	if slices.Contains(strings.Fields(strings.ToLower(attrs["rel"])), "alternate") {
		s.link(attrs["href"], attrs["rel"], attrs["type"], attrs["title"])
	}
	if len(s.linked) >= maxGathered {
		return
	}
	href := attrs["href"]
	_, known := formats[strings.ToLower(attrs["type"])]
	address := resolve(s.base, href)
	if address != "" && (known || unfeed(href) != href || feedLike(address)) {
		s.linked = append(s.linked, guess{address: address, title: sanitize.Field(attrs["title"])})
	}
}

// feedLike reports whether an address is written as those of feeds are.
func feedLike(address string) bool {
	u, err := url.Parse(strings.ToLower(address))
	if err != nil {
		return false
	}
	for name := range u.Query() {
		if name == "feed" || name == "rss" {
			return true
		}
	}
	if strings.Contains(u.RawQuery, "format=rss") || strings.Contains(u.RawQuery, "format=atom") {
		return true
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	last := parts[len(parts)-1]
	switch last {
	case "feed", "feeds", "rss", "rss2", "atom", "index.xml", "feed.json":
		return true
	}
	name, ending, _ := strings.Cut(last, ".")
	switch ending {
	case "rss", "rdf", "atom":
		return true
	case "xml":
		return strings.Contains(name, "rss") || strings.Contains(name, "atom") || strings.Contains(name, "feed") ||
			strings.HasPrefix(u.Host, "feeds.") || strings.HasPrefix(u.Host, "rss.")
	}
	return strings.HasPrefix(u.Host, "feeds.") && last != ""
}

// Names reports whether a page names feeds as its own, in its head or in the
// answer's. Nothing is asked of them.
func Names(page Page) bool {
	named, _ := autodiscover(page)
	return len(named) > 0
}
