package fields

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// readDates reads when the story was published and updated: around the
// headline, or else further away. A page that only says when it was
// updated is dated by that.
func (p *page) readDates() {
	for _, i := range p.near(10, 10) {
		l := &p.Lines[i]
		if !l.FieldLike && (l.Kind != lines.PageOwn || !lines.HasDigit(l.Text)) {
			continue
		}
		if p.meta.Published.IsZero() || i > p.Title && i <= p.Title+4 {
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
// Beside a second copy of the headline.
func (p *page) farStamps() []int {
	var list []int
	add := func(from, to int, more func(i int) bool) {
		for i := max(from, 0); i < min(to, len(p.Lines)); i++ {
			if l := &p.Lines[i]; lines.HasDigit(l.Text) && more(i) {
				list = append(list, i)
			}
		}
	}
	maybe := func(i int) bool { return p.Lines[i].FieldLike }
	add(p.Title+11, min(p.beginning()+4, p.Title+50), maybe)
	add(max(p.Title+11, p.To-3), p.To+8, maybe)
	add(p.To, len(p.Lines), p.besideCopy)
	add(p.To, p.To+boxReach, func(i int) bool { return maybe(i) && p.saysPublished(i) })
	return list
}

// beginning is the line of the second prose below the headline. A caption
// may pass for the first.
func (p *page) beginning() int {
	seen := 0
	for i := p.Title + 1; i < p.To; i++ {
		if p.IsProse(i) {
			if seen++; seen > 1 {
				return i
			}
		}
	}
	return p.From
}

// besideCopy reports whether line i is the headline again, with a date.
func (p *page) besideCopy(i int) bool {
	if p.Title < 0 || p.Lines[p.Title].Width < 20 {
		return false
	}
	rest, ok := strings.CutPrefix(p.Lines[i].Text, p.Lines[p.Title].Text)
	return ok && len(rest) < 40
}

// saysPublished reports whether line i says in as many words that its date is
// when the story was published.
func (p *page) saysPublished(i int) bool {
	kind, n := phrases.Stamp(strings.TrimLeft(p.Lines[i].Text, "—–-• "))
	return kind == "published" && n > 5
}

// readStamp reads every date of line i, each by its own label.
func (p *page) readStamp(i int) {
	l := &p.Lines[i]
	if len(l.Text) > 240 {
		return
	}
	text, taken := p.withClock(i)
	found := false
	label := ""
	for rest := text; ; {
		d, start, end, ok := dates.Find(rest, p.Lang)
		if !ok {
			break
		}
		found = true
		label = stampLabel(rest[:start], label)
		p.setDate(i, label, d)
		rest = rest[end:]
	}
	if found && l.Kind == lines.Story && l.FieldLike {
		l.Kind, l.Reason = lines.Stamp, "date"
		if taken > i {
			p.Lines[taken].Kind, p.Lines[taken].Reason = lines.Stamp, "date"
		}
	}
}

// withClock adds the next line to a date where it is nothing but a time.
func (p *page) withClock(i int) (text string, taken int) {
	text = p.Lines[i].Text
	if i+1 >= len(p.Lines) || !lines.ClockOnly(p.Lines[i+1].Text) || strings.Contains(text, ":") {
		return text, i
	}
	return text + " " + p.Lines[i+1].Text, i + 1
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
