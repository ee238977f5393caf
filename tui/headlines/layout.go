package headlines

import (
	"sort"

	"lede/articles"
)

// groupHeading is the heading of a group and the line that it stands on.
type groupHeading struct {
	key    string
	label  string
	level  int // 0 for the groups of the outline, 1 for their parts
	line   int // lines are counted from the top of the list
	first  int // index of its first story
	count  int
	unread int
	parent int // index of the heading above it, -1 at level 0
	folded bool
	owner  bool // its stories stand right below it, or are folded away by it
}

// listLayout says where every heading and story stands. Stories take the same
// number of lines each, so a line is found by a search among the headings.
type listLayout struct {
	headings []groupHeading
	owners   []int // headings that stories are looked up by, in order of first
	story    int   // lines that a story takes
	height   int   // lines in all
}

// listLine is what stands on a line of the layout.
type listLine struct {
	heading int // the heading on the line, or the last one above it; -1 in an empty list
	index   int // story on the line, or -1
	part    int // which line of the story it is, from 0
	gap     bool
}

// layOut sets out o with stories of so many lines. Groups whose key is folded
// keep their heading only.
func layOut(o articles.Outline, folded map[string]bool, story int) listLayout {
	l := listLayout{story: story}
	for i, g := range o.Groups {
		if i > 0 {
			l.height++ // a blank line before each day
		}
		l.add(g, 0, -1, folded)
	}
	return l
}

func (l *listLayout) add(g articles.Group, level, parent int, folded map[string]bool) {
	if g.Count == 0 {
		return
	}
	at := len(l.headings)
	h := groupHeading{
		key: g.Key, label: g.Label, level: level, line: l.height,
		first: g.First, count: g.Count, unread: g.Unread,
		parent: parent, folded: folded[g.Key],
	}
	parts := g.Headed()
	h.owner = h.folded || len(parts) == 0
	l.headings = append(l.headings, h)
	l.height++
	if h.owner {
		l.owners = append(l.owners, at)
		if !h.folded {
			l.height += g.Count * l.story
		}
		return
	}
	for _, part := range parts {
		l.add(part, level+1, at, folded)
	}
}

// at returns what stands on line.
func (l *listLayout) at(line int) listLine {
	i := sort.Search(len(l.headings), func(i int) bool { return l.headings[i].line > line }) - 1
	on := listLine{heading: i, index: -1}
	if i < 0 || line >= l.height {
		on.gap = true
		return on
	}
	h := l.headings[i]
	below := line - h.line - 1
	if below < 0 {
		return on
	}
	index := below / l.story
	if !h.owner || h.folded || index >= h.count {
		on.gap = true
		return on
	}
	on.index, on.part = h.first+index, below%l.story
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

// span returns the first line and the number of lines of the story at index,
// or of the folded heading that hides it.
func (l *listLayout) span(index int) (line, lines int) {
	i := l.headingOf(index)
	if i < 0 {
		return 0, 0
	}
	h := l.headings[i]
	if h.folded {
		return h.line, 1
	}
	return h.line + 1 + (index-h.first)*l.story, l.story
}

// stopAt returns where a cursor that is put on line comes to rest: on the story
// there, on a folded heading, or on the first story below.
func (l *listLayout) stopAt(line int) int {
	line = max(0, min(line, l.height-1))
	on := l.at(line)
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
