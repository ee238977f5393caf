package frontpage

import (
	"strings"

	"lede/articles"
	"lede/articles/front"
)

// layer sets a sheet from its top to its foot.
type layer struct {
	Setting
	sheet   *Sheet
	columns int
}

// The lines that parts of a page have at most.
const (
	leadDekLines  = 3
	openingLines  = 6 // of each column
	leastOpening  = 3 // likewise: fewer stand in fewer columns
	headlineLines = 4
	dekLines      = 3
)

// margin is the blank column at both ends of a line.
const margin = 1

// textLine is a line of a story, before it has a column.
type textLine struct {
	text  string
	ink   ink
	story *front.Ranked // nil for what is of no story
}

// put adds lines across the sheet.
func (l *layer) put(runs ...run) { l.sheet.lines = append(l.sheet.lines, runs) }

// place gives a story its place, with the lines that follow.
func (l *layer) place(r *front.Ranked, x, width, top, lines int) int {
	l.sheet.places = append(l.sheet.places, Place{ID: r.ID, Index: r.Index, X: x, Width: width, Top: top, Lines: lines})
	return len(l.sheet.places) - 1
}

func (l *layer) inner() int { return l.Width - 2*margin }

// rule draws a rule across the sheet, with words in it.
func (l *layer) rule(stroke, words string) {
	runs := []run{}
	x, width := margin, l.inner()
	if words != "" {
		words = l.Cells.Fit(words, width-4)
		w := l.Cells.Width(words) + 1
		runs = append(runs, run{x, w, words, kickerInk, -1})
		x, width = x+w, width-w
	}
	l.put(append(runs, run{x, width, strings.Repeat(stroke, width), ruleInk, -1})...)
}

// lead sets the story that leads: its headline over the whole width, its first
// words in columns below.
func (l *layer) lead(r *front.Ranked) {
	width := l.inner()
	top := len(l.sheet.lines)
	nth := l.place(r, margin, width, top, 0)
	add := func(text string, i ink) { l.put(run{margin, width, text, i, nth}) }
	if kicker := kicker(r); kicker != "" {
		add(l.Cells.Fit(kicker, width), kickerInk)
	}
	for _, line := range l.balanced(title(r), width, headlineLines) {
		add(line, headlineInk)
	}
	for _, line := range l.prose(r.Excerpt.Dek, min(width, 2*columnWidth), leadDekLines) {
		add(line, dekInk)
	}
	add(l.about(r, r.Source, width), quietInk)
	if r.Excerpt.Opening != "" {
		l.put()
		l.opening(r, nth)
	}
	l.sheet.places[nth].Lines = len(l.sheet.lines) - top
	l.put()
}

// opening sets the first words of the lead in columns of one length.
func (l *layer) opening(r *front.Ranked, nth int) {
	width := l.column()
	lines := l.whole(r.Excerpt.Opening, width, openingLines*l.columns)
	columns := max(1, min(l.columns, len(lines)/leastOpening))
	high := (len(lines) + columns - 1) / columns
	for y := range high {
		var runs []run
		for c := range columns {
			if at := c*high + y; at < len(lines) {
				runs = append(runs, run{l.left(c), width, lines[at], plainInk, nth})
			}
		}
		l.put(runs...)
	}
}

// column is how wide a column is, and left where one begins.
func (l *layer) column() int { return (l.inner() - (l.columns-1)*gutter) / l.columns }

func (l *layer) left(column int) int { return margin + column*(l.column()+gutter) }

// sections sets the sections in columns, each in the one that is the shortest so
// far, with a rule between the columns.
func (l *layer) sections(all []front.Section) {
	if len(all) == 0 {
		return
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
			columns[shortest][n-1] = textLine{strings.Repeat("─", l.column()), ruleInk, nil}
		}
		columns[shortest] = append(columns[shortest], l.section(section)...)
	}
	l.rule("─", "")
	top, high := len(l.sheet.lines), 0
	for c := range columns {
		for n := len(columns[c]); n > 0 && columns[c][n-1].text == ""; n-- {
			columns[c] = columns[c][:n-1]
		}
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
		for _, line := range l.balanced(title(r), width, headlineLines) {
			lines = append(lines, textLine{line, headlineInk, r})
		}
		for _, line := range l.prose(r.Excerpt.Line(), width, dekLines) {
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

// briefs sets the stories that have a headline and no more, in columns.
func (l *layer) briefs(all []front.Ranked) {
	if len(all) == 0 {
		return
	}
	l.rule("─", "BRIEFS")
	columns := make([][]textLine, l.columns)
	each := (len(all) + l.columns - 1) / l.columns
	width := l.column()
	for i := range all {
		c := i / each
		for _, line := range l.balanced(title(&all[i]), width, headlineLines) {
			columns[c] = append(columns[c], textLine{line, headlineInk, &all[i]})
		}
		columns[c] = append(columns[c], textLine{l.about(&all[i], all[i].Source, width), quietInk, &all[i]})
	}
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

// also says how many stories of which sections found no place.
func (l *layer) also(all []front.Tally) {
	if len(all) == 0 {
		return
	}
	words := make([]string, len(all))
	for i, t := range all {
		words[i] = strings.ReplaceAll(t.Name, " ", "\u00a0") + "\u00a0" + l.Locale.Number(t.Count)
	}
	l.rule("─", "ALSO IN")
	for _, line := range l.whole(strings.Join(words, " · "), l.inner(), 3) {
		l.put(run{margin, l.inner(), line, quietInk, -1})
	}
}

func kicker(r *front.Ranked) string {
	return strings.ToUpper(guessed(r, articles.SectionField, r.Section))
}

func title(r *front.Ranked) string {
	if r.Guessed&articles.TitleField != 0 {
		return "~" + r.Title
	}
	return r.Title
}
