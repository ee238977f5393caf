package reader

import (
	"strings"

	"lede/tui/cells"
)

// The heights from which on the pane has a row above the text, and a second one
// for the line that shows how far the reader is.
const (
	headFrom     = 8
	progressFrom = 16
)

// headRows is how many rows stand above the text where line top is its first on
// the screen: a blank one at the beginning, the running head further on.
func (p *Pane) headRows(top int) int {
	switch {
	case p.height < headFrom:
		return 0
	case top == 0 || p.height < progressFrom:
		return 1
	}
	return 2
}

// rows is how many lines of the story the screen shows from its first one on.
func (p *Pane) rows() int {
	if p.across() > 1 {
		on := p.made().screen(p.top)
		if len(on) == 0 {
			return 0
		}
		return on[len(on)-1].to - p.top
	}
	return p.height - p.headRows(p.top)
}

// drawHead writes the running head into the rows above the text: what is read,
// whose it is, and a line that is heavy as far as the story has been shown.
func (p *Pane) drawHead(lines []string) {
	if p.top == 0 || len(lines) == 0 {
		return
	}
	margin, width := p.page.options.Column()
	last := p.columnsUsed() - 1
	margin, width = margin+p.leftOf(0), width+p.leftOf(last)-p.leftOf(0)
	width = min(width, p.width-margin)
	if width < 1 {
		return
	}
	left := strings.Repeat(" ", margin)
	lines[0] = left + cells.Paint(p.styles.Quiet, p.headWords(width))
	if len(lines) > 1 {
		read := min(width, width*p.Percent()/100)
		lines[1] = left + cells.Paint(p.styles.Progress, strings.Repeat("━", read)) +
			cells.Paint(p.styles.Rule, strings.Repeat("─", width-read))
	}
}

// headWords are headline and source at the two ends of a row; the source gives
// way where there is no room for both.
func (p *Pane) headWords(width int) string {
	counts := p.setting.Cells
	title, source := counts.Clean(p.story.Meta.Title.Value), counts.Clean(p.story.Meta.Source.Value)
	if counts.Width(source) > width/3 {
		source = ""
	}
	if title == "" || source == "" {
		return counts.Fit(title+source, width)
	}
	title = counts.Fit(title, width-counts.Width(source)-2)
	return counts.Spread(title, source, width)
}
