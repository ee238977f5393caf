package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
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
func (p *page) noteDek(n *html.Node) {
	if len(p.deks) < 8 && len(p.headlines) > 0 && p.words-p.wordsAbove < 80 && n.DataAtom != atom.A {
		p.deks = append(p.deks, n)
	}
}

func (p *page) dekField(title, summary string) articles.Field {
	for _, n := range p.deks {
		v := brief(n, maxDek)
		if len(v) < minDek || letters(v) == letters(title) || commented(n) || under(n, func(m *html.Node) bool { return m.DataAtom == atom.A }) {
			continue
		}
		return likely(articles.Markup, "class "+attr(n, "class"), v)
	}
	return p.repeatedDek(summary)
}

// repeatedDek is the line under the headline that the page's description
// repeats, unless it is but the story's first paragraph.
func (p *page) repeatedDek(summary string) articles.Field {
	key := letters(summary)
	if len(summary) < minDek || len(summary) > maxDek {
		return articles.Field{}
	}
	for _, n := range p.lines {
		if len(n.Data)*10 < len(summary)*9 || !spells(n.Data, key) || n.Parent == nil || n.Parent.DataAtom == atom.P && naming(n.Parent) == "" || silent(n.Parent.DataAtom) {
			continue
		}
		return likely(articles.Markup, "line that the description repeats", squeeze(n.Data))
	}
	return articles.Field{}
}

// setDek tells the dek from the paragraphs; where it stood outside of the
// story's area it goes to the front.
func setDek(blocks []articles.Block, dek string) []articles.Block {
	if dek == "" {
		return blocks
	}
	key := letters(dek)
	for i, block := range blocks {
		if h, ok := block.(articles.Hidden); ok {
			block = h.Block
		}
		t, ok := said(block)
		if !ok || !spelled(t, key) {
			continue
		}
		if i > maxStamps {
			return blocks
		}
		blocks[i] = articles.Dek{Text: t}
		return blocks
	}
	if strings.Contains(letters(openingWords(blocks)), key) {
		return blocks
	}
	return append([]articles.Block{articles.Dek{Text: articles.Plain(dek)}}, blocks...)
}

// spelled reports whether the letters of t are key.
func spelled(t articles.Text, key string) bool {
	return len(t) > 0 && strings.HasPrefix(key, letters(t[0].Text)) && spells(t.String(), key)
}

// openingWords is what the first blocks say.
func openingWords(blocks []articles.Block) string {
	var b strings.Builder
	for _, block := range blocks[:min(len(blocks), maxStamps)] {
		if t, ok := said(block); ok {
			b.WriteString(t.String())
		}
	}
	return b.String()
}
