package plaintext

import (
	"fmt"
	"strings"
	"unicode"

	"lede/articles"
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

// readFields reads what stands around the headline: section, date, byline,
// dek.
func (p *page) readFields() {
	p.meta.Language = articles.Field{Value: p.lang, Evidence: articles.Evidence{From: articles.TextPattern, Detail: "words", Sure: articles.Likely}}
	if p.lang == "" {
		p.meta.Language = articles.Field{}
	}
	p.meta.Direction = articles.DirectionOf(p.lang, p.headline)
	if p.title >= 0 {
		p.meta.Title = p.field(p.title, p.headline, articles.Likely)
	}
	p.readSection()
	if p.meta.Section.Value == "" {
		p.topCrumb()
	}
	p.readDates()
	p.readByline()
	p.readDek()
	p.guessDek()
	p.readDateline()
	p.readSource()
}

// field is a value that line i shows.
func (p *page) field(i int, value string, sure articles.Sureness) articles.Field {
	return articles.Field{Value: value, Evidence: p.evidence(i, sure)}
}

func (p *page) evidence(i int, sure articles.Sureness) articles.Evidence {
	return articles.Evidence{From: articles.TextPattern, Detail: fmt.Sprintf("line %d", p.lines[i].number), Sure: sure}
}

// near lists the lines around the headline, nearest first; of two at the same
// distance, the one below comes first.
func (p *page) near(below, above int) []int {
	t := max(p.title, 0)
	list := make([]int, 0, below+above)
	for d := 1; d <= max(below, above+1); d++ {
		if d <= below && t+d < len(p.lines) {
			list = append(list, t+d)
		}
		if up := t - d + 1; d > 1 && d <= above+1 && up >= 0 {
			list = append(list, up)
		}
	}
	return list
}

// readSection takes the last of the crumbs that is not the story itself, or the
// name of a section that stands alone above the headline.
func (p *page) readSection() {
	for i := max(p.title, 0) - 1; i >= 0 && i >= p.title-12; i-- {
		l := &p.lines[i]
		if l.crumbs() {
			way := l.items
			if last := len(way) - 1; last > 0 && same(way[last], p.headline) {
				way = way[:last]
			}
			if len(way) <= 4 {
				p.setSection(i, way[len(way)-1])
				return
			}
		}
		if l.kind == story && l.filed && !p.inMenu(i) {
			p.setSection(i, l.text)
			return
		}
	}
}

// topCrumb reads a crumb that ran together with "Home" at the very top of the
// page, whatever the section is called.
func (p *page) topCrumb() {
	for i := range min(4, p.title) {
		l := &p.lines[i]
		if l.width > 40 || l.kind != story {
			continue
		}
		name, ok := strings.CutPrefix(l.text, "Home")
		if ok && len(name) > 2 && unicode.IsLetter(first(name)) && (i == 0 || p.lines[i-1].kind == pageOwn) {
			p.setSection(i, name)
			return
		}
	}
}

func (p *page) setSection(i int, name string) {
	p.meta.Section = p.field(i, name, articles.Likely)
	p.lines[i].kind = section
}

// inMenu reports whether line i is one of three or more section names in a
// row.
func (p *page) inMenu(i int) bool {
	run := 0
	for j := i - 2; j <= i+2; j++ {
		if j >= 0 && j < len(p.lines) && j != i && j != p.title {
			l := &p.lines[j]
			if l.filed || phrases.IsHome(l.text) {
				run++
			}
		}
	}
	return run >= 2
}
