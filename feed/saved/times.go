package saved

import (
	"strconv"
	"strings"
	"time"
)

// forms of dates beside seconds since 1970.
var forms = []string{time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly, time.RFC1123Z, time.RFC1123, "02/01/2006 15:04:05"}

// instant reads a date: seconds, milliseconds or microseconds since 1970, those
// since 1601 that Chrome counts, or one in words. It is zero for what is none,
// and for what no browser can have written.
func instant(s string) time.Time {
	s = strings.TrimSpace(s)
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return plausible(counted(n))
	}
	for _, form := range forms {
		if t, err := time.Parse(form, s); err == nil {
			return plausible(t)
		}
	}
	return time.Time{}
}

// sinceNT is the seconds from 1601 to 1970.
const sinceNT = 11_644_473_600

// counted tells by its size what a number counts.
func counted(n float64) time.Time {
	switch {
	case n < 1e11:
	case n < 1e14:
		n /= 1e3
	case n < 1e16:
		n /= 1e6
	case n < 1e17:
		n = n/1e6 - sinceNT
	default:
		return time.Time{}
	}
	return time.Unix(int64(n), 0)
}

func plausible(t time.Time) time.Time {
	if t.Year() < 1990 || t.Year() > 2200 {
		return time.Time{}
	}
	return t
}
