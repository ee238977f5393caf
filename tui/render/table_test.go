package render

import (
	"slices"
	"strings"
	"testing"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/theme"
)

func row(words ...string) []articles.Text {
	var r []articles.Text
	for _, c := range words {
		r = append(r, articles.Plain(c))
	}
	return r
}

func tides(headed bool) articles.Table {
	t := articles.Table{Rows: [][]articles.Text{row("Monday", "04:12"), row("Tuesday", "05:01"), row("Wednesday", "05:55")}}
	if headed {
		t.Header = row("Day", "High water")
	}
	return t
}

func tableLines(t *testing.T, table articles.Table, width int) (styled, plain []string) {
	t.Helper()
	p := Story(articles.Story{Document: articles.Document{Blocks: []articles.Block{table}}}, Options{Width: width, Theme: theme.Default(true)})
	for i, line := range p.Lines {
		plain = append(plain, strings.TrimRight(p.Text(i), " "))
		styled = append(styled, line)
	}
	return styled, plain
}

func TestTheHeaderOfATableIsStrongAndRuledOff(t *testing.T) {
	styled, plain := tableLines(t, tides(true), 60)
	if len(plain) != 5 || !strings.Contains(plain[0], "Day") || strings.Trim(plain[1], lattice+" ") != "" || !strings.Contains(plain[2], "Monday") {
		t.Fatalf("the table is %q", plain)
	}
	for i, line := range styled {
		if strong := strings.Contains(line, "\x1b[1m"); strong != (i == 0) {
			t.Errorf("line %d, %q, strong: %t", i, line, strong)
		}
	}
}

func TestATableWithoutAHeaderBeginsWithItsFirstRow(t *testing.T) {
	styled, plain := tableLines(t, tides(false), 60)
	if len(plain) != 3 || !strings.Contains(plain[0], "Monday") || !strings.Contains(plain[2], "Wednesday") {
		t.Fatalf("the table is %q", plain)
	}
	if slices.ContainsFunc(styled, func(line string) bool { return strings.Contains(line, "\x1b[1m") }) {
		t.Errorf("a row is set as a header: %q", styled)
	}
}

func TestTheLatticeIsQuieterThanTheCells(t *testing.T) {
	styled, _ := tableLines(t, tides(true), 60)
	quiet := theme.Default(true).Open(theme.Rule, 0, false)
	for _, line := range styled[1:] {
		for _, glyph := range []string{"─", "│"} {
			before, _, found := strings.Cut(line, glyph)
			if found && !strings.HasSuffix(before, quiet) {
				t.Errorf("%s is not quiet in %q", glyph, line)
			}
		}
		for _, day := range []string{"Monday", "05:01"} {
			before, _, found := strings.Cut(line, day)
			if found && strings.HasSuffix(before, quiet) {
				t.Errorf("%s is quiet in %q", day, line)
			}
		}
	}
}

func TestATableWithoutRoomIsSetAsRecords(t *testing.T) {
	_, plain := tableLines(t, tides(true), 20)
	want := []string{"Day: Monday", "High water: 04:12", "", "Day: Tuesday", "High water: 05:01", "", "Day: Wednesday", "High water: 05:55"}
	if !slices.Equal(plain, want) {
		t.Errorf("got %q", plain)
	}
}

func TestEveryLetterOfATableIsShownInAnyWidth(t *testing.T) {
	table := tides(true)
	table.Rows = append(table.Rows, row("`code` | *pipes* &amp; <b>", "潮汐 ~ 06:40"), row("only one cell"))
	want := 0
	for _, r := range append(table.Rows, table.Header) {
		for _, cell := range r {
			want += letters(cell.String())
		}
	}
	for width := 8; width < 90; width++ {
		styled, plain := tableLines(t, table, width)
		if got := letters(strings.Join(plain, "")); got < want {
			t.Errorf("in %d columns %d letters of %d:\n%s", width, got, want, strings.Join(plain, "\n"))
		}
		for i := range styled {
			if w := len([]rune(plain[i])); w > width {
				t.Errorf("in %d columns %q", width, plain[i])
			}
		}
	}
}

func TestAHugeTableIsSetAsRecords(t *testing.T) {
	table := articles.Table{Header: row("Day", "Water")}
	for range manyCells {
		table.Rows = append(table.Rows, row("Monday", "4"))
	}
	if newGrid(table, cells.Clusters, false) != nil {
		t.Error("Glamour is given a huge table")
	}
	if newGrid(articles.Table{Rows: [][]articles.Text{row("one column")}}, cells.Clusters, false) != nil {
		t.Error("a table of one column is a grid")
	}
	table.Rows = table.Rows[:manyCells/2-1]
	if newGrid(table, cells.Clusters, false) == nil {
		t.Error("a table of the size that is allowed is no grid")
	}
}

func TestNumbersOfATableEndInOneColumn(t *testing.T) {
	_, plain := tableLines(t, articles.Table{
		Header: row("Harbour", "Boats", "", "Change", "Since"),
		Rows:   [][]articles.Text{row("Sel", "1,204", "", "−3.5 %", "May 1904"), row("Osk", "9", " ", "+12 %", "1911"), row("Tarn", "—", "", "", "1 2 3 go")},
	}, 60)
	want := []string{
		" Harbour │ Boats │ Change │ Since",
		"─────────┼───────┼────────┼──────────",
		" Sel     │ 1,204 │ −3.5 % │ May 1904",
		" Osk     │     9 │  +12 % │ 1911",
		" Tarn    │     — │        │ 1 2 3 go",
	}
	if !slices.Equal(plain, want) {
		t.Errorf("got\n%s", strings.Join(plain, "\n"))
	}
	for cell, want := range map[string]bool{
		"12": true, "12 km": true, "€ 20": true, "USD 3.50": false, "1.204,50": true, "(3)": true, "4th": true,
		"": false, "km": false, "Monday 4": false, "12 to 14": true, "12 to km": false, "a1": false, "04:12": false,
	} {
		if got := isNumber(cell); got != want {
			t.Errorf("%q is a number: %t", cell, got)
		}
	}
}
