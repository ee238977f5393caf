package database

import (
	"time"

	"lede/articles"
)

// DayOf returns the day that t's own calendar shows, as the table has it.
func DayOf(t time.Time) int64 { return int64(articles.DayOf(t)) }

// PlaceInTime is by which instant a story is ordered, and on which of the
// reader's days it stands: when it was published, or when it came where that is
// still to come. What a feed brings without a date is of when it came, and what
// a file holds without one is undated.
func PlaceInTime(h *articles.Headline, now time.Time) (at, day int64) {
	when, listed := h.ListedAt(now)
	switch {
	case listed == articles.Undated && when.IsZero():
		when, listed = now, articles.DayOf(now)
	case when.After(now) && listed == articles.Undated:
		when = now
	}
	return when.Unix(), int64(listed)
}
