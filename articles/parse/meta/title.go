package meta

import (
	"cmp"
	"regexp"
	"strings"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
)

// titleField is the title, its figures raised and lowered as the headline has
// them.
func (p *Page) titleField(ld linked, site string) articles.Field {
	f := p.chosenTitle(ld, site)
	if h := p.figured(f.Value); h != "" {
		f.Value = h
	}
	return f
}

// figures are the digits that stand above and below the line.
const figures = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"

// figured is the headline that says what title does and raises or lowers
// figures of it, which what machines are told can't: "4 km²".
func (p *Page) figured(title string) string {
	for _, n := range p.Headlines {
		if h := dom.Brief(n, MaxHeadline); strings.ContainsAny(h, figures) && letters.Of(h) == letters.Of(title) {
			return h
		}
	}
	return ""
}

// chosenTitle takes what the page tells machines, corrected by the visible
// headline, which is free of the site's name and of words for search engines.
func (p *Page) chosenTitle(ld linked, site string) articles.Field {
	f := p.statedTitle(ld)
	if f.Value == "" || len(p.Headlines) > 0 && p.namesSite(f.Value, site) {
		return p.visibleTitle(site)
	}
	if h := p.sharedHeadline(f.Value); h != "" {
		return stated(articles.Markup, "h1, og:title", h)
	}
	f.Value = withoutSite(withoutDate(f.Value), site, p.host())
	if h := cmp.Or(p.headlineBeyond(f.Value, site), p.onlyHeadlineWithin(f.Value, site)); h != "" {
		return p.headlineField(h)
	}
	return f
}

// onlyHeadlineWithin is headlineWithin on a page with one headline: what the
// title for machines has beside it is the line above the headline.
func (p *Page) onlyHeadlineWithin(title, site string) string {
	if len(p.Headlines) != 1 || p.standIn != nil {
		return ""
	}
	h := p.headlineWithin(title, site)
	if letters.Of(h) == letters.Of(title) {
		return ""
	}
	return h
}

// datedEnd is a date behind the last separator of a title.
var datedEnd = regexp.MustCompile(`^(.{8,}?)(?: [|:·–—-] | ?[|:] | \()\s*(?:\pL+ )?(?:\d{1,2}\.\s?\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|(?:19|20)\d\d\))[^|]{0,20}$`)

// withoutDate cuts the date that some sites put behind their titles.
func withoutDate(title string) string {
	if m := datedEnd.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return title
}

// statedTitle is the title for machines. The name of a JSON-LD story counts
// where <title> confirms it against its headline; else names are apt to be
// those of a product or a recipe.
func (p *Page) statedTitle(ld linked) articles.Field {
	page := letters.Of(plain(p.title))
	says := func(s string) bool { return s != "" && strings.Contains(page, letters.Of(s)) }
	if ld.headline != "" && (says(ld.headline) || !says(ld.name)) {
		return stated(articles.JSONLD, "headline", ld.headline)
	}
	if ld.headline != "" {
		return stated(articles.JSONLD, "name", ld.name)
	}
	if v, name := p.Tagged("dc:title", "dcterm:title", "og:title", "weibo:article:title", "title", "twitter:title", "parsely-title"); v != "" {
		return stated(articles.MetaTag, name, v)
	}
	if ld.name != "" {
		return stated(articles.JSONLD, "name", ld.name)
	}
	if n := p.prop("headline"); n != nil && !p.commented(n) {
		return likely(articles.Markup, "itemprop=headline", cmp.Or(dom.Attr(n, "content"), dom.Brief(n, MaxHeadline)))
	}
	return articles.Field{}
}

// sharedHeadline is the <h1> that og:title repeats, where JSON-LD differs:
// sites give search engines another headline than readers.
func (p *Page) sharedHeadline(stated string) string {
	og, _ := p.Tagged("og:title")
	if og == "" || letters.Of(og) == letters.Of(stated) {
		return ""
	}
	for _, n := range p.Headlines {
		if h := dom.Brief(n, 400); letters.Of(h) == letters.Of(og) {
			return h
		}
	}
	return ""
}

// visibleTitle weighs <title> against the page's only <h1>.
func (p *Page) visibleTitle(site string) articles.Field {
	title := plain(p.title)
	if h := p.headlineWithin(title, site); h != "" {
		return p.headlineField(h)
	}
	bare := withoutSite(title, site, p.host())
	if bare == title && site == "" {
		bare = withoutTail(title)
	}
	if p.namesSite(bare, site) {
		if h := p.ownHeadline(site); h != "" {
			return p.headlineField(h)
		}
	}
	if h := p.headlineBeyond(bare, site); h != "" {
		return p.headlineField(h)
	}
	if bare != "" {
		return likely(articles.MetaTag, "title", bare)
	}
	return articles.Field{}
}

// headlineField is h, which the headline says.
func (p *Page) headlineField(h string) articles.Field {
	if p.standIn != nil {
		return likely(articles.Markup, p.standIn.Data, h)
	}
	return likely(articles.Markup, "h1", h)
}

// ownHeadline is the first headline that does not name the site, or else the
// first.
func (p *Page) ownHeadline(site string) string {
	named := ""
	for _, n := range p.Headlines {
		h := dom.Brief(n, 400)
		if h != "" && !p.namesSite(h, site) {
			return h
		}
		named = cmp.Or(named, h)
	}
	return named
}

// headlineBeyond returns the only <h1> if it goes on where title ends, or if
// title is a mere label of a word or two.
func (p *Page) headlineBeyond(title, site string) string {
	only := ""
	for _, n := range p.Headlines {
		h := dom.Brief(n, 400)
		if h == "" || len(h) > MaxHeadline || isSite(h, site, p.host()) {
			continue
		}
		if only != "" {
			return ""
		}
		only = h
	}
	k, t := letters.Of(only), letters.Of(title)
	switch {
	case t == "" || k == t:
		return ""
	case len(t) > 12 && strings.HasPrefix(k, t):
		return only
	case strings.Count(title, " ") < 2 && strings.Count(only, " ") > 2 && len(t) < 12:
		return only
	}
	return ""
}

// withoutTail cuts a last part that is short beside a long title.
func withoutTail(title string) string {
	for _, sep := range []string{" | ", " – ", " — ", " · ", " » "} {
		if i := strings.LastIndex(title, sep); i > 0 && strings.Count(title[:i], " ") >= 3 && strings.Count(title[i+len(sep):], " ") <= 3 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// headlineWithin returns the <h1> that title holds at its beginning or end
// beside other words.
func (p *Page) headlineWithin(title, site string) string {
	key := letters.Of(title)
	for _, n := range p.Headlines {
		h := dom.Brief(n, 400)
		k := letters.Of(h)
		if len(k) < 10 && strings.Count(h, " ") < 2 || len(h) > MaxHeadline || isSite(h, site, p.host()) {
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
	return rest != "" && strings.ContainsAny(firstRune(after)+lastRune(before), "|-–—:/»«>·•,\\(")
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
	if before, inside, ok := strings.Cut(title, " ("); ok && strings.HasSuffix(inside, ")") && isSite(strings.TrimSuffix(inside, ")"), site, host) {
		return before
	}
	for _, sep := range separators {
		if before, after, ok := cutMiddle(title, sep); ok && isSite(after, site, host) {
			return before
		}
		if i := strings.LastIndex(title, sep); i > 0 && isSite(title[i+len(sep):], site, host) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, sep); i > 0 && isSite(title[:i], site, host) {
			return strings.TrimSpace(title[i+len(sep):])
		}
	}
	return title
}

// cutMiddle parts title at the second but last sep: what stands before it, and
// the part right behind it, after which the site goes on to speak of itself.
func cutMiddle(title, sep string) (before, middle string, ok bool) {
	last := strings.LastIndex(title, sep)
	if last < 0 {
		return "", "", false
	}
	i := strings.LastIndex(title[:last], sep)
	if i <= 0 {
		return "", "", false
	}
	return strings.TrimSpace(title[:i]), title[i+len(sep) : last], true
}

func isSite(part, site, host string) bool {
	k := letters.Of(part)
	if k == "" {
		return false
	}
	if s := letters.Of(site); s != "" && (k == s || len(k) > 4 && strings.Contains(s, k) || len(s) > 4 && strings.Contains(k, s) && len(k) < 2*len(s)) {
		return true
	}
	h := letters.Of(host)
	return h != "" && (k == h || len(k) > 3 && strings.HasPrefix(h, k))
}

// host is the page's host without "www.".
func (p *Page) host() string {
	return strings.TrimPrefix(p.base.Hostname(), "www.")
}
