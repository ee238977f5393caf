package polish

import (
	"strconv"

	"lede/articles"
)

// The bounds of a table: how many columns or rows a cell may say that it takes,
// and how many columns a row may have.
const (
	maxSpan    = 100
	maxColumns = 1_000
)

// Cell is a cell of an HTML table, with its colspan and rowspan as they are
// stated.
type Cell struct {
	Text          articles.Text
	Width, Height string
}

// Grid puts the cells of a table into the columns that they belong to, which
// cells of the rows above may have taken already. The zero value is a table
// without rows.
type Grid struct {
	covered []int // by column, how many rows below are taken by a cell above
}

// Group begins a group of rows: no cell reaches from one into the next.
func (g *Grid) Group() { clear(g.covered) }

// Row returns the columns of the next row. A cell that takes several has its
// words in the first, and nothing in the others, nor in those below.
func (g *Grid) Row(cells []Cell) []articles.Text {
	var row []articles.Text
	for _, c := range cells {
		if row = g.pass(row); len(row) >= maxColumns {
			break
		}
		row = g.place(row, c)
	}
	return g.end(row)
}

// pass leaves the columns empty that cells above reach down to.
func (g *Grid) pass(row []articles.Text) []articles.Text {
	for len(row) < len(g.covered) && g.covered[len(row)] > 0 {
		g.covered[len(row)]--
		row = append(row, nil)
	}
	return row
}

func (g *Grid) place(row []articles.Text, c Cell) []articles.Text {
	height := span(c.Height)
	if height == 0 {
		height = maxColumns // it reaches down to the end of its group
	}
	text := c.Text
	for range max(span(c.Width), 1) {
		if len(g.covered) == len(row) {
			g.covered = append(g.covered, 0)
		}
		g.covered[len(row)] = height - 1
		row = append(row, text)
		text = nil
	}
	return row
}

// end adds the columns behind the last cell of a row that cells above reach.
func (g *Grid) end(row []articles.Text) []articles.Text {
	reached := len(row)
	for i := len(row); i < len(g.covered); i++ {
		if g.covered[i] > 0 {
			g.covered[i]--
			reached = i + 1
		}
	}
	return append(row, make([]articles.Text, reached-len(row))...)
}

func span(stated string) int {
	n, err := strconv.Atoi(stated)
	if err != nil || n < 0 {
		return 1
	}
	return min(n, maxSpan)
}
