package feed

import (
	"strings"
	"time"

	"lede/articles"
	"lede/articles/parse/dates"
)

// date returns the best of names that states a date; the last of its kind.
func date(n *node, names []name) articles.Date {
	for _, want := range names {
		var found articles.Date
		for c := n.first; c != nil; c = c.next {
			if !c.is(want.space, want.local) {
				continue
			}
			if d, ok := parseDate(c.text()); ok {
				found = d
			}
		}
		if !found.IsZero() {
			return found
		}
	}
	return articles.Date{}
}

// parseDate is dates.Parse that knows the places which name zones as well:
// "2016-02-25 00:00 Europe/Brussels".
func parseDate(s string) (articles.Date, bool) {
	s = strings.TrimSpace(s)
	d, ok := dates.Parse(s)
	place := s[strings.LastIndexByte(s, ' ')+1:]
	if !ok || d.Zoned || d.Precision == articles.ToDay || strings.IndexByte(place, '/') <= 0 || place[0] < 'A' || place[0] > 'Z' {
		return d, ok
	}
	zone, err := time.LoadLocation(place)
	if err != nil {
		return d, ok
	}
	t := d.Time
	d.Time = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone)
	d.Zoned = true
	return d, true
}
