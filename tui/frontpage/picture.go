package frontpage

import (
	"lede/articles"
	"lede/articles/front"
	"lede/tui/pictures"
)

// pictureRows is how high the picture of a page is at most, and pictureFrom the
// columns from which on it may take two of them.
const (
	pictureRows = 18
	pictureFrom = 4
)

// illustrated sets the picture of the lead, with the first words of the story beside
// it; in one column they stand below. It reports whether there is a picture.
func (l *layer) illustrated(r *front.Ranked, nth int) bool {
	p := r.Excerpt.Picture
	if l.Cell == (pictures.Cell{}) || p.Source == "" {
		return false
	}
	wide, frame := 1, l.pictureIn(1, p)
	if large := l.pictureIn(2, p); l.columns >= pictureFrom && large.Rows > frame.Rows+frame.Rows/4 {
		wide, frame = 2, large
	}
	if frame.Rows == 0 {
		return false
	}
	blank := run{margin, l.inner(), "", plainInk, nth}
	l.put(blank)
	beside := l.columns - wide
	l.sheet.spot = Spot{Illustration: p, X: l.left(beside), Top: len(l.sheet.lines), Frame: frame}
	words := l.beside(r.Excerpt.Opening, beside, frame.Rows)
	for y := range max(len(words), frame.Rows) {
		var runs []run // they leave no gap: the lead is seen as one where it is chosen
		for c := range beside {
			text := ""
			if y < len(words) && c < len(words[y]) {
				text = words[y][c]
			}
			runs = append(runs, run{l.left(c), l.column() + gutter, text, plainInk, nth})
		}
		x := l.sheet.spot.X
		if y < frame.Rows {
			runs = append(runs, run{x, frame.Columns, "", pictureInk, nth})
			x += frame.Columns
		}
		l.put(append(runs, run{x, l.inner() + margin - x, "", plainInk, nth})...)
	}
	if beside == 0 && r.Excerpt.Opening != "" {
		l.put(blank)
		l.opening(r, nth)
	}
	return true
}

// pictureIn is how large a picture is in so many columns of the page.
func (l *layer) pictureIn(columns int, p articles.Illustration) pictures.Frame {
	room := pictures.Frame{Columns: columns*l.column() + (columns-1)*gutter, Rows: pictureRows}
	return room.Fit(p.Width, p.Height, l.Cell)
}

// beside sets words in so many columns, none higher than so many lines, and returns
// what stands in the columns of each line.
func (l *layer) beside(words string, columns, high int) [][]string {
	if columns == 0 || words == "" {
		return nil
	}
	width := l.column()
	lines := l.whole(words, width, high*columns)
	columns = max(1, min(columns, len(lines)/leastOpening))
	high = (len(lines) + columns - 1) / columns
	set := make([][]string, high)
	for y := range set {
		for c := range columns {
			if at := c*high + y; at < len(lines) {
				set[y] = append(set[y], lines[at])
			}
		}
	}
	return set
}
