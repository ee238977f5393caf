package query

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// The years that can be written. Outside of them a date could not be written
// back.
const (
	firstYear = 1000
	lastYear  = 9998
)

// span is what a date covers, from a year to a second. A date with a zone
// covers no time at all, so that a range can end exactly.
type span struct{ from, to time.Time }

// layouts are how a date may be written, and the years, months, days and time that
// it covers. With a zone there is RFC 3339, too.
var layouts = []struct {
	layout              string
	years, months, days int
	time                time.Duration
}{
	{"2006", 1, 0, 0, 0},
	{"2006-01", 0, 1, 0, 0},
	{"2006-01-02", 0, 0, 1, 0},
	{"2006-01-02T15:04", 0, 0, 0, time.Minute},
	{"2006-01-02T15:04:05", 0, 0, 0, time.Second},
}

// begunDate is a date of which the end has not been typed.
var begunDate = regexp.MustCompile(`^\d{0,4}$|^\d{4}-\d?$|^\d{4}-\d\d-\d?$|^\d{4}-\d\d-\d\dT[\d:.]*([+-][\d:]*)?$`)

// span reads a date. ok is false where it is none.
func (p *parser) span(text string) (span, bool) {
	here := p.now.Location()
	day := func(days int) time.Time {
		return time.Date(p.now.Year(), p.now.Month(), p.now.Day()+days, 0, 0, 0, 0, here)
	}
	switch strings.ToLower(text) {
	case "today":
		return span{day(0), day(1)}, true
	case "yesterday":
		return span{day(-1), day(0)}, true
	}
	text = strings.ToUpper(text)
	for _, l := range layouts {
		t, err := time.Parse(l.layout, text)
		if err != nil || t.Year() < firstYear || t.Year() > lastYear {
			continue
		}
		begin := func(years, months, days int) time.Time {
			return time.Date(t.Year()+years, t.Month()+time.Month(months), t.Day()+days,
				t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), here)
		}
		return span{begin(0, 0, 0), begin(l.years, l.months, l.days).Add(l.time)}, true
	}
	exact, err := time.Parse(time.RFC3339, text)
	year := exact.UTC().Year()
	return span{exact.In(here), exact.In(here)}, err == nil && year >= firstYear-1 && year <= lastYear+1
}

// begins reports whether a date could still become of text.
func (p *parser) begins(text string) bool {
	word := func(word string) bool { return strings.HasPrefix(word, strings.ToLower(text)) }
	return p.unfinished() && (begunDate.MatchString(text) || word("today") || word("yesterday") || word(undated))
}

func (p *parser) noDate(w word) (Expr, error) {
	return nil, p.problem(w.start, "no date "+quoted(w.text),
		"write today, yesterday, undated, 2026, 2026-11, 2026-11-09 or 2026-11-09T14:05")
}

// undated is the date of what has none.
const undated = "undated"

// dateOrNone reads a date, or that there is none.
func (p *parser) dateOrNone(w word) (Expr, error) {
	if strings.EqualFold(w.text, undated) {
		return Is{Undated}, nil
	}
	return p.date(w)
}

// date reads the day, month or year of a story, or the first and the last of
// a range: 2026-11-01..2026-11-09.
func (p *parser) date(w word) (Expr, error) {
	first, last, isRange := strings.Cut(w.text, "..")
	if !isRange {
		last = first
	}
	var d Dated
	from, ok := p.span(first)
	to, toOK := p.span(last)
	switch {
	case isRange && first == "" && last == "":
		return p.noDateYet(w)
	case !ok && first != "":
		if !isRange {
			return p.noDateYet(w)
		}
		return p.noDate(w)
	case !toOK && last != "" && !p.begins(last):
		return p.noDate(w)
	}
	if ok {
		d.From = from.from
	}
	if toOK {
		d.To = to.to
	}
	if !isRange && d.From.Equal(d.To) {
		d.To = d.To.Add(time.Second)
	}
	if d.From.IsZero() && d.To.IsZero() {
		return All{}, nil
	}
	if ok && toOK && !d.From.Before(d.To) {
		return nil, p.problem(w.start, "the date "+quoted(w.text)+" ends before it begins", "write the earlier one first")
	}
	return d, nil
}

// noDateYet asks nothing where the date is still being typed.
func (p *parser) noDateYet(w word) (Expr, error) {
	if p.begins(strings.TrimSuffix(w.text, "..")) {
		return All{}, nil
	}
	return p.noDate(w)
}

func (p *parser) after(w word) (Expr, error) {
	s, ok := p.span(w.text)
	if !ok {
		return p.noDateYet(w)
	}
	return Dated{From: s.from}, nil
}

func (p *parser) before(w word) (Expr, error) {
	s, ok := p.span(w.text)
	if !ok {
		return p.noDateYet(w)
	}
	return Dated{To: s.from}, nil
}

func (p *parser) newer(w word) (Expr, error) {
	from, ok := p.ago(w.text)
	if !ok {
		return p.noAge(w)
	}
	return Dated{From: from}, nil
}

func (p *parser) older(w word) (Expr, error) {
	to, ok := p.ago(w.text)
	if !ok {
		return p.noAge(w)
	}
	return Dated{To: to}, nil
}

// sinceLast stands for the end of the reader's last visit.
const sinceLast = "last"

// arrived reads when stories came: a span of time back from now, a date or a
// range of dates, or last.
func (p *parser) arrived(w word) (Expr, error) {
	text := strings.ToLower(w.text)
	if text == sinceLast {
		return Arrived{SinceLast: true}, nil
	}
	if from, ok := p.ago(text); ok {
		return Arrived{From: from}, nil
	}
	if p.unfinished() && (strings.HasPrefix(sinceLast, text) || strings.Trim(text, "0123456789") == "") {
		return All{}, nil
	}
	e, err := p.date(w)
	if err != nil {
		return nil, p.problem(w.start, "no time of arrival "+quoted(w.text), "write arrived:last, 2h, 7d, today, 2026-11-29 or 2026-11-01..2026-11-09")
	}
	if d, ok := e.(Dated); ok {
		return Arrived{From: d.From, To: d.To}, nil
	}
	return e, nil
}

var age = regexp.MustCompile(`^(\d{1,5})([hdwmy])$`)

// ago reads how long before now: 12h, 7d, 2w, 3m (months) or 1y.
func (p *parser) ago(text string) (time.Time, bool) {
	parts := age.FindStringSubmatch(strings.ToLower(text))
	if parts == nil {
		return time.Time{}, false
	}
	n, _ := strconv.Atoi(parts[1])
	then := p.now.Truncate(time.Second)
	switch parts[2] {
	case "h":
		then = then.Add(-time.Duration(n) * time.Hour)
	case "d":
		then = then.AddDate(0, 0, -n)
	case "w":
		then = then.AddDate(0, 0, -7*n)
	case "m":
		then = then.AddDate(0, -n, 0)
	case "y":
		then = then.AddDate(-n, 0, 0)
	}
	if then.Year() < firstYear {
		then = time.Date(firstYear, 1, 1, 0, 0, 0, 0, p.now.Location())
	}
	return then, true
}

func (p *parser) noAge(w word) (Expr, error) {
	if p.unfinished() && strings.Trim(w.text, "0123456789") == "" {
		return All{}, nil
	}
	return nil, p.problem(w.start, "no span of time "+quoted(w.text), "write hours, days, weeks, months or years: 12h, 7d, 2w, 3m, 1y")
}
