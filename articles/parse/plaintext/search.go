package plaintext

import "strings"

// search is what the clues need to know of the page.
type search struct {
	*page
	words  bloom
	seen   map[string]int  // lines of a headline's length above the body's end
	behind map[string]bool // lines behind the body
	first  int             // the first line that is looked at
	prose  []int           // by line from first on: where the next prose stands
	near   bloom           // the words of the prose at nearAt
	nearAt int
	above  int // width of the prose between the body's beginning and aboveTo
	upTo   int
}

// farProse stands for prose that is too far below to belong to a line.
const farProse = 40

// closeBy is how many lines away a headline's second copy says something.
const closeBy = 60

// newSearch looks at the lines from first to last once, for all clues.
func (p *page) newSearch(first, last int) *search {
	s := &search{page: p, words: p.vocabulary(), seen: p.repeats(), behind: map[string]bool{}, first: first, nearAt: -1, upTo: p.from}
	for i := p.to; i < len(p.lines); i++ {
		if l := &p.lines[i]; l.width >= 12 && l.width < 160 {
			s.behind[l.text] = true
		}
	}
	s.prose = make([]int, last-first)
	next := -1
	for i := min(len(p.lines), last+farProse) - 1; i >= first; i-- {
		if i < last {
			s.prose[i-first] = next
		}
		if p.isProse(i) {
			next = i
		}
	}
	return s
}

// toProse counts the lines from i to the next prose, pictures and ads aside.
func (s *search) toProse(i int) int {
	at := s.prose[i-s.first]
	if at < 0 || at-i > 2*farProse {
		return farProse
	}
	n := 0
	for j := i + 1; j <= at; j++ {
		if k := s.lines[j].kind; k != ad && k != picture && k != repeated {
			n++
		}
	}
	return min(n, farProse)
}

// shareOfNext is the part of line i's words that the next prose says too.
func (s *search) shareOfNext(i int) float64 {
	at := s.prose[i-s.first]
	if at < 0 || at-i > 24 {
		return 0
	}
	if s.nearAt != at {
		s.near, s.nearAt = bloom{}, at
		s.near.add(s.lines[at].text)
		if at+1 < len(s.lines) && s.isProse(at+1) {
			s.near.add(s.lines[at+1].text)
		}
	}
	return s.near.share(s.lines[i].text)
}

// proseAbove measures the prose between the body's beginning and line i, which
// grows from one call to the next.
func (s *search) proseAbove(i int) int {
	if i > s.upTo {
		s.above += s.proseIn(s.upTo, i)
		s.upTo = i
	}
	if i < s.upTo {
		return 0
	}
	return s.above
}

// inLongerLine reports whether a line above line i begins or ends with it: a
// trail of crumbs, or the page's own title, which stands at the very top.
func (s *search) inLongerLine(i int) bool {
	t := s.lines[i].text
	if len(t) < 14 {
		return false
	}
	for j := max(i-closeBy, 0); j < i; j++ {
		if extends(s.lines[j].text, t) {
			return true
		}
	}
	return i > closeBy && extends(s.lines[0].text, t)
}

// extends reports whether long is short with some words before or behind it.
func extends(long, short string) bool {
	return len(long) > len(short)+2 && len(long) < len(short)+120 &&
		(strings.HasPrefix(long, short) || strings.HasSuffix(strings.TrimRight(long, "”“\"»’"), short))
}

// teaser reports whether line j looks like a headline, of whatever story.
func (p *page) teaser(j int) bool {
	if j < 0 || j >= len(p.lines) {
		return false
	}
	l := &p.lines[j]
	return l.kind == story && !l.maybe && l.width >= 30 && l.width < 120 && !ends(l.text)
}

// overDek reports whether a line of some length stands between line i and a
// date or a byline.
func (p *page) overDek(i int) bool {
	if i+1 >= len(p.lines) {
		return false
	}
	next := &p.lines[i+1]
	return next.kind == story && !next.maybe && next.width > 40 && (p.maybeAt(i+2) || p.maybeAt(i+3))
}

func (p *page) maybeAt(i int) bool { return i >= 0 && i < len(p.lines) && p.lines[i].maybe }

// dekOf reports whether line i is longer than a likely headline above it.
func (p *page) dekOf(i int) bool {
	if i == 0 || !p.canBeTitle(i-1) {
		return false
	}
	l, last := &p.lines[i], &p.lines[i-1]
	return l.width > 60 && last.width >= 18 && last.width < l.width && !last.filed
}

// repeats counts how often lines of a headline's length stand in the page: a
// headline is often its own last crumb.
func (p *page) repeats() map[string]int {
	seen := make(map[string]int, 64)
	for i := range p.lines {
		if l := &p.lines[i]; l.width >= 16 && l.width < 160 && i < p.to {
			seen[bare(l.text)]++
		}
	}
	return seen
}

// bare is s without the arrow that leads to a crumb.
func bare(s string) string { return strings.TrimLeft(s, "»›> /") }
