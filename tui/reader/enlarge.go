package reader

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles"
	"lede/tui/cells"
	"lede/tui/pictures"
	"lede/tui/render"
	"lede/tui/theme"
)

// enlarged is what stands aside while a picture has the whole pane.
type enlarged struct {
	page      page
	top, link int
	picture   render.Picture // of that page
}

// Picture returns the picture that is chosen or enlarged.
func (p *Pane) Picture() (source string, ok bool) {
	if p.large != nil {
		return p.large.picture.Source, true
	}
	if p.link < 0 || p.link >= len(p.page.links) || p.page.links[p.link].picture == nil {
		return "", false
	}
	return p.page.links[p.link].picture.Source, true
}

// Enlarged reports whether a picture has the whole pane.
func (p *Pane) Enlarged() bool { return p.large != nil }

// Enlarge gives the picture that is chosen the whole pane.
func (p *Pane) Enlarge() tea.Cmd {
	if _, ok := p.Picture(); !ok || p.large != nil {
		return nil
	}
	p.large = &enlarged{page: p.page, top: p.top, link: p.link, picture: *p.page.links[p.link].picture}
	p.page, p.top, p.link = p.pageOf(p.large.picture), 0, -1
	p.draw()
	return p.loadPictures()
}

// Reduce goes back to the story from a picture that has the whole pane.
func (p *Pane) Reduce() tea.Cmd {
	p.reduce()
	return tea.Batch(p.loadPictures(), p.freePictures())
}

func (p *Pane) reduce() {
	if p.large == nil {
		return
	}
	p.page, p.top, p.link, p.large = p.large.page, p.large.top, p.large.link, nil
	p.keepPictures()
	p.draw()
}

// StepPicture enlarges the next picture (+1) or the one before (-1).
func (p *Pane) StepPicture(by int) tea.Cmd {
	if p.large == nil {
		return nil
	}
	at := p.large.link
	p.reduce()
	for at += by; at >= 0 && at < len(p.page.links); at += by {
		if p.page.links[at].picture != nil {
			p.link = at
			break
		}
	}
	p.show(p.page.links[p.link].spans[0].line)
	return p.Enlarge()
}

// pageOf is a page of one picture with its caption, both in the middle.
func (p *Pane) pageOf(pic render.Picture) page {
	caption := p.captionOf(pic)
	room := p.height - p.headRows(0)
	caption = caption[:min(len(caption), max(0, room-4))]
	cell := p.setting.Terminal.CellSize()
	frame := pictures.Frame{Columns: p.width - 2, Rows: room - len(caption)}
	frame = frame.Fit(grown*pic.Columns*cell.Width, grown*pic.Rows*cell.Height, cell)
	if frame.Rows == 0 {
		frame = pic.Frame
	}
	large := page{options: p.page.options}
	large.add(max(0, room-frame.Rows-len(caption))/2, "")
	pic.Line, pic.Column, pic.Frame = len(large.lines), max(0, p.width-frame.Columns)/2, frame
	large.pictures = []render.Picture{pic}
	large.add(frame.Rows, "")
	for _, line := range caption {
		large.add(1, strings.Repeat(" ", max(0, p.width-p.setting.Cells.Width(line))/2)+line)
	}
	return large
}

// grown is how many times larger a picture may be taken to be than it is in the
// story: whatever the pane has room for.
const grown = 64

func (p *page) add(n int, line string) {
	for range n {
		p.lines, p.plain = append(p.lines, line), append(p.plain, "")
	}
}

// captionOf is what is said of a picture, in lines.
func (p *Pane) captionOf(pic render.Picture) []string {
	f, ok := figureAt(p.story.Blocks, pic.Block)
	if !ok {
		return nil
	}
	inks := p.setting.Theme
	if inks == nil {
		inks = theme.Default(true)
	}
	var lines []string
	for _, words := range []struct {
		text string
		role theme.Role
	}{{f.Caption.String(), theme.Caption}, {f.Credit, theme.Credit}} {
		for _, line := range p.setting.Cells.Wrap(words.text, min(p.width-2, render.DefaultMeasure)) {
			lines = append(lines, cells.Paint(inks.Open(words.role, 0, false), line))
		}
	}
	return lines
}

func figureAt(blocks []articles.Block, at int) (articles.Figure, bool) {
	if at < 0 || at >= len(blocks) {
		return articles.Figure{}, false
	}
	f, ok := blocks[at].(articles.Figure)
	return f, ok
}

// pictureStatus says which picture of the story is chosen or enlarged.
func (p *Pane) pictureStatus() string {
	page, at := p.page, p.link
	if p.large != nil {
		page, at = p.large.page, p.large.link
	}
	nth, count := 0, 0
	for i, l := range page.links {
		if l.picture == nil {
			continue
		}
		if count++; i == at {
			nth = count
		}
	}
	return "picture " + strconv.Itoa(nth) + " of " + strconv.Itoa(count)
}

// withPictures puts pictures among the links, as the reader comes to them.
func withPictures(links []link, all []render.Picture) []link {
	merged := make([]link, 0, len(links)+len(all))
	for i := range all {
		pic := &all[i]
		for len(links) > 0 && links[0].spans[0].line < pic.Line {
			merged, links = append(merged, links[0]), links[1:]
		}
		merged = append(merged, link{picture: pic, spans: []span{{line: pic.Line, from: pic.Column, to: pic.Column}}})
	}
	return append(merged, links...)
}

// pictureMark stands at the left of every line of the picture that is chosen.
const pictureMark = "▌"

// markPicture marks a line of a picture where that is chosen: left of it, or over
// its first cell.
func (p *Pane) markPicture(pic render.Picture, shown string) string {
	left := strings.Repeat(" ", pic.Column)
	if p.link < 0 || p.link >= len(p.page.links) || p.page.links[p.link].picture == nil || p.page.links[p.link].picture.Line != pic.Line {
		return left + shown
	}
	if pic.Column > 0 {
		return left[1:] + cells.Paint(p.styles.Mark, pictureMark) + shown
	}
	return cells.Paint(p.styles.Mark, pictureMark) + p.setting.Cells.Slice(shown, 1, pic.Columns)
}
