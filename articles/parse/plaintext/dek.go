package plaintext

import (
	"strings"

	"lede/articles"
)

// readDek takes the line between the headline and the byline or the date.
func (p *page) readDek() {
	i := p.title + 1
	if p.title < 0 || i+1 >= len(p.lines) || p.lines[i].kind != story || p.lines[i].maybe {
		return
	}
	l, next := &p.lines[i], &p.lines[i+1]
	if l.width < 40 || l.width > 400 || next.kind != byline && next.kind != stamp && next.kind != picture {
		return
	}
	l.kind = dek
	p.meta.Dek = p.field(i, l.text, articles.Likely)
	p.from = min(p.from, i)
}

// guessDek takes the opening that stands alone between the byline and the
// first advertisement, where it is one sentence: pages that break their text
// with advertisements set the dek there.
func (p *page) guessDek() {
	i := max(p.from, p.title+1)
	if p.meta.Dek.Value != "" || p.title < 0 || i+2 >= len(p.lines) || i >= p.to {
		return
	}
	l := &p.lines[i]
	above := p.lines[i-1].kind
	if above != byline && above != stamp || l.kind != story || p.lines[i+1].kind != ad || p.lines[i+2].kind != story {
		return
	}
	if l.width < 60 || l.width > 260 || !strings.HasSuffix(l.text, ".") || strings.Contains(l.text, ". ") || opensQuote(l.text) {
		return
	}
	l.kind = dek
	p.meta.Dek = p.field(i, l.text, articles.Guess)
}

// opensQuote reports whether s begins with a quotation mark.
func opensQuote(s string) bool {
	return strings.ContainsAny(s[:min(len(s), 3)], "\"“„«「")
}
