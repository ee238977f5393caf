package articles

import (
	"strings"
	"time"
)

// outlineOf finds the groups and parts of rows, which stand in the order of keys.
func outlineOf(rows []Headline, keys []sortKey, by Grouping, now time.Time) Outline {
	out := Outline{Count: len(rows)}
	for i := range rows {
		newGroup := i == 0 || keys[i].group != keys[i-1].group
		if newGroup {
			label, key := groupName(rows[i], keys[i].group, by, now)
			out.Groups = append(out.Groups, Group{Key: key, Label: label, First: i})
		}
		group := &out.Groups[len(out.Groups)-1]
		if keys[i].group != unreadable && (newGroup || keys[i].part != keys[i-1].part) {
			label, key := partName(rows[i], keys[i].part, by, now)
			group.Parts = append(group.Parts, Group{Key: group.Key + "/" + key, Label: label, First: i})
		}
		out.count(rows[i].Read || rows[i].Problem != "")
	}
	return out
}

// count adds a story to the last group and its last part.
func (o *Outline) count(read bool) {
	unread := 1
	if read {
		unread = 0
	}
	group := &o.Groups[len(o.Groups)-1]
	group.Count++
	group.Unread += unread
	o.Unread += unread
	if len(group.Parts) > 0 {
		part := &group.Parts[len(group.Parts)-1]
		part.Count++
		part.Unread += unread
	}
}

func groupName(h Headline, rank int, by Grouping, now time.Time) (label, key string) {
	switch {
	case rank == unreadable:
		return "Can't be read", "unreadable"
	case by == ByDate:
		return dayName(rank, now)
	}
	return named(nameOf(by)(&h))
}

func partName(h Headline, rank int, by Grouping, now time.Time) (label, key string) {
	if by == ByDate {
		return named(nameOf(by)(&h))
	}
	return dayName(rank, now)
}

func named(name string) (label, key string) {
	if name == "" {
		return "Other", ""
	}
	return name, strings.ToLower(name)
}

// dayName names a day as a reader of today would: Today, Yesterday, Monday 9
// November, and with the year where that is another one.
func dayName(rank int, now time.Time) (label, key string) {
	if rank == noDay {
		return "No date", "no date"
	}
	day := time.Unix(int64(-rank)*86400, 0).UTC()
	key = day.Format(time.DateOnly)
	switch today := dayNumber(now); {
	case -rank == today:
		return "Today", key
	case -rank == today-1:
		return "Yesterday", key
	case day.Year() == now.Year():
		return day.Format("Monday 2 January"), key
	default:
		return day.Format("Monday 2 January 2006"), key
	}
}
