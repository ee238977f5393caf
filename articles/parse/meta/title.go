package meta

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/pattern"
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
	if h := cmp.Or(p.headlineBeyond(f.Value, site), p.onlyHeadlineWithin(f.Value, site), p.fullHeadline(ld, f.Value, site)); h != "" {
		return p.headlineField(h)
	}
	return f
}

// datedEnd is a date behind the last separator of a title.
var datedEnd = pattern.Of(`^(.{8,}?)(?: [|:·–—-] | ?[|:] | \()\s*(?:\pL+ )?(?:\d{1,2}\.\s?\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d|(?:19|20)\d\d\))[^|]{0,20}$`)

// withoutDate cuts the date that some sites put behind their titles.
func withoutDate(title string) string {
	if m := datedEnd().FindStringSubmatch(title); m != nil {
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

// host is the page's host without "www.".
func (p *Page) host() string {
	return strings.TrimPrefix(p.base.Hostname(), "www.")
}
