package articles

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"
)

// sortKey is where a headline stands in an edition. Everything in it is a
// number but the title, which only tells apart what is otherwise equal.
type sortKey struct {
	group, part int   // ranks: a day counts down, a name counts up
	instant     int64 // seconds since 1970
	at          int   // index of the headline
}

// unreadable ranks behind all groups.
const unreadable = math.MaxInt

// sortKeys returns the keys of the headlines, in order.
func sortKeys(headlines []Headline, q Query, now time.Time) []sortKey {
	names := rankNames(headlines, nameOf(q.By))
	keys := make([]sortKey, 0, len(headlines))
	for i := range headlines {
		h := &headlines[i]
		if q.Unread && h.Read {
			continue
		}
		keys = append(keys, keyOf(h, i, q.By, names, now))
	}
	slices.SortFunc(keys, func(a, b sortKey) int { return compareKeys(a, b, headlines) })
	return keys
}

// compareKeys compares numbers first: only keys that agree in all of them cost
// a look at the headlines.
func compareKeys(a, b sortKey, headlines []Headline) int {
	switch {
	case a.group != b.group:
		return cmp.Compare(a.group, b.group)
	case a.part != b.part:
		return cmp.Compare(a.part, b.part)
	case a.instant != b.instant:
		return cmp.Compare(b.instant, a.instant)
	}
	x, y := &headlines[a.at], &headlines[b.at]
	return cmp.Or(compareChapters(x, y), cmp.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
}

// compareChapters puts the chapters of a book into the order in which they are
// read, and books one behind another. All else is equal, and before them.
func compareChapters(x, y *Headline) int {
	if x.Place == 0 || y.Place == 0 {
		return cmp.Compare(x.Place, y.Place)
	}
	file, _, _ := strings.Cut(x.Origin, "#")
	other, _, _ := strings.Cut(y.Origin, "#")
	return cmp.Or(cmp.Compare(file, other), cmp.Compare(x.Source, y.Source), cmp.Compare(x.Place, y.Place))
}

func keyOf(h *Headline, at int, by Grouping, names map[string]int, now time.Time) sortKey {
	listed, day := h.ListedAt(now)
	key := sortKey{at: at, group: -int(day), instant: listed.Unix()}
	key.part = names[nameOf(by)(h)]
	if by != ByDate {
		key.group, key.part = key.part, key.group
	}
	if h.Problem != "" {
		key.group, key.part = unreadable, 0
	}
	return key
}

// nameOf returns the name that by groups by; by date, it is the section.
func nameOf(by Grouping) func(*Headline) string {
	if by == BySource {
		return func(h *Headline) string { return h.Source }
	}
	return func(h *Headline) string { return h.Section }
}

// rankNames numbers the names in the order of [CompareNames].
func rankNames(headlines []Headline, name func(*Headline) string) map[string]int {
	ranks := map[string]int{}
	var names []string
	for i := range headlines {
		n := name(&headlines[i])
		if _, seen := ranks[n]; !seen {
			ranks[n] = 0
			names = append(names, n)
		}
	}
	slices.SortFunc(names, CompareNames)
	rank := 0
	for i, n := range names {
		if i > 0 && CompareNames(names[i-1], n) != 0 {
			rank++
		}
		ranks[n] = rank
	}
	return ranks
}
