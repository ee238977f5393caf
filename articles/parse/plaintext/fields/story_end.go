package fields

import (
	"math"
	"strings"

	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// around is how many lines before and behind a line say whether it is the story's.
const around = 10

// surroundings are what stands beside a line: how much of it is prose, and how many
// lines are of the kinds of which lists of other stories are made.
type surroundings struct {
	columns, prose float64
	fields, own    float64
	pictures       float64
	count          float64
}

// add counts line i.
func (s *surroundings) add(p *page, i int) {
	l := &p.Lines[i]
	s.count++
	switch {
	case l.Kind == lines.Ad || l.Kind == lines.Repeated:
		s.count--
	case l.Kind == lines.Picture:
		s.pictures++
	case l.Kind == lines.PageOwn:
		s.own++
	case l.FieldLike || l.Kind == lines.Stamp || l.Kind == lines.Byline:
		s.fields++
	default:
		s.columns += float64(l.Width)
		if p.IsProse(i) {
			s.prose += float64(l.Width)
		}
	}
}

// share is the part of the lines that is prose.
func (s *surroundings) share() float64 { return s.prose / max(s.columns, 1) }

// ending is what the signs of a line of the story look at.
type ending struct {
	*page
	i            int
	above, below surroundings
	again        map[string]int
	discussed    int // the first line below the headline that opens readers' comments
	listed       int // the first that opens a list of other stories
}

// ending makes ready to look at the lines of p.
func (p *page) ending() *ending {
	e := &ending{page: p, again: map[string]int{}, discussed: len(p.Lines), listed: len(p.Lines)}
	for i := len(p.Lines) - 1; i >= max(p.From, p.Title+1); i-- {
		switch l := &p.Lines[i]; {
		case l.Kind != lines.PageOwn:
		case l.Reason == phrases.Comments:
			e.discussed = i
		case l.OpensRelated():
			e.listed = i
		}
	}
	for i := range p.Lines {
		if l := &p.Lines[i]; l.Width < 120 {
			e.again[l.Text]++
		}
	}
	return e
}

// look moves e to line i.
func (e *ending) look(i int) {
	e.i, e.above, e.below = i, surroundings{}, surroundings{}
	for j := i - 1; j > e.Title && j >= e.From && j >= i-around; j-- {
		e.above.add(e.page, j)
	}
	for j := i + 1; j < len(e.Lines) && j <= i+around; j++ {
		e.below.add(e.page, j)
	}
}

// counts reports whether line i speaks for or against the story: advertisements and
// pictures stand in stories and beside them.
func (p *page) counts(i int) bool {
	switch p.Lines[i].Kind {
	case lines.Ad, lines.Picture, lines.Repeated, lines.Post, lines.Code, lines.Cells, lines.Joined:
		return false
	}
	return true
}

func (e *ending) line() *lines.Line { return &e.Lines[e.i] }

// storySigns are the signs that a line below the headline is the story's and not of
// what pages put behind it: other stories, forms, notices. TestFitStorySigns found
// the weights, by logistic regression over 20,347 lines of 362 texts, each text
// counting the same. On publishers that it had not seen 91.8 % of the lines are told
// apart.
var storySigns = []struct {
	name   string
	weight float64
	sign   func(e *ending) float64
}{
	{"always", -1.99, func(*ending) float64 { return 1 }},
	{"prose", 1.09, func(e *ending) float64 { return indicator(e.IsProse(e.i)) }},
	{"width of its prose", 1.43, func(e *ending) float64 {
		if !e.IsProse(e.i) {
			return 0
		}
		return math.Log1p(float64(e.line().Width) / 100)
	}},
	{"speech", 0.67, func(e *ending) float64 { return indicator(strings.ContainsAny(e.line().Text, "\"“„«»”")) }},
	{"short sentence", 0.64, func(e *ending) float64 { return indicator(lines.Ends(e.line().Text) && e.line().Width < 70) }},
	{"long without an end", -0.25, func(e *ending) float64 { return indicator(!lines.Ends(e.line().Text) && e.line().Width >= 40) }},
	{"tiny", -1.51, func(e *ending) float64 { return indicator(e.line().Width < 20) }},
	{"the page's own", -1.68, func(e *ending) float64 { return indicator(e.line().Kind == lines.PageOwn) }},
	{"opens a list of stories", -0.52, func(e *ending) float64 { return indicator(e.line().OpensRelated()) }},
	{"date or byline", -0.90, func(e *ending) float64 { return indicator(e.line().FieldLike) }},
	{"stands twice", -1.53, func(e *ending) float64 { return indicator(e.again[e.line().Text] > 1) }},
	{"prose above", 0.60, func(e *ending) float64 { return e.above.share() }},
	{"prose below", 0.97, func(e *ending) float64 { return e.below.share() }},
	{"prose on both sides", 0.72, func(e *ending) float64 { return e.above.share() * e.below.share() }},
	{"dates above", -0.70, func(e *ending) float64 { return math.Log1p(e.above.fields) }},
	{"dates below", -0.97, func(e *ending) float64 { return math.Log1p(e.below.fields) }},
	{"the page's own above", -1.19, func(e *ending) float64 { return math.Log1p(e.above.own) }},
	{"the page's own below", -0.08, func(e *ending) float64 { return math.Log1p(e.below.own) }},
	{"pictures below", -0.18, func(e *ending) float64 { return math.Log1p(e.below.pictures) }},
	{"length of lines above", 0.30, func(e *ending) float64 { return math.Log1p(e.above.columns / max(e.above.count, 1) / 50) }},
	{"below comments", -0.61, func(e *ending) float64 { return indicator(e.i > e.discussed) }},
	{"below a list of stories", -1.32, func(e *ending) float64 { return indicator(e.i > e.listed) }},
	{"length of lines below", 0.53, func(e *ending) float64 { return math.Log1p(e.below.columns / max(e.below.count, 1) / 50) }},
}

// odds says how much line i speaks for the story, in log odds.
func (e *ending) odds(i int) float64 {
	e.look(i)
	sum := benefit
	for k := range storySigns {
		sum += storySigns[k].weight * storySigns[k].sign(e)
	}
	return min(max(sum, mostAgainst), mostFor)
}

// The story is ended only by evidence: every line is given benefit for it, so that
// the doubtful ones stay, and the lines that are cut off must together speak
// against it by leastAgainst, leave half of the prose, and hold leastEvidence dates,
// or lines that are the page's own, or half as many as they hold lines of prose.
const (
	benefit       = 1.0
	leastAgainst  = 6.0
	leastLeft     = 50 // percent of the prose
	leastEvidence = 4
)

// One line says no more than so much against the story, or for it.
const (
	mostAgainst = -2.0
	mostFor     = 4.0
)

// endStory ends the body where the lines below speak more against the story than for
// it. Of a text that is the story alone nothing is cut off.
func (p *page) endStory() {
	if p.isStoryAlone() {
		return
	}
	end := p.storyEnd()
	for end < p.To && p.Lines[end].Kind == lines.Story && !p.Lines[end].FieldLike && lines.Ends(p.Lines[end].Text) {
		end++ // a short last sentence
	}
	p.To = end
}

// storyEnd is where the lines begin that speak most against the story.
func (p *page) storyEnd() int {
	e, whole := p.ending(), p.ProseIn(p.From, p.To)
	end, left := p.To, whole
	balance, lowest, evidence, prose := 0.0, -leastAgainst, 0, 0
	for i := p.To - 1; i >= max(p.From, p.Title+1); i-- {
		l := &p.Lines[i]
		switch {
		case p.IsProse(i):
			prose++
			if left -= l.Width; left*100 < whole*leastLeft {
				return end
			}
		case l.Kind == lines.PageOwn || l.FieldLike:
			evidence++
		}
		if !p.counts(i) {
			continue
		}
		balance += e.odds(i)
		if balance < lowest && evidence >= max(leastEvidence, (prose+1)/2) {
			lowest, end = balance, i
		}
	}
	return end
}
