package sidebar

import (
	"strconv"
	"strings"

	"lede/articles"
	"lede/tui/cells"
)

const widest = 44 // columns: from a name on the left to its number the eye must find

// draw makes the view ready, so that View only hands it over.
func (p *Pane) draw() {
	if p.width <= 0 || p.height <= 0 {
		p.view = ""
		return
	}
	lines := make([]string, p.height)
	for y := range lines {
		if p.top+y >= len(p.lines) {
			break
		}
		l := p.lines[p.top+y]
		switch {
		case l.part >= 0:
			lines[y] = p.row(l.part)
		case l.heading != "":
			lines[y] = " " + cells.Paint(p.styles.Heading, p.styles.Cells.Fit(l.heading, p.width-2))
		}
	}
	if len(p.parts) == 0 {
		lines[0] = "   " + cells.Paint(p.styles.Quiet, p.styles.Cells.Fit("nothing matches", p.width-4))
	}
	p.view = strings.Join(lines, "\n")
}

// row is the bar of the cursor, the mark of the part that is listed, its name,
// and what is unread in it.
func (p *Pane) row(i int) string {
	t := p.parts[i]
	style, listed := p.styles.Quiet, t.Filter == p.chosen
	if t.Unread > 0 {
		style = p.styles.Unread
	}
	mark := "  "
	if listed {
		style, mark = style+p.styles.Chosen, "› "
	}
	count := number(t)
	room := min(p.width, widest) - 4 - len(count)
	label := p.styles.Cells.Fit(t.Label, room-1)
	return p.bar(i) + cells.Paint(p.styles.Chosen, mark) + p.styles.Cells.Pad(cells.Paint(style, label), room) + cells.Paint(p.styles.Quiet, count)
}

func (p *Pane) bar(i int) string {
	if i == p.cursor && p.focused {
		return cells.Here + cells.Paint(p.styles.Cursor, "▌")
	}
	return " "
}

// number is what is unread in a part; a part that counts nothing shows nothing.
func number(t articles.Tally) string {
	if t.Unread <= 0 {
		return ""
	}
	s := strconv.Itoa(t.Unread)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
