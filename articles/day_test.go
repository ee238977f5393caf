package articles

import (
	"testing"
	"time"
)

func TestNamesADayAsAReaderOfTodayWould(t *testing.T) {
	t.Parallel()
	east := time.FixedZone("east", 13*3600)
	now := time.Date(2026, 1, 1, 1, 0, 0, 0, east) // in UTC it is still the day before
	for _, tt := range []struct {
		at         time.Time
		label, key string
	}{
		{now, "Today", "2026-01-01"},
		{now.Add(-time.Hour), "Today", "2026-01-01"},
		{now.Add(-time.Hour - time.Second), "Yesterday", "2025-12-31"},
		{now.AddDate(0, 0, -2), "Tuesday 30 December 2025", "2025-12-30"},
		{now.AddDate(0, 0, 1), "Friday 2 January", "2026-01-02"},
		{time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), "Wednesday 31 December 1969", "1969-12-31"},
	} {
		day := DayOf(tt.at)
		if label, key := day.Label(now), day.Key(); label != tt.label || key != tt.key {
			t.Errorf("%v: %s, %s; want %s, %s", tt.at, label, key, tt.label, tt.key)
		}
	}
	if label, key := Undated.Month(); Undated.Label(now) != "Undated" || Undated.Key() != "undated" || label != "Undated" || key != "undated" {
		t.Errorf("undated is %s (%s), in months %s (%s)", Undated.Label(now), Undated.Key(), label, key)
	}
	if label, key := DayOf(now).Month(); label != "January 2026" || key != "2026-01" {
		t.Errorf("month %s, %s", label, key)
	}
}

func TestADayThatIsStillToComeIsListedNow(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 14, 18, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		at, want time.Time
	}{
		{now.Add(-time.Minute), now.Add(-time.Minute)},
		{now.Add(6*time.Hour - 1), now.Add(6*time.Hour - 1)}, // later today
		{now.Add(6 * time.Hour), now},
		{now.AddDate(1, 0, 0), now},
	} {
		if got := (Date{Time: tt.at, Precision: ToSecond, Zoned: true}).ListedAt(now); got.Sub(tt.want).Abs() >= time.Second {
			t.Errorf("%v is listed at %v, want %v", tt.at, got, tt.want)
		}
	}
	if got := (Date{}).ListedAt(now); !got.IsZero() {
		t.Errorf("no date is listed at %v", got)
	}
}

func TestNoNameComesLast(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		a, b string
		want int
	}{{"world", "World", 0}, {"Arts", "world", -1}, {"", "world", 1}, {"world", "", -1}, {"", "", 0}} {
		if got := CompareNames(tt.a, tt.b); got != tt.want {
			t.Errorf("%q beside %q: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
