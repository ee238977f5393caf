package lines

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
	ownWeight  = -1.2
	strayField = -1.2 // the date of another story, or of a comment
	shortLine  = -0.7
	prose      = 1.6
	teaserLine = -0.7
)

// FindBody finds the run of lines with the greatest balance of prose over
// everything else.
func (p *Page) FindBody() {
	best, sum, start := 0.0, 0.0, 0
	listed := false
	for i := range p.Lines {
		if sum <= 0 {
			sum, start, listed = 0, i, false
		}
		l := &p.Lines[i]
		w := l.weight(sum)
		if listed = l.Kind == Story && (strings.HasSuffix(l.Text, ":") || listed && w < 0); listed {
			w /= 3
		}
		sum += w
		if sum > best {
			best, p.From, p.To = sum, start, i+1
		}
	}
	if best == 0 {
		p.From, p.To = 0, len(p.Lines)
	}
	p.takeLast()
}

// takeLast adds to the body what was corrected, which stands behind its last
// sentence.
func (p *Page) takeLast() {
	for p.To < len(p.Lines) && p.Lines[p.To].Kind == Story {
		if _, _, ok := phrases.Note(p.Lines[p.To].Text); !ok {
			return
		}
		p.To++
	}
}

// weight says how much a line speaks for the story. balance is that of the
// Lines before it: what ends a story can end only one that has begun.
func (l *Line) weight(balance float64) float64 {
	switch {
	case l.Kind == Ad || l.Kind == Picture || l.Kind == Repeated || l.Kind == Post:
		return 0
	case l.Kind == Code || l.Kind == Cells:
		return 0.4
	case l.tail && balance > 6:
		return tailLine
	case l.tail || l.Reason == phrases.Comments:
		if balance > 6 {
			return endOfStory
		}
		return ownWeight
	case l.Kind == PageOwn:
		return ownWeight
	case l.FieldLike:
		if balance > 6 {
			return strayField
		}
		return -0.3
	case l.Width >= 70 && Ends(l.Text):
		return prose + float64(min(l.Width, 600))/100
	case l.Width >= 120:
		return 1
	case Ends(l.Text):
		return 0.4
	case l.Width >= 40:
		return teaserLine
	}
	return shortLine
}

// Words estimates the length of the body.
func (p *Page) Words() int {
	n := 0
	for i := p.From; i < p.To; i++ {
		if l := &p.Lines[i]; l.Kind == Story || l.Kind == Dek {
			n += articles.CountWords(l.Text)
		}
	}
	return n
}

// IsProse reports whether line i is surely a sentence of some story.
func (p *Page) IsProse(i int) bool {
	l := &p.Lines[i]
	return l.Kind == Story && l.Width >= 70 && Ends(l.Text)
}

// ProseIn measures the prose of a run of lines.
func (p *Page) ProseIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if l := &p.Lines[i]; l.Kind == Story && l.Width >= 60 && Ends(l.Text) {
			n += l.Width
		}
	}
	return n
}
