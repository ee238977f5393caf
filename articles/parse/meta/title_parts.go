package meta

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/letters"
	"lede/articles/parse/phrases"
)

// titleParts are the parts of <title> beside the headline: the names of the
// site and of the section.
func (p *Page) titleParts() []string {
	title := plain(p.title)
	h := p.headlineWithin(title, "")
	if h == "" || letters.Of(h) == letters.Of(title) {
		return nil
	}
	before, after, ok := strings.Cut(title, h)
	if !ok {
		return nil
	}
	var parts []string
	for _, side := range []string{before, after} {
		for _, sep := range separators {
			side = strings.ReplaceAll(side, sep, "|")
		}
		for part := range strings.SplitSeq(side, "|") {
			if part = strings.Trim(part, " -–—|:·•»«/"); part != "" && len(part) < 60 {
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// titleSource is the site's name in <title>: the part that is no section.
func (p *Page) titleSource() articles.Field {
	for _, part := range p.titleParts() {
		if !phrases.IsSection(part) && !phrases.IsHome(part) && strings.Count(part, " ") < 6 {
			return likely(articles.MetaTag, "title", part)
		}
	}
	return articles.Field{}
}

// titleSection is the section's name in <title>, where it names the site too.
func (p *Page) titleSection() articles.Field {
	parts := p.titleParts()
	for _, part := range parts {
		if len(parts) > 1 && phrases.IsSection(part) {
			return likely(articles.MetaTag, "title", part)
		}
	}
	return articles.Field{}
}
