package webpage

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"lede/articles"
	"lede/articles/parse/dom"
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

// The bounds of a table: how many columns or rows a cell may take, and how many
// columns a row may have.
const (
	maxSpan    = 100
	maxColumns = 1_000
)

// tableReader fills a table row by row.
type tableReader struct {
	articles.Table
	covered []int // by column, how many rows below are taken by a cell above
}

func (b *builder) readTable(n *html.Node) articles.Table {
	var t tableReader
	dom.Each(n, func(m *html.Node) {
		switch m.DataAtom {
		case atom.Caption:
			t.Caption = b.inline(m)
		case atom.Tr:
			b.row(m, &t)
		}
	})
	return t.Table
}

func (b *builder) row(n *html.Node, t *tableReader) {
	var row []articles.Text
	headers, count, filled := 0, 0, false
	for c := n.FirstChild; c != nil && len(row) < maxColumns; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		if count++; c.DataAtom == atom.Th {
			headers++
		}
		cell := b.inline(c)
		filled = filled || cell != nil
		row = t.place(t.pass(row), cell, c)
	}
	if !filled {
		return
	}
	row = t.end(row)
	if headers == count && t.Header == nil && len(t.Rows) == 0 {
		t.Header = row
		return
	}
	t.Rows = append(t.Rows, row)
}

// pass leaves the columns empty that cells above reach down to.
func (t *tableReader) pass(row []articles.Text) []articles.Text {
	for len(row) < len(t.covered) && t.covered[len(row)] > 0 {
		t.covered[len(row)]--
		row = append(row, nil)
	}
	return row
}

// place adds the cell c, which says text, in as many columns as it takes: the
// first has its words. It takes those below too where it is high.
func (t *tableReader) place(row []articles.Text, text articles.Text, c *html.Node) []articles.Text {
	width, height := span(c, "colspan"), span(c, "rowspan")
	for i := range width {
		if len(t.covered) == len(row) {
			t.covered = append(t.covered, 0)
		}
		t.covered[len(row)] = height - 1
		if i > 0 {
			text = nil
		}
		row = append(row, text)
	}
	return row
}

// end adds the columns behind the last cell of a row that cells above reach.
func (t *tableReader) end(row []articles.Text) []articles.Text {
	reached := len(row)
	for i := len(row); i < len(t.covered); i++ {
		if t.covered[i] > 0 {
			t.covered[i]--
			reached = i + 1
		}
	}
	return append(row, make([]articles.Text, reached-len(row))...)
}

func span(c *html.Node, key string) int {
	n, err := strconv.Atoi(dom.Attr(c, key))
	if err != nil {
		return 1
	}
	return min(max(n, 1), maxSpan)
}
