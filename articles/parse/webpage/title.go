package webpage

import (
	"strings"
	"unicode"

	"lede/articles"
)

// titleField takes what the page tells machines, corrected by the visible
// headline, which is free of the site's name and of words for search engines.
func (p *page) titleField(ld linked, site string) articles.Field {
	f := p.statedTitle(ld)
	if f.Value == "" {
		return p.visibleTitle(site)
	}
	if h := p.headlineWithin(f.Value); h != "" {
		f.Value = h
		return f
	}
	f.Value = withoutSite(f.Value, site, p.host())
	return f
}

func (p *page) statedTitle(ld linked) articles.Field {
	switch {
	case ld.headline != "" && ld.name != "" && !strings.Contains(p.title, ld.headline) && strings.Contains(p.title, ld.name):
		return stated(articles.JSONLD, "name", ld.name)
	case ld.headline != "":
		return stated(articles.JSONLD, "headline", ld.headline)
	case ld.name != "":
		return stated(articles.JSONLD, "name", ld.name)
	}
	if v, name := p.tagged("dc:title", "dcterm:title", "og:title", "weibo:article:title", "title", "twitter:title", "parsely-title"); v != "" {
		return stated(articles.MetaTag, name, v)
	}
	return articles.Field{}
}

// visibleTitle weighs <title> against the page's only <h1>.
func (p *page) visibleTitle(site string) articles.Field {
	title := plain(p.title)
	if h := p.headlineWithin(title); h != "" {
		return likely(articles.Markup, "h1", h)
	}
	if title != "" {
		return likely(articles.MetaTag, "title", withoutSite(title, site, p.host()))
	}
	for _, n := range p.headlines {
		if h := text(n); h != "" {
			return likely(articles.Markup, "h1", h)
		}
	}
	return articles.Field{}
}

// headlineWithin returns the <h1> that title holds at its beginning or end
// beside other words.
func (p *page) headlineWithin(title string) string {
	key := letters(title)
	for _, n := range p.headlines {
		h := text(n)
		k := letters(h)
		if len(k) < 10 || len(h) > 300 {
			continue
		}
		if key == k {
			return title
		}
		if len(k)*3 > len(key) && (strings.HasPrefix(key, k) || strings.HasSuffix(key, k)) && parted(title, h) {
			return h
		}
	}
	return ""
}

// parted reports whether a separator stands between h and the rest of title.
func parted(title, h string) bool {
	i := strings.Index(title, h)
	if i < 0 {
		return false
	}
	before, after := strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(h):])
	rest := before + after
	return rest != "" && (strings.ContainsAny(firstRune(after)+lastRune(before), "|-–—:/»«>·•,\\("))
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

// letters is s without case, spaces and signs, for comparing.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// separators part a headline from the name of its site.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", "｜", " › ", "_"}

// withoutSite cuts the site's name from the end or the beginning of title. A
// part is the site's where it is called so, or where the host is.
func withoutSite(title, site, host string) string {
	for range 3 {
		cut := cutSite(title, site, host)
		if cut == title {
			break
		}
		title = cut
	}
	return title
}

func cutSite(title, site, host string) string {
	for _, sep := range separators {
		if i := strings.LastIndex(title, sep); i > 0 && isSite(title[i+len(sep):], site, host) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sep); i > 0 && isSite(title[:i], site, host) {
			return strings.TrimSpace(title[i+len(sep):])
		}
	}
	return title
}

func isSite(part, site, host string) bool {
	k := letters(part)
	if k == "" {
		return false
	}
	if s := letters(site); s != "" && (k == s || len(k) > 4 && strings.Contains(s, k) || len(s) > 4 && strings.Contains(k, s) && len(k) < 2*len(s)) {
		return true
	}
	h := letters(host)
	return h != "" && (k == h || len(k) > 3 && strings.HasPrefix(h, k))
}

// host is the page's host without "www.".
func (p *page) host() string {
	return strings.TrimPrefix(p.base.Hostname(), "www.")
}
