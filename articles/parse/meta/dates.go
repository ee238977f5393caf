package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/dom"
	"lede/articles/parse/phrases"
	"lede/articles/pattern"
)

// publishedTags and updatedTags are the names that sites give the dates in
// meta elements, the commonest first.
var (
	publishedTags = []string{
		"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dcterms:available", "dcterms:created", "dcterms:issued",
		"dcterm:created", "dc:date:issued", "dc:date", "dc:created", "dc:issued", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate",
		"article:created", "article:published", "originalpublicationdate", "ptime", "pdate", "displaydate", "weibo:article:create_at", "citation_publication_date", "citation_date",
		"cxenseparse:recs:publishtime", "rnews:datepublished", "datecreated", "created", "og:release_date", "vr:published_time", "bt:pubdate", "article_date_original", "article.published", "last-modified-date",
	}
	updatedTags = []string{
		"article:modified_time", "og:updated_time", "datemodified", "dcterms:modified", "dcterm:modified", "dc:date:modified", "dc:modified", "lastmod", "last-modified", "revised", "updated", "article.updated",
	}
)

func moment(d articles.Date, kind articles.EvidenceKind, detail string, sure articles.Sureness) articles.Moment {
	return articles.Moment{Date: d, Evidence: articles.Evidence{From: kind, Detail: detail, Sure: sure}}
}

// moments returns when the story was published and updated.
func (p *Page) moments(ld linked, lang string) (published, updated articles.Moment) {
	published = p.statedMoment(ld.published, "datePublished", publishedTags)
	updated = p.statedMoment(ld.modified, "dateModified", updatedTags)
	if d, ok := dates.Parse(ld.pagePublished); ok && published.IsZero() {
		published = moment(d, articles.JSONLD, "WebPage datePublished", articles.Likely)
	}
	if d, ok := dates.Parse(ld.pageModified); ok && updated.IsZero() {
		updated = moment(d, articles.JSONLD, "WebPage dateModified", articles.Likely)
	}
	for _, step := range []func(string) articles.Moment{p.propMoment, p.timeMoment, p.visibleMoment, p.addressMoment, p.lineMoment} {
		if !published.IsZero() {
			break
		}
		published = step(lang)
	}
	if published.IsZero() && !updated.IsZero() {
		published = updated
		published.Sure = articles.Guess
	}
	return published, updated
}

func (p *Page) statedMoment(ld, property string, tags []string) articles.Moment {
	if d, ok := dates.Parse(ld); ok {
		return moment(d, articles.JSONLD, property, articles.Stated)
	}
	for _, name := range tags {
		if v, _ := p.Tagged(name); v != "" {
			if d, ok := dates.Parse(v); ok {
				return moment(d, articles.MetaTag, name, articles.Stated)
			}
		}
	}
	return articles.Moment{}
}

// propMoment reads microdata.
func (p *Page) propMoment(lang string) articles.Moment {
	for _, name := range []string{"datePublished", "dateCreated"} {
		if n := p.prop(name); n != nil {
			if d, ok := stampOf(n, lang); ok {
				return moment(d, articles.Markup, "itemprop="+name, articles.Stated)
			}
		}
	}
	return articles.Moment{}
}

// timeMoment reads the <time> that says it is the publication's, else the
// first that does not stand among comments or other stories.
func (p *Page) timeMoment(lang string) articles.Moment {
	for _, n := range p.times {
		if dom.HasAttr(n, "pubdate") || dom.IsCalled(n, "publish", "entry-date", "posted") {
			if d, ok := stampOf(n, lang); ok {
				return moment(d, articles.Markup, "time", articles.Stated)
			}
		}
	}
	for _, n := range p.times {
		if p.commented(n) || dom.IsCalled(n, "updat", "modif") {
			continue
		}
		if d, ok := stampOf(n, lang); ok {
			return moment(d, articles.Markup, "time", articles.Likely)
		}
	}
	return articles.Moment{}
}

// stampOf reads an element's machine stamp, or its words.
func stampOf(n *html.Node, lang string) (articles.Date, bool) {
	for _, key := range []string{"datetime", "content", "title"} {
		if d, ok := dates.Parse(dom.Attr(n, key)); ok {
			return d, true
		}
	}
	d, _, _, ok := dates.Find(dom.Brief(n, 240), lang)
	return d, ok
}

// visibleMoment reads elements that are called dates.
func (p *Page) visibleMoment(lang string) articles.Moment {
	for _, n := range p.stamps {
		v := dom.Brief(n, 240)
		if v == "" || p.commented(n) {
			continue
		}
		if kind, _ := phrases.Stamp(v); kind == "updated" {
			continue
		}
		if d, _, _, ok := dates.Find(v, lang); ok {
			return moment(d, articles.Markup, "class "+dom.Attr(n, "class"), articles.Likely)
		}
	}
	return articles.Moment{}
}

// lineMoment reads the short lines under the headline, and those right above
// it that stand in one element with it.
func (p *Page) lineMoment(lang string) articles.Moment {
	if m := p.momentIn(p.lines, lang, "under the headline"); !m.IsZero() || len(p.Headlines) == 0 {
		return m
	}
	beside := func(m *html.Node) bool { return m == p.Headlines[0].Parent && m.DataAtom != atom.Body }
	above := slices.DeleteFunc(slices.Clone(p.above), func(n *html.Node) bool { return !dom.Under(n, beside) })
	return p.momentIn(above, lang, "above the headline")
}

func (p *Page) momentIn(lines []*html.Node, lang, where string) articles.Moment {
	for _, n := range lines {
		v := strings.TrimSpace(n.Data)
		if len(v) > 80 || dom.Under(n, func(m *html.Node) bool { return dom.Silent(m.DataAtom) }) || p.commented(n) {
			continue
		}
		if d, start, end, ok := dates.Find(v, lang); ok && !phrases.OtherDate(v) && !tells(v[:start], v[end:]) {
			return moment(d, articles.TextPattern, where, articles.Guess)
		}
	}
	return articles.Moment{}
}

// maxBesideDate is how many words may stand beside the date of a story in the
// line that ends as a sentence does.
const maxBesideDate = 3

// tells reports whether what stands before and after a date makes a sentence of
// the line: "The pier burnt down on 3 June 1911."
func tells(before, after string) bool {
	return hasFullStop(strings.TrimSpace(after)) && articles.CountWords(before)+articles.CountWords(after) > maxBesideDate
}

// addressDate finds /2020/08/29/ in an address.
var addressDate = pattern.Of(`/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:[/-]|$)`)

func (p *Page) addressMoment(string) articles.Moment {
	for _, where := range []string{p.canonical, p.base.Path} {
		if m := addressDate().FindStringSubmatch(where); m != nil {
			if d, ok := dates.Parse(strings.Join(m[1:], "-")); ok {
				return moment(d, articles.Path, "address", articles.Guess)
			}
		}
	}
	return articles.Moment{}
}
