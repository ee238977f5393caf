package feed

import (
	"strconv"
	"strings"
	"time"

	"lede/feed/xmltree"
)

// rest is for how long a feed says that nothing new comes: RSS 2.0's ttl, in
// minutes, or the syndication module's so many times a period.
func rest(head *xmltree.Node) time.Duration {
	if minutes := count(head.Child(xmltree.RSS, "ttl").Text()); minutes > 0 {
		return time.Duration(minutes) * time.Minute
	}
	period := head.Child(xmltree.Syndication, "updateperiod")
	if period == nil {
		return 0
	}
	times := max(1, count(head.Child(xmltree.Syndication, "updatefrequency").Text()))
	return periods[strings.ToLower(strings.TrimSpace(period.Text()))] / time.Duration(times)
}

// silentHours are the hours of a day in which nothing comes (RSS 2.0's
// skipHours), a bit each. RSS 0.91 counts from 1, and calls midnight 24.
func silentHours(head *xmltree.Node) (hours uint32) {
	skip := head.Child(xmltree.RSS, "skiphours")
	for c := skip.FirstChild(); c != nil; c = c.Next {
		if hour, err := strconv.Atoi(strings.TrimSpace(c.Text())); c.Is(xmltree.RSS, "hour") && err == nil && hour >= 0 && hour <= 24 {
			hours |= 1 << (hour % 24)
		}
	}
	return hours
}

// silentDays are the days of a week on which nothing comes (RSS 2.0's
// skipDays), a bit each.
func silentDays(head *xmltree.Node) (days uint8) {
	skip := head.Child(xmltree.RSS, "skipdays")
	for c := skip.FirstChild(); c != nil; c = c.Next {
		for day := time.Sunday; c.Is(xmltree.RSS, "day") && day <= time.Saturday; day++ {
			if strings.EqualFold(strings.TrimSpace(c.Text()), day.String()) {
				days |= 1 << day
			}
		}
	}
	return days
}

var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// count is the number that s holds; 0 for none, and at most a year's minutes.
func count(s string) int {
	c, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || c < 0 {
		return 0
	}
	return min(c, 366*24*60)
}
