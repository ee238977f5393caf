package fields

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// readSource finds the publication: the line at the very top that a copyright
// Line or the dateline names again, or that stands over the page's menu.
func (p *page) readSource() {
	for i := range p.Lines[:min(len(p.Lines), 3)] {
		l := &p.Lines[i]
		if i >= p.Title || l.Kind != lines.Story || !publication(l.Text) {
			continue
		}
		switch {
		case p.namesAgain(l.Text):
			p.meta.Source = p.field(i, l.Text, articles.Likely)
		case i == 0 && p.overMenu():
			p.meta.Source = p.field(i, l.Text, articles.Guess)
		default:
			continue
		}
		l.Kind, l.Reason = lines.Masthead, "publication"
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
	short := phrases.WithoutArticle(name)
	if strings.Contains(p.meta.Dateline.Value, short) {
		return true
	}
	for i := len(p.Lines) - 1; i >= p.To && i >= 0; i-- {
		s := p.Lines[i].Text
		if (strings.Contains(s, "©") || strings.Contains(s, "Copyright")) && strings.Contains(s, short) {
			return true
		}
	}
	return false
}

// overMenu reports whether a menu or crumbs follow the first line.
func (p *page) overMenu() bool {
	if len(p.Lines) < 2 {
		return false
	}
	next := &p.Lines[1]
	return next.Kind == lines.Section || next.Kind == lines.PageOwn && next.Reason == "menu" || next.NamesSection
}
