package reader

import (
	"cmp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/keys"
	"lede/tui/pictures"
	"lede/tui/render"
)

// draw makes the view ready, so that View only hands it over.
func (p *Pane) draw() {
	if p.width <= 0 || p.height <= 0 {
		p.view = ""
		return
	}
	lines := make([]string, p.height)
	switch {
	case p.err != nil:
		p.drawError(lines)
	default:
		head := p.headRows(p.top)
		p.drawHead(lines[:head])
		p.drawText(lines[head:])
		p.markHere(lines)
	}
	p.view = strings.Join(lines, "\n")
}

// drawText writes the story into the rows below its head.
func (p *Pane) drawText(lines []string) {
	if p.across() > 1 {
		p.drawColumns(lines)
		return
	}
	end := min(len(p.page.lines), p.top+len(lines))
	for i := min(p.top, end); i < end; i++ {
		lines[i-p.top] = p.line(i)
	}
}

// markHere marks where the cursor belongs: the chosen link, the match that keys
// speak of, else where reading goes on. Who can't see the screen is read on from
// there.
func (p *Pane) markHere(lines []string) {
	at := span{line: p.firstWords(), from: p.leftOfText()}
	switch {
	case p.prepared == nil || p.typing || !p.focused:
		return
	case p.link >= 0 && p.link < len(p.page.links):
		at = p.page.links[p.link].spans[0]
	case p.find.current < len(p.find.matches):
		at = p.find.matches[p.find.current].span
	}
	x, y, shown := p.placeOf(at.line)
	if !shown {
		x, y, at.from = 0, p.headRows(p.top), 0
	}
	if y < len(lines) {
		lines[y] = p.setting.Cells.Mark(lines[y], x+at.from)
	}
}

// firstWords is the first line on the screen that says something.
func (p *Pane) firstWords() int {
	for line := p.top; line < min(len(p.page.plain), p.top+p.rows()); line++ {
		if strings.ContainsFunc(p.page.plain[line], unicode.IsLetter) {
			return line
		}
	}
	return p.top
}

// leftOfText is the column beside the text, where a cursor covers no letter of it.
func (p *Pane) leftOfText() int {
	left, _ := p.page.options.Column()
	return max(0, left-1)
}

func (p *Pane) drawError(lines []string) {
	message := "This story can't be shown: " + sanitize.Field(p.err.Error())
	for i, line := range p.setting.Cells.Wrap(message, p.width-4) {
		if y := i + 1; y < len(lines) && p.width > 8 {
			lines[y] = "  " + cells.Paint(p.styles.Quiet, line)
		}
	}
}

// line is a line of the page with its marks, cut where the page was laid out
// for a wider screen than there is by now.
func (p *Pane) line(i int) string {
	if picture, ok := p.pictureLine(i); ok {
		return picture
	}
	s := p.highlight(p.page.lines[i], p.ranges(i))
	width := p.columnWidth()
	if p.page.options.Width > width {
		s = p.setting.Cells.Cut(s, width)
	}
	if doubt := p.setting.Cells.Doubt(s); doubt > 0 && width == p.width { // nothing may be left of a line that stood here before
		if whole := p.setting.Cells.Width(s) + 2*doubt; whole <= p.width {
			s = p.setting.Cells.Pad(s, whole)
		}
	}
	return s
}

// stretch is columns of a line in a style of the pane's own.
type stretch struct {
	from, to int
	style    string
	text     string // that stands there instead of the line's own; empty for that
}

// ranges returns what is marked on a line, in order and apart.
func (p *Pane) ranges(line int) []stretch {
	if found := p.labelsOn(line); found != nil {
		return found
	}
	var found []stretch
	add := func(s span, chosen bool) {
		if s.line != line || s.to <= s.from {
			return
		}
		style := p.styles.Match
		if chosen {
			style = p.styles.Chosen
		}
		found = append(found, stretch{from: s.from, to: s.to, style: style})
	}
	matches := p.find.matches
	first := sort.Search(len(matches), func(i int) bool { return matches[i].line >= line-1 })
	for i := first; i < len(matches) && matches[i].line <= line; i++ {
		add(matches[i].span, i == p.find.current)
		if matches[i].rest != nil {
			add(*matches[i].rest, i == p.find.current)
		}
	}
	if p.link >= 0 && p.link < len(p.page.links) {
		for _, s := range p.page.links[p.link].spans {
			add(s, true)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].from < found[j].from })
	return found
}

// highlight sets stretches of a styled line apart. What overlaps an earlier
// one is left out.
func (p *Pane) highlight(line string, stretches []stretch) string {
	if len(stretches) == 0 {
		return line
	}
	plain := ansi.Strip(line)
	var b strings.Builder
	at := 0
	for _, s := range stretches {
		if s.from < at {
			continue
		}
		b.WriteString(p.setting.Cells.Slice(line, at, s.from))
		b.WriteString(cells.Reset + s.style + cmp.Or(s.text, p.setting.Cells.Slice(plain, s.from, s.to)) + cells.Reset)
		at = s.to
	}
	b.WriteString(p.setting.Cells.Slice(line, at, p.setting.Cells.Width(line)))
	return b.String()
}

// Status says where the reader is: the chosen link, the match, or how far in
// and how long still. What matters least is left out where it is wider than
// width.
func (p *Pane) Status(width int) string {
	switch {
	case p.prepared == nil:
		return ""
	case p.pictureChosen():
		return p.pictureStatus()
	case p.link >= 0 && p.link < len(p.page.links):
		l := p.page.links[p.link]
		return "link " + strconv.Itoa(l.number) + " · " + l.address
	case p.Searching():
		return p.find.status()
	case p.said != "":
		return p.said
	case p.changed:
		return p.revised()
	}
	percent, minutes, aside, hint := strconv.Itoa(p.Percent())+"%", p.minutesLeft(), p.asideWords(), p.asideHint()
	words := ""
	for _, parts := range [][]string{
		{percent, p.revised()}, {percent, p.revised(), aside}, {percent, minutes, p.revised(), aside}, {percent, minutes, p.revised(), aside, hint},
	} {
		parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
		if more := strings.Join(parts, " · "); words == "" || p.setting.Cells.Width(more) <= width {
			words = more
		}
	}
	return words
}

// revised says when the text was changed, and how to see what was. A text with
// an earlier one and no such time is the page's, fetched in place of the feed's.
func (p *Pane) revised() string {
	switch {
	case p.story.Revised.IsZero() && p.story.Earlier == nil:
		return ""
	case p.story.Revised.IsZero() && p.changed:
		return "beside the feed's text, " + keys.First(p.keys.Changes) + " shows the page's"
	case p.story.Revised.IsZero():
		return "the page's text"
	}
	at, now := p.story.Revised, p.setting.Now
	if p.setting.Location != nil {
		at, now = at.In(p.setting.Location), now.In(p.setting.Location)
	}
	words := "updated " + at.Format("15:04")
	if at.YearDay() != now.YearDay() || at.Year() != now.Year() {
		words = "updated " + p.setting.Locale.Short(at)
	}
	switch {
	case p.changed:
		return words + ", " + keys.First(p.keys.Changes) + " shows the text"
	case p.story.Earlier != nil:
		return words + ", " + keys.First(p.keys.Changes) + " shows how"
	}
	return words
}

// asideWords tells of the blocks that are no part of the story.
func (p *Pane) asideWords() string {
	n := p.story.HiddenCount()
	if n == 0 {
		return ""
	}
	words := articles.Counted(n, "ad or menu", "ads and menus")
	if p.hidden {
		return words + " shown"
	}
	return words + " aside"
}

// asideHint tells how they are seen, or no longer.
func (p *Pane) asideHint() string {
	k := keys.First(p.keys.Hidden)
	switch {
	case p.story.HiddenCount() == 0 || k == "":
		return ""
	case p.hidden:
		return k + " hides them"
	}
	return k + " shows them"
}

// Percent is how much of the story has been on the screen.
func (p *Pane) Percent() int {
	n := len(p.page.lines)
	if n == 0 {
		return 100
	}
	return min(100, (p.top+p.rows())*100/n)
}

func (p *Pane) minutesLeft() string {
	if p.Percent() >= 100 {
		return ""
	}
	return strconv.Itoa(max(1, p.minutes*(100-p.Percent())/100)) + " min left"
}

// options is how the story is to be laid out now.
func (p *Pane) options() render.Options {
	return render.Options{
		Width: p.columnWidth(), Measure: p.setting.Measure, Centre: true, Theme: p.setting.Theme,
		Links: render.LinksOSC8, Numbers: true,
		Cells: p.setting.Cells, ShowHidden: p.hidden, Now: p.setting.Now, Location: p.setting.Location,
		Locale: p.setting.Locale, Breaking: p.setting.Breaking, More: p.setting.More,
		Pictures: p.room(), Bidi: true,
	}
}

// room is what pictures are left: two thirds of the screen's height, so that
// there is always text beside them.
func (p *Pane) room() render.Pictures {
	if p.showing().Show == pictures.ShowNone {
		return render.Pictures{}
	}
	return render.Pictures{Rows: max(4, min(mostRows, p.height*2/3)), Cell: p.setting.Terminal.CellSize()}
}

// mostRows is how high a picture is on the largest screen.
const mostRows = 40
