package headlines

import (
	"sort"

	"lede/articles"
)

// ruler is a heading of the list and the line that it stands on.
type ruler struct {
	key    string
	label  string
	level  int // 0 for the groups of the outline, 1 for their parts
	line   int // lines are counted from the top of the list
	first  int // index of its first story
	count  int
	unread int
	parent int // index of the ruler above it, -1 at level 0
	folded bool
	leaf   bool // its stories follow it at once
}

// sheet says where every ruler and story stands. Stories take the same number
// of lines each, so a line is found by a search among the rulers.
type sheet struct {
	rulers []ruler
	leaves []int // rulers that stories are looked up by, in order of first
	story  int   // lines that a story takes
	height int   // lines in all
}

// place is what stands on a line of the sheet.
type place struct {
	ruler int // the ruler on the line, or the last one above it; -1 in an empty sheet
	index int // story on the line, or -1
	part  int // which line of the story it is, from 0
	gap   bool
}

// lay sets out o with stories of so many lines. Groups whose key is folded
// keep their ruler only.
func lay(o articles.Outline, folded map[string]bool, story int) sheet {
	s := sheet{story: story}
	for i, g := range o.Groups {
		if i > 0 {
			s.height++ // a blank line before each day
		}
		s.add(g, 0, -1, folded)
	}
	return s
}

func (s *sheet) add(g articles.Group, level, parent int, folded map[string]bool) {
	if g.Count == 0 {
		return
	}
	at := len(s.rulers)
	r := ruler{
		key: g.Key, label: g.Label, level: level, line: s.height,
		first: g.First, count: g.Count, unread: g.Unread,
		parent: parent, folded: folded[g.Key],
	}
	parts := g.Headed()
	r.leaf = r.folded || len(parts) == 0
	s.rulers = append(s.rulers, r)
	s.height++
	if r.leaf {
		s.leaves = append(s.leaves, at)
		if !r.folded {
			s.height += g.Count * s.story
		}
		return
	}
	for _, part := range parts {
		s.add(part, level+1, at, folded)
	}
}

// at returns what stands on line.
func (s *sheet) at(line int) place {
	i := sort.Search(len(s.rulers), func(i int) bool { return s.rulers[i].line > line }) - 1
	p := place{ruler: i, index: -1}
	if i < 0 || line >= s.height {
		p.gap = true
		return p
	}
	r := s.rulers[i]
	below := line - r.line - 1
	if below < 0 {
		return p
	}
	index := below / s.story
	if !r.leaf || r.folded || index >= r.count {
		p.gap = true
		return p
	}
	p.index, p.part = r.first+index, below%s.story
	return p
}

// leaf returns the ruler that the story at index stands under, or that hides
// it; -1 in an empty sheet.
func (s *sheet) leaf(index int) int {
	i := s.nth(index)
	if i < 0 {
		return -1
	}
	return s.leaves[i]
}

// nth returns which of the leaves the story at index stands under, -1 in an
// empty sheet.
func (s *sheet) nth(index int) int {
	return sort.Search(len(s.leaves), func(i int) bool { return s.rulers[s.leaves[i]].first > index }) - 1
}

// span returns the first line and the number of lines of the story at index,
// or of the folded ruler that hides it.
func (s *sheet) span(index int) (line, lines int) {
	i := s.leaf(index)
	if i < 0 {
		return 0, 0
	}
	r := s.rulers[i]
	if r.folded {
		return r.line, 1
	}
	return r.line + 1 + (index-r.first)*s.story, s.story
}

// stop returns where a cursor that is put on line comes to rest: on the story
// there, on a folded ruler, or on the first story below.
func (s *sheet) stop(line int) int {
	line = max(0, min(line, s.height-1))
	p := s.at(line)
	if p.index >= 0 {
		return p.index
	}
	if p.ruler < 0 {
		return 0
	}
	if p.gap && p.ruler+1 < len(s.rulers) {
		p.ruler++
	}
	return s.rulers[p.ruler].first
}

// settle returns the index that a cursor on index has: the first of a folded
// group stands for the whole of it.
func (s *sheet) settle(index int) int {
	i := s.leaf(index)
	if i < 0 {
		return 0
	}
	if r := s.rulers[i]; r.folded {
		return r.first
	}
	return index
}

// step returns the stop after (+1) or before (-1) index, and whether there is
// one.
func (s *sheet) step(index, by int) (int, bool) {
	i := s.leaf(index)
	if i < 0 {
		return index, false
	}
	next := index + by
	if r := s.rulers[i]; r.folded && by > 0 {
		next = r.first + r.count
	}
	last := s.rulers[s.leaves[len(s.leaves)-1]]
	if next < 0 || next >= last.first+last.count {
		return index, false
	}
	return s.settle(next), true
}
