package render

// mostBroken is how many lines one below the other may end in a broken word.
const mostBroken = 2

// line is the next line of a paragraph: the first n of words, and the first part
// bytes of the one after them with a hyphen.
type line struct {
	words    []word
	n, width int
	part     int
}

// last reports whether the author ends the line here.
func (l *line) last() bool {
	return l.part == 0 && (l.n == len(l.words) || l.words[l.n].gap == newline)
}

// alone reports whether nothing but the unit that words begin with stands up to
// the end of the paragraph.
func alone(words []word) bool {
	for i := 1; i < len(words); i++ {
		switch words[i].gap {
		case glued, bound:
		default:
			return words[i].gap == newline
		}
	}
	return len(words) > 0
}

// keepCompany leaves the last word of the line to the next one, where a word would
// stand alone at the end of the paragraph and both lines stay well filled. It
// reports whether there was a word to be kept company.
func (l *line) keepCompany(limit int) bool {
	if l.n == 0 || l.last() || l.words[l.n].gap == dotted || !alone(l.words[l.n:]) {
		return false
	}
	next := &l.words[l.n]
	for m := l.n - 1; m > 0; m-- {
		w := &l.words[m]
		if w.gap == glued || w.gap == bound {
			continue
		}
		before := l.width - w.gap.width() - int(w.unit)
		if w.gap != newline && before >= limit/2 && int(w.unit+next.unit)+next.gap.width() <= limit {
			l.n, l.width = m, before
		}
		break
	}
	return true
}

// tail is what is left of a word that was broken, and where it can be broken again.
type tail struct {
	text   string
	points []int
}

// breakWord takes a part of the next word into a line that would else end too
// early.
func (s *setter) breakWord(l *line, limit int, fill bool) {
	if l.last() || alone(l.words[l.n:]) {
		return
	}
	w := &l.words[l.n]
	most := limit / 8
	if fill {
		most = 2
	}
	room := limit - l.width - 1
	if l.n > 0 {
		room -= w.gap.width()
	}
	if w.gap == dotted || l.n > 0 && limit-l.width <= most || room < 2 {
		return
	}
	points := s.pointsOf(w.text)
	for i := len(points) - 1; i >= 0; i-- {
		if width := s.o.Cells.Width(w.text[:points[i]]); width <= room {
			l.part = points[i]
			l.width = limit - room + width
			s.tail = tail{text: w.text[l.part:]}
			for _, at := range points[i+1:] {
				s.tail.points = append(s.tail.points, at-l.part)
			}
			return
		}
	}
}

// pointsOf returns where a word can be broken: where its author says, else where
// the patterns of the language do.
func (s *setter) pointsOf(word string) []int {
	if word == s.tail.text {
		return s.tail.points
	}
	if points, ok := s.p.soft[word]; ok {
		return points
	}
	return s.p.breaks.Points(word)
}

// writeLine writes a line, and takes the part of a broken word from the words that
// are left. It returns how many lines have ended in one, one below the other.
func (s *setter) writeLine(l *line, broken int) int {
	s.run(l.words[:l.n])
	if l.part == 0 {
		s.filling = filling{}
		s.end()
		return 0
	}
	w := &l.words[l.n]
	if l.n > 0 {
		s.gap(w.gap)
	}
	part := w.text[:l.part]
	width := s.o.Cells.Width(part)
	s.put(w, part+"-", width+1)
	s.filling = filling{}
	s.end()
	w.text = w.text[l.part:]
	w.width -= int32(width)
	w.unit -= int32(width)
	return broken + 1
}

// filling spreads the columns that a line has over onto its spaces.
type filling struct {
	spaces, over int // of the line
	written      int // spaces
	fromRight    bool
}

// stretch fills a line up, unless its words would stand too far apart. Wide spaces
// come first in one line and last in the next, so that no river runs through.
func (s *setter) stretch(l *line, over int) {
	spaces := 0
	end := l.n
	if l.part > 0 && l.n > 0 {
		end++
	}
	for i := 1; i < end; i++ {
		if g := l.words[i].gap; g == spaced || g == bound {
			spaces++
		}
	}
	s.fromRight = !s.fromRight
	if over > 0 && over <= 2*spaces {
		s.filling = filling{spaces: spaces, over: over, fromRight: s.fromRight}
	}
}

// next is how many columns the next space is wider.
func (f *filling) next() int {
	if f.spaces == 0 {
		return 0
	}
	up := 0
	if f.fromRight {
		up = f.spaces - 1
	}
	before := (f.over*f.written + up) / f.spaces
	f.written++
	return (f.over*f.written+up)/f.spaces - before
}
