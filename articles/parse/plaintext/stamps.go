package plaintext

import (
	"strings"

	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// markFields notes the lines that look like dates and bylines, so that no
// later step takes them for pieces of a sentence.
func (p *page) markFields() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind != story || l.width > 200 {
			continue
		}
		p.mergeLabel(i)
		l.maybe = p.isStamp(l.text) || isByline(l.text)
	}
	p.sweep()
}

// mergeLabel joins "By" and the name on the next line, or "Published on" and
// the date.
func (p *page) mergeLabel(i int) {
	l := &p.lines[i]
	if l.width > 40 || i+1 >= len(p.lines) || p.lines[i+1].kind != story || p.lines[i+1].width > 60 {
		return
	}
	next := p.lines[i+1].text
	if _, n := phrases.Stamp(l.text); n > 0 && n >= len(strings.TrimRight(l.text, " :")) && p.isStamp(next) || bareOpening(l.text) && signature(next) {
		p.join(i, i+1)
		l.parts--
	}
}

// signature reports whether s begins with names or a pen name.
func signature(s string) bool {
	names := phrases.TrimNames(s)
	if _, ok := phrases.Names(names); ok {
		return true
	}
	return phrases.IsHandle(names)
}

// bareOpening reports whether s opens a byline and names nobody yet.
func bareOpening(s string) bool {
	_, rest, ok := phrases.CutByline(s + " Nobody")
	if ok && rest == "Nobody" {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	return i > 0 && hasDigit(s) && bareOpening(s[i+1:])
}

// isStamp reports whether a date is the better part of s.
func (p *page) isStamp(s string) bool {
	if len(s) > 200 || !hasDigit(s) {
		return false
	}
	_, start, end, ok := dates.Find(s, p.lang)
	if !ok {
		return clockOnly(s)
	}
	rest := strings.TrimSpace(s[:start] + " " + s[end:])
	return wordCount(rest, 9) < 9 && !(ends(s) && wordCount(rest, 5) >= 5)
}

// clockOnly reports whether s is a time of day alone: "11:34 A.M.".
func clockOnly(s string) bool {
	if len(s) > 24 || s[0] < '0' || s[0] > '9' {
		return false
	}
	i := strings.IndexAny(s, ":.h")
	if i < 1 || i > 2 || i+2 >= len(s) || s[i+1] < '0' || s[i+1] > '5' {
		return false
	}
	return wordCount(s, 5) <= 4
}

// isByline reports whether s opens as a byline does.
func isByline(s string) bool {
	if len(s) > 160 {
		return false
	}
	_, rest, ok := phrases.CutByline(s)
	if !ok {
		return false
	}
	if i := strings.IndexAny(rest, "|–—•"); i > 0 {
		rest = rest[:i]
	}
	_, ok = phrases.Names(phrases.TrimNames(rest))
	return ok || len(s) < 40 && phrases.IsHandle(phrases.TrimNames(rest)) && strings.HasSuffix(s[:len(s)-len(rest)], " ")
}
