package meta

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// kickerNames are the parts of a class by which pages know the line above
// their headline.
var kickerNames = []string{" kicker", "-kicker", "__kicker", "eyebrow", "article-tag", "article-section", "post-category", "entry-category", "article__section"}

// sectionField is the first section of those that the story is filed under.
func (p *Page) sectionField(ld linked, title string) articles.Field {
	f := p.statedSection(ld, title)
	f.Value = firstOf(f.Value)
	return f
}

// firstOf is the first of a list of sections: "ports,fog,dogs". One whose name has a
// comma is told by the word that joins its last part: "Ports, Boats & Dogs".
func firstOf(section string) string {
	name, rest, ok := strings.Cut(section, ",")
	if !ok || strings.TrimSpace(name) == "" || phrases.JoinsNames(rest) {
		return section
	}
	return strings.TrimSpace(name)
}

// statedSection takes what machines are told, then the last crumb of the trail
// that is neither the front page nor the story itself.
func (p *Page) statedSection(ld linked, title string) articles.Field {
	if v, name := p.Tagged("article:section", "og:article:section"); v != "" {
		return stated(articles.MetaTag, name, v)
	}
	if ld.section != "" {
		return stated(articles.JSONLD, "articleSection", ld.section)
	}
	if v := lastCrumb(ld.crumbs, title); v != "" {
		return stated(articles.JSONLD, "BreadcrumbList", v)
	}
	if n := p.prop("articleSection"); n != nil {
		if v := dom.Brief(n, 400); v != "" && len(v) < 60 {
			return likely(articles.Markup, "itemprop=articleSection", v)
		}
	}
	if v, name := p.Tagged("section", "cxenseparse:recs:category", "parsely-section", "sailthru.section", "category"); v != "" && len(v) < 60 {
		return likely(articles.MetaTag, name, v)
	}
	for _, n := range p.crumbs {
		if v := lastCrumb(trail(n), title); v != "" {
			return likely(articles.Markup, "breadcrumb", v)
		}
	}
	for _, n := range p.filed {
		if v := dom.Brief(n, 400); v != "" && len(v) < 60 && !p.commented(n) {
			return likely(articles.Markup, "rel=category", v)
		}
	}
	if f := p.kickerField(); f.Value != "" {
		return f
	}
	if f := p.titleSection(); f.Value != "" {
		return f
	}
	return p.addressSection()
}

// kickerField is the line that stands in one element with the headline, above
// it, and is called a kicker.
func (p *Page) kickerField() articles.Field {
	for _, n := range slices.Backward(p.kickers) {
		beside := func(m *html.Node) bool {
			return len(p.Headlines) > 0 && m == p.Headlines[0].Parent && m.DataAtom != atom.Body
		}
		if v := dom.Brief(n, 60); v != "" && dom.Under(n, beside) {
			return likely(articles.Markup, "class "+dom.Attr(n, "class"), v)
		}
	}
	return articles.Field{}
}

// addressSection takes the first folder of the story's address, in the words
// of the link by which the page's own menu leads there.
func (p *Page) addressSection() articles.Field {
	folder, rest, ok := strings.Cut(strings.Trim(p.base.Path, "/"), "/")
	if !ok || rest == "" || len(folder) < 3 {
		return articles.Field{}
	}
	for _, n := range p.links {
		u, err := p.base.Parse(dom.Attr(n, "href"))
		if err != nil || u.Host != p.base.Host || strings.Trim(u.Path, "/") != folder {
			continue
		}
		if v := dom.Brief(n, 400); v != "" && len(v) < 40 && !phrases.IsHome(v) {
			return guessed(articles.Path, "address", v)
		}
	}
	if phrases.IsSection(folder) {
		return guessed(articles.Path, "address", strings.ToUpper(folder[:1])+folder[1:])
	}
	return articles.Field{}
}

// trail lists the links of a breadcrumb trail.
func trail(n *html.Node) []string {
	var names []string
	dom.Each(n, func(m *html.Node) {
		if m.DataAtom == atom.A {
			if v := dom.Brief(m, 400); v != "" {
				names = append(names, v)
			}
		}
	})
	return names
}

func lastCrumb(names []string, title string) string {
	for i := len(names) - 1; i >= 0; i-- {
		name := strings.Trim(names[i], " /›»>")
		if name == "" || len(name) > 60 || phrases.IsHome(name) || letters.Of(name) == letters.Of(title) {
			continue
		}
		if i == 0 && len(names) == 1 && !phrases.IsSection(name) {
			continue
		}
		return name
	}
	return ""
}
