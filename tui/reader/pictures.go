package reader

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"lede/articles/sanitize"
	"lede/tui/cells"
	"lede/tui/pictures"
	"lede/tui/render"
)

// mostDrawn is how many pictures of a story are kept ready to be shown.
const mostDrawn = 24

// gallery is the pictures of the story on the screen.
type gallery struct {
	show    pictures.Show
	drawn   map[int]drawing // by the line of the page
	number  int             // of the page that they are for
	loading bool
	cancel  context.CancelFunc
}

// drawing is a picture that is ready for the screen, or why it can't be.
type drawing struct {
	rows []string
	err  error
}

// drawn brings a picture of the page for which a gallery was.
type drawn struct {
	number, line int
	drawing
}

// pictured brings the story with other pictures shown.
type pictured struct {
	era      int
	prepared *render.Prepared
	page     page
}

// togglePictures shows all pictures of the story, or none. Who presses a key for
// them wants those of the web too.
func (p *Pane) togglePictures() tea.Cmd {
	switch {
	case p.setting.Pictures == nil || p.setting.Colours == pictures.Few:
		p.said = "this terminal has too few colours for pictures"
		return nil
	case len(p.page.pictures) > 0:
		p.gallery.show = pictures.ShowNone
	case !pictures.In(p.story):
		p.said = "this story has no picture"
		return nil
	default:
		p.gallery.show = pictures.ShowAll
	}
	return p.prepareAgain()
}

// prepareAgain asks for the story with the pictures that are to be shown now.
func (p *Pane) prepareAgain() tea.Cmd {
	if p.prepared == nil || p.width <= 0 {
		return nil
	}
	show, ctx, story, era, o := p.showing(), p.ctx, p.story, p.era, p.options()
	return func() tea.Msg {
		prepared := render.Prepare(show.Of(ctx, story), o)
		return pictured{era: era, prepared: prepared, page: newPage(prepared.Page(o), o)}
	}
}

// handlePictured takes the story with other pictures, from where it was read.
func (p *Pane) handlePictured(m pictured) tea.Cmd {
	if m.era != p.era {
		return nil
	}
	was := stand{p.page, p.top}
	p.prepared, p.page = m.prepared, m.page
	p.changes, p.changed, p.stood, p.labels = nil, false, nil, nil
	p.top = m.page.sameLine(was.page, was.top)
	p.layout++
	p.dropPictures()
	p.clamp()
	if !m.page.options.Same(p.options()) {
		return p.layOutAgain()
	}
	return p.search()
}

// showing is which pictures a story is to be set with, and who has them.
func (p *Pane) showing() pictures.Selection {
	if p.setting.Pictures == nil || p.setting.Colours == pictures.Few {
		return pictures.Selection{}
	}
	return pictures.Selection{Show: p.gallery.show, From: p.setting.Pictures}
}

// dropPictures forgets what was drawn for a page that is no longer shown.
func (p *Pane) dropPictures() {
	if p.gallery.cancel != nil {
		p.gallery.cancel()
	}
	p.gallery = gallery{show: p.gallery.show, number: p.gallery.number + 1}
}

// loadPictures asks for a picture that is on the screen and not drawn yet. One
// is loaded at a time.
func (p *Pane) loadPictures() tea.Cmd {
	if p.gallery.loading || p.setting.Pictures == nil {
		return nil
	}
	first, end := p.linesShown()
	for _, pic := range p.page.pictures {
		if _, done := p.gallery.drawn[pic.Line]; done || pic.Line >= end || pic.Line+pic.Rows <= first {
			continue
		}
		ctx, cancel := context.WithCancel(p.ctx)
		p.gallery.loading, p.gallery.cancel = true, cancel
		return drawPicture(ctx, p.setting, p.story.Origin, pic, drawn{number: p.gallery.number, line: pic.Line})
	}
	return nil
}

func drawPicture(ctx context.Context, s Setting, origin string, pic render.Picture, m drawn) tea.Cmd {
	return func() tea.Msg {
		data, err := s.Pictures.Picture(ctx, origin, pic.Source)
		if err == nil {
			m.rows, err = pictures.Draw(data, pic.Frame, pictures.UsualCell, s.Colours)
		}
		m.err = err
		return m
	}
}

func (p *Pane) handleDrawn(m drawn) {
	if m.number != p.gallery.number {
		return
	}
	p.gallery.cancel()
	p.gallery.loading = false
	if errors.Is(m.err, context.Canceled) {
		return
	}
	if p.gallery.drawn == nil {
		p.gallery.drawn = map[int]drawing{}
	}
	if len(p.gallery.drawn) >= mostDrawn {
		delete(p.gallery.drawn, p.farthest())
	}
	p.gallery.drawn[m.line] = m.drawing
}

// farthest is the line of the picture that is farthest from the screen.
func (p *Pane) farthest() int {
	far, most := 0, -1
	for line := range p.gallery.drawn {
		if away := max(line-p.top, p.top-line); away > most {
			far, most = line, away
		}
	}
	return far
}

// pictureAt returns the picture of the page that a line is kept free for.
func (p page) pictureAt(line int) (render.Picture, bool) {
	at, _ := slices.BinarySearchFunc(p.pictures, line, func(pic render.Picture, line int) int { return pic.Line + pic.Rows - 1 - line })
	if at == len(p.pictures) || p.pictures[at].Line > line {
		return render.Picture{}, false
	}
	return p.pictures[at], true
}

// pictureLine returns what a line shows that is kept free for a picture; ok is
// false where it is not, or not drawn yet.
func (p *Pane) pictureLine(line int) (shown string, ok bool) {
	pic, ok := p.page.pictureAt(line)
	if !ok || pic.Column+pic.Columns > p.width {
		return "", false
	}
	d, row := p.gallery.drawn[pic.Line], line-pic.Line
	switch {
	case d.err != nil && row == 0:
		shown = cells.Paint(p.styles.Quiet, p.setting.Cells.Fit("▦ "+sanitize.Field(d.err.Error()), pic.Columns))
	case row >= len(d.rows):
		return "", false
	default:
		shown = d.rows[row]
	}
	return strings.Repeat(" ", pic.Column) + shown, true
}

// linesShown are the first line of the page on the screen, and the one after
// the last.
func (p *Pane) linesShown() (first, end int) {
	if p.across() == 1 {
		return p.top, p.top + p.rows()
	}
	on := p.made().screen(p.top)
	if len(on) == 0 {
		return 0, 0
	}
	return on[0].from, on[len(on)-1].to
}
