package articles

import "time"

// Precision is how exact a stated date is.
type Precision uint8

// The precisions of a [Date], from the coarsest on. Libraries keep the
// numbers: none may ever mean something else.
const (
	ToDay    Precision = 0
	ToMinute Precision = 1
	ToSecond Precision = 2
)

// Date is a date as exact as the page states it. The zero Date is no date.
//
// Time holds the wall clock that the page shows: in the stated zone where
// Zoned is true, and in UTC as a stand-in where no zone is given.
type Date struct {
	Time      time.Time
	Precision Precision
	Zoned     bool
}

// IsZero reports whether no date is known.
func (d Date) IsZero() bool { return d.Time.IsZero() }

// String writes d in ISO 8601 and no more exactly than it was stated:
// 2019-11-12, 2019-11-12T11:34, 2019-11-12T11:34:05+01:00. UTC is Z.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	layout := "2006-01-02"
	switch d.Precision {
	case ToMinute:
		layout += "T15:04"
	case ToSecond:
		layout += "T15:04:05"
	}
	if d.Zoned && d.Precision != ToDay {
		layout += "Z07:00"
	}
	return d.Time.Format(layout)
}

// In returns the instant that d names for a reader in loc: a date without a
// zone is taken as the reader's own wall clock.
func (d Date) In(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	if d.Zoned && d.Precision != ToDay {
		return d.Time.In(loc)
	}
	t := d.Time
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, loc)
}
