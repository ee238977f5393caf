package fields

import (
	"strings"

	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// leastKept is how much of the body's prose, in percent, must stand above a
// cut. Where less does, what looks like the tail is more likely the story.
const leastKept = 60

// cutTail ends the body where the page begins to speak of other things that
// read like prose: the headline again, which opens a list of stories that
// this one is in, or a box that tells of the author.
func (p *page) cutTail() {
	whole := p.ProseIn(p.From, p.To)
	above := 0
	for i := p.From; i < p.To; i++ {
		if above*100 >= whole*leastKept && (p.headlineAgain(i) || p.opensBox(i)) {
			p.To = i
			return
		}
		if p.IsProse(i) {
			above += p.Lines[i].Width
		}
	}
}

// headlineAgain reports whether line i is the headline, and no caption.
func (p *page) headlineAgain(i int) bool {
	return p.Title >= 0 && i > p.Title && len(p.Headline) > 16 && p.Lines[i].Kind == lines.Story && bare(p.Lines[i].Text) == p.Headline
}

// opensBox reports whether line i names the author over what is told of them,
// or offers to: "Ann Lee" over "Ann Lee teaches …", "About Ann Lee".
func (p *page) opensBox(i int) bool {
	l := &p.Lines[i]
	if l.Width > 60 || l.Kind != lines.Story && l.Kind != lines.Byline {
		return false
	}
	if p.overItself(i) && phrases.NameLike(l.Text) && lines.WordCount(l.Text, 2) > 1 {
		return true
	}
	for _, author := range p.meta.Byline.Authors {
		if rest, ok := strings.CutSuffix(l.Text, author.Name); ok && phrases.AboutAuthor(rest) {
			return true
		}
	}
	return false
}
