package plaintext

import (
	"strings"

	"lede/articles"
)

// fixedForms are the blocks whose line breaks mean something. Each counts the
// lines of its block that begin at line i; 0 where there is none.
var fixedForms = []struct {
	kind  kind
	count func(p *page, i int, s shape) int
}{
	{code, (*page).fenced},
	{cells, (*page).rowsAt},
	{code, (*page).indentedCode},
	{code, (*page).bareCode},
}

// markFixed makes one line of each block of code and each table, before any
// other step can join or part what belongs as it stands.
func (p *page) markFixed() {
	found := false
	for i := 0; i < len(p.lines); i++ {
		s := shapeOf(&p.lines[i])
		if s == (shape{}) {
			continue
		}
		for _, form := range fixedForms {
			if n := form.count(p, i, s); n > 0 {
				p.fix(i, n, form.kind)
				i, found = i+n-1, true
				break
			}
		}
	}
	if found {
		p.sweep()
	}
}

// fix puts n lines into the first of them, each with its indentation.
func (p *page) fix(i, n int, as kind) {
	least := p.lines[i].indent
	for _, l := range p.lines[i : i+n] {
		least = min(least, l.indent)
	}
	var b strings.Builder
	for k := range n {
		l := &p.lines[i+k]
		if k > 0 {
			b.WriteByte('\n')
			if l.gap {
				b.WriteByte('\n')
			}
		}
		b.WriteString(strings.Repeat(" ", min(l.indent-least, 40)))
		b.WriteString(l.text)
		if k > 0 {
			l.kind = joined
		}
	}
	p.lines[i].kind, p.lines[i].text = as, b.String()
}

// shape counts the signs of a line that code and tables are told by.
type shape struct {
	tabs, bars, gaps int // what parts cells: a tab, a bar, blanks in a row
	braces           int // { }
	stops            int // ; = ( ) < > [ ]
	opens            bool
}

// widestFixed bounds the lines that may be code or a row.
const widestFixed = 1000

func shapeOf(l *line) shape {
	var s shape
	if len(l.text) > widestFixed {
		return s
	}
	s.opens = l.indent >= 4 || strings.HasPrefix(l.text, "```") || strings.HasPrefix(l.text, "~~~") || strings.HasPrefix(l.text, "$ ")
	var before byte
	for i := range len(l.text) {
		c := l.text[i]
		switch c {
		case '\t':
			s.tabs++
		case '|':
			s.bars++
		case ' ':
			if before == ' ' && i > 1 && l.text[i-2] != ' ' {
				s.gaps++
			}
		case '{', '}':
			s.braces++
		case ';', '=', '(', ')', '<', '>', '[', ']':
			s.stops++
		}
		before = c
	}
	return s
}

// setApart is what a line that was set apart early stands for; nil for others.
func setApart(l *line) articles.Block {
	switch l.kind {
	case code:
		return codeBlock(l.text)
	case cells:
		return tableOf(l.text)
	case post:
		return *l.embed
	}
	return nil
}
