package lines

import (
	"strings"

	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// MarkFields notes the lines that look like dates and bylines, so that no
// later step takes them for pieces of a sentence.
func (p *Page) MarkFields() {
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Kind != Story || l.Width > 200 {
			continue
		}
		p.mergeLabel(i)
		l.FieldLike = p.isStamp(l.Text) || isByline(l.Text)
	}
	p.Sweep()
}

// mergeLabel joins "By" and the name on the next line, or "Published on" and
// the date.
func (p *Page) mergeLabel(i int) {
	l := &p.Lines[i]
	if l.Width > 40 || i+1 >= len(p.Lines) || p.Lines[i+1].Kind != Story || p.Lines[i+1].Width > 60 {
		return
	}
	next := p.Lines[i+1].Text
	if _, n := phrases.Stamp(l.Text); n > 0 && n >= len(strings.TrimRight(l.Text, " :")) && p.isStamp(next) || bareOpening(l.Text) && signature(next) {
		p.Join(i, i+1)
		l.Parts--
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
	return i > 0 && HasDigit(s) && bareOpening(s[i+1:])
}

// isStamp reports whether a date is the better part of s.
func (p *Page) isStamp(s string) bool {
	if len(s) > 200 || !HasDigit(s) {
		return false
	}
	_, start, end, ok := dates.Find(s, p.Lang)
	if !ok {
		return ClockOnly(s)
	}
	rest := strings.TrimSpace(s[:start] + " " + s[end:])
	return WordCount(rest, 9) < 9 && !(Ends(s) && WordCount(rest, 5) >= 5)
}

// ClockOnly reports whether s is a time of day alone: "11:34 A.M.".
func ClockOnly(s string) bool {
	if len(s) > 24 || s[0] < '0' || s[0] > '9' {
		return false
	}
	i := strings.IndexAny(s, ":.h")
	if i < 1 || i > 2 || i+2 >= len(s) || s[i+1] < '0' || s[i+1] > '5' {
		return false
	}
	return WordCount(s, 5) <= 4
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
