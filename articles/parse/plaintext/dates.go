package plaintext

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
)

// readDates reads when the story was published and updated: around the
// headline, or else where the story ends. A page that only says when it was
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
	for i := p.title + 11; i < min(len(p.lines), p.from+4, p.title+30) && p.meta.Published.IsZero(); i++ {
		if p.lines[i].maybe {
			p.readStamp(i)
		}
	}
	for i := max(p.title+11, p.to-3); i < min(len(p.lines), p.to+8) && p.meta.Published.IsZero(); i++ {
		if p.lines[i].maybe {
			p.readStamp(i)
		}
	}
	if p.meta.Published.IsZero() && !p.meta.Updated.IsZero() {
		p.meta.Published = p.meta.Updated
		p.meta.Published.Sure = articles.Guess
	}
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
