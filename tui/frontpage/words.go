package frontpage

import (
	"cmp"
	"strings"

	"lede/articles"
	"lede/articles/front"
	"lede/tui/bidi"
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

// prose breaks a dek or first words into lines as long as may be, but for a last
// line of one word.
func (l *layer) prose(text string, width, most int) []string {
	lines := l.whole(text, width, most)
	if len(lines) > 1 && !strings.Contains(lines[len(lines)-1], " ") {
		return l.balanced(text, width, most)
	}
	return lines
}

// balanced breaks a headline into as few lines as it needs, of about one length:
// its last line is never a single word where it need not be.
func (l *layer) balanced(text string, width, most int) []string {
	lines := l.whole(text, width, most)
	if len(lines) < 2 || ended(lines) {
		return lines
	}
	for w := max(10, l.Cells.Width(text)/len(lines)-1); w < width; w++ {
		if narrower := l.whole(text, w, most); len(narrower) == len(lines) && !ended(narrower) {
			return narrower
		}
	}
	return lines
}

// ended reports whether lines end before their text does.
func ended(lines []string) bool { return strings.HasSuffix(lines[len(lines)-1], "…") }

// directed are the lines of a text, with the marks that those need which run from
// right to left.
func directed(text string, lines []string, width int) []string {
	rightToLeft := bidi.RightToLeft(text)
	for i, line := range lines {
		lines[i] = bidi.Line(line, rightToLeft, width)
	}
	return lines
}

// about is the line below a story: its source where that is to be said, its time,
// how long it takes, and how many more sources carry it. What there is no room for
// is left out whole.
func (l *layer) about(r *front.Ranked, source string, width int) string {
	line := guessed(r, articles.SourceField, source)
	if r.Source == "" {
		line = guessed(r, articles.BylineField, r.Byline)
	}
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
