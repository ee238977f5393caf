package reader

import (
	"cmp"
	"sort"
	"strings"

	"lede/tui/render"
)

// The columns of a story: the width from which on a pane has them, the least that
// one takes, and the blank cells around each.
const (
	columnsFrom  = 160
	leastColumn  = 48
	columnMargin = 2
)

// column is what stands in a column: lines of the page, of which the blank ones
// above are left out.
type column struct{ from, to int }

// columns are the columns of a whole page, in screens of so many.
type columns struct {
	of     columnsKey
	all    []column
	across int
}

// columnsKey tells for what columns were made.
type columnsKey struct {
	first         *string // line of the page
	lines         int
	height, rows0 int
	across        int
}

// across is how many columns the story has.
func (p *Pane) across() int {
	if p.width < columnsFrom || p.large != nil {
		return 1
	}
	return max(1, min(p.setting.Columns, p.width/leastColumn))
}

// columnWidth is how wide a column is with what is blank at its sides.
func (p *Pane) columnWidth() int {
	n := p.across()
	if n == 1 {
		return p.width
	}
	return min(p.width/n, cmp.Or(p.setting.Measure, render.DefaultMeasure)+2*columnMargin)
}

// leftOf is the cell that a column of the screen begins at. A story of fewer columns
// than there is room for stands in the middle.
func (p *Pane) leftOf(nth int) int {
	side := p.width - p.columnsUsed()*p.columnWidth()
	return max(0, side/2) + nth*p.columnWidth()
}

// columnsUsed is how many columns the story takes of a screen.
func (p *Pane) columnsUsed() int { return min(p.across(), max(1, len(p.made().all))) }

// made returns the columns of the page, which are made once for a page and a height.
func (p *Pane) made() *columns {
	key := columnsKey{lines: len(p.page.lines), height: p.height, rows0: p.headRows(0), across: p.across()}
	if key.lines > 0 {
		key.first = &p.page.lines[0]
	}
	if key == p.columns.of {
		return &p.columns
	}
	p.columns = columns{of: key, across: key.across}
	for at := 0; at < key.lines; {
		room := p.height - p.headRows(1)
		if len(p.columns.all) < key.across {
			room = p.height - p.headRows(0)
		}
		c := p.page.columnAt(at, max(1, room))
		p.columns.all = append(p.columns.all, c)
		at = c.to
	}
	return &p.columns
}

// columnAt returns the column that begins at a line, whose head is not blank.
func (p page) columnAt(line, room int) column {
	if line > 0 {
		for line < len(p.lines)-1 && p.blank(line) {
			line++
		}
	}
	end := min(len(p.lines), line+room)
	for end < len(p.lines) && end > line+1 && p.tears(end) {
		end--
	}
	return column{line, end}
}

// tears reports whether a column that ends before a line has a heading at its foot,
// or parts a line of a paragraph from all its others.
func (p page) tears(end int) bool {
	switch {
	case p.headsNext(end - 1):
		return true
	case p.blank(end) || p.blank(end-1):
		return false
	}
	first := end < 2 || p.blank(end-2)
	last := end+1 >= len(p.lines) || p.blank(end+1)
	return first || last
}

func (p page) blank(line int) bool {
	_, pictured := p.pictureAt(line)
	return !pictured && strings.TrimSpace(p.plain[line]) == ""
}

// at returns the index of the column that a line stands in.
func (c *columns) at(line int) int {
	return max(0, sort.Search(len(c.all), func(i int) bool { return c.all[i].from > line })-1)
}

// screen returns the columns of the screen that shows a line.
func (c *columns) screen(line int) []column {
	if len(c.all) == 0 {
		return nil
	}
	first := c.at(line) / c.across * c.across
	return c.all[first:min(first+c.across, len(c.all))]
}

// turnColumns goes to the next (+1) or the previous (-1) screen of columns.
func (p *Pane) turnColumns(by int) {
	c := p.made()
	next := (c.at(p.top)/c.across + cmp.Compare(by, 0)) * c.across
	if next >= 0 && next < len(c.all) {
		p.top = c.all[next].from
	}
}

// clampColumns puts the beginning of a screen at the top.
func (p *Pane) clampColumns() {
	on := p.made().screen(p.top)
	p.top = 0
	if len(on) > 0 {
		p.top = on[0].from
	}
}

// drawColumns writes the columns of the screen into the rows below its head.
func (p *Pane) drawColumns(lines []string) {
	on := p.made().screen(p.top)
	for y := range lines {
		var b strings.Builder
		for nth, c := range on {
			if c.from+y >= c.to {
				continue
			}
			text := p.setting.Cells.Cut(b.String(), p.leftOf(nth))
			b.Reset()
			p.setting.Cells.WritePadded(&b, text, p.leftOf(nth))
			b.WriteString(p.line(c.from + y))
		}
		lines[y] = b.String()
	}
}

// placeOf returns the cell of the screen at which a line of the page begins; ok is
// false where it is not shown.
func (p *Pane) placeOf(line int) (x, y int, ok bool) {
	head := p.headRows(p.top)
	if p.across() == 1 {
		return 0, head + line - p.top, line >= p.top && line < p.top+p.rows()
	}
	for nth, c := range p.made().screen(p.top) {
		if line >= c.from && line < c.to {
			return p.leftOf(nth), head + line - c.from, true
		}
	}
	return 0, 0, false
}
