package meta

import (
	"strings"

	"golang.org/x/net/html"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/pattern"
)

// dateline reads the place in capitals that opens a report, the agency in
// brackets after it, and the dash that ends both.
var dateline = pattern.Of(`^(\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\p{L}. ]{1,20})?(?: ?\([^)]{2,30}\))?)\s*(?:—|–|--| - )`)

// maxOpenings is how many paragraphs may precede the one with the dateline.
const maxOpenings = 8

// noteOpening keeps the first paragraphs.
func (p *Page) noteOpening(n *html.Node) {
	if len(p.openings) < maxOpenings {
		p.openings = append(p.openings, n)
	}
}

func (p *Page) datelineField() articles.Field {
	for _, n := range p.openings {
		if !opensInCapitals(n) {
			continue
		}
		v := dom.Brief(n, 2_000)
		if m := dateline().FindStringSubmatch(v); m != nil && len(v) > 2*len(m[0]) {
			return likely(articles.TextPattern, "opening of a paragraph", strings.TrimSpace(m[1]))
		}
	}
	return articles.Field{}
}

// opensInCapitals reports cheaply whether the first word of n can be a place
// of a dateline.
func opensInCapitals(n *html.Node) bool {
	word := ""
	words := func(m *html.Node) bool { word, _, _ = strings.Cut(strings.TrimSpace(m.Data), " "); return word != "" }
	dom.FirstText(n, words)
	return len(word) > 2 && strings.ToUpper(word) == word
}
