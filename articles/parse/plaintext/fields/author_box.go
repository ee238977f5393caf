package fields

import (
	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// boxReach is how many lines below a story its author's box may stand.
const boxReach = 60

// readAuthorBox reads who wrote the story from what stands below it: a line
// that says so in as many words, the offer of more by the same hand, a name
// over a line that tells of it or over a role.
func (p *page) readAuthorBox() {
	from, to := max(p.Title+1, p.To-8), min(len(p.Lines), p.To+boxReach)
	for i := from; i < to; i++ {
		if phrases.StrongByline(p.Lines[i].Text) && p.readAuthors(i, true) {
			return
		}
	}
	for i := from; i < to; i++ {
		if name, ok := phrases.AuthorBox(p.Lines[i].Text); ok {
			p.setBoxed(i, name)
			return
		}
	}
	for i := from; i < to; i++ {
		l := &p.Lines[i]
		if l.Kind != lines.Story || l.Width > 60 || !p.overItself(i) && !p.overRole(i) || lines.WordCount(l.Text, 2) < 2 {
			continue
		}
		if p.readAuthors(i, false) {
			return
		}
	}
}

// overRole reports whether the line below line i says what an author is.
func (p *page) overRole(i int) bool {
	return i+1 < len(p.Lines) && phrases.IsRole(p.Lines[i+1].Text)
}

// setBoxed takes a name from an author's box, which stays where it is.
func (p *page) setBoxed(i int, name string) {
	p.meta.Byline = articles.Byline{Authors: []articles.Author{{Name: name}}, Evidence: p.evidence(i, articles.Likely)}
}
