package frontpage

import (
	"strings"

	"lede/articles/front"
)

// textLine is a line of a story, before it has a column.
type textLine struct {
	text  string
	ink   ink
	story *front.Ranked // nil for what is of no story
}

// column is the width of a column, and left where one begins.
func (l *layer) column() int { return (l.inner() - (l.columns-1)*gutter) / l.columns }

func (l *layer) left(column int) int { return margin + column*(l.column()+gutter) }

// sections sets the sections in columns, each in the one that is the shortest so
// far, and below the short ones as many briefs as there is room for. It returns the
// briefs that found none.
func (l *layer) sections(all []front.Section, briefs []front.Ranked) []front.Ranked {
	if len(all) == 0 {
		return briefs
	}
	columns := make([][]textLine, l.columns)
	for _, section := range l.parted(all) {
		shortest := 0
		for c := range columns {
			if len(columns[c]) < len(columns[shortest]) {
				shortest = c
			}
		}
		if n := len(columns[shortest]); n > 0 && section.Name != "" {
			columns[shortest][n-1] = l.parting()
		}
		columns[shortest] = append(columns[shortest], l.section(section)...)
	}
	briefs = l.fillUp(columns, briefs)
	l.rule("─", "")
	l.setColumns(columns)
	return briefs
}

// parting is the rule between the sections of a column.
func (l *layer) parting() textLine {
	return textLine{strings.Repeat("─", l.column()), ruleInk, nil}
}

// fillUp puts briefs below the columns that are shorter than the longest, and
// returns those that found no room.
func (l *layer) fillUp(columns [][]textLine, briefs []front.Ranked) []front.Ranked {
	high := 0
	for c := range columns {
		if n := len(columns[c]); n > 0 {
			columns[c] = columns[c][:n-1] // the blank line below the last story
			high = max(high, n-1)
		}
	}
	for c := range columns {
		for first := true; len(briefs) > 0; first = false {
			lines := l.brief(&briefs[0])
			if first {
				lines = append([]textLine{l.parting(), {briefsName, kickerInk, nil}}, lines...)
			}
			if len(columns[c]) == 0 {
				lines = lines[1:]
			}
			if len(columns[c])+len(lines) > high {
				break
			}
			columns[c] = append(columns[c], lines...)
			briefs = briefs[1:]
		}
	}
	return briefs
}

// setColumns puts columns on the sheet, with rules between.
func (l *layer) setColumns(columns [][]textLine) {
	top, high := len(l.sheet.lines), 0
	for c := range columns {
		high = max(high, len(columns[c]))
	}
	l.sheet.lines = append(l.sheet.lines, make([][]run, high)...)
	for c, lines := range columns {
		l.fill(lines, l.left(c), top)
	}
	l.between(top, high)
	l.put()
}

// parted parts sections so that there is something for every column.
func (l *layer) parted(all []front.Section) []front.Section {
	if len(all) >= l.columns {
		return all
	}
	var parts []front.Section
	each := (l.columns + len(all) - 1) / len(all)
	for _, s := range all {
		most := max(1, (len(s.Stories)+each-1)/each)
		for from := 0; from < len(s.Stories); from += most {
			name := s.Name
			if from > 0 {
				name = ""
			}
			parts = append(parts, front.Section{Name: name, Stories: s.Stories[from:min(from+most, len(s.Stories))]})
		}
	}
	return parts
}

// fill puts the lines of a column on the sheet, and gives its stories places.
func (l *layer) fill(lines []textLine, x, top int) {
	width := l.column()
	var last *front.Ranked
	nth := -1
	for y, line := range lines {
		if line.story != last {
			if last = line.story; last != nil {
				nth = l.place(last, x, width, top+y, 0)
			}
		}
		at := -1
		if line.story != nil {
			at = nth
			l.sheet.places[nth].Lines = top + y + 1 - l.sheet.places[nth].Top
		}
		l.sheet.lines[top+y] = append(l.sheet.lines[top+y], run{x, width, line.text, line.ink, at})
	}
}

// between draws the rules between the columns of some lines.
func (l *layer) between(top, high int) {
	for y := top; y < top+high; y++ {
		var runs []run
		old := l.sheet.lines[y]
		for c := range l.columns {
			for len(old) > 0 && old[0].x < l.left(c)+l.column() {
				runs = append(runs, old[0])
				old = old[1:]
			}
			if c < l.columns-1 {
				runs = append(runs, run{l.left(c) + l.column() + 1, 1, "│", ruleInk, -1})
			}
		}
		l.sheet.lines[y] = runs
	}
}

// section is a section as a column has it.
func (l *layer) section(s front.Section) []textLine {
	width := l.column()
	var lines []textLine
	if s.Name != "" {
		lines = append(lines, textLine{l.Cells.Fit(strings.ToUpper(s.Name), width), kickerInk, nil})
	}
	for i := range s.Stories {
		r := &s.Stories[i]
		for _, line := range directed(title(r), l.balanced(title(r), width, headlineLines), width) {
			lines = append(lines, textLine{line, headlineInk, r})
		}
		for _, line := range directed(r.Excerpt.Line(), l.prose(r.Excerpt.Line(), width, dekLines), width) {
			lines = append(lines, textLine{line, plainInk, r})
		}
		source := r.Source
		if source == s.Name {
			source = ""
		}
		lines = append(lines, textLine{l.about(r, source, width), quietInk, r}, textLine{})
	}
	return lines
}

// briefsName stands over the stories that have a headline and no more.
const briefsName = "BRIEFS"

// briefs sets those that found no room below the sections, in columns.
func (l *layer) briefs(all []front.Ranked) {
	if len(all) == 0 {
		return
	}
	l.rule("─", briefsName)
	columns := make([][]textLine, l.columns)
	each := (len(all) + l.columns - 1) / l.columns
	for i := range all {
		columns[i/each] = append(columns[i/each], l.brief(&all[i])...)
	}
	l.setColumns(columns)
}

// brief is a story with its headline and no more.
func (l *layer) brief(r *front.Ranked) []textLine {
	var lines []textLine
	for _, line := range directed(title(r), l.balanced(title(r), l.column(), headlineLines), l.column()) {
		lines = append(lines, textLine{line, headlineInk, r})
	}
	return append(lines, textLine{l.about(r, r.Source, l.column()), quietInk, r})
}
