package plaintext

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// The balance of prose over the page's own lines, by which findBody tells the
// story. The figures were weighed on dumps of news pages.
const (
	endOfStory = -9.0 // "Leave a comment"
	tailLine   = -6.0 // "Related posts"
	ownLine    = -1.2
	strayField = -1.2 // the date of another story, or of a comment
	shortLine  = -0.7
	prose      = 1.6
	teaserLine = -0.7
)

// findBody finds the run of lines with the greatest balance of prose over
// everything else.
func (p *page) findBody() {
	best, sum, start := 0.0, 0.0, 0
	listed := false
	for i := range p.lines {
		if sum <= 0 {
			sum, start, listed = 0, i, false
		}
		l := &p.lines[i]
		w := l.weight(sum)
		if listed = l.kind == story && (strings.HasSuffix(l.text, ":") || listed && w < 0); listed {
			w /= 3
		}
		sum += w
		if sum > best {
			best, p.from, p.to = sum, start, i+1
		}
	}
	if best == 0 {
		p.from, p.to = 0, len(p.lines)
	}
	p.takeLast()
}

// takeLast adds to the body what was corrected, which stands behind its last
// sentence.
func (p *page) takeLast() {
	for p.to < len(p.lines) && p.lines[p.to].kind == story {
		if _, _, ok := phrases.Note(p.lines[p.to].text); !ok {
			return
		}
		p.to++
	}
}

// weight says how much a line speaks for the story. balance is that of the
// lines before it: what ends a story can end only one that has begun.
func (l *line) weight(balance float64) float64 {
	switch {
	case l.kind == ad || l.kind == picture || l.kind == repeated || l.kind == post:
		return 0
	case l.kind == code || l.kind == cells:
		return 0.4
	case l.tail && balance > 6:
		return tailLine
	case l.tail || l.reason == phrases.Comments:
		if balance > 6 {
			return endOfStory
		}
		return ownLine
	case l.kind == pageOwn:
		return ownLine
	case l.maybe:
		if balance > 6 {
			return strayField
		}
		return -0.3
	case l.width >= 70 && ends(l.text):
		return prose + float64(min(l.width, 600))/100
	case l.width >= 120:
		return 1
	case ends(l.text):
		return 0.4
	case l.width >= 40:
		return teaserLine
	}
	return shortLine
}

// words estimates the length of the body.
func (p *page) words() int {
	n := 0
	for i := p.from; i < p.to; i++ {
		if l := &p.lines[i]; l.kind == story || l.kind == dek {
			n += articles.CountWords(l.text)
		}
	}
	return n
}

// isProse reports whether line i is surely a sentence of some story.
func (p *page) isProse(i int) bool {
	l := &p.lines[i]
	return l.kind == story && l.width >= 70 && ends(l.text)
}

// proseIn measures the prose of a run of lines.
func (p *page) proseIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if l := &p.lines[i]; l.kind == story && l.width >= 60 && ends(l.text) {
			n += l.width
		}
	}
	return n
}
