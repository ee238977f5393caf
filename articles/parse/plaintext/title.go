package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/phrases"
)

// above is how many lines before the body a headline is looked for in.
const above = 45

// findTitle picks the headline among the lines above the body and its first
// lines, by the looks of each and by how many of its words the body uses.
func (p *page) findTitle() {
	p.title = -1
	words, seen := p.vocabulary(), p.repeats()
	best := 0.0
	for i := max(0, p.from-above); i < min(len(p.lines), p.from+3); i++ {
		s := p.titleScore(i, &words)
		if s > 0 {
			s += p.repeated(i, seen)
		}
		if s > best {
			best, p.title = s, i
		}
	}
	if p.title < 0 {
		return
	}
	l := &p.lines[p.title]
	l.kind, l.caption = title, ""
	p.from = p.opening()
}

// opening is the first line of the story: the first prose below the headline,
// where that stands above the body that findBody saw.
func (p *page) opening() int {
	for i := p.title + 1; i < p.from; i++ {
		if l := &p.lines[i]; l.kind == story && !l.maybe && l.width >= 60 && ends(l.text) {
			return i
		}
	}
	return max(p.from, p.title+1)
}

// repeats counts how often lines of a headline's length stand in the page: a
// headline is often its own last crumb.
func (p *page) repeats() map[string]int {
	seen := make(map[string]int, 64)
	for i := range p.lines {
		if l := &p.lines[i]; l.width >= 20 && l.width < 160 && i < p.to {
			seen[bare(l.text)]++
		}
	}
	return seen
}

// repeated weighs that line i stands in the page more than once. A caption
// stands twice by its nature.
func (p *page) repeated(i int, seen map[string]int) float64 {
	n := seen[bare(p.lines[i].text)]
	switch {
	case p.lines[i].kind == picture && n < 3:
		return -0.6
	case n > 1:
		return 0.8
	}
	return 0
}

// bare is s without the arrow that leads to a crumb.
func bare(s string) string { return strings.TrimLeft(s, "»›> /") }

// titleScore says how much line i looks like the headline; 0 is not at all.
func (p *page) titleScore(i int, words *bloom) float64 {
	l := &p.lines[i]
	if !p.canBeTitle(i) {
		return 0
	}
	n := wordCount(l.text, 40)
	score := 3.0
	switch {
	case l.width < 12:
		score -= 1.6
	case l.width < 22 || n < 3 && !wideText(l.text):
		score -= 0.9
	case l.width > 140:
		score -= 1
	}
	score += 3 * words.share(l.text)
	if strings.HasSuffix(l.text, ".") || l.width > 60 && ends(l.text) && wideText(strings.TrimRight(l.text, "。")) {
		score -= 1.6
	}
	if phrases.IsSection(l.text) {
		score -= 1.5
	}
	if startsLow(l.text) || endsOpen(l.text) || strings.HasSuffix(l.text, ":") {
		score -= 1
	}
	score -= min(0.04*float64(max(0, p.from-i)), 1.2)
	if i >= p.from {
		score -= 0.5 * float64(i-p.from)
	}
	return score + p.company(i) + p.rank(i)
}

// rank tells the headline from the kicker above it, which is shorter, and from
// the dek below it, which is longer.
func (p *page) rank(i int) float64 {
	l := &p.lines[i]
	if i+1 < len(p.lines) && l.width < 40 {
		if next := &p.lines[i+1]; p.canBeTitle(i+1) && next.width > l.width+10 && next.width < 120 && !ends(next.text) {
			return -0.9
		}
	}
	if i > 0 && l.width > 60 && l.kind == story {
		if last := &p.lines[i-1]; p.canBeTitle(i-1) && last.width >= 18 && last.width < l.width && !phrases.IsSection(last.text) {
			return -0.7
		}
	}
	return 0
}

// canBeTitle rules out what is no headline whatever stands around it.
func (p *page) canBeTitle(i int) bool {
	l := &p.lines[i]
	if l.maybe || l.width > 220 || l.width < 4 || l.width > 100 && ends(l.text) && wordCount(l.text, 16) > 15 {
		return false
	}
	if l.kind == picture {
		return l.credit == "" && l.caption == l.text && !strings.HasSuffix(l.text, ".")
	}
	if l.kind != story {
		return false
	}
	_, menu := runTogether(l.text)
	return !menu
}

// company scores the lines around line i: a headline stands before a byline
// or a date and below a kicker, and not inside a menu.
func (p *page) company(i int) float64 {
	score := 0.0
	for j := i + 1; j < min(len(p.lines), i+4); j++ {
		if p.lines[j].maybe {
			score += 1.6 - 0.2*float64(j-i)
			break
		}
	}
	if p.belowKicker(i) {
		score += 1
	}
	if p.lines[i].gap {
		score += 0.3
	}
	return score - 0.3*float64(p.menuAround(i))
}

// belowKicker reports whether crumbs, a section's name or a date stand above
// line i, pictures aside.
func (p *page) belowKicker(i int) bool {
	for j := i - 1; j >= 0; j-- {
		l := &p.lines[j]
		if l.kind == picture || l.kind == repeated || l.kind == ad {
			continue
		}
		if l.maybe || phrases.IsSection(l.text) {
			return true
		}
		items, ok := runTogether(l.text)
		return ok && phrases.IsHome(items[0])
	}
	return false
}

// menuAround counts the short lines that make the place of line i look like a
// menu; fewer than three do not.
func (p *page) menuAround(i int) int {
	short := 0
	for j := max(0, i-2); j < min(len(p.lines), i+3); j++ {
		l := &p.lines[j]
		if j != i && l.width < 25 && !l.maybe && l.kind != picture && l.kind != repeated && l.kind != ad {
			short++
		}
	}
	if short < 3 {
		return 0
	}
	return short
}

// bloom is a set of word beginnings that may err towards holding a word.
type bloom [64]uint64

// stem is how many letters of a word count: enough to see past its ending.
const stem = 5

// vocabulary collects the words of the body's beginning.
func (p *page) vocabulary() (words bloom) {
	left := 4000
	for i := p.from; i < p.to && left > 0; i++ {
		l := &p.lines[i]
		if l.kind != story || !ends(l.text) {
			continue
		}
		text := l.text
		if len(text) > left {
			text = text[:left]
		}
		left -= len(text)
		eachStem(text, func(h uint32) { words[h>>6&63] |= 1 << (h & 63) })
	}
	return words
}

// share is the part of s's words that the set holds.
func (b *bloom) share(s string) float64 {
	n, held := 0, 0
	eachStem(s, func(h uint32) {
		n++
		if b[h>>6&63]&(1<<(h&63)) != 0 {
			held++
		}
	})
	if n == 0 {
		return 0
	}
	return float64(held) / float64(n)
}

// eachStem calls f with a hash of the beginning of every word of four letters
// or more, and of every pair of characters in scripts without spaces.
func eachStem(s string, f func(uint32)) {
	h, n := uint32(2166136261), 0
	var before rune
	flush := func() {
		if n >= 4 {
			f(h ^ h>>12)
		}
		h, n = 2166136261, 0
	}
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		i += size
		switch {
		case wide(r):
			if wide(before) {
				x := uint32(before)*31 + uint32(r)
				x *= 16777619
				f(x ^ x>>12)
			}
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsLetter(r):
			if n < stem {
				if r < utf8.RuneSelf {
					r |= 0x20
				} else {
					r = unicode.ToLower(r)
				}
				h = (h ^ uint32(r)) * 16777619
			}
			n++
		default:
			flush()
		}
		before = r
	}
	flush()
}
