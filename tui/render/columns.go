package render

import (
	"strings"
	"unicode"

	"lede/articles"
)

// withoutEmptyColumns drops the columns of a table that hold nothing, which a page
// has to keep others apart.
func withoutEmptyColumns(t articles.Table) articles.Table {
	var full []bool
	note := func(row []articles.Text) {
		for i, cell := range row {
			if i == len(full) {
				full = append(full, false)
			}
			full[i] = full[i] || strings.TrimSpace(cell.String()) != ""
		}
	}
	note(t.Header)
	for _, row := range t.Rows {
		note(row)
	}
	keep := func(row []articles.Text) []articles.Text {
		var kept []articles.Text
		for i, cell := range row {
			if full[i] {
				kept = append(kept, cell)
			}
		}
		return kept
	}
	out := articles.Table{Caption: t.Caption, Header: keep(t.Header), Rows: make([][]articles.Text, len(t.Rows))}
	for i, row := range t.Rows {
		out.Rows[i] = keep(row)
	}
	return out
}

// numeric reports whether column i of a table holds numbers, which are read when
// they end in one column.
func numeric(t articles.Table, i int) bool {
	numbers := 0
	for _, row := range t.Rows {
		if i >= len(row) {
			continue
		}
		switch cell := strings.TrimSpace(row[i].String()); {
		case cell == "", strings.Trim(cell, "-–—−") == "":
		case isNumber(cell):
			numbers++
		default:
			return false
		}
	}
	return numbers > 0
}

// isNumber reports whether a cell is one number, with its sign, its currency or its
// unit: "1,204.50", "−3 %", "€ 20", "12 km".
func isNumber(cell string) bool {
	digits, words := 0, 0
	for _, field := range strings.Fields(cell) {
		letters := 0
		for _, r := range field {
			switch {
			case unicode.IsDigit(r):
				if letters > 0 {
					return false // "a1"
				}
				digits++
			case unicode.IsLetter(r):
				letters++
			case strings.ContainsRune("+-−–.,'’%‰°$€£¥()", r):
			default:
				return false
			}
		}
		if letters > 3 || letters > 0 && digits == 0 {
			return false
		}
		if letters > 0 {
			words++
		}
	}
	return digits > 0 && words < 2
}
