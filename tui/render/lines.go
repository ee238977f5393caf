package render

import (
	"math"
	"sort"

	"github.com/clipperhouse/displaywidth"
)

// text breaks an item's words into lines, each as full as it can be.
func (s *setter) text(it *item) {
	list := s.p.words[it.words[0]:it.words[1]]
	left, taken := s.levels(it.left, s.limit)
	right := it.right
	if s.limit-taken-right < 2*leastText {
		right = 0
	}
	limit := max(1, s.limit-taken-right)
	if it.balanced {
		limit = balanced(list, limit)
	}
	if len(list) == 0 {
		s.begin(left, true)
		s.end()
	}
	if it.joins && s.join(list, limit) {
		return
	}
	s.paragraph(it, list, left, limit)
}

// paragraph breaks list into lines. What can't be broken anywhere is cut.
func (s *setter) paragraph(it *item, list []word, left []level, limit int) {
	prose := it.prose && !it.way.rightToLeft && s.o.Width > 0
	fill, breaks := prose && s.o.Justify.in(limit), prose && s.o.Hyphenate.in(limit)
	if breaks {
		s.scratch = append(s.scratch[:0], list...)
		list = s.scratch
	}
	first := true
	hang, broken := 0, 0
	for len(list) > 0 {
		l := line{words: list}
		l.n, l.width = fit(list, limit-hang)
		if !it.balanced && !l.keepCompany(limit-hang) && breaks && broken < mostBroken {
			s.breakWord(&l, limit-hang, fill)
		}
		if l.n == 0 && l.part == 0 {
			list, broken = s.cut(it, list, left, first, hang, limit), 0
		} else {
			s.begin(left, first)
			s.indent(it, hang, limit, l.width)
			if fill && !l.last() {
				s.stretch(&l, limit-hang-l.width)
			}
			broken = s.writeLine(&l, broken)
			list = list[l.n:]
		}
		first = false
		hang = min(it.hang, limit/2)
		if len(list) > 0 && list[0].gap == newline {
			hang = 0
		}
	}
}

// leastApart is how many columns keep a caption and its credit apart.
const leastApart = 3

// join writes list at the right end of the line above, and reports whether there
// was room.
func (s *setter) join(list []word, limit int) bool {
	n, width := fit(list, limit)
	apart := limit - s.column - width
	if s.o.Width == 0 || n < len(list) || apart < leastApart || s.turned {
		return false
	}
	s.ends = s.ends[:len(s.ends)-1]
	s.pending = apart
	s.column += apart
	s.run(list)
	s.end()
	return true
}

// indent moves a line in, or to the right where its script begins there.
func (s *setter) indent(it *item, hang, limit, width int) {
	switch {
	case (it.way.rightToLeft && !s.o.Bidi && !s.o.Plain || it.atRight) && s.o.Width > 0:
		s.spaces(limit - hang - width)
	case it.centre && s.o.Width > 0:
		s.spaces((limit - width) / 2)
	default:
		s.spaces(hang)
	}
	s.column = hang
	s.turned = it.way.rightToLeft
}

// fit returns how many words the line takes, and their width; 0 where not
// even the first unit has room.
func fit(list []word, limit int) (n, width int) {
	if int(list[0].unit) > limit {
		return fitBound(list, limit)
	}
	width = int(list[0].unit)
	fact, before := 0, 0 // where a fact ends, and how wide the line is up to there
	for n = 1; n < len(list); n++ {
		w := &list[n]
		switch w.gap {
		case glued, bound:
			continue
		case newline:
			return n, width
		case dotted:
			fact, before = n, width
		}
		more := w.gap.width() + int(w.unit)
		if width+more > limit {
			if fact > 0 {
				return fact, before
			}
			return n, width
		}
		width += more
	}
	return n, width
}

// fitBound is fit for a unit that is wider than a line: it breaks at one of the
// spaces that are no place to break else.
func fitBound(list []word, limit int) (n, width int) {
	at := 0
	for i := range list {
		w := &list[i]
		if i > 0 && w.gap != glued {
			n, width = i, at
			if w.gap != bound {
				break
			}
			at++
		}
		if at += int(w.width); at > limit {
			break
		}
	}
	return n, width
}

// balanced returns the least limit with which list takes no more lines than
// with limit, so that all of them are about as wide.
func balanced(list []word, limit int) int {
	most, ok := count(list, limit, math.MaxInt)
	if !ok || most < 2 {
		return limit
	}
	least := max(1, limit/2)
	return least + sort.Search(limit-least, func(n int) bool {
		_, ok := count(list, least+n, most)
		return ok
	})
}

// count returns how many lines list takes. It is not ok where there are more than
// most, or a word is wider than a line.
func count(list []word, limit, most int) (lines int, ok bool) {
	for ; len(list) > 0; lines++ {
		n, _ := fit(list, limit)
		if n == 0 || lines == most {
			return lines, false
		}
		list = list[n:]
	}
	return lines, true
}

func (s *setter) run(list []word) {
	for i := range list {
		w := &list[i]
		if i > 0 {
			s.gap(w.gap)
		}
		s.put(w, w.text, int(w.width))
	}
}

// gap writes what stands between two words of a line.
func (s *setter) gap(g gap) {
	if g == dotted {
		s.pending++
		s.flush(s.p.quiet)
		s.write("·", s.p.quiet)
		s.column += 2
	}
	if g != glued && g != may {
		more := 1 + s.filling.next()
		s.pending += more
		s.column += more
	}
}

func (s *setter) put(w *word, text string, width int) {
	s.column += width
	n := len(text)
	for n > 0 && text[n-1] == ' ' {
		n--
	}
	if n > 0 {
		s.flush(w.look)
		s.write(text[:n], w.look)
	}
	s.pending += len(text) - n
	if l := s.p.looks[w.look].num; l > 0 && s.links[l-1].Line < 0 {
		s.links[l-1].Line = len(s.ends)
	}
}

// cut breaks a unit that is wider than the line wherever the line is full,
// and returns the words after it. Its last line is not filled up.
func (s *setter) cut(it *item, list []word, left []level, first bool, hang, limit int) []word {
	s.begin(left, first)
	s.spaces(hang)
	s.column = hang
	room := limit
	i := 0
	for ; i < len(list) && (i == 0 || list[i].gap <= bound); i++ {
		w := &list[i]
		if i > 0 && s.column > hang {
			s.gap(w.gap)
		}
		for g := displaywidth.StringGraphemes(w.text); g.Next(); {
			width := wide(s.o.Cells, g.Value(), g.Width())
			if s.column+width > room && s.column > hang {
				s.end()
				s.begin(left, false)
				hang = min(it.hang, limit/2)
				s.spaces(hang)
				s.column = hang
			}
			s.put(w, g.Value(), width)
		}
	}
	s.end()
	return list[i:]
}
