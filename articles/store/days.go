package store

import (
	"math"
	"time"

	"lede/articles"
)

// dayOf counts the days of t's own calendar since 1970.
func dayOf(t time.Time) int64 {
	_, offset := t.Zone()
	return int64(math.Floor(float64(t.Unix()+int64(offset)) / 86400))
}

// placeInTime is by which instant a story is ordered, and on which of the
// reader's days it stands: when it was published, or when it came where it has
// no date or one that is still to come.
func placeInTime(published articles.Date, now time.Time) (at, day int64) {
	when := published.In(now.Location())
	if when.IsZero() || when.After(now) && dayOf(when) > dayOf(now) {
		when = now
	}
	if when.Unix() < 0 {
		when = time.Unix(0, 0).In(now.Location())
	}
	return when.Unix(), dayOf(when)
}

// dayName names a day as a reader of today would: Today, Yesterday, Monday 9
// November, and with the year where that is another one.
func dayName(day int64, now time.Time) (label, key string) {
	date := time.Unix(day*86400, 0).UTC()
	key = date.Format(time.DateOnly)
	switch today := dayOf(now); {
	case day == today:
		return "Today", key
	case day == today-1:
		return "Yesterday", key
	case date.Year() == now.Year():
		return date.Format("Monday 2 January"), key
	default:
		return date.Format("Monday 2 January 2006"), key
	}
}

// monthOf names the month of a day.
func monthOf(day int64) (label, key string) {
	date := time.Unix(day*86400, 0).UTC()
	return date.Format("January 2006"), date.Format("2006-01")
}
