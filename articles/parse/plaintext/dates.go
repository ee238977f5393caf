package plaintext

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// readDates reads when the story was published and updated: around the
// headline, or else further away. A page that only says when it was
// updated is dated by that.
func (p *page) readDates() {
	for _, i := range p.near(10, 10) {
		l := &p.lines[i]
		if !l.maybe && (l.kind != pageOwn || !hasDigit(l.text)) {
			continue
		}
		if p.meta.Published.IsZero() || i > p.title && i <= p.title+4 {
			p.readStamp(i)
		}
	}
	for _, i := range p.farStamps() {
		if !p.meta.Published.IsZero() || !p.meta.Updated.IsZero() {
			break
		}
		p.readStamp(i)
	}
	if p.meta.Published.IsZero() && !p.meta.Updated.IsZero() {
		p.meta.Published = p.meta.Updated
		p.meta.Published.Sure = articles.Guess
	}
}

// farStamps lists the dates that stand further from the headline, in the
// order in which they are believed: where the story begins, where it ends, and
// beside a second copy of the headline.
func (p *page) farStamps() []int {
	var list []int
	add := func(from, to int, more func(i int) bool) {
		for i := max(from, 0); i < min(to, len(p.lines)); i++ {
			if l := &p.lines[i]; hasDigit(l.text) && more(i) {
				list = append(list, i)
			}
		}
	}
	maybe := func(i int) bool { return p.lines[i].maybe }
	add(p.title+11, min(p.beginning()+4, p.title+50), maybe)
	add(max(p.title+11, p.to-3), p.to+8, maybe)
	add(p.to, len(p.lines), p.besideCopy)
	add(p.to, p.to+boxReach, func(i int) bool { return maybe(i) && p.saysPublished(i) })
	return list
}

// beginning is the line of the second prose below the headline. A caption
// may pass for the first.
func (p *page) beginning() int {
	seen := 0
	for i := p.title + 1; i < p.to; i++ {
		if p.isProse(i) {
			if seen++; seen > 1 {
				return i
			}
		}
	}
	return p.from
}

// besideCopy reports whether line i is the headline again, with a date.
func (p *page) besideCopy(i int) bool {
	if p.title < 0 || p.lines[p.title].width < 20 {
		return false
	}
	rest, ok := strings.CutPrefix(p.lines[i].text, p.lines[p.title].text)
	return ok && len(rest) < 40
}

// saysPublished reports whether line i says in as many words that its date is
// when the story was published.
func (p *page) saysPublished(i int) bool {
	kind, n := phrases.Stamp(strings.TrimLeft(p.lines[i].text, "—–-• "))
	return kind == "published" && n > 5
}

// readStamp reads every date of line i, each by its own label.
func (p *page) readStamp(i int) {
	l := &p.lines[i]
	if len(l.text) > 240 {
		return
	}
	text, taken := p.withClock(i)
	found := false
	label := ""
	for rest := text; ; {
		d, start, end, ok := dates.Find(rest, p.lang)
		if !ok {
			break
		}
		found = true
		label = stampLabel(rest[:start], label)
		p.setDate(i, label, d)
		rest = rest[end:]
	}
	if found && l.kind == story && l.maybe {
		l.kind, l.reason = stamp, "date"
		if taken > i {
			p.lines[taken].kind, p.lines[taken].reason = stamp, "date"
		}
	}
}

// withClock adds the next line to a date where it is nothing but a time.
func (p *page) withClock(i int) (text string, taken int) {
	text = p.lines[i].text
	if i+1 >= len(p.lines) || !clockOnly(p.lines[i+1].text) || strings.Contains(text, ":") {
		return text, i
	}
	return text + " " + p.lines[i+1].text, i + 1
}

// stampLabel returns what the words before a date say that it is the date of.
func stampLabel(before, sofar string) string {
	words := strings.FieldsFunc(before, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '/' || r == '-' || r == '–' })
	for i := len(words) - 1; i >= 0; i-- {
		w := strings.TrimFunc(words[i], func(r rune) bool { return !unicode.IsLetter(r) })
		for w != "" {
			if kind, _ := phrases.Stamp(w); kind != "" {
				return kind
			}
			_, rest, ok := strings.Cut(w, " ")
			if !ok {
				break
			}
			w = rest
		}
	}
	return sofar
}

func (p *page) setDate(i int, label string, d articles.Date) {
	sure := articles.Likely
	if label != "" {
		sure = articles.Stated
	}
	m := articles.Moment{Date: d, Evidence: p.evidence(i, sure)}
	switch {
	case label == "updated":
		if p.meta.Updated.IsZero() {
			p.meta.Updated = m
		}
	case p.meta.Published.IsZero():
		p.meta.Published = m
		p.stampAt = i
	}
}
