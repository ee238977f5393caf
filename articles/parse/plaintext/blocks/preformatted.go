package blocks

import (
	"strings"

	"lede/articles"
	"lede/articles/parse/plaintext/lines"
)

// fixedForms are the blocks whose line breaks mean something. Each counts the
// Lines of its block that begin at line i; 0 where there is none.
var fixedForms = []struct {
	kind  lines.Kind
	count func(p page, i int, s shape) int
}{
	{lines.Code, page.fenced},
	{lines.Cells, page.rowsAt},
	{lines.Code, page.indentedCode},
	{lines.Code, page.bareCode},
}

// MarkPreformatted makes one line of each block of code and each table, before any
// other step can join or part what belongs as it stands.
func MarkPreformatted(text *lines.Page) {
	p := page{text}
	found := false
	for i := 0; i < len(p.Lines); i++ {
		s := shapeOf(&p.Lines[i])
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
		p.Sweep()
	}
}

// fix puts n lines into the first of them, each with its indentation.
func (p page) fix(i, n int, as lines.Kind) {
	least := p.Lines[i].Indent
	for _, l := range p.Lines[i : i+n] {
		least = min(least, l.Indent)
	}
	var b strings.Builder
	for k := range n {
		l := &p.Lines[i+k]
		if k > 0 {
			b.WriteByte('\n')
			if l.Gap {
				b.WriteByte('\n')
			}
		}
		b.WriteString(strings.Repeat(" ", min(l.Indent-least, 40)))
		b.WriteString(l.Text)
		if k > 0 {
			l.Kind = lines.Joined
		}
	}
	p.Lines[i].Kind, p.Lines[i].Text = as, b.String()
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

func shapeOf(l *lines.Line) shape {
	var s shape
	if len(l.Text) > widestFixed {
		return s
	}
	s.opens = l.Indent >= 4 || strings.HasPrefix(l.Text, "```") || strings.HasPrefix(l.Text, "~~~") || strings.HasPrefix(l.Text, "$ ")
	var before byte
	for i := range len(l.Text) {
		c := l.Text[i]
		switch c {
		case '\t':
			s.tabs++
		case '|':
			s.bars++
		case ' ':
			if before == ' ' && i > 1 && l.Text[i-2] != ' ' {
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
func setApart(l *lines.Line) articles.Block {
	switch l.Kind {
	case lines.Code:
		return codeBlock(l.Text)
	case lines.Cells:
		return tableOf(l.Text)
	case lines.Post:
		return *l.Embed
	}
	return nil
}
