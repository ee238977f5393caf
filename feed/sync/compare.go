package sync

import (
	"cmp"
	"slices"
	"strconv"

	"lede/articles"
	"lede/feed/server"
)

// difference is what a server has otherwise than when it was asked last.
type difference struct {
	marks   []articles.EntryMark // fields of known entries that have turned
	gone    []string             // known entries that it no longer has
	missing []string             // entries that are not known, the newest first
}

// compare finds what is another thing on the server than is held of it.
func compare(held []articles.EntryState, sets server.Sets) (d difference) {
	known := make(map[string]bool, len(held))
	for _, e := range held {
		known[e.ID] = true
		if !sets.All[e.ID] {
			d.gone = append(d.gone, e.ID)
			continue
		}
		if read := !sets.Unread[e.ID]; read != e.Read {
			d.marks = append(d.marks, articles.EntryMark{ID: e.ID, Field: articles.ReadField, On: read})
		}
		if starred := sets.Starred[e.ID]; starred != e.Starred {
			d.marks = append(d.marks, articles.EntryMark{ID: e.ID, Field: articles.StarField, On: starred})
		}
	}
	for id := range sets.All {
		if !known[id] {
			d.missing = append(d.missing, id)
		}
	}
	slices.SortFunc(d.missing, newestFirst)
	slices.Sort(d.gone)
	return d
}

func (d *difference) empty() bool { return len(d.marks)+len(d.gone)+len(d.missing) == 0 }

// replace takes ids for those of entries that are gone, and of others that are
// not known.
func (d *difference) replace(ids []string) {
	d.marks = slices.DeleteFunc(d.marks, func(m articles.EntryMark) bool { return slices.Contains(ids, m.ID) })
	d.gone = append(d.gone, ids...)
	d.missing = append(d.missing, ids...)
	slices.SortFunc(d.missing, newestFirst)
	slices.Sort(d.gone)
}

// newestFirst orders ids, which are numbers on most servers and grow.
func newestFirst(a, b string) int {
	m, errA := strconv.ParseUint(a, 10, 64)
	n, errB := strconv.ParseUint(b, 10, 64)
	if errA == nil && errB == nil {
		return cmp.Compare(n, m)
	}
	return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(b, a))
}
