package articles

import "time"

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
		return dayGroup(rank, now)
	}
	return NameGroup(nameOf(by)(&h))
}

func partName(h Headline, rank int, by Grouping, now time.Time) (label, key string) {
	if by == ByDate {
		return NameGroup(nameOf(by)(&h))
	}
	return dayGroup(rank, now)
}

// dayGroup returns the heading and the key of the stories of a day.
func dayGroup(rank int, now time.Time) (label, key string) {
	day := Day(-rank)
	return day.Label(now), day.Key()
}
