package fields

import (
	"strings"

	"lede/articles/parse/plaintext/lines"
)

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
	s := &search{page: p, words: p.vocabulary(), seen: p.repeats(), behind: map[string]bool{}, first: first, nearAt: -1, upTo: p.From}
	for i := p.To; i < len(p.Lines); i++ {
		if l := &p.Lines[i]; l.Width >= 12 && l.Width < 160 {
			s.behind[l.Text] = true
		}
	}
	s.prose = make([]int, last-first)
	next := -1
	for i := min(len(p.Lines), last+farProse) - 1; i >= first; i-- {
		if i < last {
			s.prose[i-first] = next
		}
		if p.IsProse(i) {
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
		if k := s.Lines[j].Kind; k != lines.Ad && k != lines.Picture && k != lines.Repeated {
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
		s.near.add(s.Lines[at].Text)
		if at+1 < len(s.Lines) && s.IsProse(at+1) {
			s.near.add(s.Lines[at+1].Text)
		}
	}
	return s.near.share(s.Lines[i].Text)
}

// proseAbove measures the prose between the body's beginning and line i, which
// grows from one call to the next.
func (s *search) proseAbove(i int) int {
	if i > s.upTo {
		s.above += s.ProseIn(s.upTo, i)
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
	t := s.Lines[i].Text
	if len(t) < 14 {
		return false
	}
	for j := max(i-closeBy, 0); j < i; j++ {
		if extends(s.Lines[j].Text, t) {
			return true
		}
	}
	return i > closeBy && extends(s.Lines[0].Text, t)
}

// extends reports whether long is short with some words before or behind it.
func extends(long, short string) bool {
	return len(long) > len(short)+2 && len(long) < len(short)+120 &&
		(strings.HasPrefix(long, short) || strings.HasSuffix(strings.TrimRight(long, "”“\"»’"), short))
}

// teaser reports whether line j looks like a headline, of whatever story.
func (p *page) teaser(j int) bool {
	if j < 0 || j >= len(p.Lines) {
		return false
	}
	l := &p.Lines[j]
	return l.Kind == lines.Story && !l.FieldLike && l.Width >= 30 && l.Width < 120 && !lines.Ends(l.Text)
}

// overDek reports whether a line of some length stands between line i and a
// date or a byline.
func (p *page) overDek(i int) bool {
	if i+1 >= len(p.Lines) {
		return false
	}
	next := &p.Lines[i+1]
	return next.Kind == lines.Story && !next.FieldLike && next.Width > 40 && (p.maybeAt(i+2) || p.maybeAt(i+3))
}

// sentenceUnder reports whether line i is a sentence right below a line of a
// headline's length that is none, as a dek is.
func (p *page) sentenceUnder(i int) bool {
	if i == 0 || !endsInStop(p.Lines[i].Text) || !p.canBeTitle(i-1) {
		return false
	}
	above := &p.Lines[i-1]
	return above.Width >= 18 && above.Kind == lines.Story && !endsInStop(above.Text) && !above.NamesSection
}

func (p *page) maybeAt(i int) bool { return i >= 0 && i < len(p.Lines) && p.Lines[i].FieldLike }

// dekOf reports whether line i is longer than a likely headline above it.
func (p *page) dekOf(i int) bool {
	if i == 0 || !p.canBeTitle(i-1) {
		return false
	}
	l, last := &p.Lines[i], &p.Lines[i-1]
	return l.Width > 60 && last.Width >= 18 && last.Width < l.Width && !last.NamesSection
}

// repeats counts how often lines of a headline's length stand in the page: a
// Headline is often its own last crumb.
func (p *page) repeats() map[string]int {
	seen := make(map[string]int, 64)
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Width >= 16 && l.Width < 160 && i < p.To {
			seen[bare(l.Text)]++
		}
	}
	return seen
}

// bare is s without the arrow that leads to a crumb.
func bare(s string) string { return strings.TrimLeft(s, "»›> /") }
