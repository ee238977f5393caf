package export

import (
	"io"
	"strings"

	"lede/articles"
)

// Body writes the words of a story's text and nothing else, as they are read
// aloud: no headline, no addresses, no marks. A blank line parts paragraphs.
func Body(w io.Writer, s articles.Story) error {
	p := &printer{w: w}
	p.spoken(s.Blocks)
	return p.err
}

func (p *printer) spoken(blocks []articles.Block) {
	for _, b := range blocks {
		switch v := articles.Bare(b).(type) {
		case articles.Paragraph:
			p.say(v.Text)
		case articles.Heading:
			p.say(v.Text)
		case articles.Quote:
			p.spoken(v.Blocks)
			p.say(v.Cite)
		case articles.List:
			for _, item := range v.Items {
				p.spoken(item.Blocks)
			}
		case articles.Figure:
			p.say(v.Caption)
		case articles.CodeBlock:
			p.say(articles.Plain(strings.TrimRight(v.Text, "\n")))
		case articles.Table:
			p.sayTable(v)
		case articles.Embed:
			p.say(v.Text)
		case articles.Note:
			p.say(v.Text)
		}
	}
}

// sayTable says a row a line.
func (p *printer) sayTable(t articles.Table) {
	p.say(t.Caption)
	rows := t.Rows
	if t.Header != nil {
		rows = append([][]articles.Text{t.Header}, rows...)
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = cell.String()
		}
		lines[i] = strings.Join(cells, ", ")
	}
	p.say(articles.Plain(strings.Join(lines, "\n")))
}

// say writes a paragraph. A pull quote repeats one, and is not said again.
func (p *printer) say(t articles.Text) {
	if words := strings.TrimSpace(t.String()); words != "" {
		p.print(words, "\n\n")
	}
}
