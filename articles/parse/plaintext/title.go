package plaintext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A headline is looked for in so many lines before the body and into what
// findBody took for it: a cookie notice may pass for a beginning.
const (
	linesAbove = 140
	linesInto  = 150
)

// A headline that scores well is no longer doubted where so many columns of
// prose lie below it.
const (
	goodScore = 4.0
	farInto   = 1500
)

// findTitle picks the headline among the lines above the body and its first
// lines: the one for which the clues speak most.
func (p *page) findTitle() {
	p.title = -1
	first, last := max(0, p.from-linesAbove), min(len(p.lines), p.from+linesInto)
	s := p.newSearch(first, last)
	best := -99.0
	for i := first; i < last; i++ {
		if !p.canBeTitle(i) {
			continue
		}
		if best > goodScore && s.proseAbove(i) > farInto {
			break
		}
		if score := s.score(i); score > best {
			best, p.title = score, i
		}
	}
	if p.title < 0 {
		return
	}
	p.title = p.datedCopy(last)
	l := &p.lines[p.title]
	l.kind, l.caption = title, ""
	p.headline, p.beside = p.withoutKicker(bare(l.text))
	p.from = p.opening()
	if p.from <= p.title && p.words() == 0 {
		p.from, p.to = p.title+1, len(p.lines) // what is all of the story must not be its headline alone
	}
}

// datedCopy is the last copy of the headline over most of the body that has a
// date or a byline right below it; the headline itself where there is none.
// Shares and pictures may repeat it far above.
func (p *page) datedCopy(last int) int {
	found, text := p.title, p.lines[p.title].text
	if p.datedBelow(found) {
		return found
	}
	for i := found + 1; i < last && p.proseIn(p.from, i) < p.proseIn(i, p.to); i++ {
		if p.lines[i].text == text && p.canBeTitle(i) && p.datedBelow(i) {
			found = i
		}
	}
	return found
}

// openingReach is how many pieces of its first sentence may stand above the
// line that was taken for the story's first.
const openingReach = 4

// takeOpening joins the first words of the story to it where a link broke them
// off: "The" and "spent Monday", above the line that was taken for the first.
func (p *page) takeOpening() {
	at := p.from
	for at < p.to && p.lines[at].kind != story {
		at++
	}
	if at >= p.to {
		return
	}
	start := at
	for j := at - 1; j > p.title && at-j <= openingReach; j-- {
		l := &p.lines[j]
		if l.kind != story || l.maybe || l.filed || ends(l.text) || l.width > 120 || !p.leadsTo(j, start) {
			break
		}
		start = j
	}
	for j := start + 1; j <= at; j++ {
		p.join(start, j)
	}
	p.from = min(p.from, start)
}

// leadsTo reports whether the line at next goes on with the sentence of line j.
func (p *page) leadsTo(j, next int) bool {
	text := p.lines[next].text
	return startsLow(text) || first(text) == '(' || dangling(" "+strings.ToLower(p.lines[j].text))
}

// leastShare is how much of the headline's line, in percent, the headline that
// stands alone elsewhere must fill.
const leastShare = 45

// withoutKicker parts the headline from what ran into its line, a kicker
// before it or a name behind it: the crumbs or the list below the story show
// it alone.
func (p *page) withoutKicker(text string) (headline, beside string) {
	headline = text
	for i := range p.lines {
		other := bare(p.lines[i].text)
		if i == p.title || p.lines[i].width < 20 || len(other) >= len(headline)-1 || len(other)*100 < len(text)*leastShare {
			continue
		}
		rest, ok := strings.CutSuffix(text, " "+other)
		if !ok {
			rest, ok = strings.CutPrefix(text, other+" ")
		}
		if ok && wordCount(other, 4) > 3 && standsAlone(rest) {
			headline, beside = other, rest
		}
	}
	return headline, beside
}

// standsAlone reports whether a few words say something without the headline
// beside them.
func standsAlone(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return wordCount(s, 4) < 4 && unicode.IsLetter(r) && unicode.IsLetter(first(s)) && !dangling(" "+s)
}

// datedBelow reports whether a date or a byline stands close below line i.
func (p *page) datedBelow(i int) bool { return p.maybeAt(i+1) || p.maybeAt(i+2) || p.maybeAt(i+3) }

// opening is the first line of the story: the first prose below the headline,
// where that stands above the body that findBody saw.
func (p *page) opening() int {
	for i := p.title + 1; i < p.from; i++ {
		if l := &p.lines[i]; l.kind == story && !l.maybe && l.width >= 60 && ends(l.text) {
			return i
		}
	}
	if p.title >= p.from && p.proseIn(p.from, p.title)*5 < p.proseIn(p.title, p.to) {
		return p.title + 1
	}
	return p.from
}

// canBeTitle rules out what is no headline whatever stands around it.
func (p *page) canBeTitle(i int) bool {
	l := &p.lines[i]
	if l.maybe || l.width > 220 || l.width < 4 || l.width > 100 && ends(l.text) && wordCount(l.text, 16) > 15 {
		return false
	}
	if strings.HasPrefix(l.text, "←") || strings.HasSuffix(l.text, "→") {
		return false // the story before or after this one
	}
	switch l.kind {
	case picture:
		return l.credit == "" && l.caption == l.text && l.text[len(l.text)-1] != '.'
	case story:
		return len(l.items) < 2
	}
	return false
}

// belowKicker reports whether crumbs, a section's name or a date stand above
// line i, pictures aside.
func (p *page) belowKicker(i int) bool {
	j := p.before(i)
	return j >= 0 && (p.lines[j].maybe || p.lines[j].filed)
}

// belowCrumbs reports whether the crumbs of the page stand above line i.
func (p *page) belowCrumbs(i int) bool {
	j := p.before(i)
	return j >= 0 && p.lines[j].crumbs()
}

// before is the line above line i, pictures and ads aside; -1 above the first.
func (p *page) before(i int) int {
	for j := i - 1; j >= 0; j-- {
		if k := p.lines[j].kind; k != picture && k != repeated && k != ad {
			return j
		}
	}
	return -1
}
