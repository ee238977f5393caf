package headlines

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"lede/tui/keys"
)

// Styles holds the SGR sequences of the pane. An empty one is plain text; no
// two things are told apart by colour alone.
type Styles struct {
	Day     string
	Section string
	Rule    string
	Unread  string // titles
	Read    string
	Quiet   string
	Cursor  string // the bar beside the story that keys speak of
	Chosen  string // its title
	Star    string
}

const (
	reset      = "\x1b[m"
	columnsMin = 72 // from here on a story fits on one line
	widest     = 132
	indent     = 4
)

// storyLines is how many lines a story takes: two where columns would leave
// the headline no room.
func storyLines(width int) int {
	if width < columnsMin {
		return 2
	}
	return 1
}

// paint sets s in a style.
func paint(open, s string) string {
	if open == "" || s == "" {
		return s
	}
	return open + s + reset
}

// lines draws the screen's lines, height of them.
func (p *Pane) lines() []string {
	lines := make([]string, p.height)
	for y := range lines {
		at := p.sheet.at(p.top + y)
		switch {
		case at.index >= 0:
			lines[y] = p.storyLine(at)
		case !at.gap:
			lines[y] = p.rulerLine(p.sheet.rulers[at.ruler])
		}
	}
	if p.sticky() {
		lines[0] = p.stickyLine()
	}
	if p.outline.Count == 0 && !p.loading {
		lines[min(1, p.height-1)] = "   " + paint(p.styles.Quiet, fit(p.emptyText(), p.width-4))
	}
	return lines
}

func (p *Pane) emptyText() string {
	switch {
	case p.query.Filter != "":
		return "nothing matches “" + p.query.Filter + "” - " + keys.First(p.keys.Clear) + " clears"
	case p.query.Unread:
		return "everything is read - u shows all"
	case p.query.Part != "":
		return "no stories in this part - " + keys.First(p.keys.Clear) + " shows all"
	default:
		return "no stories here"
	}
}

// sticky reports whether the first line repeats the heading that the stories
// below it belong to.
func (p *Pane) sticky() bool {
	at := p.sheet.at(p.top)
	if at.ruler < 0 || p.height < 3 {
		return false
	}
	return at.index >= 0 || (!at.gap && p.sheet.rulers[at.ruler].level > 0)
}

func (p *Pane) stickyLine() string {
	r := p.sheet.rulers[p.sheet.at(p.top).ruler]
	if r.parent < 0 {
		return p.rulerLine(r)
	}
	day := p.sheet.rulers[r.parent]
	day.folded = false
	return p.dayLine(day, " · "+r.label)
}

func (p *Pane) rulerLine(r ruler) string {
	if r.level == 0 {
		return p.dayLine(r, "")
	}
	count := strconv.Itoa(r.count)
	mark, bar := "", " "
	if r.folded {
		mark = " ▸"
		bar = p.bar(p.sheet.settle(p.cursor) == r.first)
	}
	label := fit(r.label, p.measure()-len(count)-8)
	return bar + "  " + paint(p.styles.Section, label) + paint(p.styles.Quiet, " "+count+mark)
}

// dayLine is a label, a rule across the list, and the count at its end.
func (p *Pane) dayLine(r ruler, more string) string {
	count := strconv.Itoa(r.count)
	if r.unread > 0 && r.unread < r.count && p.width >= 48 {
		count = strconv.Itoa(r.unread) + " unread of " + count
	}
	bar := " "
	if r.folded {
		count += " ▸"
		bar = p.bar(p.sheet.settle(p.cursor) == r.first)
	}
	room := p.measure() - ansi.StringWidth(count) - 3
	label := fit(r.label, room-3)
	more = fit(more, room-3-ansi.StringWidth(label))
	rule := max(0, room-ansi.StringWidth(label)-ansi.StringWidth(more)-1)
	return bar + paint(p.styles.Day, label) + paint(p.styles.Section, more) + " " +
		paint(p.styles.Rule, strings.Repeat("─", rule)) + " " + paint(p.styles.Quiet, count)
}

// measure is how wide rows are set: on a very wide screen the eye would not
// find from a headline to its source.
func (p *Pane) measure() int { return min(p.width, widest) }

func (p *Pane) bar(here bool) string {
	switch {
	case here && p.focused:
		return paint(p.styles.Cursor, "▌")
	case here:
		return paint(p.styles.Quiet, "▏")
	}
	return " "
}

func (p *Pane) storyLine(at place) string {
	here := at.index == p.cursor
	h, ok := p.headline(at.index)
	if !ok {
		return p.bar(here) + "  " + paint(p.styles.Quiet, "…")
	}
	switch {
	case p.sheet.story == 1:
		return p.row(h, here)
	case at.part == 0:
		return p.bar(here) + p.head(h, here, p.measure()-indent)
	}
	return p.bar(here) + p.detail(h)
}

// fit cuts s to width columns.
func fit(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width {
		return s // no character is wider than its bytes are many
	}
	return ansi.Truncate(s, width, "…")
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(s))) + s
}
