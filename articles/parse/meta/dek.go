package meta

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/letters"
)

// dekNames are the parts of a class or id by which sites know the line under
// their headline.
var dekNames = []string{
	"dek", "standfirst", "subtitle", "sub-title", "sub_title", "subheadline", "sub-headline", "subheading", "strapline", "article-summary", "article__summary", "article-intro", "article-excerpt", "post-excerpt", "article__intro",
	"article-lead", "article__lead", "article__descr", "article-description", "deckline", "article-deck", "headline-deck", "chapo", "sommario", "entradilla", "bajada", "copete", "vorspann", "teaser-text", "field-teaser", "lead-text", "leadtext", "catenaccio", "occhiello-sotto",
}

// The bounds of a dek's length in bytes: shorter are labels, longer are the story.
const (
	minDek = 30
	maxDek = 600
)

// noteDek collects elements between headline and story that are called deks.
func (p *Page) noteDek(n *html.Node) {
	if len(p.deks) < 8 && len(p.Headlines) > 0 && p.Words-p.wordsAbove < 80 && n.DataAtom != atom.A {
		p.deks = append(p.deks, n)
	}
}

func (p *Page) dekField(title, summary string) articles.Field {
	for _, n := range p.deks {
		v := dom.Brief(n, maxDek)
		if len(v) < minDek || letters.Of(v) == letters.Of(title) || p.commented(n) || dom.Under(n, func(m *html.Node) bool { return m.DataAtom == atom.A }) {
			continue
		}
		return likely(articles.Markup, "class "+dom.Attr(n, "class"), v)
	}
	if f := p.repeatedDek(summary); f.Value != "" {
		return f
	}
	return p.headingDek(title)
}

// repeatedDek is the line under the headline that the page's description
// repeats, unless it is but the story's first paragraph.
func (p *Page) repeatedDek(summary string) articles.Field {
	key := letters.Of(summary)
	if len(summary) < minDek || len(summary) > maxDek {
		return articles.Field{}
	}
	for _, n := range p.lines {
		if len(n.Data)*10 < len(summary)*9 || !letters.Spell(n.Data, key) || n.Parent == nil || n.Parent.DataAtom == atom.P && dom.Names(n.Parent) == "" || dom.Silent(n.Parent.DataAtom) || dom.Under(n, saysOfPicture) {
			continue
		}
		return likely(articles.Markup, "line that the description repeats", dom.Squeeze(n.Data))
	}
	return articles.Field{}
}

// saysOfPicture reports whether n is a figure or a caption, whose words
// descriptions repeat too.
func saysOfPicture(n *html.Node) bool {
	return n.DataAtom == atom.Figure || n.DataAtom == atom.Figcaption || dom.IsCalled(n, "caption")
}
