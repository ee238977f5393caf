package load

import (
	"os"
	"slices"
)

// stamp is what a file keeps when it is renamed.
type stamp struct{ size, written int64 }

func (p placed) stamp() stamp { return stamp{p.info.Size(), p.info.ModTime().UnixNano()} }

// compare returns what has become of the files of p: those that have another
// name or are gone, and those that are new or were written to.
func (p places) compare(now places) (moved Batch, changed []placed) {
	gone := map[stamp][]placed{}
	for origin, was := range p {
		if _, there := now[origin]; !there {
			gone[was.stamp()] = append(gone[was.stamp()], was)
		}
	}
	for _, is := range now.newestFirst() {
		was, there := p[is.origin]
		switch {
		case there && was.stamp() == is.stamp():
		case there:
			changed = append(changed, is)
		default:
			same := gone[is.stamp()]
			i := slices.IndexFunc(same, func(was placed) bool { return os.SameFile(was.info, is.info) })
			if i < 0 {
				changed = append(changed, is)
				continue
			}
			moved.Renamed = append(moved.Renamed, Rename{same[i].origin, is.origin})
			gone[is.stamp()] = slices.Delete(same, i, i+1)
		}
	}
	for _, some := range gone {
		for _, was := range some {
			moved.Removed = append(moved.Removed, was.origin)
		}
	}
	slices.Sort(moved.Removed)
	return moved, changed
}
