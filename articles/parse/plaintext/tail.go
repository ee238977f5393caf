package plaintext

import (
	"strings"

	"lede/articles/parse/phrases"
)

// leastKept is how much of the body's prose, in percent, must stand above a
// cut. Where less does, what looks like the tail is more likely the story.
const leastKept = 60

// cutTail ends the body where the page begins to speak of other things that
// read like prose: the headline again, which opens a list of stories that
// this one is in, or a box that tells of the author.
func (p *page) cutTail() {
	whole := p.proseIn(p.from, p.to)
	above := 0
	for i := p.from; i < p.to; i++ {
		if above*100 >= whole*leastKept && (p.headlineAgain(i) || p.opensBox(i)) {
			p.to = i
			return
		}
		if p.isProse(i) {
			above += p.lines[i].width
		}
	}
}

// headlineAgain reports whether line i is the headline, and no caption.
func (p *page) headlineAgain(i int) bool {
	return p.title >= 0 && i > p.title && len(p.headline) > 16 && p.lines[i].kind == story && bare(p.lines[i].text) == p.headline
}

// opensBox reports whether line i names the author over what is told of them,
// or offers to: "Ann Lee" over "Ann Lee teaches …", "About Ann Lee".
func (p *page) opensBox(i int) bool {
	l := &p.lines[i]
	if l.width > 60 || l.kind != story && l.kind != byline {
		return false
	}
	if p.overItself(i) && phrases.NameLike(l.text) && wordCount(l.text, 2) > 1 {
		return true
	}
	for _, author := range p.meta.Byline.Authors {
		if rest, ok := strings.CutSuffix(l.text, author.Name); ok && phrases.AboutAuthor(rest) {
			return true
		}
	}
	return false
}
