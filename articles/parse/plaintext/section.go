package plaintext

import (
	"strings"
	"unicode"

	"lede/articles"
	"lede/articles/parse/phrases"
)

// readSection takes the last of the crumbs that is not the story itself, or the
// name of a section that stands alone above the headline.
func (p *page) readSection() {
	for i := max(p.title, 0) - 1; i >= 0 && i >= p.title-12; i-- {
		l := &p.lines[i]
		if l.crumbs() {
			way := l.items
			if last := len(way) - 1; last > 0 && same(way[last], p.headline) {
				way = way[:last]
			}
			if len(way) <= 4 {
				p.setSection(i, way[len(way)-1])
				return
			}
		}
		if l.kind == story && l.filed && !p.inMenu(i) {
			p.setSection(i, l.text)
			return
		}
	}
}

// topCrumb reads a crumb that ran together with "Home" at the very top of the
// page, whatever the section is called.
func (p *page) topCrumb() {
	for i := range min(4, p.title) {
		l := &p.lines[i]
		if l.width > 40 || l.kind != story {
			continue
		}
		name, ok := strings.CutPrefix(l.text, "Home")
		if ok && len(name) > 2 && unicode.IsLetter(first(name)) && (i == 0 || p.lines[i-1].kind == pageOwn) {
			p.setSection(i, name)
			return
		}
	}
}

func (p *page) setSection(i int, name string) {
	p.meta.Section = p.field(i, name, articles.Likely)
	p.lines[i].kind = section
}

// inMenu reports whether line i is one of three or more section names in a
// row.
func (p *page) inMenu(i int) bool {
	run := 0
	for j := i - 2; j <= i+2; j++ {
		if j >= 0 && j < len(p.lines) && j != i && j != p.title {
			l := &p.lines[j]
			if l.filed || phrases.IsHome(l.text) {
				run++
			}
		}
	}
	return run >= 2
}
