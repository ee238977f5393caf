package feed

import (
	"strconv"
	"strings"
	"time"
)

// rest is for how long a feed says that nothing new comes: RSS 2.0's ttl, in
// minutes, or the syndication module's so many times a period.
func rest(head *node) time.Duration {
	if minutes := count(head.child(core, "ttl")); minutes > 0 {
		return time.Duration(minutes) * time.Minute
	}
	period := head.child(syndication, "updateperiod")
	if period == nil {
		return 0
	}
	times := max(1, count(head.child(syndication, "updatefrequency")))
	return periods[strings.ToLower(strings.TrimSpace(period.text()))] / time.Duration(times)
}

var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// count is the number that n holds; 0 for none, and at most a year's minutes.
func count(n *node) int {
	if n == nil {
		return 0
	}
	c, err := strconv.Atoi(strings.TrimSpace(n.text()))
	if err != nil || c < 0 {
		return 0
	}
	return min(c, 366*24*60)
}
