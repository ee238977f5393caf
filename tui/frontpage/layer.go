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
	if kicker := kicker(r); kicker != "" && r.Section != r.Source {
		add(l.Cells.Fit(kicker, width), kickerInk)
	}
	for _, line := range directed(title(r), l.balanced(title(r), width, headlineLines), width) {
		add(line, headlineInk)
	}
	dek := min(width, 2*columnWidth)
	for _, line := range directed(r.Excerpt.Dek, l.prose(r.Excerpt.Dek, dek, leadDekLines), width) {
		add(line, dekInk)
	}
	add(l.about(r, r.Source, width), quietInk)
	if !l.illustrated(r, nth) && r.Excerpt.Opening != "" {
		add("", plainInk)
		l.opening(r, nth)
	}
	l.sheet.places[nth].Lines = len(l.sheet.lines) - top
	l.put()
}

// opening sets the first words of the lead in columns of one length, with the room
// between them: the lead is seen as one where it is chosen.
func (l *layer) opening(r *front.Ranked, nth int) {
	width := l.column()
	lines := directed(r.Excerpt.Opening, l.whole(r.Excerpt.Opening, width, openingLines*l.columns), width)
	columns := max(1, min(l.columns, len(lines)/leastOpening))
	high := (len(lines) + columns - 1) / columns
	for y := range high {
		var runs []run
		for c := range columns {
			if at := c*high + y; at < len(lines) {
				runs = append(runs, run{l.left(c), width + gutter, lines[at], plainInk, nth})
			}
		}
		if last := len(runs) - 1; last >= 0 {
			runs[last].width = l.inner() + margin - runs[last].x
		}
		l.put(runs...)
	}
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
