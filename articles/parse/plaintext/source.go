package plaintext

import (
	"strings"
	"unicode"

	"lede/articles"
)

// readSource finds the publication: the line at the very top that a copyright
// line or the dateline names again, or that stands over the page's menu.
func (p *page) readSource() {
	for i := range p.lines[:min(len(p.lines), 3)] {
		l := &p.lines[i]
		if i >= p.title || l.kind != story || !publication(l.text) {
			continue
		}
		switch {
		case p.namesAgain(l.text):
			p.meta.Source = p.field(i, l.text, articles.Likely)
		case i == 0 && p.overMenu():
			p.meta.Source = p.field(i, l.text, articles.Guess)
		default:
			continue
		}
		l.kind, l.reason = masthead, "publication"
		return
	}
}

// publication reports whether s could be the name of a paper: a few words
// that begin with capitals, or a short line of a script without any.
func publication(s string) bool {
	words := strings.Fields(s)
	if len(words) > 6 || len([]rune(s)) > 40 || strings.ContainsAny(s, ".!?:;|0123456789\"") {
		return false
	}
	capitals := 0
	for _, word := range words {
		if r := []rune(word)[0]; unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r) {
			capitals++
		}
	}
	return capitals*2 > len(words)
}

// namesAgain reports whether the dateline or a copyright line says name.
func (p *page) namesAgain(name string) bool {
	short := strings.TrimPrefix(name, "The ")
	if strings.Contains(p.meta.Dateline.Value, short) {
		return true
	}
	for i := len(p.lines) - 1; i >= p.to && i >= 0; i-- {
		s := p.lines[i].text
		if (strings.Contains(s, "©") || strings.Contains(s, "Copyright")) && strings.Contains(s, short) {
			return true
		}
	}
	return false
}

// overMenu reports whether a menu or crumbs follow the first line.
func (p *page) overMenu() bool {
	if len(p.lines) < 2 {
		return false
	}
	next := &p.lines[1]
	return next.kind == section || next.kind == pageOwn && next.reason == "menu" || next.filed
}
