package render

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/theme"
)

const (
	leastColumn = 10     // columns a cell needs for its words to read on
	manyCells   = 2_000  // a larger table is set as records: Glamour is slow
	standIn     = 0xf700 // where Markdown's marks wait while Glamour works
	lattice     = "─│┼┬┴├┤-|+"
)

// table sets a table of data. How it is set is known with the width only, so
// both ways are made ready.
func (b *builder) table(t articles.Table) {
	if b.text(t.Caption, theme.Caption, 1) != nil {
		b.tight = true
	}
	t = withoutEmptyColumns(t)
	if b.p.how.Plain {
		b.records(t)
		return
	}
	at := len(b.p.items)
	it := b.put(table, theme.TableText, 1)
	it.strong = b.look(theme.Label, 0, 0)
	it.quiet = b.look(theme.Rule, 0, 0)
	it.grid = newGrid(t, b.p.how.Cells, it.way.rightToLeft && b.p.how.Bidi)
	b.records(t)
	b.p.items[at].instead = len(b.p.items) - at - 1
	if at+1 < len(b.p.items) {
		b.p.items[at+1].above = b.p.items[at].above
	}
}

// records sets each row as a stack of "Column: value" lines, which fits any
// width.
func (b *builder) records(t articles.Table) {
	for _, row := range t.Rows {
		first := true
		for i, cell := range row {
			line := cell
			if i < len(t.Header) && len(t.Header[i]) > 0 {
				line = articles.Text{{Text: t.Header[i].String() + ":", Style: articles.Strong}, {Text: " "}}
				line = append(line, cell...)
			}
			b.tight = !first
			if it := b.text(line, theme.TableText, 1); it != nil {
				it.hang, first = 2, false
			}
		}
		b.tight = false
	}
}

// grid is a table ready for Glamour.
type grid struct {
	markdown string
	width    int // columns that it takes unbroken
	columns  int
	letters  int // of its cells, to see that none gets lost
	headed   bool
	counts   cells.Measure
}

// newGrid returns nil for a table that is better set as records. Numbers end in one
// column at the right, where the cells of one that is turned begin.
func newGrid(t articles.Table, counts cells.Measure, turned bool) *grid {
	g := &grid{counts: counts, headed: len(t.Header) > 0, columns: len(t.Header)}
	for _, row := range t.Rows {
		g.columns = max(g.columns, len(row))
	}
	if g.columns < 2 || g.columns*(len(t.Rows)+1) > manyCells {
		return nil
	}
	widths := make([]int, g.columns)
	var b strings.Builder
	g.row(&b, t.Header, widths)
	b.WriteByte('|')
	for i := range g.columns {
		if numeric(t, i) && !turned {
			b.WriteString("---:|")
		} else {
			b.WriteString("---|")
		}
	}
	b.WriteByte('\n')
	for _, row := range t.Rows {
		g.row(&b, row, widths)
	}
	g.markdown = b.String()
	g.width = 3*g.columns - 1
	for _, w := range widths {
		g.width += max(1, w)
	}
	return g
}

func (g *grid) row(b *strings.Builder, texts []articles.Text, widths []int) {
	b.WriteByte('|')
	for i := range g.columns {
		cell := ""
		if i < len(texts) {
			cell = strings.Join(strings.Fields(g.counts.Clean(clean(texts[i].String()))), " ")
		}
		widths[i] = max(widths[i], g.counts.Width(cell))
		g.letters += letters(cell)
		b.WriteString(" " + strings.Map(shield, cell) + " |")
	}
	b.WriteByte('\n')
}

// table sets the grid through Glamour and reports whether it could.
func (s *setter) table(it *item) bool {
	g, room := it.grid, s.across(it)
	if g == nil || g.width > room && room < g.columns*(leastColumn+3) {
		return false
	}
	lines, ok := glamourLines(s.p.how.Theme, g.markdown, min(g.width, room))
	if !ok {
		return false
	}
	found := 0
	for i := range lines {
		lines[i] = strings.TrimRight(strings.Map(unshield, ansi.Strip(lines[i])), " ")
		found += letters(lines[i])
		if g.counts.Width(lines[i]) > room {
			return false
		}
	}
	if found != g.letters {
		return false
	}
	s.grid(it, lines)
	return true
}

// grid writes the lines, those above the first rule as the header. Glamour gives
// a table without a header an empty one.
func (s *setter) grid(it *item, lines []string) {
	head := 0
	for i, l := range lines {
		if strings.Trim(l, lattice+" ") == "" && strings.ContainsAny(l, "─-") {
			head = i
			break
		}
	}
	if !it.grid.headed {
		lines, head = lines[head+1:], 0
	}
	left, _ := s.levels(it.left, s.limit)
	for i, l := range lines {
		s.begin(left, i == 0)
		look := it.look
		if i < head {
			look = it.strong
		}
		s.row(l, look, it.quiet)
		s.end()
	}
}

// row writes a line of a grid, the lattice more quietly than the cells.
func (s *setter) row(line string, look, quiet uint16) {
	for line != "" {
		next := strings.IndexAny(line, "│─┼")
		switch {
		case next < 0:
			s.write(line, look)
			return
		case next > 0:
			s.write(line[:next], look)
		}
		rest := strings.TrimLeft(line[next:], "│─┼")
		s.write(line[next:len(line)-len(rest)], quiet)
		line = rest
	}
}

// shield puts a private letter for every ASCII mark: Markdown has nothing to
// read in a cell, and an entity no second chance.
func shield(r rune) rune {
	if r > ' ' && r < 0x7f && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return standIn + r
	}
	return r
}

func unshield(r rune) rune {
	if r > standIn+' ' && r < standIn+0x7f {
		return r - standIn
	}
	return r
}

// letters counts what is neither space nor part of a table's lattice.
func letters(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) && !strings.ContainsRune(lattice, r) {
			n++
		}
	}
	return n
}
