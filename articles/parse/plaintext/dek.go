package plaintext

import (
	"strings"
	"unicode"

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

// readDateline reads "LONDON (Reuters) —" at the beginning of the body. It
// stays in the text, where readers expect it.
func (p *page) readDateline() {
	for i := max(p.from, p.title+1); i < p.to; i++ {
		l := &p.lines[i]
		if l.kind != story || l.width < 60 {
			continue
		}
		if d := dateline(l.text); d != "" {
			p.meta.Dateline = p.field(i, d, articles.Likely)
		}
		return
	}
}

// dateline returns the place and the agency before the first dash of s.
func dateline(s string) string {
	for _, dash := range []string{" — ", " – ", " -- ", " - ", "—"} {
		i := strings.Index(s[:min(len(s), 70)], dash)
		if i <= 0 {
			continue
		}
		head := strings.TrimSpace(s[:i])
		if capitals(head) {
			return head
		}
	}
	return ""
}

// capitals reports whether s begins with a word in capitals of three letters
// or more, or is an agency in brackets.
func capitals(s string) bool {
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		return true
	}
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if !unicode.IsUpper(r) {
			break
		}
		n++
	}
	return n >= 3
}
