package blocks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"lede/articles"
)

// A table is told by at least so many rows of as many cells each.
const (
	fewRows  = 2 // where borders or a divider say that it is one
	someRows = 3 // where only the cells do
)

// rowsAt counts the rows of the table that begins at line i.
func (p page) rowsAt(i int, s shape) int {
	switch {
	case s.tabs > 0:
		return p.rowsParted(i, byTabs)
	case s.bars > 0:
		return p.rowsParted(i, byBars)
	case s.gaps > 0:
		return p.rowsParted(i, byGaps)
	}
	return 0
}

// sampleRows is how many rows are weighed before a long table is read on.
const sampleRows = 12

// rowsParted counts the rows from line i on that part into equally many
// cells; 0 where the first of them do not make a table.
func (p page) rowsParted(i int, part func(string) []string) int {
	var rows [][]string
	n := 0
	for ; i+n < len(p.Lines); n++ {
		l := &p.Lines[i+n]
		if n > 0 && l.Gap || len(l.Text) > widestFixed {
			break
		}
		row := part(l.Text)
		if len(row) < 2 || n > 1 && len(row) != len(rows[1]) || n == 1 && (!mayHead(rows[0], row) || slices.Equal(rows[0], row)) {
			break
		}
		if n < sampleRows {
			rows = append(rows, row)
		} else if n == sampleRows && !p.tabular(i, rows) {
			return 0
		}
	}
	if !p.tabular(i, rows) {
		return 0
	}
	return n
}

// mayHead reports whether head can stand over row: it has as many cells, or
// lacks the one over the names of the rows.
func mayHead(head, row []string) bool {
	return len(head) == len(row) || len(head) == len(row)-1 && !figures(head[len(head)-1])
}

// tabular weighs whether rows are a table and not a menu or prose with tabs.
func (p page) tabular(i int, rows [][]string) bool {
	if len(rows) < fewRows || wordy(rows) {
		return false
	}
	first := p.Lines[i].Text
	switch {
	case strings.HasPrefix(first, "|") && strings.HasSuffix(first, "|"), divider(p.Lines[i+1].Text):
		return true
	case strings.Contains(first, "\t"):
		return len(rows) >= someRows || len(rows[1]) >= 3 && figureColumn(rows)
	case strings.Contains(first, "|"):
		return len(rows) >= someRows && figureColumn(rows)
	}
	return len(rows) >= someRows && figureColumn(rows) && p.aligned(i, len(rows))
}

// wordy reports whether the cells are too long for cells.
func wordy(rows [][]string) bool {
	total, n := 0, 0
	for _, row := range rows {
		for _, cell := range row {
			total += len(cell)
			n++
		}
	}
	return total > 60*n
}

// figureColumn reports whether some column behind the first holds numbers in
// all rows but its head. A row may have fewer cells than the others.
func figureColumn(rows [][]string) bool {
	for k := 1; k < len(rows[1]); k++ {
		n := 0
		for _, row := range rows[1:] {
			if k < len(row) && figures(row[k]) {
				n++
			}
		}
		if n > 0 && n*3 >= (len(rows)-1)*2 {
			return true
		}
	}
	return false
}

// figures reports whether a cell is a number, a date or a share.
func figures(cell string) bool {
	digits, letters := 0, 0
	for _, r := range cell {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf:
			letters++
		}
	}
	return digits > 0 && letters <= digits+4 || cell == "-" || cell == "–" || cell == "—"
}

// aligned reports whether the cells of n rows begin or end at the same columns.
func (p page) aligned(i, n int) bool {
	starts, ends := map[int]int{}, map[int]int{}
	for _, l := range p.Lines[i : i+n] {
		at := l.Indent
		for k, field := range strings.Split(l.Text, "  ") {
			if word := strings.TrimLeft(field, " "); word != "" && k > 0 {
				starts[at+utf8.RuneCountInString(field)-utf8.RuneCountInString(word)]++
				ends[at+utf8.RuneCountInString(strings.TrimRight(field, " "))]++
			}
			at += utf8.RuneCountInString(field) + 2
		}
	}
	for _, columns := range []map[int]int{starts, ends} {
		for _, m := range columns {
			if m*3 >= n*2 && m > 1 {
				return true
			}
		}
	}
	return false
}

func byTabs(s string) []string { return trimAll(strings.Split(s, "\t")) }

func byBars(s string) []string {
	if divider(s) {
		s = strings.ReplaceAll(s, "+", "|")
	}
	return trimAll(strings.Split(strings.Trim(s, "| "), "|"))
}

func byGaps(s string) []string {
	var out []string
	for _, field := range strings.Split(s, "  ") {
		if field = strings.TrimSpace(field); field != "" {
			out = append(out, field)
		}
	}
	return out
}

func trimAll(list []string) []string {
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// divider reports whether s parts the head of a table from its rows:
// "|---|:-:|", "+----+----+".
func divider(s string) bool {
	return len(s) > 4 && strings.Contains(s, "--") && strings.ContainsAny(s, "|+") && strings.Trim(s, "|-:=+ ") == ""
}

// tableOf reads rows that rowsAt found.
func tableOf(s string) articles.Block {
	part := byGaps
	switch {
	case strings.Contains(s, "\t"):
		part = byTabs
	case strings.Contains(s, "|"):
		part = byBars
	}
	var rows [][]string
	divided := false
	for _, text := range strings.Split(s, "\n") {
		if divider(text) {
			divided = divided || len(rows) == 1
			continue
		}
		rows = append(rows, part(strings.TrimSpace(text)))
	}
	return setTable(rows, divided)
}

// setTable makes the first row the head where a divider stands under it, or
// where it holds words over columns of numbers.
func setTable(rows [][]string, divided bool) articles.Block {
	var t articles.Table
	if len(rows) > 1 && len(rows[0]) == len(rows[1])-1 {
		rows[0] = append([]string{""}, rows[0]...)
	}
	for i, row := range rows {
		texts := make([]articles.Text, len(row))
		for k, cell := range row {
			texts[k] = articles.Plain(cell)
		}
		if i == 0 && len(rows) > 1 && (divided || overNumbers(rows)) {
			t.Header = texts
			continue
		}
		t.Rows = append(t.Rows, texts)
	}
	return t
}

// overNumbers reports whether the first row has no number and the next have.
func overNumbers(rows [][]string) bool {
	for _, cell := range rows[0] {
		if figures(cell) {
			return false
		}
	}
	return figureColumn(rows)
}
