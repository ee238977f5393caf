package headlines

import (
	"strconv"
	"strings"

	"lede/articles"
	"lede/tui/cells"
)

// The columns that notes leave to the headline, and to the source.
const (
	roomForTitle  = 20
	roomForSource = 12
)

// head is the unread mark and the title, in width columns after the bar.
func (p *Pane) head(h articles.Headline, here bool, width int) string {
	style, mark := p.styles.Unread, "• "
	if h.Read {
		style, mark = p.styles.Read, "  "
	}
	if h.Problem != "" {
		style, mark = p.styles.Quiet, "× "
	}
	if here && h.Problem == "" {
		style += p.styles.Chosen
	}
	title, guess := h.Title, ""
	if title == "" {
		title = "(untitled)"
	}
	if h.Guessed&articles.TitleField != 0 && h.Problem == "" {
		guess = "~"
		width--
	}
	star := ""
	if h.Starred {
		star = " " + cells.Paint(p.styles.Star, "★")
		width -= 2
	}
	return cells.Paint(p.styles.Quiet, mark+guess) + cells.Paint(style, p.styles.Cells.Fit(title, width)) + star
}

// row is a story on one line: headline, then columns for source, time and
// reading time.
func (p *Pane) row(h articles.Headline, here bool) string {
	width := p.measure()
	source := max(16, min(width*9/40, 26))
	title := width - indent - source - 2 - 7 - 8
	if h.Problem != "" {
		name := p.head(h, here, title)
		rest := width - 3 - p.styles.Cells.Width(name)
		return p.bar(here) + name + cells.Paint(p.styles.Quiet, "  "+p.styles.Cells.Fit(h.Problem, rest-3))
	}
	notes := p.notes(h, title-roomForTitle)
	if notes != "" {
		notes = "  " + notes
	}
	name := p.head(h, here, title-p.styles.Cells.Width(notes))
	left := p.styles.Cells.Pad(name+cells.Paint(p.styles.Quiet, notes), title+2)
	right := "  " + p.styles.Cells.Pad(p.styles.Cells.Fit(from(h), source), source) + p.styles.Cells.PadLeft(p.clock(h), 7) + p.styles.Cells.PadLeft(minutes(h), 8)
	return p.bar(here) + left + cells.Paint(p.styles.Quiet, right)
}

// detail is the second line of a story: who, when, how long.
func (p *Pane) detail(h articles.Headline) string {
	width := p.measure() - indent
	if h.Problem != "" {
		return "  " + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(h.Problem, width))
	}
	right := minutes(h)
	if at := p.clock(h); at != "" {
		right = at + p.styles.Cells.PadLeft(right, 8)
	}
	left := from(h)
	if notes := p.notes(h, width-p.styles.Cells.Width(right)-roomForSource); notes != "" {
		left = strings.TrimPrefix(p.styles.Cells.Fit(left, width-p.styles.Cells.Width(right+notes)-5)+" · "+notes, " · ")
	}
	left = p.styles.Cells.Fit(left, width-p.styles.Cells.Width(right)-2)
	return "  " + cells.Paint(p.styles.Quiet, p.styles.Cells.Spread(left, right, width))
}

// notes are what else there is to say of a story, in width columns at most:
// from how many more sources it came, when it was changed, its tags.
func (p *Pane) notes(h articles.Headline, width int) string {
	s := ""
	add := func(note string) {
		if s != "" {
			note = " · " + note
		}
		if p.styles.Cells.Width(s+note) <= width {
			s += note
		}
	}
	if h.Also > 0 {
		add("+" + strconv.Itoa(h.Also))
	}
	if !h.Revised.IsZero() {
		add("updated " + p.revised(h))
	}
	for _, tag := range h.Tags {
		add("#" + tag)
	}
	return s
}

// revised is the time of a change on the story's own day, else the day.
func (p *Pane) revised(h articles.Headline) string {
	at, on := h.Revised.In(p.location), h.Published.In(p.location)
	if at.YearDay() == on.YearDay() && at.Year() == on.Year() {
		return at.Format("15:04")
	}
	return at.Format("2 Jan")
}

// from is the source, or else the byline; "~" says that it is a guess.
func from(h articles.Headline) string {
	name, field := h.Source, articles.SourceField
	if name == "" {
		name, field = h.Byline, articles.BylineField
	}
	if name != "" && h.Guessed&field != 0 {
		return "~" + name
	}
	return name
}

// clock is the story's time of day where the reader is, empty where the story
// names a day only.
func (p *Pane) clock(h articles.Headline) string {
	if h.Published.IsZero() || h.Published.Precision == articles.ToDay {
		return ""
	}
	t := h.Published.In(p.location).Format("15:04")
	if h.Guessed&articles.DateField != 0 {
		return "~" + t
	}
	return t
}

func minutes(h articles.Headline) string { return strconv.Itoa(h.Minutes()) + " min" }
