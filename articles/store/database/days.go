package database

import (
	"time"

	"lede/articles"
)

// DayOf returns the day that t's own calendar shows, as the table has it.
func DayOf(t time.Time) int64 { return int64(articles.DayOf(t)) }

// PlaceInTime is by which instant a story is ordered, and on which of the
// reader's days it stands: when it was published, or when it came where it has
// no date or one that is still to come.
func PlaceInTime(published articles.Date, now time.Time) (at, day int64) {
	when := published.ListedAt(now)
	if when.IsZero() {
		when = now
	}
	if when.Unix() < 0 {
		when = time.Unix(0, 0).In(now.Location())
	}
	return when.Unix(), DayOf(when)
}
