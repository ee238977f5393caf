package fields

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"lede/articles/parse/plaintext/lines"
)

// A headline is looked for in so many lines before the body and into what
// FindBody took for it: a cookie notice may pass for a beginning.
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
// lines: the one for which the clues speak most. Where that one does not read like
// a headline either, the text has none: see [choice].
func (p *page) findTitle() {
	p.Title = -1
	first, last := max(0, p.From-linesAbove), min(len(p.Lines), p.From+linesInto)
	s := p.newSearch(first, last)
	c := s.choose(first, last)
	if c.at < 0 || !c.convinces() {
		p.wholeText()
		return
	}
	p.Title = c.at
	p.Title = p.datedCopy(last)
	l := &p.Lines[p.Title]
	l.Kind, l.Caption = lines.Title, ""
	p.Headline, p.Beside = p.withoutKicker(bare(l.Text))
	p.From = p.opening()
	if p.From <= p.Title && p.Words() == 0 {
		p.From, p.To = p.Title+1, len(p.Lines) // what is all of the story must not be its headline alone
	}
}

// choose weighs the lines from first to last.
func (s *search) choose(first, last int) choice {
	c := choice{search: s, at: -1, score: -99, second: -99}
	for i := first; i < last; i++ {
		if !s.canBeTitle(i) || c.at >= 0 && s.endsText(i) {
			continue
		}
		if c.score > goodScore && s.proseAbove(i) > farInto {
			break
		}
		c.weigh(i, s.score(i))
	}
	return c
}

// endsText reports whether nothing stands below line i: it is what the lines above
// it lead to, and not their headline.
func (s *search) endsText(i int) bool {
	return !slices.ContainsFunc(s.Lines[i+1:], func(l lines.Line) bool { return l.Text != "" })
}

// datedCopy is the last copy of the headline over most of the body that has a
// date or a byline right below it; the headline itself where there is none.
// Shares and pictures may repeat it far above.
func (p *page) datedCopy(last int) int {
	found, text := p.Title, p.Lines[p.Title].Text
	if p.datedBelow(found) {
		return found
	}
	for i := found + 1; i < last && p.ProseIn(p.From, i) < p.ProseIn(i, p.To); i++ {
		if p.Lines[i].Text == text && p.canBeTitle(i) && p.datedBelow(i) {
			found = i
		}
	}
	return found
}

// openingReach is how many pieces of its first sentence may stand above the
// Line that was taken for the story's first.
const openingReach = 4

// takeOpening joins the first words of the story to it where a link broke them
// off: "The" and "spent Monday", above the line that was taken for the first.
func (p *page) takeOpening() {
	at := p.From
	for at < p.To && p.Lines[at].Kind != lines.Story {
		at++
	}
	if at >= p.To {
		return
	}
	start := at
	for j := at - 1; j > p.Title && at-j <= openingReach; j-- {
		l := &p.Lines[j]
		if l.Kind != lines.Story || l.FieldLike || l.NamesSection || lines.Ends(l.Text) || l.Width > 120 || !p.leadsTo(j, start) {
			break
		}
		start = j
	}
	for j := start + 1; j <= at; j++ {
		p.Join(start, j)
	}
	p.From = min(p.From, start)
}

// leadsTo reports whether the line at next goes on with the sentence of line j.
func (p *page) leadsTo(j, next int) bool {
	text := p.Lines[next].Text
	return lines.StartsLow(text) || lines.First(text) == '(' || lines.LeadsOn(" "+strings.ToLower(p.Lines[j].Text))
}

// leastShare is how much of the headline's line, in percent, the headline that
// stands alone elsewhere must fill.
const leastShare = 45

// withoutKicker parts the headline from what ran into its line, a kicker
// before it or a name behind it: the crumbs or the list below the story show
// it alone.
func (p *page) withoutKicker(text string) (headline, beside string) {
	headline = text
	for i := range p.Lines {
		other := bare(p.Lines[i].Text)
		if i == p.Title || p.Lines[i].Width < 20 || len(other) >= len(headline)-1 || len(other)*100 < len(text)*leastShare {
			continue
		}
		rest, ok := strings.CutSuffix(text, " "+other)
		if !ok {
			rest, ok = strings.CutPrefix(text, other+" ")
		}
		if ok && lines.WordCount(other, 4) > 3 && standsAlone(rest) {
			headline, beside = other, rest
		}
	}
	return headline, beside
}

// standsAlone reports whether a few words say something without the headline
// Beside them.
func standsAlone(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return lines.WordCount(s, 4) < 4 && unicode.IsLetter(r) && unicode.IsLetter(lines.First(s)) && !lines.LeadsOn(" "+s)
}

// datedBelow reports whether a date or a byline stands close below line i.
func (p *page) datedBelow(i int) bool { return p.maybeAt(i+1) || p.maybeAt(i+2) || p.maybeAt(i+3) }

// opening is the first line of the story: the first prose below the headline,
// where that stands above the body that findBody saw.
func (p *page) opening() int {
	for i := p.Title + 1; i < p.From; i++ {
		if l := &p.Lines[i]; l.Kind == lines.Story && !l.FieldLike && l.Width >= 60 && lines.Ends(l.Text) {
			return i
		}
	}
	if p.Title >= p.From && p.ProseIn(p.From, p.Title)*5 < p.ProseIn(p.Title, p.To) {
		return p.Title + 1
	}
	return p.From
}

// canBeTitle rules out what is no headline whatever stands around it.
func (p *page) canBeTitle(i int) bool {
	l := &p.Lines[i]
	if l.FieldLike || l.Width > 220 || l.Width < 4 || l.Width > 100 && lines.Ends(l.Text) && (lines.WordCount(l.Text, 16) > 15 || strings.HasSuffix(l.Text, "。")) {
		return false
	}
	if strings.HasPrefix(l.Text, "←") || strings.HasPrefix(l.Text, "« ") && !strings.Contains(l.Text, "»") || strings.HasSuffix(l.Text, "→") {
		return false // the story before or after this one
	}
	switch l.Kind {
	case lines.Picture:
		return l.Credit == "" && l.Caption == l.Text && l.Text[len(l.Text)-1] != '.'
	case lines.Story:
		return len(l.Items) < 2
	}
	return false
}

// belowKicker reports whether crumbs, a section's name or a date stand above
// Line i, pictures aside.
func (p *page) belowKicker(i int) bool {
	j := p.before(i)
	return j >= 0 && (p.Lines[j].FieldLike || p.Lines[j].NamesSection)
}

// belowCrumbs reports whether the crumbs of the page stand above line i.
func (p *page) belowCrumbs(i int) bool {
	j := p.before(i)
	return j >= 0 && p.Lines[j].Crumbs()
}

// before is the line above line i, pictures and ads aside; -1 above the first.
func (p *page) before(i int) int {
	for j := i - 1; j >= 0; j-- {
		if k := p.Lines[j].Kind; k != lines.Picture && k != lines.Repeated && k != lines.Ad {
			return j
		}
	}
	return -1
}
