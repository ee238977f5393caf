package fields

import (
	"math"
	"slices"
	"strings"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
	"lede/articles/parse/prose"
)

// choice is the line for which the clues speak most, and what the text around it
// says for and against it: what extractors leave of a page has often lost its
// headline, and then the best line is a heading or the beginning of the story.
type choice struct {
	*search
	at            int // -1 where no line can be the headline
	score, second float64
	proseAbove    int // lines of prose above it
	own, ownAbove int // the page's own lines: all of them, and those above it
	columns       int // of prose: all of it, and what stands above it
	columnsAbove  int
	average       float64
}

// weigh takes line i for the choice if it scores better.
func (c *choice) weigh(i int, score float64) {
	other := c.at < 0 || bare(c.Lines[i].Text) != bare(c.Lines[c.at].Text)
	switch {
	case score > c.score:
		if c.at >= 0 && other {
			c.second = c.score
		}
		c.at, c.score = i, score
	case score > c.second && other:
		c.second = score
	}
}

// look counts what stands around the choice.
func (c *choice) look() {
	prose := 0
	for i := range c.Lines {
		switch l := &c.Lines[i]; {
		case c.IsProse(i):
			prose++
			c.columns += l.Width
			if i < c.at {
				c.proseAbove++
				c.columnsAbove += l.Width
			}
		case l.Kind == lines.PageOwn || l.Kind == lines.Ad:
			c.own++
			c.ownAbove += int(indicator(i < c.at))
		}
	}
	c.average = float64(c.columns) / float64(max(prose, 1))
}

// smallShare is the part of a text's prose, one in so many, that may be hidden for
// no better reason than that it stands above what reads like a headline.
const smallShare = 20

// convinces reports whether the choice is a headline. A text without prose has
// nothing that would be lost for it, and what stands alone at the very top is one.
func (c *choice) convinces() bool {
	c.look()
	if c.average == 0 {
		return c.beginsText() || !endsInStop(c.line().Text) // a sentence below a word is what that word heads
	}
	if c.alone() {
		return true
	}
	if c.columnsAbove*smallShare > c.columns && (c.own <= fewOwn || c.ownAbove == 0) {
		return false // prose would be hidden, and nothing says that it is another story's
	}
	sum := 0.0
	for k := range headlineSigns {
		sum += headlineSigns[k].weight * headlineSigns[k].sign(c)
	}
	return sum > 0
}

// beginsText reports whether nothing stands above the choice.
func (c *choice) beginsText() bool {
	return !slices.ContainsFunc(c.Lines[:c.at], func(l lines.Line) bool { return l.Text != "" })
}

// headlineSigns are the signs that the line for which the clues speak most is a
// headline and not just the best of the text's lines. TestFitHeadlineSigns found
// the weights, by logistic regression over 657 texts. On publishers that it had
// not seen they are right about 452 of 454 dumps of pages, 132 of 138 texts
// without a headline and 55 of 65 with one that does not stand alone.
var headlineSigns = []struct {
	name   string
	weight float64
	sign   func(c *choice) float64
}{
	{"always", -3.4, func(*choice) float64 { return 1 }},
	{"score of the clues", 0.83, func(c *choice) float64 { return c.score }},
	{"ahead of the next line", 0.2, func(c *choice) float64 { return min(c.score-max(c.second, -5), 4) }},
	{"prose above it", -1.55, func(c *choice) float64 { return indicator(c.proseAbove > 0) }},
	{"lines of prose above it", -1.7, func(c *choice) float64 { return math.Log1p(float64(c.proseAbove)) }},
	{"prose right above it", -1.2, func(c *choice) float64 { return indicator(c.at > 0 && c.IsProse(c.at-1)) }},
	{"prose right below it", -1, func(c *choice) float64 { return indicator(c.at+1 < len(c.Lines) && c.IsProse(c.at+1)) }},
	{"lines above it", 0.83, func(c *choice) float64 { return math.Log1p(float64(c.at)) }},
	{"the page's own lines above it", 1.2, func(c *choice) float64 { return math.Log1p(float64(c.ownAbove)) }},
	{"the page's own lines", 0.48, func(c *choice) float64 { return math.Log1p(float64(c.own)) }},
	{"inside the body", -0.85, func(c *choice) float64 { return indicator(c.at >= c.From) }},
	{"words of the body", 1.25, func(c *choice) float64 { return c.words.share(c.line().Text) }},
	{"reads like a name", -1.35, func(c *choice) float64 { return indicator(phrases.NameLike(c.line().Text)) }},
	{"ends as a sentence", -1.3, func(c *choice) float64 { return indicator(endsInStop(c.line().Text)) }},
	{"beside the width of paragraphs", -0.85, func(c *choice) float64 { return min(float64(c.line().Width)/c.average, 1.5) }},
	{"below a date or a byline", -1.5, func(c *choice) float64 { return indicator(c.maybeAt(c.at - 1)) }},
}

// alone reports whether the choice is a short line without a stop at the very top,
// apart from the story by a blank line.
func (c *choice) alone() bool {
	l := c.line()
	if c.at+1 >= len(c.Lines) || l.Parts > 0 || l.Width > wideLine+wideLine/2 || lines.Ends(l.Text) && endsInStop(l.Text) || lines.EndsOpen(l.Text) {
		return false
	}
	for i := range c.at {
		if c.Lines[i].Kind == lines.Story && !c.Lines[i].FieldLike {
			return false
		}
	}
	_, names := phrases.Names(l.Text)
	return c.Lines[c.at+1].Gap && !names
}

func (c *choice) line() *lines.Line { return &c.Lines[c.at] }

func endsInStop(s string) bool { return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "。") }

// wholeText makes the body of a text without a headline: all from its first line
// on that may be a sentence, to its last.
func (p *page) wholeText() {
	first, last := -1, 0
	for i := range p.Lines {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.FieldLike {
			continue
		}
		if first < 0 && (lines.Ends(l.Text) || l.Width >= wideLine) {
			first = i
		}
		if l.Width >= wideLine && lines.Ends(l.Text) {
			last = i + 1
		}
	}
	if first < 0 {
		return
	}
	for first > 0 && p.leadsIn(first-1) {
		first--
	}
	p.From, p.To = min(p.From, first), max(p.To, last)
}

// fewOwn is how many lines of a page may stand in a text that is the story alone.
const fewOwn = 2

// isStoryAlone reports whether p is a story as extractors leave it: hardly a line
// is the page's, advertisements and links between paragraphs aside.
func (p *page) isStoryAlone() bool { return p.ownLines() <= fewOwn && p.Title <= fewOwn }

// ownLines counts what only pages have. They say what is on a picture twice.
func (p *page) ownLines() int {
	own := 0
	for i := range p.Lines {
		switch l := &p.Lines[i]; {
		case l.Kind == lines.Repeated:
			own += fewOwn + 1
		case l.OpensRelated() || l.Kind == lines.PageOwn && l.Reason != phrases.OtherStory:
			own++
		}
	}
	return own
}

// leastBody is how many times as long what stands below a body may be. Where it is
// more, the body was not found.
const leastBody = 4

// takeAll gives a story that stands alone its last lines: those to its last prose,
// and what does not read like the headlines of other stories.
func (p *page) takeAll() {
	if !p.isStoryAlone() {
		return
	}
	if p.Title < 0 || p.columns(p.From, p.To)*leastBody < p.columns(p.To, len(p.Lines)) {
		p.To = len(p.Lines) // nothing else of a page was left
	}
	for i := len(p.Lines) - 1; i >= p.To; i-- {
		if p.IsProse(i) {
			p.To = i + 1
		}
	}
	for p.To < len(p.Lines) && (!p.teaser(p.To) || strings.ContainsAny(p.Lines[p.To].Text, "：:|")) {
		p.To++
	}
}

// columns is the width of all lines from one to another.
func (p *page) columns(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		n += p.Lines[i].Width
	}
	return n
}

// wideLine is the width of a line that has room for a sentence.
const wideLine = 60

// leadsIn reports whether line i is of the story that begins below it.
func (p *page) leadsIn(i int) bool {
	l := &p.Lines[i]
	return l.Kind == lines.Story && !l.FieldLike && !l.NamesSection && len(l.Items) < 2 && l.Width >= 12
}

// guessTitle gives a text without a headline its first words for one.
func (p *page) guessTitle() {
	for i := p.From; i < p.To; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.FieldLike {
			continue
		}
		p.meta.Title = articles.Field{
			Value:    prose.FirstWords(l.Text),
			Evidence: articles.Evidence{From: articles.TextPattern, Detail: prose.Headline, Sure: articles.Guess},
		}
		return
	}
}
