package frontpage

import (
	"strings"
	"time"

	"lede/articles"
	"lede/articles/front"
	"lede/articles/locale"
	"lede/tui/cells"
	"lede/tui/pictures"
)

// ink is what a part of a line is painted with.
type ink uint8

const (
	plainInk ink = iota
	kickerInk
	headlineInk
	dekInk
	quietInk
	ruleInk
	pictureInk // of the picture, which is drawn over it
)

// run is a piece of a line in its column of the sheet.
type run struct {
	x, width int
	text     string
	ink      ink
	place    int // of the story that it is part of, or -1
}

// Place is where a story stands on a sheet.
type Place struct {
	ID    articles.ID
	Index int // of the story in its edition
	X     int // its left edge, in columns
	Width int
	Top   int // its first line
	Lines int
}

// Sheet is a front page set for a width. It does not change.
type Sheet struct {
	lines  [][]run // the runs of a line from left to right
	places []Place // in reading order
	width  int
	spot   Spot
}

// Spot is the room that a sheet leaves for the picture of the story that leads. Its
// cells are blank.
type Spot struct {
	articles.Illustration
	X, Top int // its left edge, and its first line
	pictures.Frame
}

// Picture returns the room for a picture; ok is false where there is none.
func (s *Sheet) Picture() (spot Spot, ok bool) { return s.spot, s.spot.Rows > 0 }

// Height is how many lines the sheet has.
func (s *Sheet) Height() int { return len(s.lines) }

// Places returns where the stories stand, in the order in which they are read.
// It must not be changed.
func (s *Sheet) Places() []Place { return s.places }

// Setting is how a page is set.
type Setting struct {
	Cells    cells.Measure // how the terminal counts
	Width    int
	Now      time.Time // makes an hour of today's times
	Location *time.Location
	Locale   locale.Locale // that dates and numbers are written in
	Cell     pictures.Cell // of the terminal; the zero Cell has no picture shown
}

// Styles holds the SGR sequences of a page.
type Styles struct {
	Kicker, Headline, Read, Dek, Quiet, Rule string

	Chosen  string // the story that keys speak of
	Resting string // the same while others have the keys
}

// Lines returns the lines of the sheet as they are printed, without a chosen
// story. picture is rows of its picture, as far as they are text.
func (s *Sheet) Lines(m cells.Measure, styles Styles, picture []string) []string {
	lines := make([]string, len(s.lines))
	for y := range lines {
		lines[y] = strings.TrimRight(s.line(m, styles, y, -1, "", nil, picture), " ")
	}
	return lines
}

// line joins a line. The story of place chosen is painted with band; state tells
// what has become of a story since the sheet was made, and may be nil.
func (s *Sheet) line(m cells.Measure, styles Styles, y, chosen int, band string, state func(place int) articles.Headline, picture []string) string {
	var b strings.Builder
	x := 0
	for i, r := range s.lines[y] {
		for ; x < r.x; x++ {
			b.WriteByte(' ')
		}
		if r.ink == pictureInk {
			b.WriteString(s.pictureRow(y, picture))
			x += r.width
			continue
		}
		text := r.text
		if i < len(s.lines[y])-1 || r.place >= 0 && r.place == chosen {
			text = m.Pad(text, r.width)
		}
		style := styles.of(r.ink)
		if r.place >= 0 && state != nil {
			h := state(r.place)
			if h.Read && r.ink == headlineInk {
				style = styles.Read
			}
			if h.Starred && r.ink == quietInk {
				text = m.Pad(m.Fit("★ "+r.text, r.width), r.width)
			}
		}
		if r.place >= 0 && r.place == chosen {
			style = band
			if r.ink == headlineInk {
				style += styles.Headline
			}
		}
		b.WriteString(cells.Paint(style, text))
		x += r.width
	}
	return b.String()
}

// pictureRow is what line y shows of the picture.
func (s *Sheet) pictureRow(y int, picture []string) string {
	if row := y - s.spot.Top; row < len(picture) {
		return picture[row]
	}
	return strings.Repeat(" ", s.spot.Columns)
}

func (s *Styles) of(i ink) string {
	return [...]string{kickerInk: s.Kicker, headlineInk: s.Headline, dekInk: s.Dek, quietInk: s.Quiet, ruleInk: s.Rule}[i]
}

// Lay sets a page for a width, from 20 columns on.
func Lay(page front.Page, o Setting) *Sheet {
	l := layer{Setting: o, sheet: &Sheet{width: o.Width}}
	l.Width = max(20, o.Width)
	if page.Lead == nil {
		return l.sheet
	}
	l.columns = columnsOf(l.Width)
	l.lead(page.Lead)
	l.briefs(l.sections(page.Sections, page.Briefs))
	l.also(page.Also)
	return l.sheet
}

// The columns of a page: one of about so many cells, four at most, with a rule
// between.
const (
	columnWidth = 46
	mostColumns = 4
	gutter      = 3
)

// columnsOf is how many columns a width has.
func columnsOf(width int) int {
	switch {
	case width < 70:
		return 1
	case width < 140:
		return 2
	}
	return max(3, min(mostColumns, (width+gutter)/(columnWidth+gutter)))
}
