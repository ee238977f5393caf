package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"lede/tui/cells"
)

const (
	unlimited   = 1 << 30
	leastText   = 8 // columns that marks at the left always leave to the text
	shortRule   = 6
	osc8Close   = "\x1b]8;;\x1b\\"
	spaceString = "                                                                "
)

// setter writes the lines of a page, one after the other, into one buffer.
type setter struct {
	p         *Prepared
	o         Options
	buf       []byte
	ends      []int
	limit     int // columns of a line, the margin left out
	margin    int
	open      string // what is open on the line being written
	link      string
	column    int
	turned    bool // the last line runs from right to left
	way       way  // in which the lines run that are being written
	inMargin  int  // the byte where the margin of the line ends
	pending   int  // spaces that are due if more text follows on the line
	marks     []Mark
	links     []Link
	heads     []int
	pictures  []Picture
	scratch   []word // a paragraph whose words are broken
	tail      tail
	filling   filling
	fromRight bool
	started   bool
}

func newSetter(p *Prepared, o Options) *setter {
	s := &setter{p: p, o: o, limit: unlimited, margin: o.margin()}
	if o.Width > 0 {
		s.limit = o.measure()
	}
	lines := p.size/max(8, min(s.limit, 200)) + 4*len(p.items)
	s.buf = make([]byte, 0, p.size+p.size/4+lines*(s.margin+4))
	s.ends = make([]int, 0, lines)
	s.links = append(s.links, p.links...)
	for i := range s.links {
		s.links[i].Line = -1
	}
	return s
}

// setFrom writes the lines of the items from first on.
func (s *setter) setFrom(first int) {
	items := s.p.items
	for i := first; i < len(items); i++ {
		it := &items[i]
		if it.kind != table {
			s.set(it)
			continue
		}
		if s.setTable(it) {
			i += it.instead
		}
	}
}

// set writes the lines of an item.
func (s *setter) set(it *item) {
	s.way = it.way
	s.above(it)
	first := len(s.ends)
	switch it.kind {
	case text, code:
		s.text(it)
	case ruled:
		s.line(it, s.across(it), "─")
	case heavy:
		s.line(it, s.across(it), "━")
	case short:
		s.line(it, min(shortRule, s.across(it)), "━")
	case broken:
		s.stars(it)
	case pictured:
		s.picture(it)
	}
	s.note(it.block, first)
	if it.heading || it.kind == short || it.kind == heavy {
		for line := first; line < len(s.ends); line++ {
			s.heads = append(s.heads, line)
		}
	}
}

// setTable writes a table as a grid and reports whether there is room for it.
func (s *setter) setTable(it *item) bool {
	mark := *s
	s.way = it.way
	s.above(it)
	first := len(s.ends)
	if !s.table(it) {
		*s = mark
		return false
	}
	s.note(it.block, first)
	return true
}

// above writes the blank lines before an item; a page begins with none.
func (s *setter) above(it *item) {
	if s.started {
		for range it.above {
			s.blankLine(it.left[:it.bars])
		}
	}
	s.started = true
}

func (s *setter) note(block, first int) {
	if block < 0 || first == len(s.ends) {
		return
	}
	if n := len(s.marks); n > 0 && s.marks[n-1].Block == block {
		s.marks[n-1].End = len(s.ends)
		return
	}
	s.marks = append(s.marks, Mark{Block: block, First: first, End: len(s.ends)})
}

// across is how wide a rule or a table can be beside what stands left of it.
func (s *setter) across(it *item) int {
	total := min(s.limit, s.o.measure())
	_, left := s.levels(it.left, total)
	return max(1, total-left-it.right)
}

// levels leaves out outer marks until the text has room, and returns the rest
// with its width.
func (s *setter) levels(left []level, limit int) ([]level, int) {
	width := 0
	for i := range left {
		width += left[i].width
	}
	for len(left) > 0 && width > 0 && limit-width < min(leastText, limit-1) {
		width -= left[0].width
		left = left[1:]
	}
	return left, width
}

// begin writes what stands left of a line's text.
func (s *setter) begin(left []level, first bool) {
	s.spaces(s.margin)
	s.inMargin = len(s.buf)
	s.column = 0
	for i := range left {
		l := &left[i]
		if l.mark == "" || l.once && !first {
			s.spaces(l.width)
			continue
		}
		s.write(l.mark, l.look)
		s.close()
		s.spaces(l.width - displaywidth.String(l.mark))
	}
	s.column = 0
}

func (s *setter) spaces(n int) {
	for n > len(spaceString) {
		s.buf = append(s.buf, spaceString...)
		n -= len(spaceString)
	}
	if n > 0 {
		s.buf = append(s.buf, spaceString[:n]...)
	}
}

// write writes text in a look, going on in the one that is open if it is the
// same.
func (s *setter) write(text string, l uint16) {
	k := &s.p.looks[l]
	if k.link != s.link {
		s.closeLink()
		s.buf = append(s.buf, k.link...)
		s.link = k.link
	}
	if k.open != s.open {
		s.closeStyle()
		s.buf = append(s.buf, k.open...)
		s.open = k.open
	}
	s.buf = append(s.buf, text...)
}

// flush writes the spaces that are due before a text: inside its look, or
// between two. Spaces that nothing follows are never written.
func (s *setter) flush(next uint16) {
	if s.pending == 0 {
		return
	}
	if k := &s.p.looks[next]; k.open != s.open || k.link != s.link {
		s.close()
	}
	s.spaces(s.pending)
	s.pending = 0
}

func (s *setter) close() {
	s.closeStyle()
	s.closeLink()
}

func (s *setter) closeStyle() {
	if s.open != "" {
		s.buf = append(s.buf, cells.Reset...)
		s.open = ""
	}
}

func (s *setter) closeLink() {
	if s.link != "" {
		s.buf = append(s.buf, osc8Close...)
		s.link = ""
	}
}

// end ends the line, with no style open and no space at its end.
func (s *setter) end() {
	s.pending = 0
	s.close()
	start := 0
	if n := len(s.ends); n > 0 {
		start = s.ends[n-1]
	}
	n := len(s.buf)
	for n > start && s.buf[n-1] == ' ' {
		n--
	}
	s.buf = s.buf[:n]
	s.markWay()
	s.ends = append(s.ends, len(s.buf))
}

func (s *setter) blankLine(left []level) {
	left, _ = s.levels(left, s.limit)
	s.begin(left, false)
	s.end()
}

func (s *setter) line(it *item, width int, glyph string) {
	left, _ := s.levels(it.left, s.limit)
	s.begin(left, true)
	s.write(strings.Repeat(glyph, width), it.look)
	s.column = width
	s.end()
}

func (s *setter) stars(it *item) {
	left, _ := s.levels(it.left, s.limit)
	s.begin(left, true)
	s.spaces(max(0, s.across(it)-5) / 2)
	s.write("* * *", it.look)
	s.end()
}

func (s *setter) page() Page {
	all := string(s.buf)
	lines := make([]string, len(s.ends))
	start := 0
	for i, end := range s.ends {
		lines[i] = all[start:end]
		start = end
	}
	return Page{Lines: lines, Blocks: s.marks, Links: s.links, Heads: s.heads, Pictures: s.pictures}
}
