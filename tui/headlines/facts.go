package headlines

import (
	"strconv"

	"lede/articles"
)

// notes are what else there is to say of a story, in width columns at most:
// from how many more sources it came, when it was changed, its tags.
func (p *Pane) notes(h *articles.Headline, width int) string {
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
func (p *Pane) revised(h *articles.Headline) string {
	at, on := h.Revised.In(p.clock.Location), h.Published.In(p.clock.Location)
	if at.YearDay() == on.YearDay() && at.Year() == on.Year() {
		return at.Format("15:04")
	}
	return p.clock.Locale.Short(at)
}

// where is the source, or else the byline; below the heading of a source, the
// section. "~" says that it is a guess.
func (p *Pane) where(h *articles.Headline, at slotContent) string {
	name, field := h.Source, articles.SourceField
	if p.shownQuery.By == articles.BySource && !p.layout.headings[at.heading].silent {
		name, field = h.Section, articles.SectionField
	}
	if name == "" {
		name, field = h.Byline, articles.BylineField
	}
	return guessed(h, field, name)
}

// kicker is the section of a story where no heading above tells it, nor its source.
func (p *Pane) kicker(h *articles.Headline, at slotContent) string {
	heading := &p.layout.headings[at.heading]
	told := !heading.silent && heading.level > 0
	switch p.shownQuery.By {
	case articles.BySection:
		told = !heading.silent
	case articles.BySource:
		told = true
	}
	if told || h.Problem != "" || h.Section == h.Source {
		return ""
	}
	return guessed(h, articles.SectionField, h.Section)
}

// guessed marks value where that field of h is a guess.
func guessed(h *articles.Headline, field articles.FieldSet, value string) string {
	if value != "" && h.Guessed&field != 0 {
		return "~" + value
	}
	return value
}

// dated reports whether rows tell the day of their stories: there are lists in
// which no heading does.
func (p *Pane) dated() bool {
	return p.density == Compact || p.shownQuery.By != articles.ByDate || p.layout.lone
}

// when is the story's time of day where the reader is, empty where the story
// names a day only; and its day where no heading above tells that.
func (p *Pane) when(h *articles.Headline, at slotContent) string {
	text := ""
	switch {
	case !p.dayTold(at):
		text = p.clock.Locale.Brief(h.Published, p.clock.Now().In(p.clock.Location))
	case h.Published.Precision != articles.ToDay && !h.Published.IsZero():
		text = h.Published.In(p.clock.Location).Format("15:04")
	}
	return guessed(h, articles.DateField, text)
}

// dayTold reports whether a heading above tells the day of a story.
func (p *Pane) dayTold(at slotContent) bool {
	if p.shownQuery.By != articles.ByDate || p.density == Compact {
		return false
	}
	heading := &p.layout.headings[at.heading]
	return heading.level > 0 || !heading.silent
}

func minutes(h *articles.Headline) string { return strconv.Itoa(h.Minutes()) + " min" }
