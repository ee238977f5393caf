// Package fields finds the headline of a page that was scraped to text, and
// reads what the lines around it say of the story: who wrote it and when, its
// dek, its section, its publication.
package fields

import (
	"fmt"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// page is a page on whose lines fields are looked for.
type page struct {
	*lines.Page
	stampAt int // index of the line that dates the story, -1 where none does
	meta    articles.Meta
}

// Read finds the headline of p and the fields around it, and corrects where the
// body begins and ends by what they say.
func Read(p *lines.Page) articles.Meta {
	r := &page{Page: p, stampAt: -1}
	r.findTitle()
	r.endStory()
	r.takeAll()
	r.readFields()
	r.MarkRelated()
	r.cutTail()
	r.takeOpening()
	return r.meta
}

// readFields reads what stands around the headline: section, date, byline,
// dek.
func (p *page) readFields() {
	p.meta.Language = articles.Field{Value: p.Lang, Evidence: articles.Evidence{From: articles.TextPattern, Detail: "words", Sure: articles.Likely}}
	if p.Lang == "" {
		p.meta.Language = articles.Field{}
	}
	p.meta.Direction = articles.DirectionOf(p.Lang, p.Headline)
	if p.Title >= 0 {
		p.meta.Title = p.field(p.Title, p.Headline, articles.Likely)
	} else {
		p.guessTitle()
	}
	p.readSection()
	if p.meta.Section.Value == "" {
		p.topCrumb()
	}
	p.readDates()
	p.readByline()
	p.readDek()
	p.guessDek()
	p.readDateline()
	p.readSource()
}

// field is a value that line i shows.
func (p *page) field(i int, value string, sure articles.Sureness) articles.Field {
	return articles.Field{Value: value, Evidence: p.evidence(i, sure)}
}

func (p *page) evidence(i int, sure articles.Sureness) articles.Evidence {
	return articles.Evidence{From: articles.TextPattern, Detail: fmt.Sprintf("line %d", p.Lines[i].Number), Sure: sure}
}

// near lists the lines around the headline, nearest first; of two at the same
// distance, the one below comes first. Where there is none, they are the first.
func (p *page) near(below, above int) []int {
	t := p.Title
	list := make([]int, 0, below+above)
	for d := 1; d <= max(below, above+1); d++ {
		if d <= below && t+d < len(p.Lines) {
			list = append(list, t+d)
		}
		if up := t - d + 1; d > 1 && d <= above+1 && up >= 0 {
			list = append(list, up)
		}
	}
	return list
}
