package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
	"lede/articles/parse/polish"
)

// table tells tables of data from tables that only lay out the page: those
// hold other blocks, or one cell a row.
func (b *builder) table(n *html.Node, v voice) {
	b.flush()
	if !isData(n) {
		b.flow(n, v)
		b.flush()
		return
	}
	if t := b.readTable(n); len(t.Rows)+len(t.Header) > 0 {
		b.add(t)
	}
}

// tableFigure is a figure around a table: the caption is the table's.
func (b *builder) tableFigure(n, inner *html.Node) {
	if !isData(inner) {
		b.flow(n, voice{})
		b.flush()
		return
	}
	t := b.readTable(inner)
	if caption := dom.Find(n, isCaption); caption != nil && t.Caption == nil {
		t.Caption = b.inline(caption)
	}
	b.add(t)
}

func isData(n *html.Node) bool {
	if dom.Attr(n, "role") == "presentation" {
		return false
	}
	rows, widest, inner := 0, 0, false
	dom.Each(n, func(m *html.Node) {
		switch m.DataAtom {
		case atom.Table:
			inner = inner || m != n
		case atom.Blockquote, atom.Figure, atom.H1, atom.H2:
			inner = true
		case atom.Tr:
			rows++
			widest = max(widest, cells(m))
		}
	})
	return !inner && widest > 1 && (rows > 1 || dom.Find(n, func(m *html.Node) bool { return m.DataAtom == atom.Th }) != nil) && !manyParagraphs(n)
}

// manyParagraphs reports whether one cell holds a story's worth of paragraphs.
func manyParagraphs(n *html.Node) bool {
	return dom.Find(n, func(m *html.Node) bool {
		if m.DataAtom != atom.Td {
			return false
		}
		count := 0
		for c := m.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.P {
				count++
			}
		}
		return count > 3
	}) != nil
}

func cells(row *html.Node) int {
	count := 0
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			count++
		}
	}
	return count
}

// tableReader fills a table row by row.
type tableReader struct {
	articles.Table
	grid polish.Grid
}

func (b *builder) readTable(n *html.Node) articles.Table {
	var t tableReader
	dom.Each(n, func(m *html.Node) {
		switch m.DataAtom {
		case atom.Caption:
			t.Caption = b.inline(m)
		case atom.Thead, atom.Tbody, atom.Tfoot:
			t.grid.Group()
		case atom.Tr:
			b.row(m, &t)
		}
	})
	return t.Table
}

func (b *builder) row(n *html.Node, t *tableReader) {
	var cells []polish.Cell
	headers, filled := 0, false
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if c.DataAtom == atom.Th {
			headers++
		}
		cell := polish.Cell{Text: b.inline(c), Width: dom.Attr(c, "colspan"), Height: dom.Attr(c, "rowspan")}
		filled = filled || cell.Text != nil
		cells = append(cells, cell)
	}
	row := t.grid.Row(cells)
	switch {
	case !filled:
	case headers == len(cells) && t.Header == nil && len(t.Rows) == 0:
		t.Header = row
	default:
		t.Rows = append(t.Rows, row)
	}
}
