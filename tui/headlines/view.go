package headlines

import (
	"strings"

	"lede/tui/cells"
	"lede/tui/keys"
)

// Styles holds the SGR sequences of the pane. An empty one is plain text; no
// two things are told apart by colour alone.
type Styles struct {
	Cells cells.Measure // how the terminal counts

	Day     string
	Section string
	Rule    string
	Unread  string // titles
	Read    string
	Quiet   string
	Cursor  string // the bar beside the story that keys speak of
	Chosen  string // its row
	Resting string // its row while another pane has the keys
	Star    string
}

const (
	columnsMin = 72 // from here on a row has columns
	widest     = 132
	indent     = 4
)

// wide reports whether rows have columns: they would leave the headline no room
// in a narrow list.
func (p *Pane) wide() bool { return p.width >= columnsMin }

// lines draws the screen's lines, height of them, and notes what stands on each.
func (p *Pane) lines() []string {
	lines := make([]string, 0, p.height+titleLines+dekLines)
	p.onScreen = p.onScreen[:0]
	add := func(at slotContent, set ...string) {
		for part, line := range set {
			lines = append(lines, line)
			p.onScreen = append(p.onScreen, screenLine{at, part})
		}
	}
	if p.headLines(p.top) > 0 {
		add(slotContent{heading: -1, index: -1, gap: true}, p.stickyLine())
	}
	for slot := p.top; len(lines) < p.height; slot++ {
		at := p.layout.at(slot)
		switch {
		case at.index >= 0:
			add(at, p.setStory(at)...)
		case at.gap:
			add(at, "")
		default:
			add(at, p.headingLine(p.layout.headings[at.heading]))
		}
	}
	lines, p.onScreen = lines[:p.height], p.onScreen[:p.height]
	if p.outline.Count == 0 && !p.loading {
		lines[min(1, p.height-1)] = "   " + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(p.emptyText(), p.width-4))
	}
	return lines
}

func (p *Pane) emptyText() string {
	switch {
	case p.query.Filter != "":
		return "nothing matches “" + p.query.Filter + "” - " + keys.First(p.keys.Clear) + " clears"
	case p.query.Unread:
		return "everything is read - " + keys.First(p.keys.Unread) + " shows all"
	case p.query.Part != "":
		return "no stories here - " + keys.First(p.keys.Clear) + ": all stories"
	default:
		return "no stories here"
	}
}

// stickyLine repeats the heading of what stands below it. Where that is the only
// story of a section, its row says all, and a rule is left.
func (p *Pane) stickyLine() string {
	r := p.layout.headings[p.layout.at(p.top).heading]
	if r.silent && p.headed() == headGroups {
		return " " + cells.Paint(p.styles.Rule, strings.Repeat("─", max(0, p.measure()-2)))
	}
	if r.parent < 0 {
		return p.dayLine(r, "")
	}
	day := p.layout.headings[r.parent]
	day.folded = false
	if r.silent {
		return p.dayLine(day, "")
	}
	return p.dayLine(day, " · "+r.label)
}

func (p *Pane) headingLine(r groupHeading) string {
	if r.level == 0 {
		return p.dayLine(r, "")
	}
	count := p.clock.Locale.Number(r.count)
	mark, bar := "", " "
	if r.folded {
		mark = " ▸"
		bar = p.bar(p.layout.stopOf(p.cursor) == r.first)
	}
	label := p.styles.Cells.Fit(r.label, p.measure()-len(count)-8)
	if r.folded && p.layout.stopOf(p.cursor) == r.first {
		return bar + cells.Paint(p.band(), p.styles.Cells.Pad("  "+label+" "+count+mark, p.width-1))
	}
	return bar + "  " + cells.Paint(p.styles.Section, label) + cells.Paint(p.styles.Quiet, " "+count+mark)
}

// dayLine is a label, a rule across the list, and the count at its end.
func (p *Pane) dayLine(r groupHeading, more string) string {
	count := p.clock.Locale.Number(r.count)
	if r.unread > 0 && r.unread < r.count && p.width >= 48 {
		count = p.clock.Locale.Number(r.unread) + " unread of " + count
	}
	bar := " "
	if r.folded {
		count += " ▸"
		bar = p.bar(p.layout.stopOf(p.cursor) == r.first)
	}
	room := p.measure() - p.styles.Cells.Width(count) - 3
	label := p.styles.Cells.Fit(r.label, room-3)
	more = p.styles.Cells.Fit(more, room-3-p.styles.Cells.Width(label))
	if r.folded && p.layout.stopOf(p.cursor) == r.first {
		return bar + cells.Paint(p.band()+p.styles.Day, p.styles.Cells.Pad(p.styles.Cells.Pad(label, room)+" "+count, p.width-1))
	}
	said := cells.Paint(p.styles.Day, label) + cells.Paint(p.styles.Section, more) + " "
	said = p.styles.Cells.Pad(said, p.styles.Cells.Width(said)+p.styles.Cells.Doubt(said))
	rule := max(0, room-p.styles.Cells.Width(said))
	return bar + said +
		cells.Paint(p.styles.Rule, strings.Repeat("─", rule)) + " " + cells.Paint(p.styles.Quiet, count)
}

// measure is how wide rows are set: on a very wide screen the eye would not
// find from a headline to its source.
func (p *Pane) measure() int { return min(p.width, widest) }

func (p *Pane) bar(here bool) string {
	switch {
	case here && p.focused:
		return cells.Here + cells.Paint(p.styles.Cursor, "▌")
	case here:
		return cells.Paint(p.styles.Quiet, "▏")
	}
	return " "
}
