package feeds

import (
	"strconv"
	"strings"

	"lede/articles"
	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/keys"
)

const (
	headLines = 2   // the screen's own heading and a line of space
	widest    = 132 // columns of a row
	tableFrom = 72  // columns from which on a row tells more than its name
)

// draw makes the view ready, so that View only hands it over.
func (p *Pane) draw() {
	if p.width <= 0 || p.height <= 0 {
		p.view = ""
		return
	}
	lines := make([]string, p.height)
	lines[0] = " " + p.heading()
	if p.pick != nil {
		copy(lines[min(headLines, p.height):], p.pickLines(max(0, p.height-headLines)))
		p.view = strings.Join(lines, "\n")
		return
	}
	height := p.listHeight()
	for y := 0; y < height && p.top+y < len(p.lines); y++ {
		lines[headLines+y] = p.line(p.lines[p.top+y])
	}
	if len(p.shown) == 0 && p.height > headLines {
		lines[headLines] = "   " + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(p.emptyText(), p.width-4))
	}
	detail := p.detail()
	copy(lines[p.height-len(detail):], detail)
	p.view = strings.Join(lines, "\n")
}

func (p *Pane) heading() string {
	if p.pick != nil {
		n := strconv.Itoa(len(p.pick.candidates))
		return cells.Paint(p.styles.Heading, p.styles.Cells.Fit(n+" feeds at "+p.pick.host, p.width-2))
	}
	title := "Feeds"
	switch {
	case p.failing:
		title = "Feeds that failed"
	case p.filter != "":
		title = "Feeds with “" + p.filter + "”"
	}
	return cells.Paint(p.styles.Heading, p.styles.Cells.Fit(title, p.width-2))
}

func (p *Pane) emptyText() string {
	switch {
	case !p.known:
		return ""
	case p.filter != "":
		return "no feed matches - " + keys.First(p.keys.Back) + " shows all"
	case p.failing:
		return "none failed - " + keys.First(p.keys.Back) + " shows all"
	}
	if p.width < tableFrom {
		return "no feeds yet - " + keys.First(p.keys.Add) + " adds one"
	}
	return "no feeds yet - " + keys.First(p.keys.Add) + " adds one, by its address or that of a page"
}

func (p *Pane) line(l line) string {
	if l.shown >= 0 {
		return p.row(p.sources[p.shown[l.shown]], l.shown == p.cursor)
	}
	return "   " + cells.Paint(p.styles.Category, p.styles.Cells.Fit(l.category, p.width-4))
}

// row is a feed: its name, what is unread, when it was checked and will be, or
// why it could not be.
func (p *Pane) row(s articles.Source, here bool) string {
	mark, style := "  ", ""
	switch {
	case s.Fetch.Problem != "" || s.Fetch.Gone:
		mark = "× "
	case s.Unread > 0:
		mark, style = "• ", p.styles.Unread
	}
	if here {
		style += p.styles.Chosen
	}
	unread := ""
	if s.Unread > 0 {
		unread = strconv.Itoa(s.Unread)
	}
	state := p.state(s)
	room := p.measure() - 4
	title := max(room-8, room/2)
	if p.width >= tableFrom {
		title = min(40, room*2/5)
	}
	name := p.styles.Cells.Fit(nameOf(s), title)
	rest := room - title - 8
	left := p.bar(here) + cells.Paint(p.styles.Quiet, mark) + p.styles.Cells.Pad(cells.Paint(style, name), title)
	count := p.styles.Cells.PadLeft(unread, 7)
	if p.width < tableFrom {
		return left + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit(count, room-title))
	}
	return left + cells.Paint(p.styles.Quiet, count+"   "+p.styles.Cells.Fit(state, rest-2))
}

// state says how checking a feed went, and when that is due again.
func (p *Pane) state(s articles.Source) string {
	f := s.Fetch
	switch {
	case s.Kind == articles.SavedSource:
		return "pages that you saved"
	case f.Gone:
		return "gone for good: no longer checked"
	case f.Problem != "":
		return f.Problem
	case s.Kind == articles.FolderSource:
		return "a folder, watched"
	case f.Checked.IsZero():
		return "not checked yet"
	}
	when := p.since(f.Checked)
	return when + strings.Repeat(" ", max(2, 16-len(when))) + "next " + p.until(f.Next)
}

// detail is the foot: where the feed under the cursor is, and the whole of
// what is wrong with it.
func (p *Pane) detail() []string {
	s, ok := p.Selected()
	if !ok || p.height < 8 {
		return nil
	}
	words := sanitize.ShownAddress(s.Address)
	if s.FullText {
		words += " · full pages"
	}
	switch state := strings.Join(strings.Fields(p.state(s)), " "); {
	case s.Fetch.Problem != "" && s.Fetch.Failures > 1:
		words = s.Fetch.Problem + " (" + strconv.Itoa(s.Fetch.Failures) + " times in a row, next " + p.until(s.Fetch.Next) + ") · " + words
	case s.Fetch.Problem != "":
		words = s.Fetch.Problem + " (next " + p.until(s.Fetch.Next) + ") · " + words
	case s.Fetch.Gone || p.width < tableFrom:
		words = state + " · " + words
	}
	room := max(8, p.measure()-6)
	lines := []string{""}
	for _, l := range p.styles.Cells.Wrap(words, room) {
		lines = append(lines, "   "+cells.Paint(p.styles.Quiet, l))
	}
	return lines[:min(len(lines), p.height/2)]
}

// listHeight is how many lines the foot leaves to the list.
func (p *Pane) listHeight() int { return max(0, p.height-headLines-len(p.detail())) }

// Message says what is waited for or what became of the last key.
func (p *Pane) Message() string {
	if p.note != "" {
		return p.note
	}
	if p.busy != "" {
		return p.busy + " …"
	}
	return ""
}

// Picking reports whether one of several sources is to be chosen.
func (p *Pane) Picking() bool { return p.pick != nil }

// Status counts the feeds.
func (p *Pane) Status() string {
	if p.pick != nil {
		return strconv.Itoa(p.pick.cursor+1) + " of " + strconv.Itoa(len(p.pick.candidates))
	}
	if len(p.shown) == 0 {
		return ""
	}
	return strconv.Itoa(p.cursor+1) + " of " + strconv.Itoa(len(p.shown))
}

func (p *Pane) measure() int { return min(p.width, widest) }

func (p *Pane) bar(here bool) string {
	if here {
		return cells.Here + cells.Paint(p.styles.Cursor, "▌")
	}
	return " "
}
