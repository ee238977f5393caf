package headlines

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"lede/articles"
	"lede/articles/locale"
	"lede/tui/bidi"
	"lede/tui/cells"
)

// The lines that a headline and a dek have at most; a headline in a list that is
// narrower than narrow has one more.
const (
	titleLines = 2
	dekLines   = 2
	narrow     = 56
)

// leastColumn is the narrowest that a source is shown in a row.
const leastColumn = 10

// ink is what a row is painted with. On the chosen row it is one for all of it,
// so that the row is seen across its width.
type ink struct {
	band                             string // of the whole line
	mark, title, kicker, star, quiet string
}

func (p *Pane) ink(h *articles.Headline, here bool) ink {
	s := &p.styles
	switch {
	case here && h.Read:
		return ink{band: p.band()}
	case here:
		return ink{band: p.band() + s.Unread}
	}
	i := ink{mark: s.Quiet, title: s.Unread, kicker: s.Section, star: s.Star, quiet: s.Quiet}
	if h.Read {
		i.title = s.Read
	}
	if h.Problem != "" {
		i.title = s.Quiet
	}
	return i
}

// band is the style of the chosen row.
func (p *Pane) band() string {
	if p.focused {
		return p.styles.Chosen
	}
	return p.styles.Resting
}

// story is a story as it is set: its lines, without the bar.
type story struct {
	*articles.Headline
	ink
	at slotContent
}

// columns are the widths of the columns of a row: what a headline has of the
// line that it shares, and what stands behind it.
type columns struct{ title, source, when, minutes int }

// leastDates is the narrowest column of dates: that of "~Jan 2006".
const leastDates = 10

// dateColumn is how wide a column has to be for the dates of a language.
func dateColumn(l locale.Locale) int {
	width := leastDates
	for month := range time.Month(12) {
		t := time.Date(2028, month+1, 28, 0, 0, 0, 0, time.UTC)
		width = max(width, 2+cells.Runes.Width(l.Short(t)), 2+cells.Runes.Width(l.Month(t)))
	}
	return width
}

// columns divides a row of the list. Where the room is short, the source gives
// way first.
func (p *Pane) columns() columns {
	width := p.measure()
	c := columns{source: max(12, min(width/5, 26)), when: 7, minutes: 8}
	if p.dated() {
		c.when = p.dates
	}
	c.title = width - indent - c.source - 2 - c.when - c.minutes
	return c
}

// giveTitle takes from the source what a headline of so many cells needs.
func (c *columns) giveTitle(width int) {
	over := min(max(0, width-c.title), c.source-leastColumn)
	c.title, c.source = c.title+over, c.source-over
}

// storyLines is how many lines the story in a slot takes.
func (p *Pane) storyLines(at slotContent) int {
	if p.firstSeen(at) {
		return 1 + p.linesOf(at)
	}
	return p.linesOf(at)
}

// firstSeen reports whether a rule stands above the story in a slot: what is above
// it in its group is new since the reader's last visit.
func (p *Pane) firstSeen(at slotContent) bool {
	_, seen := slices.BinarySearch(p.outline.Seen, at.index)
	return seen
}

// visitRule is the rule below what is new since the last visit.
func (p *Pane) visitRule() string {
	m := p.styles.Cells
	const words = " last visit "
	room := p.measure() - indent - m.Width(words)
	return "    " + cells.Paint(p.styles.Rule, strings.Repeat("─", max(0, room))) + cells.Paint(p.styles.Quiet, m.Fit(words, p.measure()-indent))
}

func (p *Pane) linesOf(at slotContent) int {
	h, ok := p.headline(at.index)
	if !ok {
		return p.usualLines()
	}
	switch {
	case p.density == Compact, p.wide() && h.Problem != "":
		return 1
	case p.wide():
		lines, _ := p.wideTitle(&h, at)
		return len(lines) + p.roomForDek()
	}
	return len(p.title(&h, p.measure()-indent)) + p.roomForDek() + 1
}

// usualLines is how many lines a story is thought to take before it is known.
func (p *Pane) usualLines() int {
	switch {
	case p.density == Compact:
		return 1
	case p.wide():
		return 1 + p.roomForDek()
	}
	return 2 + p.roomForDek()
}

func (p *Pane) roomForDek() int {
	if p.density == Full {
		return dekLines
	}
	return 0
}

// setStory returns the lines of the story in a slot.
func (p *Pane) setStory(at slotContent) []string {
	if p.firstSeen(at) {
		return append([]string{p.visitRule()}, p.rowLines(at)...)
	}
	return p.rowLines(at)
}

func (p *Pane) rowLines(at slotContent) []string {
	h, ok := p.headline(at.index)
	here := at.index == p.cursor
	if !ok {
		lines := make([]string, p.usualLines())
		for i := range lines {
			lines[i] = p.bar(here)
		}
		lines[0] += "  " + cells.Paint(p.styles.Quiet, "…")
		return lines
	}
	s := story{Headline: &h, ink: p.ink(&h, here), at: at}
	var lines []string
	switch {
	case p.density == Compact:
		lines = []string{p.compactRow(s)}
	case p.wide() && h.Problem != "":
		lines = []string{p.problemRow(s)}
	case p.wide():
		lines = p.wideRow(s)
	default:
		lines = p.narrowRow(s)
	}
	for i, line := range lines {
		if here {
			line = p.styles.Cells.Pad(line, p.width-1)
		}
		lines[i] = p.bar(here) + cells.Paint(s.band, line)
	}
	return lines
}

// mark stands before a headline: "✓" is selected, "•" unread, "×" can't be read.
func (p *Pane) mark(h *articles.Headline) string {
	_, selected := p.selection.rows[h.ID]
	switch {
	case selected:
		return "✓ "
	case h.Problem != "":
		return "× "
	case h.Read:
		return "  "
	}
	return "• "
}

// titleOf is a headline with the sign of a guess before it.
func titleOf(h *articles.Headline) string {
	title := cmp.Or(h.Title, "(untitled)")
	if h.Guessed&articles.TitleField != 0 && h.Problem == "" {
		return "~" + title
	}
	return title
}

// starred is what follows the headline of a starred story.
const starred = " ★"

// title breaks a headline into lines; a star follows it.
func (p *Pane) title(h *articles.Headline, width int) []string {
	most := titleLines
	if width < narrow {
		most++
	}
	return p.broken.alone(p.styles.Cells, titleOf(h), width, most, h.Starred)
}

// wideTitle breaks the headline of a wide row, with the section before it that no
// heading tells. Its last line stands beside the columns, which are returned; the
// one before has the whole width.
func (p *Pane) wideTitle(h *articles.Headline, at slotContent) ([]string, columns) {
	c, m := p.columns(), p.styles.Cells
	text := titleOf(h)
	if kicker := p.kicker(h, at); kicker != "" {
		text = m.Fit(kicker, c.title/2) + kickerEnd + text
	}
	width := p.measure() - indent
	lines := p.broken.lines(m, text, width, titleLines, h.Starred)
	last := len(lines) - 1
	if last == 0 && m.Width(lines[0])+p.notesNeed(h) > c.title+c.source-leastColumn {
		return p.shared(lines[0], text, h.Starred, c), c
	}
	c.giveTitle(m.Width(lines[last]))
	if m.Width(lines[last]) <= c.title {
		return lines, c
	}
	star := ""
	rest := lines[last]
	if h.Starred {
		rest, star = strings.TrimSuffix(rest, starred), starred
	}
	return []string{lines[0], m.Fit(rest, c.title-m.Width(star)) + star}, c
}

// shared breaks a headline of one line in two where it can't stand beside the
// columns with its notes: between words rather than before the columns alone.
func (p *Pane) shared(whole, text string, star bool, c columns) []string {
	lines := p.broken.lines(p.styles.Cells, text, c.title, titleLines, star)
	if len(lines) < titleLines || strings.HasSuffix(strings.TrimSuffix(lines[1], starred), "…") {
		return []string{whole, ""}
	}
	return lines
}

// fromRight reports whether a headline runs from right to left: its lines stand at the
// right then.
func (s *story) fromRight() bool { return bidi.RightToLeft(titleOf(s.Headline)) }

// kickerEnd parts a section from the headline behind it.
const kickerEnd = " · "

// notesNeed is how many cells the notes of a story need behind its headline.
func (p *Pane) notesNeed(h *articles.Headline) int {
	if h.Also == 0 && h.Revised.IsZero() && len(h.Tags) == 0 {
		return 0
	}
	return 2 + p.styles.Cells.Width(p.notes(h, p.width))
}

// wideRow is a story with columns for source, time and reading time behind its
// headline.
func (p *Pane) wideRow(s story) []string {
	m := p.styles.Cells
	kicker := m.Fit(p.kicker(s.Headline, s.at), p.columns().title/2)
	lines, c := p.wideTitle(s.Headline, s.at)
	last := len(lines) - 1
	set := make([]string, 0, len(lines)+dekLines)
	for i, line := range lines {
		before, text := "  ", s.words(line, i == 0, kicker)
		if i == 0 {
			before = cells.Paint(s.mark, p.mark(s.Headline))
		}
		if i < last {
			set = append(set, before+bidi.Line(text, s.fromRight(), p.measure()-indent))
			continue
		}
		if notes := p.notes(s.Headline, c.title-m.Width(line)-2); notes != "" {
			text += cells.Paint(s.quiet, strings.Repeat(" ", min(2, 2*len(line)))+notes)
		}
		right := "  " + m.Pad(m.Fit(p.where(s.Headline, s.at), c.source), c.source) + m.PadLeft(p.when(s.Headline, s.at), c.when) + m.PadLeft(minutes(s.Headline), c.minutes)
		text = bidi.Line(text, s.fromRight(), c.title)
		set = append(set, before+m.Pad(text, c.title)+cells.Paint(s.quiet, right))
	}
	return append(set, p.dekOf(s, p.measure()-indent)...)
}

// words paints a line of a headline: the section before it, and the star behind.
func (s *story) words(line string, first bool, kicker string) string {
	before := ""
	if rest, ok := strings.CutPrefix(line, kicker+kickerEnd); ok && first && kicker != "" {
		before, line = cells.Paint(s.kicker, kicker)+cells.Paint(s.quiet, kickerEnd), rest
	}
	if rest, ok := strings.CutSuffix(line, starred); ok && s.Starred {
		return before + cells.Paint(s.title, rest) + cells.Paint(s.star, starred)
	}
	return before + cells.Paint(s.title, line)
}

// problemRow is a story that can't be read, with why.
func (p *Pane) problemRow(s story) string {
	c, m := p.columns(), p.styles.Cells
	name := m.Fit(titleOf(s.Headline), c.title)
	rest := p.measure() - indent - 2 - m.Width(name)
	return cells.Paint(s.mark, p.mark(s.Headline)) + cells.Paint(s.title, name) + cells.Paint(s.quiet, "  "+m.Fit(s.Problem, rest))
}

// compactRow is a story on one line, of which the headline has all that it needs.
func (p *Pane) compactRow(s story) string {
	m := p.styles.Cells
	width := p.measure() - indent + 1
	when := p.when(s.Headline, s.at)
	right := m.PadLeft(when, p.columns().when-1)
	room := width - m.Width(right) - 1
	if s.Problem != "" {
		right, room = "", width
	}
	line := p.broken.lines(m, titleOf(s.Headline), room, 1, s.Starred)[0]
	left := s.words(line, false, "")
	used := m.Width(line)
	if notes := p.notes(s.Headline, room-used-2-leastColumn); notes != "" {
		left += cells.Paint(s.quiet, "  "+notes)
		used += 2 + m.Width(notes)
	}
	from := p.where(s.Headline, s.at)
	if kicker := p.kicker(s.Headline, s.at); kicker != "" {
		from = strings.TrimSuffix(kicker+kickerEnd+from, kickerEnd)
	}
	if s.Problem != "" {
		from = s.Problem
	}
	column := max(12, min(p.measure()/4, 40))
	from = m.Fit(from, min(room-used-2, max(column, leastColumn)))
	if room-used-2 < leastColumn {
		from = ""
	}
	start := min(max(used+2, room-column), room)
	left = cells.Paint(s.mark, p.mark(s.Headline)) + bidi.Line(left, s.fromRight(), start)
	left = m.Pad(left, 2+start)
	return left + cells.Paint(s.quiet, m.Pad(from, room-start)+right)
}

// narrowRow is a story in a list without room for columns: its headline, and a
// line of who, when and how long.
func (p *Pane) narrowRow(s story) []string {
	width := p.measure() - indent
	lines := p.title(s.Headline, width)
	set := make([]string, 0, len(lines)+dekLines+1)
	for i, line := range lines {
		before := "  "
		if i == 0 {
			before = cells.Paint(s.mark, p.mark(s.Headline))
		}
		set = append(set, before+bidi.Line(s.words(line, false, ""), s.fromRight(), width))
	}
	set = append(set, p.dekOf(s, width)...)
	return append(set, "  "+p.detail(s, width))
}

// detail is the last line of a story: its section, who, when, how long.
func (p *Pane) detail(s story, width int) string {
	m := p.styles.Cells
	if s.Problem != "" {
		return cells.Paint(s.quiet, m.Fit(s.Problem, width))
	}
	right := minutes(s.Headline)
	if at := p.when(s.Headline, s.at); at != "" {
		right = at + m.PadLeft(right, 8)
	}
	room := width - m.Width(right) - 2
	kicker := m.Fit(p.kicker(s.Headline, s.at), room)
	if kicker != "" {
		room -= m.Width(kicker) + len(" · ")
	}
	left := p.where(s.Headline, s.at)
	if notes := p.notes(s.Headline, room-roomForSource); notes != "" {
		left = strings.TrimPrefix(m.Fit(left, room-m.Width(notes)-3)+" · "+notes, " · ")
	}
	left = m.Fit(left, max(0, room))
	if room < 4 {
		left = ""
	}
	said := cells.Paint(s.kicker, kicker)
	if kicker != "" && left != "" {
		said += cells.Paint(s.quiet, " · ")
	}
	detail := m.Spread(said+cells.Paint(s.quiet, left), cells.Paint(s.quiet, right), width)
	if s.fromRight() {
		return bidi.Fields(width) + detail
	}
	return detail
}

// roomForSource is the columns that notes leave to the source.
const roomForSource = 12
