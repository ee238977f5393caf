package fields

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/phrases"
	"lede/articles/parse/plaintext/lines"
)

// readSection takes the last of the crumbs that is not the story itself, or the
// name of a section that stands alone above the headline.
func (p *page) readSection() {
	for i := max(p.Title, 0) - 1; i >= 0 && i >= p.Title-12; i-- {
		l := &p.Lines[i]
		if l.Crumbs() {
			way := l.Items
			if last := len(way) - 1; last > 0 && lines.SameCaption(way[last], p.Headline) {
				way = way[:last]
			}
			if len(way) <= 4 {
				p.setSection(i, way[len(way)-1])
				return
			}
		}
		if l.Kind == lines.Story && l.NamesSection && !p.inMenu(i) {
			p.setSection(i, l.Text)
			return
		}
	}
}

// topCrumb reads a crumb that ran together with "Home" at the very top of the
// page, whatever the section is called.
func (p *page) topCrumb() {
	for i := range min(4, p.Title) {
		l := &p.Lines[i]
		if l.Width > 40 || l.Kind != lines.Story {
			continue
		}
		name, ok := strings.CutPrefix(l.Text, "Home")
		if ok && len(name) > 2 && unicode.IsLetter(lines.First(name)) && (i == 0 || p.Lines[i-1].Kind == lines.PageOwn) {
			p.setSection(i, name)
			return
		}
	}
}

func (p *page) setSection(i int, name string) {
	p.meta.Section = p.field(i, name, articles.Likely)
	p.Lines[i].Kind = lines.Section
}

// inMenu reports whether line i is one of three or more section names in a
// row.
func (p *page) inMenu(i int) bool {
	run := 0
	for j := i - 2; j <= i+2; j++ {
		if j >= 0 && j < len(p.Lines) && j != i && j != p.Title {
			l := &p.Lines[j]
			if l.NamesSection || phrases.IsHome(l.Text) {
				run++
			}
		}
	}
	return run >= 2
}
