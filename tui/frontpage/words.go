package frontpage

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/articles/front"
)

// whole breaks text into at most so many lines, each of whole words: where there
// is more, "…" stands behind the last word that has room.
func (l *layer) whole(text string, width, most int) []string {
	if text == "" {
		return nil
	}
	// No text of so many bytes has more lines; what is behind them costs nothing.
	if limit := 8 * width * most; len(text) > limit {
		text = strings.ToValidUTF8(text[:limit], "")
	}
	lines := l.Cells.Wrap(text, width)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	last := lines[most-1]
	for l.Cells.Width(last)+1 > width {
		at := strings.LastIndexByte(last, ' ')
		if at < 0 {
			last = l.Cells.Cut(last, width-1)
			break
		}
		last = last[:at]
	}
	lines[most-1] = strings.TrimRight(last, " ,;:–—-") + "…"
	return lines
}

// balanced breaks a headline into as few lines as it needs, of about one length:
// its last line is never a single word where it need not be.
func (l *layer) balanced(text string, width, most int) []string {
	lines := l.whole(text, width, most)
	least := l.Cells.Width(text)/max(1, len(lines)) - 1
	for w := max(10, least); len(lines) > 1 && w < width; w++ {
		if narrower := l.whole(text, w, most); len(narrower) == len(lines) && !strings.HasSuffix(narrower[len(narrower)-1], "…") {
			return narrower
		}
	}
	return lines
}

// about is the line below a story: its source, its time, how long it takes, and
// how many more sources carry it. What there is no room for is left out whole.
func (l *layer) about(r *front.Ranked, width int) string {
	line := guessed(r, articles.SourceField, cmp.Or(r.Source, r.Byline))
	add := func(s string) {
		if s == "" {
			return
		}
		if line != "" {
			s = line + " · " + s
		}
		if l.Cells.Width(s) <= width {
			line = s
		}
	}
	if at := l.when(r); at != "" && line != "" { // the name gives way to the time
		line = l.Cells.Fit(line, max(8, width-l.Cells.Width(at)-3))
	}
	add(l.when(r))
	add(articles.Counted(articles.ReadingMinutes(cmp.Or(r.Excerpt.Words, r.Words)), "min", "min"))
	if r.Also > 0 {
		add("+" + articles.Counted(r.Also, "source", "sources"))
	}
	return l.Cells.Fit(line, width)
}

// when is the time of a story of today, and the day of all others.
func (l *layer) when(r *front.Ranked) string {
	return guessed(r, articles.DateField, l.Locale.Brief(r.Published, l.Now.In(l.Location)))
}

func guessed(r *front.Ranked, field articles.FieldSet, value string) string {
	if value != "" && r.Guessed&field != 0 {
		return "~" + value
	}
	return value
}
