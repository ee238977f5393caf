package dates

import (
	"strings"
	"time"

	"lede/articles"
)

// Parse reads a date that a program wrote: ISO 8601 and RFC 3339, the basic
// form 20191112T113405Z, RFC 822 and 1123, what Unix, Go and JavaScript print,
// and a count of seconds or milliseconds since 1970. What else begins with a
// date is read as [Find] does.
func Parse(s string) (articles.Date, bool) {
	s = strings.TrimSpace(s)
	if d, ok := compact(s); ok {
		return d, true
	}
	d, start, _, ok := Find(s, "")
	if !ok || start > 0 {
		return articles.Date{}, false
	}
	return d, true
}

// compact reads the stamps that are digits without a sign between them.
func compact(s string) (articles.Date, bool) {
	digits := 0
	for digits < len(s) && s[digits]-'0' <= 9 {
		digits++
	}
	switch {
	case digits == 8:
		return basic(s)
	case digits == 14 && len(s) == 14:
		return exact("20060102150405", s, false)
	case digits == 10 && len(s) == 10:
		return sinceEpoch(s, 1)
	case digits == 13 && len(s) == 13:
		return sinceEpoch(s, 1000)
	}
	return articles.Date{}, false
}

// basic reads the forms of ISO 8601 that have no signs.
func basic(s string) (articles.Date, bool) {
	if len(s) == 8 {
		d, ok := exact("20060102", s, false)
		d.Precision = articles.ToDay
		return d, ok
	}
	if d, ok := exact("20060102T150405Z0700", s, true); ok {
		return d, true
	}
	if d, ok := exact("20060102T150405", s, false); ok {
		return d, true
	}
	d, ok := exact("20060102T1504", s, false)
	d.Precision = min(d.Precision, articles.ToMinute)
	return d, ok
}

func exact(layout, s string, zoned bool) (articles.Date, bool) {
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < firstYear || t.Year() > lastYear {
		return articles.Date{}, false
	}
	if _, offset := t.Zone(); offset == 0 {
		t = t.UTC()
	}
	return articles.Date{Time: t, Precision: articles.ToSecond, Zoned: zoned}, true
}

func sinceEpoch(s string, perSecond int64) (articles.Date, bool) {
	var n int64
	for i := range len(s) {
		n = n*10 + int64(s[i]-'0')
	}
	t := time.Unix(n/perSecond, 0).UTC()
	return articles.Date{Time: t, Precision: articles.ToSecond, Zoned: true}, t.Year() <= lastYear
}
