package feed

import (
	"strings"
	"time"

	"lede/articles"
	"lede/articles/parse/dates"
	"lede/articles/pattern"
	"lede/feed/xmltree"
)

// date returns the best of names that states a date; the last of its kind.
func date(n *xmltree.Node, names []name) articles.Date {
	for _, want := range names {
		var found articles.Date
		for c := n.First; c != nil; c = c.Next {
			if !c.Is(want.space, want.local) {
				continue
			}
			if d, ok := parseDate(c.Text()); ok {
				found = d
			}
		}
		if !found.IsZero() {
			return found
		}
	}
	return articles.Date{}
}

// parseDate is dates.Parse that takes what feeds add: the month or year alone
// that Dublin Core allows, the end of a day as 24:00, places for zones
// ("Europe/Brussels"), and words before the date.
func parseDate(s string) (articles.Date, bool) {
	s = strings.TrimSpace(s)
	if len(s) > maxDate {
		return articles.Date{}, false
	}
	d, ok := dates.Parse(s)
	switch {
	case ok && d.Zoned && d.Precision != articles.ToDay:
		return d, true
	case !ok && coarse().MatchString(s):
		return dates.Parse((s + "-01-01")[:len("2006-01-02")])
	case !ok:
		d, _, _, ok = dates.Find(s, "")
		return d, ok
	}
	if again, ok := mendClock(s, d); ok {
		return again, true
	}
	return inPlace(s, d), true
}

// maxDate is the length of the longest date that anyone writes, in bytes.
const maxDate = 200

var (
	coarse    = pattern.Of(`^[12]\d{3}(-(0[1-9]|1[0-2]))?$`)
	midnight  = pattern.Of(`([T ])24:00(:00)?`)
	shortHand = pattern.Of(`([T :])(\d)(:|Z|[+-]| |$)`)
	shortZone = pattern.Of(`(:\d\d ?[+-]\d\d)$`)
)

// mendClock reads s again with its clock written in full: 9:5:3 as 09:05:03,
// the zone +01 as +0100, and 24:00 as midnight of the day after d.
func mendClock(s string, d articles.Date) (articles.Date, bool) {
	late := d.Precision == articles.ToDay && midnight().MatchString(s)
	mended := shortZone().ReplaceAllString(s, "${1}00")
	if d.Precision == articles.ToDay && strings.IndexByte(s, ':') > 0 {
		mended = midnight().ReplaceAllString(mended, "${1}00:00:00")
		mended = shortHand().ReplaceAllString(shortHand().ReplaceAllString(mended, "${1}0$2$3"), "${1}0$2$3")
	}
	if mended == s {
		return d, false
	}
	again, ok := dates.Parse(mended)
	if !ok || again.Precision == articles.ToDay {
		return d, false
	}
	if late {
		again.Time = again.Time.AddDate(0, 0, 1)
	}
	return again, true
}

// inPlace gives d the zone of the place that s ends with, if it does.
func inPlace(s string, d articles.Date) articles.Date {
	place := s[strings.LastIndexByte(s, ' ')+1:]
	if d.Zoned || d.Precision == articles.ToDay || strings.IndexByte(place, '/') <= 0 || place[0] < 'A' || place[0] > 'Z' {
		return d
	}
	zone, err := time.LoadLocation(place)
	if err != nil {
		return d
	}
	t := d.Time
	d.Time = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, zone)
	d.Zoned = true
	return d
}
