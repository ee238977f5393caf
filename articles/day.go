package articles

import (
	"math"
	"time"
)

// Day is a day of the reader's calendar, counted from 1 January 1970, which is 0.
type Day int64

// Undated is the day of stories that state no date: before all others, and so
// the last in a list.
const Undated Day = math.MinInt32

// DayOf returns the day that t's own calendar shows.
func DayOf(t time.Time) Day {
	_, offset := t.Zone()
	return Day(math.Floor(float64(t.Unix()+int64(offset)) / 86400))
}

// Midnight returns the instant with which the day begins in UTC.
func (d Day) Midnight() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Key names the day in editions and queries: "2026-11-09", or "undated".
func (d Day) Key() string {
	if d == Undated {
		return "undated"
	}
	return d.Midnight().Format(time.DateOnly)
}

// Label names the day as a reader of now would: "Today", "Yesterday", "Monday
// 9 November", and "Monday 9 November 2025" where it is of another year; or
// "Undated".
func (d Day) Label(now time.Time) string {
	if d == Undated {
		return "Undated"
	}
	if near := d.Near(now); near != "" {
		return near
	}
	if d.Midnight().Year() == now.Year() {
		return d.Midnight().Format("Monday 2 January")
	}
	return d.Midnight().Format("Monday 2 January 2006")
}

// Near returns "Today" or "Yesterday" where the day is that to a reader of
// now, and nothing for all other days.
func (d Day) Near(now time.Time) string {
	switch DayOf(now) - d {
	case 0:
		return "Today"
	case 1:
		return "Yesterday"
	}
	return ""
}

// Month names the month of the day, "November 2026", and its key in editions
// and queries, "2026-11"; or "Undated" and "undated".
func (d Day) Month() (label, key string) {
	if d == Undated {
		return "Undated", "undated"
	}
	return d.Midnight().Format("January 2006"), d.Midnight().Format("2006-01")
}

// ListedAt returns the instant by which a story of that date is ordered: the
// one that it states, or now where its day is still to come. A story without a
// date has none, the zero time.
func (d Date) ListedAt(now time.Time) time.Time {
	at := d.In(now.Location())
	if DayOf(at) > DayOf(now) {
		return now
	}
	return at
}
