package listing

import (
	"time"

	"lede/articles"
)

// groups adds the runs of a level to an outline as they come.
type groups struct {
	list  []articles.Group
	count int
}

// add counts n stories more under key, in a group of their own unless the last
// one has that key.
func (g *groups) add(key, label string, n, unread int) *articles.Group {
	if len(g.list) == 0 || g.list[len(g.list)-1].Key != key {
		g.list = append(g.list, articles.Group{Key: key, Label: label, First: g.count})
	}
	last := &g.list[len(g.list)-1]
	last.Count += n
	last.Unread += unread
	g.count += n
	return last
}

// addPart adds n stories to the last part of group, or to a new one where that
// has another key.
func (g *groups) addPart(group *articles.Group, key, label string, n, unread int) {
	key = group.Key + "/" + key
	k := len(group.Parts)
	if k == 0 || group.Parts[k-1].Key != key {
		group.Parts = append(group.Parts, articles.Group{Key: key, Label: label, First: g.count - n})
		k++
	}
	group.Parts[k-1].Count += n
	group.Parts[k-1].Unread += unread
}

// recent is for how many of the newest days that have stories the outline
// tells the sections; older days are grouped by month.
const recent = 60

// dayGroup names the group of a day that is the n-th newest.
func dayGroup(n int, day int64, now time.Time) (key, label string) {
	if n >= recent {
		label, key = articles.Day(day).Month()
		return key, label
	}
	return articles.Day(day).Key(), articles.Day(day).Label(now)
}
