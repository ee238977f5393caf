// Package dates reads the dates that pages state: in a visible line, in any
// of some thirty languages, and in the stamps that machines write.
//
// A date is as exact as its line and no more. Without a clock it is a day;
// without a zone that is known it has none. What has no year ("12 November",
// "2 days ago") is not a date.
package dates

import (
	"strings"
	"time"

	"lede/articles"
)

// maxLine bounds, in bytes, how far into a line Find looks. Datelines are short.
const maxLine = 480

// The years that a story can be dated to.
const (
	firstYear = 1900
	lastYear  = 2100
)

// Find returns the first date in s, a line that readers see, and the bytes
// s[start:end] that it takes, its weekday, clock and zone among them.
//
// lang is a BCP 47 tag or empty. It decides 12/11/2019: month first in en-US,
// day first everywhere else. 12/31/2019 is read as it must be.
func Find(s, lang string) (d articles.Date, start, end int, ok bool) {
	if len(s) > maxLine {
		s = s[:maxLine]
	}
	if !promising(s) {
		return articles.Date{}, 0, 0, false
	}
	var room [maxTokens]token
	l := line{s: s, tokens: scan(s, room[:0]), monthFirst: strings.EqualFold(lang, "en-US")}
	for i := range l.tokens {
		day, ok := l.day(i)
		if !ok {
			continue
		}
		day = l.withClock(day)
		day.first = l.backOverWeekday(day.first)
		return day.date(), int(l.tokens[day.first].start), int(l.tokens[day.end-1].end), true
	}
	return articles.Date{}, 0, 0, false
}

// promising reports cheaply whether s can hold a date: whether it has digits
// that look like a year, or three numbers joined as in 12.11.19.
func promising(s string) bool {
	run, joined := 0, 0
	for i := range len(s) {
		c := s[i]
		switch {
		case c-'0' <= 9:
			run++
			continue
		case c >= 0x80 && c != 0xc2 && strings.IndexByte(otherDigits, c) >= 0:
			return true
		}
		if years(s[:i], run, joined) {
			return true
		}
		switch {
		case run == 0 || run > 2:
			joined = 0
		case c == '.' || c == '/' || c == '-' || c == ':' || c == ' ':
			joined++
		default:
			joined = 0
		}
		run = 0
	}
	return years(s, run, joined)
}

// years reports whether the last run digits of s, after so many numbers
// joined to them, may be a year.
func years(s string, run, joined int) bool {
	switch run {
	case 6:
		return s[len(s)-6] == '1' || s[len(s)-6] == '2' // a clock may have run into the year
	case 4:
		return s[len(s)-4] == '1' || s[len(s)-4] == '2'
	case 2:
		return joined >= 2 || len(s) > 3 && s[len(s)-3] == '-' && s[len(s)-4] > '9'
	}
	return false
}

// otherDigits are the lead bytes of Arabic, Persian and full-width digits.
const otherDigits = "\xd9\xdb\xef"

// day is a date found among the tokens of a line: those from first to end-1.
type day struct {
	year, month, dayOfMonth int
	first, end              int
	clock                   clock
	machine                 bool // written as 2019-11-12
}

// valid reports whether the calendar has such a day within bounds.
func (d day) valid() bool {
	if d.year < firstYear || d.year > lastYear || d.month < 1 || d.month > 12 || d.dayOfMonth < 1 {
		return false
	}
	return d.dayOfMonth <= time.Date(d.year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (d day) date() articles.Date {
	c := d.clock
	zone := time.UTC
	if c.zoned {
		zone = location(c.offset)
	}
	return articles.Date{
		Time:      time.Date(d.year, time.Month(d.month), d.dayOfMonth, c.hour, c.minute, c.second, 0, zone),
		Precision: c.precision,
		Zoned:     c.zoned,
	}
}
