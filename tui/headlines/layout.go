package headlines

import (
	"sort"

	"lede/articles"
)

// groupHeading is the heading of a group and the slot that it stands in.
type groupHeading struct {
	key    string
	label  string
	level  int // 0 for the groups of the outline, 1 for their parts
	slot   int // of its line, or of its first story where it has no line
	first  int // index of its first story
	count  int
	unread int
	parent int // index of the heading above it, -1 at level 0
	folded bool
	owner  bool // its stories stand right below it, or are folded away by it
	silent bool // it has no line: its stories say themselves where they belong
}

// above is how many slots stand before the first story of the group.
func (h *groupHeading) above() int {
	if h.silent {
		return 0
	}
	return 1
}

// listLayout says in which order headings, stories and blank lines stand, and
// what stands at each place of that order, its slots. A story is one slot,
// however many lines it takes: those are counted for what is on the screen only,
// so that a long list costs what a short one does.
type listLayout struct {
	headings []groupHeading
	owners   []int // headings that stories are looked up by, in order of first
	slots    int   // in all
	lone     bool  // there are groups without a line of their own
}

// slotContent is what stands in a slot of the layout.
type slotContent struct {
	heading int // the heading in the slot, or the last one above it; -1 in an empty list
	index   int // story in the slot, or -1
	gap     bool
}

// headed says which groups have a heading of their own.
type headed uint8

const (
	headDaysAndParts headed = iota // the first group, other groups and parts of two stories and more
	headGroups                     // groups alone, of two stories and more
	headNothing                    // nothing: the stories say it all, as does the line at the top
)

// layOut sets out o. Groups whose key is folded keep their heading only.
func layOut(o articles.Outline, folded map[string]bool, which headed) listLayout {
	l := listLayout{}
	spoken := false
	for i, g := range o.Groups {
		silent := !folded[g.Key] && (which == headNothing || g.Count == 1 && (i > 0 || which != headDaysAndParts))
		if i > 0 && which != headNothing && (spoken || !silent) {
			l.slots++ // a blank line before each group that is more than one story
		}
		spoken = !silent
		l.lone = l.lone || silent
		l.add(g, 0, -1, folded, which, silent)
	}
	return l
}

// add sets out a group, without a line of its own where it is silent.
func (l *listLayout) add(g articles.Group, level, parent int, folded map[string]bool, which headed, silent bool) {
	if g.Count == 0 {
		return
	}
	at := len(l.headings)
	h := groupHeading{
		key: g.Key, label: g.Label, level: level, slot: l.slots,
		first: g.First, count: g.Count, unread: g.Unread,
		parent: parent, folded: folded[g.Key], silent: silent,
	}
	parts := g.Headed()
	if which != headDaysAndParts || g.Count == 1 {
		parts = nil
	}
	h.owner = h.folded || len(parts) == 0
	l.headings = append(l.headings, h)
	l.slots += h.above()
	if h.owner {
		l.owners = append(l.owners, at)
		if !h.folded {
			l.slots += g.Count
		}
		return
	}
	for _, part := range parts {
		l.add(part, level+1, at, folded, which, !folded[part.Key] && part.Count == 1)
	}
}

// at returns what stands in slot.
func (l *listLayout) at(slot int) slotContent {
	i := sort.Search(len(l.headings), func(i int) bool { return l.headings[i].slot > slot }) - 1
	on := slotContent{heading: i, index: -1}
	if i < 0 || slot >= l.slots {
		on.gap = true
		return on
	}
	h := &l.headings[i]
	below := slot - h.slot - h.above()
	switch {
	case below < 0:
	case !h.owner || h.folded || below >= h.count:
		on.gap = true
	default:
		on.index = h.first + below
	}
	return on
}

// headingOf returns the heading that the story at index stands under, or that
// hides it; -1 in an empty list.
func (l *listLayout) headingOf(index int) int {
	i := l.ownerOf(index)
	if i < 0 {
		return -1
	}
	return l.owners[i]
}

// ownerOf is headingOf as an index of owners.
func (l *listLayout) ownerOf(index int) int {
	return sort.Search(len(l.owners), func(i int) bool { return l.headings[l.owners[i]].first > index }) - 1
}

// slotOf returns the slot of the story at index, or of the folded heading that
// hides it.
func (l *listLayout) slotOf(index int) int {
	i := l.headingOf(index)
	if i < 0 {
		return 0
	}
	h := &l.headings[i]
	if h.folded {
		return h.slot
	}
	return h.slot + h.above() + index - h.first
}

// stopAt returns where a cursor that is put in slot comes to rest: on the story
// there, on a folded heading, or on the first story below.
func (l *listLayout) stopAt(slot int) int {
	slot = max(0, min(slot, l.slots-1))
	on := l.at(slot)
	if on.index >= 0 {
		return on.index
	}
	if on.heading < 0 {
		return 0
	}
	if on.gap && on.heading+1 < len(l.headings) {
		on.heading++
	}
	return l.headings[on.heading].first
}

// stopOf returns the index that a cursor on index has: the first of a folded
// group stands for the whole of it.
func (l *listLayout) stopOf(index int) int {
	i := l.headingOf(index)
	if i < 0 {
		return 0
	}
	if h := l.headings[i]; h.folded {
		return h.first
	}
	return index
}

// step returns the stop after (+1) or before (-1) index, and whether there is
// one.
func (l *listLayout) step(index, by int) (int, bool) {
	i := l.headingOf(index)
	if i < 0 {
		return index, false
	}
	next := index + by
	if h := l.headings[i]; h.folded && by > 0 {
		next = h.first + h.count
	}
	last := l.headings[l.owners[len(l.owners)-1]]
	if next < 0 || next >= last.first+last.count {
		return index, false
	}
	return l.stopOf(next), true
}
