package fields

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// readDek takes the line between the headline and the byline or the date.
func (p *page) readDek() {
	i := p.Title + 1
	if p.Title < 0 || i+1 >= len(p.Lines) || p.Lines[i].Kind != lines.Story || p.Lines[i].FieldLike {
		return
	}
	l, next := &p.Lines[i], p.belowButtons(i)
	if l.Width < 40 && !(l.Width >= 25 && lines.Ends(l.Text)) || l.Width > 400 || next != lines.Byline && next != lines.Stamp && next != lines.Picture {
		return
	}
	l.Kind = lines.Dek
	p.meta.Dek = p.field(i, l.Text, articles.Likely)
	p.From = min(p.From, i)
}

// belowButtons is what the next line below line i is that is no button.
func (p *page) belowButtons(i int) lines.Kind {
	for i++; i < len(p.Lines)-1 && p.Lines[i].Kind == lines.PageOwn && p.Lines[i].Width < 40; i++ {
	}
	return p.Lines[i].Kind
}

// guessDek takes the opening that stands alone between the byline and the
// First advertisement, where it is one sentence: pages that break their text
// with advertisements set the dek there.
func (p *page) guessDek() {
	i := max(p.From, p.Title+1)
	if p.meta.Dek.Value != "" || p.Title < 0 || i+2 >= len(p.Lines) || i >= p.To {
		return
	}
	l := &p.Lines[i]
	above := p.Lines[i-1].Kind
	if above != lines.Byline && above != lines.Stamp || l.Kind != lines.Story || p.Lines[i+1].Kind != lines.Ad || p.Lines[i+2].Kind != lines.Story {
		return
	}
	if l.Width < 60 || l.Width > 260 || !strings.HasSuffix(l.Text, ".") || strings.Contains(l.Text, ". ") || opensQuote(l.Text) {
		return
	}
	l.Kind = lines.Dek
	p.meta.Dek = p.field(i, l.Text, articles.Guess)
}

// opensQuote reports whether s begins with a quotation mark.
func opensQuote(s string) bool {
	return strings.ContainsAny(s[:min(len(s), 3)], "\"“„«「")
}
