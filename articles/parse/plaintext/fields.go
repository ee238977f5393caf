package plaintext

import (
	"fmt"

	"lede/articles"
)

// readFields reads what stands around the headline: section, date, byline,
// dek.
func (p *page) readFields() {
	p.meta.Language = articles.Field{Value: p.lang, Evidence: articles.Evidence{From: articles.TextPattern, Detail: "words", Sure: articles.Likely}}
	if p.lang == "" {
		p.meta.Language = articles.Field{}
	}
	p.meta.Direction = articles.DirectionOf(p.lang, p.headline)
	if p.title >= 0 {
		p.meta.Title = p.field(p.title, p.headline, articles.Likely)
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
	return articles.Evidence{From: articles.TextPattern, Detail: fmt.Sprintf("line %d", p.lines[i].number), Sure: sure}
}

// near lists the lines around the headline, nearest first; of two at the same
// distance, the one below comes first.
func (p *page) near(below, above int) []int {
	t := max(p.title, 0)
	list := make([]int, 0, below+above)
	for d := 1; d <= max(below, above+1); d++ {
		if d <= below && t+d < len(p.lines) {
			list = append(list, t+d)
		}
		if up := t - d + 1; d > 1 && d <= above+1 && up >= 0 {
			list = append(list, up)
		}
	}
	return list
}
